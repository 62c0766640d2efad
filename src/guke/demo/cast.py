"""The customers with a story, by hand: their names and codes are the same in every demo company."""

from datetime import date, timedelta
from decimal import Decimal

from guke.accounts.models import Account, Industry
from guke.demo import chance, credit_codes, parts, places
from guke.demo.buying import Pattern, growing_season
from guke.demo.customers import Customer, served_by

_TABLE = """
1  | 辉县沅霁环保科技有限公司 | 沅霁环保 | plant | 河南省 辉县市 | C28
2  | 曹县朔珩胶业有限公司 | 朔珩胶业 | plant | 山东省 曹县 | C27
3  | 沂水砀翊新材料有限公司 | 砀翊新材 | plant | 山东省 沂水县 | C29
4  | 沛县墉澜农资有限公司 | 墉澜农资 | dealer | 江苏省 沛县 | F51
5  | 钟祥汀峤农业服务有限公司 | 汀峤农服 | dealer | 湖北省 钟祥市 | F51
6  | 桐城埭昕农资有限公司 | 埭昕农资 | dealer | 安徽省 桐城市 | F51
7  | 庐江埠湛生产资料有限公司 | 埠湛生资 | dealer | 安徽省 庐江县 | F51
8  | 滑县垆泓农资有限公司 | 垆泓农资 | dealer | 河南省 滑县 | F51
9  | 五常砾煦生态农业有限公司 | 砾煦农业 | farm | 黑龙江省 五常市 | A01
10 | 寿光溇琛果蔬专业合作社 | 溇琛果蔬 | farm | 山东省 寿光市 | A02
11 | 莘县涟骁果蔬专业合作社 | 涟骁果蔬 | farm | 山东省 莘县 | A02
12 | 涡阳岫钧种植专业合作社 | 岫钧合作社 | farm | 安徽省 涡阳县 | A01
13 | 句容浒祯精细化工有限公司 | 浒祯精化 | plant | 江苏省 句容市 | C29
14 | 蒲江岷曜农业科技有限公司 | 岷曜农科 | dealer | 四川省 蒲江县 | F51
15 | 榆树磐垚农资有限公司 | 磐垚农资 | dealer | 吉林省 榆树市 | F51
16 | 骊嵘控股集团有限公司 | 骊嵘集团 | group | 河南省 遂平县 | F51
17 | 漠凇农业投资集团有限公司 | 漠凇农投 | group | 河北省 任丘市 | F51
18 | 遂平骊嵘农资有限公司 | 骊嵘农资 | dealer | 河南省 遂平县 | F51 | 16 subsidiary 51
19 | 定远溧沐农资有限公司 | 溧沐农资 | dealer | 安徽省 定远县 | F51
20 | 定远县溧沐农资经销部 | 溧沐农资 | dealer | 安徽省 定远县 | F52
21 | 高邮淙舸农业服务有限公司 | 淙舸农服 | dealer | 江苏省 高邮市 | F51
22 | 惠民潴昶化工有限公司 | 潴昶化工 | plant | 山东省 惠民县 | C26
23 | 任丘凇衡新材料有限公司 | 凇衡新材 | plant | 河北省 任丘市 | C26
24 | 高州峒砚农业科技有限公司 | 峒砚农科 | dealer | 广东省 高州市 | F51
45 | 鼋岚控股集团有限公司 | 鼋岚集团 | group | 山东省 邹平市 | C26
25 | 邹平鼋岚化工股份有限公司 | 鼋岚化工 | plant | 山东省 邹平市 | C26 | 45 subsidiary 100
26 | 洪湖滏笙农资有限公司 | 滏笙农资 | dealer | 湖北省 洪湖市 | F51
27 | 隰县珥泽果业有限公司 | 珥泽果业 | farm | 山西省 隰县 | A03
28 | 祁阳浔璟精细化工有限公司 | 浔璟精化 | plant | 湖南省 祁阳市 | C29
29 | 兴化淝垚农资有限公司 | 淝垚农资 | dealer | 江苏省 兴化市 | F51
30 | 兴化市淝垚农资店 | 淝垚农资店 | dealer | 江苏省 兴化市 | F52
31 | 泗阳砾岑农资有限公司 | 砾岑农资 | dealer | 江苏省 泗阳县 | F51
32 | 睢宁墀湛农资有限公司 | 墀湛农资 | dealer | 江苏省 睢宁县 | F51
33 | 东平碇屿农资有限公司 | 碇屿农资 | dealer | 山东省 东平县 | F51
34 | 梁山崤衡农业服务有限公司 | 崤衡农服 | dealer | 山东省 梁山县 | F51
35 | 颍上埕铄农资有限公司 | 埕铄农资 | dealer | 安徽省 颍上县 | F51
36 | 霍邱垌昕生产资料有限公司 | 垌昕生资 | dealer | 安徽省 霍邱县 | F51
37 | 长丰堞翊农资有限公司 | 堞翊农资 | dealer | 安徽省 长丰县 | F51
38 | 海盐埗澜农资有限公司 | 埗澜农资 | dealer | 浙江省 海盐县 | F51
39 | 嶂岑农业集团有限公司 | 嶂岑集团 | group | 四川省 蒲江县 | A01
40 | 嶂岑（蒲江）种植有限公司 | 嶂岑蒲江 | farm | 四川省 蒲江县 | A01 | 39 subsidiary 100
41 | 嶂岑（邓州）种植有限公司 | 嶂岑邓州 | farm | 河南省 邓州市 | A01 | 39 subsidiary 100
42 | 嶂岑（富锦）种植有限公司 | 嶂岑富锦 | farm | 黑龙江省 富锦市 | A01 | 39 subsidiary 100
43 | 嶂岑（东台）种植有限公司 | 嶂岑东台 | farm | 江苏省 东台市 | A01 | 39 subsidiary 80
44 | Verdelta Mekong Agri JSC | Verdelta | dealer | | F51
46 | 邹平鼋岚化工股份有限公司二分厂 | 鼋岚二分厂 | plant | 山东省 邹平市 | C26 | 25 site
"""
_ABROAD = "southwest"


def names() -> dict[int, str]:
    """Return the names of the cast by number."""
    return {int(cells[0]): cells[1] for cells in _rows()}


def _rows() -> list[list[str]]:
    return [[cell.strip() for cell in row.split("|")] for row in _TABLE.strip().splitlines()]


def _located(account: Account, seed: int, where: str) -> str:
    """Put the account on the map and return which region of ours serves it."""
    if not where:
        return _ABROAD
    province, county = where.split()
    place = places.find(province, county)
    rng = chance.stream(seed, "cast", account.pk)
    account.province, account.city, account.county = place.province, place.city, place.county
    account.address = places.address(rng, place, park=account.sort == Account.Sort.PLANT)
    account.phone = places.landline(place, account.pk)
    account.uscc = credit_codes.credit_code(rng, credit_codes.COMPANY, place.area)
    return served_by(account.sort, place)


def _dated(account: Account, pattern: Pattern | None, on: date) -> None:
    known = (pattern.first if pattern else 1095) + account.pk % 9
    account.opened_on = on - timedelta(days=known)
    account.founded_on = account.opened_on - timedelta(days=900 + 97 * account.pk)
    if pattern:
        account.credit_limit = Decimal(max(10, round(pattern.yearly / 40_000))) * 10_000


def _belongs(account: Account, tie: str, found: dict[int, Customer]) -> None:
    """Hang the account below its parent: ``parent tie percentage``, the last where known."""
    parent, account.tie, *held = tie.split()
    account.parent = found[int(parent)].account
    account.share_percent = Decimal(held[0]) if held else None


def cast(seed: int, on: date, trades: list[Industry]) -> dict[int, Customer]:
    """Return the customers with a story by number."""
    of_code = {trade.code: trade for trade in trades}
    buys = parts.patterns(on)
    found: dict[int, Customer] = {}
    for number, name, short, sort, where, trade, *tie in _rows():
        pk = int(number)
        account = Account(pk=pk, code=f"K{pk:04d}", name=name, short_name=short, sort=sort, terms_days=30)
        account.industry = of_code[trade]
        account.level = Account.Level.GROUP if sort == "group" else Account.Level.PROVINCE
        region = _located(account, seed, where)
        _dated(account, buys.get(pk), on)
        if tie:
            _belongs(account, tie[0], found)
        found[pk] = Customer(account, buys.get(pk), region)
    _adjust({pk: customer.account for pk, customer in found.items()}, on)
    return found


def _adjust(found: dict[int, Account], on: date) -> None:
    """Give single accounts what no column of the table holds."""
    crop = growing_season(on)[1]
    found[12].business = f"只种{crop}，每年集中备肥三个月，其余时间不进货。"
    found[4].credit_limit = Decimal(300_000)
    found[15].state = Account.State.LOST
    found[44].currency = "USD"
    found[44].business = "湄公河三角洲农资进口商，美元结算。"
    found[20].phone = found[19].phone
    found[30].merged_into = found[29]
    for number in (20, 21, 30, 46):
        found[number].uscc = None
