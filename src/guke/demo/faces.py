"""People at the customers: organisation charts, parts in the decision, habits and birthdays."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from guke.accounts.models import Account, Contact, Habit
from guke.demo import chance, names
from guke.demo.customers import Customer

_Part = Contact.Part
# post, department, whose superior by place in the chart (0 is the top), part, influence
_CHARTS: dict[str, tuple[tuple[str, str, int | None, str, int], ...]] = {
    "dealer": (
        ("总经理", "", None, _Part.DECIDER, 70),
        ("采购经理", "采购部", 0, _Part.BUYER, 40),
        ("仓储主管", "仓储部", 0, _Part.USER, 15),
        ("财务", "财务部", 0, _Part.GATEKEEPER, 20),
        ("零售主管", "零售部", 1, _Part.COACH, 25),
    ),
    "farm": (
        ("理事长", "", None, _Part.DECIDER, 65),
        ("技术员", "生产部", 0, _Part.INFLUENCER, 45),
        ("采购", "综合部", 0, _Part.BUYER, 30),
        ("会计", "综合部", 0, _Part.GATEKEEPER, 10),
    ),
    "plant": (
        ("董事长", "", None, _Part.SPONSOR, 55),
        ("总经理", "", 0, _Part.DECIDER, 80),
        ("采购总监", "供应链", 1, _Part.INFLUENCER, 60),
        ("采购经理", "供应链", 2, _Part.BUYER, 45),
        ("生产部长", "生产部", 1, _Part.USER, 40),
        ("质量部长", "质量部", 1, _Part.GATEKEEPER, 35),
        ("财务总监", "财务部", 1, _Part.INFLUENCER, 30),
        ("仓储主管", "供应链", 2, _Part.COACH, 15),
    ),
    "group": (
        ("董事长", "", None, _Part.SPONSOR, 60),
        ("总裁", "", 0, _Part.DECIDER, 80),
        ("集团采购总监", "采购中心", 1, _Part.INFLUENCER, 60),
        ("品类经理", "采购中心", 2, _Part.BUYER, 40),
        ("财务总监", "财务中心", 1, _Part.GATEKEEPER, 35),
        ("农艺总监", "技术中心", 1, _Part.COACH, 30),
    ),
}
_HABITS = (
    ("taste", "只喝本地绿茶，不喝酒"),
    ("taste", "口味清淡，不吃辣"),
    ("taste", "爱吃面食，午饭准点"),
    ("family", "女儿明年高考，三月以后少约饭局"),
    ("family", "儿子在农大读植保，常聊试验田"),
    ("family", "母亲身体不好，周末在老家"),
    ("hobby", "清早钓鱼，周六上午不接电话"),
    ("hobby", "打羽毛球，周三晚上固定有场"),
    ("hobby", "爱下象棋，办公室备着棋盘"),
    ("work", "报价只看到厂价，运费另列"),
    ("work", "先发微信再打电话，邮件基本不看"),
    ("work", "要看第三方检测报告原件"),
    ("work", "月底三天对账，别约"),
    ("work", "新品先要两亩试验田的数据"),
    ("avoid", "别提上一任业务员"),
    ("avoid", "不要在他面前比较同县另一家经销商"),
    ("avoid", "不收任何礼品，公司有规定"),
)
_FIRST_MOBILE = 200
_WHOLE = 100
_SIZES = {"dealer": (2, 4), "farm": (2, 3), "plant": (4, 7), "group": (3, 6)}
ONE_THREAD, ALLIANCE, PAIR = 1, 23, (19, 20)


@dataclass(frozen=True)
class Faces:
    """Contacts and what is noted about them."""

    contacts: list[Contact]
    habits: list[Habit]


def _count(rng: Random, customer: Customer) -> int:
    number = customer.account.pk
    if number in {ONE_THREAD, PAIR[1]} or customer.account.merged_into_id:
        return 1
    if number == ALLIANCE:
        return 8
    least, most = _SIZES[customer.account.sort]
    return rng.randint(least, most) + (1 if customer.yearly > 2_000_000 else 0)


def _personal(rng: Random, contact: Contact, on: date) -> None:
    """Fill what one learns of a person over the years."""
    if rng.random() < 0.45:
        contact.lunar_birthday = (
            f"{'+' if rng.random() < 0.04 else ''}{rng.randint(1, 12):02d}-{rng.randint(1, 29):02d}"
        )
    elif rng.random() < 0.4:
        contact.birthday = date(rng.randint(1962, 1996), rng.randint(1, 12), rng.randint(1, 28))
    if rng.random() < 0.7:
        contact.consent_on = on - timedelta(days=rng.randint(20, 900))
    if rng.random() < 0.12:
        contact.home_address = f"{contact.account.city}{contact.account.county}祥和小区{rng.randint(1, 28)}栋"
    if rng.random() < 0.6:
        contact.attitude = rng.choices((-2, -1, 0, 1, 2), (1, 4, 14, 16, 9))[0]


def _contact(rng: Random, account: Account, pk: int, place: int) -> Contact:
    chart = _CHARTS[account.sort]
    post, department, _superior, part, influence = chart[place]
    name = names.person(rng)
    return Contact(
        pk=pk,
        account=account,
        name=name,
        post=post,
        department=department,
        part=part,
        influence=max(5, min(95, influence + rng.randint(-10, 10))),
        mobile=f"138000{_FIRST_MOBILE + pk:05d}",
        email=f"{names.pinyin(name)}@{account.code.lower()}.example.com" if rng.random() < 0.6 else "",
        wechat=f"{names.pinyin(name)}_{account.code.lower()}" if rng.random() < 0.5 else "",
        position=place,
    )


def _chart(rng: Random, customer: Customer, first: int, on: date) -> list[Contact]:
    """Return an account's people; whoever's superior is not known reports to nobody."""
    chart = _CHARTS[customer.account.sort]
    count = min(_count(rng, customer), len(chart))
    places = [0] if count == 1 else sorted([0, 1, *rng.sample(range(2, len(chart)), max(0, count - 2))])
    found = {place: _contact(rng, customer.account, first + i, place) for i, place in enumerate(places)}
    for place, contact in found.items():
        above = chart[place][2]
        contact.reports_to = found.get(above) if above is not None else None
        _personal(rng, contact, on)
    return list(found.values())


def _weigh(people: list[Contact]) -> None:
    """Lower the weights of those who decide until they fit into the whole; in fives, as people estimate them."""
    whole = sum(contact.influence or 0 for contact in people)
    for contact in people if whole > _WHOLE else ():
        contact.influence = max((contact.influence or 0) * _WHOLE // whole // 5 * 5, 5)


def _habits(rng: Random, contact: Contact, on: date, first: int) -> list[Habit]:
    known = rng.choices((0, 1, 2), (6, 3, 1))[0]
    return [
        Habit(
            pk=first + place,
            contact=contact,
            sort=sort,
            note=note,
            noted_on=on - timedelta(days=rng.randint(5, 700)),
            noted_by=contact.account.owner,
        )
        for place, (sort, note) in enumerate(chance.some(rng, _HABITS, known))
    ]


def faces(seed: int, on: date, customers: list[Customer]) -> Faces:
    """Return the contacts of all customers and their habits."""
    contacts: list[Contact] = []
    habits: list[Habit] = []
    for customer in customers:
        rng = chance.stream(seed, "faces", customer.account.pk)
        people = _chart(rng, customer, len(contacts) + 1, on)
        _weigh(people)
        for contact in people:
            habits += _habits(rng, contact, on, len(habits) + 1)
        contacts += people
    _plant(contacts)
    return Faces(contacts, habits)


def _plant(contacts: list[Contact]) -> None:
    """Let the duplicate files share a person, and the alliance's people stand by us."""
    first = next(contact for contact in contacts if contact.account_id == PAIR[0])
    again = next(contact for contact in contacts if contact.account_id == PAIR[1])
    again.name, again.mobile = first.name, first.mobile
    for contact in contacts:
        if contact.account_id == ALLIANCE:
            contact.attitude = 2 if contact.position < 4 else 1
        if contact.account_id == ONE_THREAD:
            contact.attitude = 1
