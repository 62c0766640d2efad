"""What the company makes: product lines and about 120 products with price, cost and pack."""

from dataclasses import dataclass
from decimal import Decimal

from guke.demo import chance
from guke.ledger.models import Product, ProductLine


@dataclass(frozen=True)
class Good:
    """A product with what the ledger needs of it: cents a unit, and the smallest quantity in thousandths."""

    product: Product
    line: str
    price: int
    cost: int
    step: int


@dataclass(frozen=True)
class Family:
    """How the products of a line are made up: names × specifications, around a price, at a share of cost."""

    code: str
    name: str
    kinds: tuple[tuple[str, int], ...]
    specifications: tuple[str, ...]
    unit: str
    step: int
    cost: float


_FAMILIES = (
    Family(
        "NPK",
        "复合肥",
        (
            ("高塔硫基复合肥 15-15-15", 3280),
            ("高氮复合肥 28-6-6", 2860),
            ("硝硫基复合肥 22-9-9", 3120),
            ("腐植酸复合肥 18-9-18", 3060),
            ("控释掺混肥 26-10-12", 2940),
            ("玉米专用肥 27-6-10", 2780),
            ("小麦专用肥 20-20-5", 2900),
            ("水稻专用肥 22-8-15", 2820),
            ("果树专用肥 15-10-20", 3360),
            ("马铃薯专用肥 14-12-22", 3420),
        ),
        ("50kg/袋", "40kg/袋", "吨包 1000kg"),
        "吨",
        50,
        0.86,
    ),
    Family(
        "WSF",
        "水溶肥",
        (
            ("大量元素水溶肥 平衡型 20-20-20", 9600),
            ("大量元素水溶肥 高钾型 12-8-40", 10200),
            ("大量元素水溶肥 高磷型 10-52-10", 11400),
            ("硝酸铵钙", 2650),
            ("硝酸钾 农用级", 7600),
            ("磷酸二氢钾 农用级", 8900),
            ("滴灌专用液体肥 13-5-25", 6800),
            ("中量元素水溶肥 钙镁型", 5400),
        ),
        ("25kg/袋", "20kg/桶", "5kg×4/箱"),
        "吨",
        25,
        0.72,
    ),
    Family(
        "BIO",
        "生物刺激素",
        (
            ("海藻酸水溶肥", 420),
            ("含氨基酸水溶肥", 360),
            ("矿源黄腐酸钾", 280),
            ("壳寡糖生根剂", 520),
            ("微生物菌剂 枯草芽孢杆菌", 310),
            ("复合微生物菌剂 地力恢复型", 260),
        ),
        ("1L×12/箱", "5L×4/箱", "10kg/桶"),
        "箱",
        1000,
        0.52,
    ),
    Family(
        "FOL",
        "叶面肥",
        (
            ("螯合锌叶面肥", 380),
            ("流体硼叶面肥", 340),
            ("糖醇钙叶面肥", 460),
            ("微量元素叶面肥 七元素", 300),
            ("磷钾叶面肥 转色型", 350),
            ("氨基酸铁叶面肥", 330),
        ),
        ("500mL×20/箱", "1L×12/箱", "100g×80/箱"),
        "箱",
        1000,
        0.56,
    ),
    Family(
        "IND",
        "工业级产品",
        (
            ("工业尿素 颗粒", 1860),
            ("车用尿素原料", 2080),
            ("低缩二脲尿素", 2120),
            ("工业硝酸铵溶液", 1720),
            ("工业硝酸钾", 5900),
            ("工业硝酸钙", 2350),
            ("工业磷酸二氢铵", 5200),
            ("工业硝酸 68%", 1480),
        ),
        ("散装罐车", "吨包 1000kg", "50kg/袋"),
        "吨",
        1000,
        0.84,
    ),
    Family(
        "SVC",
        "服务与配套",
        (
            ("测土配方检测", 260),
            ("滴灌施肥一体机租用", 1800),
            ("无人机叶面喷施", 900),
        ),
        ("标准", "加急"),
        "次",
        1000,
        0.6,
    ),
)
_PACKING = (1.0, 1.03, 1.08)


def lines() -> list[ProductLine]:
    """Return the product lines."""
    return [
        ProductLine(pk=number, code=family.code, name=family.name) for number, family in enumerate(_FAMILIES, start=1)
    ]


def goods(seed: int, product_lines: list[ProductLine]) -> list[Good]:
    """Return the products: every kind in every pack of its family."""
    rng = chance.stream(seed, "goods")
    made: list[Good] = []
    for line, family in zip(product_lines, _FAMILIES, strict=True):
        for kind, (name, price) in enumerate(family.kinds, start=1):
            for pack, specification in enumerate(family.specifications):
                cents = round(price * _PACKING[pack] * 100, -2)
                product = Product(
                    pk=len(made) + 1,
                    code=f"{family.code}-{kind:02d}{pack + 1}",
                    name=name,
                    line=line,
                    specification=specification,
                    unit=family.unit,
                    list_price=Decimal(int(cents)) / 100,
                )
                cost = round(cents * family.cost * rng.uniform(0.97, 1.03))
                made.append(Good(product, family.code, int(cents), cost, family.step))
    return made


def basket(all_goods: list[Good], line_codes: str) -> list[Good]:
    """Return the goods of the named lines.

    >>> basket([], "NPK WSF")
    []
    """
    wanted = set(line_codes.split())
    return [good for good in all_goods if good.line in wanted]
