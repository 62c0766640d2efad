"""The customers with a story, by hand: their names and codes are the same in every demo company."""

from datetime import date, timedelta
from decimal import Decimal

from guke.accounts.models import Account, Industry
from guke.demo import chance, credit_codes, parts, places
from guke.demo.buying import Pattern, growing_season
from guke.demo.customers import Customer, served_by

_TABLE = """
1  | 辉县蓝溪环保科技有限公司 | 蓝溪环保 | plant | 河南省 辉县市 | C28
2  | 曹县鲁衡胶业有限公司 | 鲁衡胶业 | plant | 山东省 曹县 | C27
3  | 沂水齐远新材料有限公司 | 齐远新材 | plant | 山东省 沂水县 | C29
4  | 沛县汉耕农资有限公司 | 汉耕农资 | dealer | 江苏省 沛县 | F51
5  | 钟祥楚田农业服务有限公司 | 楚田农服 | dealer | 湖北省 钟祥市 | F51
6  | 桐城皖丰农资有限公司 | 皖丰农资 | dealer | 安徽省 桐城市 | F51
7  | 庐江春雷生产资料有限公司 | 春雷生资 | dealer | 安徽省 庐江县 | F51
8  | 滑县大河农资有限公司 | 大河农资 | dealer | 河南省 滑县 | F51
9  | 五常沃野生态农业有限公司 | 沃野农业 | farm | 黑龙江省 五常市 | A01
10 | 寿光春园果蔬专业合作社 | 春园果蔬 | farm | 山东省 寿光市 | A02
11 | 莘县鲁鲜果蔬专业合作社 | 鲁鲜果蔬 | farm | 山东省 莘县 | A02
12 | 涡阳麦香种植专业合作社 | 麦香合作社 | farm | 安徽省 涡阳县 | A01
13 | 句容苏远精细化工有限公司 | 苏远精化 | plant | 江苏省 句容市 | C29
14 | 蒲江蜀新农业科技有限公司 | 蜀新农科 | dealer | 四川省 蒲江县 | F51
15 | 榆树北耕农资有限公司 | 北耕农资 | dealer | 吉林省 榆树市 | F51
16 | 天中控股集团有限公司 | 天中集团 | group | 河南省 遂平县 | F51
17 | 燕赵农业投资集团有限公司 | 燕赵农投 | group | 河北省 任丘市 | F51
18 | 遂平天中农资有限公司 | 天中农资 | dealer | 河南省 遂平县 | F51 | 16 subsidiary 51
19 | 定远淮田农资有限公司 | 淮田农资 | dealer | 安徽省 定远县 | F51
20 | 定远县淮田农资经销部 | 淮田农资 | dealer | 安徽省 定远县 | F52
21 | 高邮秦邮农业服务有限公司 | 秦邮农服 | dealer | 江苏省 高邮市 | F51
22 | 惠民齐盛化工有限公司 | 齐盛化工 | plant | 山东省 惠民县 | C26
23 | 任丘燕联新材料有限公司 | 燕联新材 | plant | 河北省 任丘市 | C26
24 | 高州粤果农业科技有限公司 | 粤果农科 | dealer | 广东省 高州市 | F51
45 | 鲁岳控股集团有限公司 | 鲁岳集团 | group | 山东省 邹平市 | C26
25 | 邹平鲁岳化工股份有限公司 | 鲁岳化工 | plant | 山东省 邹平市 | C26 | 45 subsidiary 100
26 | 洪湖荆湖农资有限公司 | 荆湖农资 | dealer | 湖北省 洪湖市 | F51
27 | 隰县玉露果业有限公司 | 玉露果业 | farm | 山西省 隰县 | A03
28 | 祁阳潇湘精细化工有限公司 | 潇湘精化 | plant | 湖南省 祁阳市 | C29
29 | 兴化水乡农资有限公司 | 水乡农资 | dealer | 江苏省 兴化市 | F51
30 | 兴化市水乡农资店 | 水乡农资店 | dealer | 江苏省 兴化市 | F52
31 | 泗阳运河农资有限公司 | 运河农资 | dealer | 江苏省 泗阳县 | F51
32 | 睢宁徐淮农资有限公司 | 徐淮农资 | dealer | 江苏省 睢宁县 | F51
33 | 东平东原农资有限公司 | 东原农资 | dealer | 山东省 东平县 | F51
34 | 梁山水泊农业服务有限公司 | 水泊农服 | dealer | 山东省 梁山县 | F51
35 | 颍上颍淮农资有限公司 | 颍淮农资 | dealer | 安徽省 颍上县 | F51
36 | 霍邱皖西生产资料有限公司 | 皖西生资 | dealer | 安徽省 霍邱县 | F51
37 | 长丰江北农资有限公司 | 江北农资 | dealer | 安徽省 长丰县 | F51
38 | 海盐浙北农资有限公司 | 浙北农资 | dealer | 浙江省 海盐县 | F51
39 | 川禾农业集团有限公司 | 川禾集团 | group | 四川省 蒲江县 | A01
40 | 川禾（蒲江）种植有限公司 | 川禾蒲江 | farm | 四川省 蒲江县 | A01 | 39 subsidiary 100
41 | 川禾（邓州）种植有限公司 | 川禾邓州 | farm | 河南省 邓州市 | A01 | 39 subsidiary 100
42 | 川禾（富锦）种植有限公司 | 川禾富锦 | farm | 黑龙江省 富锦市 | A01 | 39 subsidiary 100
43 | 川禾（东台）种植有限公司 | 川禾东台 | farm | 江苏省 东台市 | A01 | 39 subsidiary 80
44 | Verdelta Mekong Agri JSC | Verdelta | dealer | | F51
46 | 邹平鲁岳化工股份有限公司二分厂 | 鲁岳二分厂 | plant | 山东省 邹平市 | C26 | 25 site
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
