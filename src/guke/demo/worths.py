"""What our people judged of the customers with a story: nominations, value, how they buy, what they see in us."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from guke.accounts.models import Industry
from guke.demo.customers import Customer
from guke.demo.staff import Staff
from guke.worth.models import BuyerType, Judgement, Nomination, Perception, Yardstick, YardstickFigure
from guke.worth.rules import year_after
from guke.worth.words import Aspect, Buyer, Measured, Side, State, Way

_NOMINATED: tuple[tuple[int, int, tuple[int, int, int], tuple[str, str, str], State, str], ...] = (
    (25, 720, (5, 5, 3), ("占我方收入一成半，尿素与硝铵全线采购", "合作九年，季度高层会晤", "二期装置明年投产，份额已三分之二"), State.ACCEPTED, ""),
    (23, 380, (5, 4, 3), ("年采购一千六百万以上", "合作六年，采购总监直线沟通", "份额近九成，增量有限"), State.ACCEPTED, ""),
    (22, 300, (4, 4, 4), ("年采购五百万以上", "合作五年，技术科每月来往", "份额被对手蚕食，挽回空间大"), State.ACCEPTED, ""),
    (8, 200, (4, 5, 2), ("县域第一大经销商", "合作八年，从未拖欠", "份额已九成"), State.ACCEPTED, ""),
    (9, 12, (2, 2, 5), ("今年采购不大", "理事长认识两年", "两万亩水稻，全年用肥大多在别家"), State.PROPOSED, ""),
    (11, 25, (3, 3, 4), ("水溶肥采购稳定", "合作四年", "设施蔬菜面积还在扩"), State.PROPOSED, ""),
    (15, 900, (3, 4, 1), ("曾是县里前三", "合作七年", "门店转让，不再经营农资"), State.LEFT, "门店转让，采购停止"),
    (27, 150, (2, 3, 2), ("年采购不足五十万", "合作五年", "果园面积没有再增加"), State.DECLINED, "量小，按一般客户维护"),
)  # fmt: skip
_JUDGED: tuple[tuple[int, str], ...] = (
    (25, "credit 5 银行授信AAA，票据从未逾期|relation 5 总经理互访，联合攻关小组|publicity 3 官网列我方为主要供应商|brand 5 行业上市公司|network 4 带来两家同园区客户|information 3 每季通报检修计划"),
    (23, "credit 4 年报现金流稳定|relation 4 采购总监直线沟通|publicity 2 少有公开提及|brand 4 区域龙头|network 3 集团内转介绍一次|information 2 计划保密"),
    (22, "credit 4 账期内付款|relation 2 新任采购经理偏向对手|brand 3 本市知名|information 1 招标前一周才知道"),
    (8, "credit 5 现款现货|relation 5 老板娘管账，十年交情|publicity 4 门头与示范田都挂我方品牌|network 5 带动三个乡镇的二级网点|information 4 主动报对手价格"),
    (9, "credit 3 秋后结账，去年晚了两周|relation 2 只认识理事长|publicity 4 省级示范社，常有参观团|brand 4 五常大米地理标志|network 3 联合社成员十二家"),
    (11, "credit 4 按合同付款|relation 3 技术员每周到棚里|network 2 周边散户来看效果|information 3 提前告知换茬计划"),
    (4, "credit 1 超额度三次，催收两次|relation 4 老板常约饭"),
)  # fmt: skip
_BUYERS: tuple[tuple[int, Buyer, str], ...] = (
    (25, Buyer.STRATEGIC, "要求共建库存和联合检修计划"),
    (23, Buyer.EXTRINSIC, "每次换料都请我方工艺员到场"),
    (22, Buyer.INTRINSIC, "三轮比价，只看到厂价"),
    (8, Buyer.EXTRINSIC, "要促销方案和示范田，不问最低价"),
    (9, Buyer.EXTRINSIC, "要全程施肥方案和农艺师"),
    (11, Buyer.INTRINSIC, "按袋比价，谁便宜买谁"),
)
_SEEN: tuple[tuple[int, Side, str, int | None, int], ...] = (
    (25, Side.BENEFIT, "寄售库存，少压资金", 900_000, 5),
    (25, Side.BENEFIT, "工艺员驻厂优化配比", 600_000, 4),
    (25, Side.BENEFIT, "夜间紧急送货", None, 5),
    (25, Side.COST, "比最低价高出的价差", 450_000, 3),
    (25, Side.COST, "对账每月两次，占人手", 60_000, 2),
    (22, Side.BENEFIT, "质量稳定，停机少", 300_000, 4),
    (22, Side.COST, "到货比对手慢一天", 120_000, 2),
    (22, Side.COST, "价格高约4%", 210_000, 1),
    (8, Side.BENEFIT, "示范田和观摩会带来客流", 180_000, 5),
    (8, Side.BENEFIT, "年终返利及时", 90_000, 4),
    (8, Side.COST, "旺季要先打款", 30_000, 2),
)


_YARDSTICKS: tuple[tuple[str, str, Measured | str, str, Way, int | None], ...] = (
    ("C26", "采购份额", Measured.SHARE, "%", Way.MORE, 50),
    ("C26", "近 12 个月销售额", Measured.REVENUE, "", Way.MORE, 5_000_000),
    ("C26", "装置开工率", "", "%", Way.MORE, 75),
    ("C26", "单吨成品耗用尿素", "", "千克", Way.LESS, None),
    ("F51", "在买品类数", Measured.LINES, "个", Way.MORE, 3),
    ("F51", "二级网点数", "", "个", Way.MORE, 20),
    ("F51", "逾期未订天数", Measured.LATE, "天", Way.LESS, 7),
    ("A01", "在买品类数", Measured.LINES, "个", Way.MORE, 2),
    ("A01", "服务面积", "", "亩", Way.MORE, 5000),
)
_FIGURES = ((25, 2, 91), (25, 3, 612), (22, 2, 78), (22, 3, 655), (23, 2, 84), (8, 5, 34), (4, 5, 11), (9, 8, 21000), (12, 8, 3600))  # fmt: skip


@dataclass(frozen=True)
class Worths:
    """Records of several kinds, in the order in which they can be written."""

    nominations: list[Nomination]
    judgements: list[Judgement]
    buyers: list[BuyerType]
    perceptions: list[Perception]
    yardsticks: list[Yardstick]
    figures: list[YardstickFigure]


def worths(on: date, us: Staff, customers: dict[int, Customer], trades: list[Industry]) -> Worths:
    """Return what was judged of the customers there are."""
    head = next(person for person in us.people if person.role == "head")
    known = {number: customer.account for number, customer in customers.items()}

    def ours(number: int) -> dict[str, Any]:
        account = known[number]
        return {"account": account, "noted_by_id": account.owner_id or head.pk}

    yardsticks = _yardsticks(trades)
    judged = [(number, part.split(" ", 2)) for number, text in _JUDGED if number in known for part in text.split("|")]
    return Worths(
        [_nomination(on, row, ours(row[0]), head.pk) for row in _NOMINATED if row[0] in known],
        [
            Judgement(aspect=Aspect(aspect), points=int(points), evidence=says, judged_on=on - timedelta(days=20 + 9 * at), **ours(number))
            for at, (number, (aspect, points, says)) in enumerate(judged)
        ],
        [BuyerType(buyer=buyer, evidence=says, seen_on=on - timedelta(days=40 + number), **ours(number)) for number, buyer, says in _BUYERS if number in known],
        [
            Perception(side=side, item=item, worth=None if worth is None else Decimal(worth), points=points, seen_on=on - timedelta(days=60 + at), **ours(number))
            for at, (number, side, item, worth, points) in enumerate(_SEEN)
            if number in known
        ],
        yardsticks,
        [YardstickFigure(yardstick=yardsticks[at], value=Decimal(value), seen_on=on - timedelta(days=30 + number), **ours(number)) for number, at, value in _FIGURES if number in known],
    )  # fmt: skip


def _yardsticks(trades: list[Industry]) -> list[Yardstick]:
    of_code = {trade.code: trade for trade in trades}
    return [
        Yardstick(pk=at, industry=of_code[code], name=title, measure=measure, unit=unit, way=way, target=None if target is None else Decimal(target))
        for at, (code, title, measure, unit, way, target) in enumerate(_YARDSTICKS, start=1)
    ]  # fmt: skip


def _nomination(on: date, row: tuple[Any, ...], ours: dict[str, Any], head: int) -> Nomination:
    _number, ago, points, reasons, state, reason = row
    nominated = on - timedelta(days=ago)
    made = Nomination(nominated_on=nominated, state=state, reason=reason, **ours)
    for name, given, why in zip(("business", "tenure", "potential"), points, reasons, strict=True):
        setattr(made, name, given)
        setattr(made, f"{name}_why", why)
    if state != State.PROPOSED:
        made.decided_by_id = head
    if state in (State.ACCEPTED, State.LEFT):
        made.accepted_on = nominated + timedelta(days=6)
    if state == State.ACCEPTED:
        made.recheck_on = _next_check(nominated + timedelta(days=6), on)
    if state in (State.LEFT, State.DECLINED):
        made.ended_on = min(nominated + timedelta(days=400), on) if state == State.LEFT else nominated + timedelta(days=9)  # fmt: skip
    return made


def _next_check(accepted: date, on: date) -> date:
    """Return the next yearly check; one that fell due within the last weeks is still open."""
    check = year_after(accepted)
    while check < on - timedelta(days=20):
        check = year_after(check)
    return check
