"""The background of the book: some 350 dealers, farms and plants that live without a story."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from guke.accounts.models import Account, Industry
from guke.demo import chance, credit_codes, names, places
from guke.demo.buying import FARM, SPRING_AND_AUTUMN, STEADY, Pattern, sliding, trending
from guke.demo.places import Place

FIRST_BACKGROUND = 101
DEALERS, FARMS, PLANTS, PROSPECTS = 205, 85, 32, 18

_INDUSTRIES = (
    ("F51", "农资批发", "Agricultural supplies, wholesale"),
    ("F52", "农资零售", "Agricultural supplies, retail"),
    ("A01", "粮食种植", "Grain growing"),
    ("A02", "蔬菜种植", "Vegetable growing"),
    ("A03", "果树种植", "Fruit growing"),
    ("A04", "茶叶与经济作物", "Tea and cash crops"),
    ("C26", "基础化工", "Basic chemicals"),
    ("C27", "胶粘剂与板材", "Adhesives and boards"),
    ("C28", "环保与车用尿素", "Diesel exhaust fluid"),
    ("C29", "精细化工", "Fine chemicals"),
)
TRIAL_BELOW, TRIAL_PART = 1_750_000, 8
"""Plants that would buy less than this a year give us an eighth of it so far: alike to the best, and small."""

_TRADES = {
    Account.Sort.DEALER: (
        ("农资有限公司", "农资", "F51"),
        ("农业服务有限公司", "农服", "F51"),
        ("农资经营部", "农资店", "F52"),
        ("农业科技有限公司", "农科", "F51"),
        ("生产资料有限公司", "生资", "F51"),
    ),
    Account.Sort.FARM: (
        ("种植专业合作社", "合作社", "A01"),
        ("果蔬专业合作社", "果蔬", "A02"),
        ("家庭农场", "农场", "A01"),
        ("果业有限公司", "果业", "A03"),
        ("生态农业有限公司", "生态农业", "A04"),
    ),
    Account.Sort.PLANT: (
        ("化工有限公司", "化工", "C26"),
        ("新材料有限公司", "新材", "C29"),
        ("胶业有限公司", "胶业", "C27"),
        ("环保科技有限公司", "环保", "C28"),
        ("精细化工有限公司", "精化", "C29"),
    ),
}
_NORTH = {"山东", "河南", "河北", "山西", "陕西", "黑龙江", "吉林", "辽宁"}
_CROPS_NORTH, _CROPS_SOUTH = (
    ("小麦", "玉米", "苹果", "马铃薯", "蔬菜", "花生"),
    ("水稻", "柑橘", "茶叶", "油菜", "蔬菜"),
)
_BUSINESS = {
    "F51": "县域批发，下设{n}家村镇零售网点，主做{crop}用肥。",
    "F52": "乡镇门店零售，服务周边{n}个村，主做{crop}用肥。",
    "A01": "流转土地{m}亩，以{crop}为主，统一采购农资。",
    "A02": "设施大棚{m}亩，四季轮作，水肥一体化。",
    "A03": "果园{m}亩，滴灌覆盖，重视转色与糖度。",
    "A04": "种植{m}亩，订单农业，按标准用肥。",
    "C26": "年产{n}万吨基础化工产品，尿素为主要原料。",
    "C27": "脲醛胶与人造板，月用尿素约{m}吨。",
    "C28": "车用尿素溶液灌装，供货周边{n}个加油站点。",
    "C29": "精细化工中间体，对杂质指标要求严。",
}


@dataclass
class Customer:
    """An account with the way it buys (or none) and which of our regions serves it."""

    account: Account
    pattern: Pattern | None
    region: str

    @property
    def yearly(self) -> float:
        """About how much it buys a year."""
        return self.pattern.yearly if self.pattern else 0.0


def served_by(sort: str, place: Place) -> str:
    """Return which of our regions serves a customer of the sort there."""
    return "industry" if sort == Account.Sort.PLANT else places.region_of(place)


def industries() -> list[Industry]:
    """Return the lines of business."""
    return [
        Industry(pk=number, code=code, name=name, name_en=name_en)
        for number, (code, name, name_en) in enumerate(_INDUSTRIES, start=1)
    ]


def _registered(sort: str, form: str) -> str:
    if form.endswith("合作社"):
        return credit_codes.COOPERATIVE
    if form in {"农资经营部", "家庭农场"}:
        return credit_codes.SOLE_TRADER
    return credit_codes.COMPANY if sort else ""


def dealer_pattern(rng: Random) -> Pattern:
    """Return how a dealer buys: compound fertiliser first, in spring and autumn."""
    yearly = min(rng.lognormvariate(12.5, 1.15), 9_000_000)
    lines = rng.choice(("NPK WSF", "NPK WSF FOL", "NPK WSF BIO FOL", "NPK BIO", "NPK"))
    every = max(5.0, 15 - yearly / 350_000)
    return Pattern(
        yearly, every, lines, width=rng.randint(6, 10), variety=rng.randint(12, 28), season=SPRING_AND_AUTUMN
    )


def farm_pattern(rng: Random) -> Pattern:
    """Return how a farm buys: water-soluble and biological products in the growing season."""
    yearly = min(rng.lognormvariate(12.1, 1.0), 5_000_000)
    lines = rng.choice(("NPK WSF", "WSF BIO FOL", "NPK WSF BIO FOL", "NPK WSF SVC"))
    return Pattern(yearly, rng.uniform(10, 19), lines, width=rng.randint(4, 7), variety=rng.randint(8, 16), season=FARM)


def plant_pattern(rng: Random) -> Pattern:
    """Return how a plant buys: few industrial products by the lorry, all year; the least of them only try us."""
    yearly, every = min(rng.lognormvariate(15.1, 0.7), 18_000_000), rng.uniform(1.6, 4.0)
    if yearly < TRIAL_BELOW:
        yearly, every = yearly / TRIAL_PART, every * TRIAL_PART
    return Pattern(yearly, every, "IND", width=2, variety=rng.randint(2, 5), season=STEADY, price=0.93)


_PATTERNS = {Account.Sort.DEALER: dealer_pattern, Account.Sort.FARM: farm_pattern, Account.Sort.PLANT: plant_pattern}


def _fates(rng: Random, pattern: Pattern) -> Pattern:
    """Return the pattern as ordinary life bends it: most drift a little, few slide or leave."""
    chance_of = rng.random()
    if chance_of < 0.02:
        return pattern.but(last=rng.randint(240, 600))
    if chance_of < 0.05:
        return pattern.but(volume=sliding(rng.randint(150, 300), down_to=rng.uniform(0.4, 0.7)))
    if chance_of < 0.15:
        return pattern.but(first=rng.randint(240, 900))
    return pattern.but(volume=trending(rng.uniform(-0.05, 0.12)), price=rng.uniform(0.92, 0.98))


def _filled(rng: Random, account: Account, industry: str) -> None:
    """Fill part of the file: bigger customers are better known."""
    crop = rng.choice(_CROPS_NORTH if account.province in _NORTH else _CROPS_SOUTH)
    words = {"n": rng.randint(3, 48), "m": rng.randint(6, 90) * 50, "crop": crop}
    if rng.random() < 0.8:
        account.business = _BUSINESS[industry].format(**words)
    if rng.random() < 0.5:
        account.purchasing = rng.choice(
            ("老板一人定，旺季前两周备货。", "每季招标一次，三家比价。", "年度框架加月度订单。", "现款拿货，看促销。")
        )
    if rng.random() < 0.35:
        account.rivalry = rng.choice(("同镇另有三家门店。", "周边新开两家农服公司。", "区域内产能过剩，价格承压。"))
    if rng.random() < 0.6:
        account.employees = rng.randint(3, 60) if account.sort != Account.Sort.PLANT else rng.randint(60, 900)


def _account(rng: Random, number: int, sort: str, brand: str, place: Place) -> tuple[Account, str]:
    form, short, industry = rng.choice(_TRADES[Account.Sort(sort)])
    account = Account(
        pk=number,
        code=f"K{number:04d}",
        name=f"{place.stem}{brand}{form}",
        short_name=f"{brand}{short}",
        uscc=credit_codes.credit_code(rng, _registered(sort, form), place.area) if rng.random() < 0.9 else None,
        sort=sort,
        province=place.province,
        city=place.city,
        county=place.county,
        address=places.address(rng, place, park=sort == Account.Sort.PLANT),
        phone=places.landline(place, number),
        level=rng.choice((Account.Level.CITY, Account.Level.COUNTY, Account.Level.COUNTY)),
        terms_days=rng.choice((0, 15, 30, 30, 45, 60)),
    )
    return account, industry


def _customer(seed: int, on: date, number: int, sort: str, brand: str) -> tuple[Customer, str]:
    rng = chance.stream(seed, "customer", number)
    region = rng.choice(("east", "east", "centre", "centre", "north", "southwest"))
    place = places.draw(rng, region, rural=sort != Account.Sort.PLANT)
    account, industry = _account(rng, number, sort, brand, place)
    pattern = _fates(rng, _PATTERNS[Account.Sort(sort)](rng))
    account.opened_on = on - timedelta(days=pattern.first + rng.randint(0, 2000 if pattern.first >= 1095 else 20))
    account.founded_on = account.opened_on - timedelta(days=rng.randint(200, 5000))
    account.credit_limit = Decimal(max(5, round(pattern.yearly / 4 / 10_000))) * 10_000
    if pattern.last:
        account.state = Account.State.PAUSED if pattern.last < 365 else Account.State.LOST
    _filled(rng, account, industry)
    return Customer(account, pattern, served_by(sort, place)), industry


def _sorts(scale: float) -> list[str]:
    def many(count: int) -> int:
        return max(2, round(count * scale))

    return [
        *["dealer"] * many(DEALERS),
        *["farm"] * many(FARMS),
        *["plant"] * many(PLANTS),
        *["prospect"] * many(PROSPECTS),
    ]


def background(seed: int, on: date, scale: float, trades: list[Industry]) -> list[Customer]:
    """Return the customers without a story; prospects have not bought yet."""
    rng = chance.stream(seed, "brands")
    of_code = {trade.code: trade for trade in trades}
    found: list[Customer] = []
    for number, (kind, brand) in enumerate(zip(_sorts(scale), names.brands(rng, set()), strict=False)):
        sort = rng.choice(("dealer", "farm")) if kind == "prospect" else kind
        customer, industry = _customer(seed, on, FIRST_BACKGROUND + number, sort, brand)
        customer.account.industry = of_code[industry]
        if kind == "prospect":
            customer.pattern = None
            customer.account.state = Account.State.PROSPECT
            customer.account.opened_on = None
        found.append(customer)
    return found
