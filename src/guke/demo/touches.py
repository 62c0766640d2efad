"""Two years of touches and promises: visited often, seldom or never, as the planted stories have it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from guke.accounts.models import Contact
from guke.demo import chance
from guke.demo.customers import Customer
from guke.demo.notes import NEGLECTED
from guke.relations.models import Promise, Touch

_DAYS = 730
_SAID = (
    ("例行拜访", "库存正常，旺季前两周再下单。"),
    ("对账", "上月返利已核对，双方无异议。"),
    ("试验田回访", "长势好于对照，客户想再留两亩。"),
    ("新品介绍", "对控释掺混肥有兴趣，先要样品。"),
    ("年度计划", "谈了明年用量，价格等董事会定。"),
)
# account, text, side, days ago made, days ago due, state, days ago settled
_PLANTED = (
    (5, "两周内给出结块的检测结论", "ours", 33, 19, "open", None),
    (2, "报液体胶替代方案", "ours", 15, -2, "open", None),
    (3, "补签年度框架", "theirs", 70, 40, "open", None),
    (13, "新采购总监安排车间试用", "theirs", 60, 45, "kept", 46),
    (15, "旺季不断货", "ours", 460, 420, "broken", 418),
    (23, "年底前提交中试线方案", "ours", 14, -20, "open", None),
)


@dataclass(frozen=True)
class Touches:
    """Touches, which contact was at each, and promises."""

    touches: list[Touch]
    present: list[tuple[int, int]]
    promises: list[Promise]


def _every(number: int, customer: Customer) -> int:
    """Return the days between touches of an account; none for those nobody looks after."""
    if number == NEGLECTED or customer.pattern is None or customer.account.owner is None:
        return 0
    return 21 if number < 100 else 75


def touches(seed: int, on: date, customers: dict[int, Customer], contacts: list[Contact]) -> Touches:
    """Return what was had and is planned, oldest first within each account."""
    people: dict[int, list[Contact]] = {}
    for contact in contacts:
        if contact.left_on is None:
            people.setdefault(contact.account_id, []).append(contact)
    made: list[Touch] = []
    present: list[tuple[int, int]] = []
    for number, customer in customers.items():
        for touch in _of(seed, number, customer, on):
            touch.pk = len(made) + 1
            made.append(touch)
            there = people.get(number, [])
            if there:
                present.append((touch.pk, there[touch.pk % len(there)].pk))
    return Touches(made, present, _promises(on, customers))


def _of(seed: int, number: int, customer: Customer, on: date) -> list[Touch]:
    every, rng = _every(number, customer), chance.stream(seed, "touches", number)
    found, ago = [], rng.randint(1, every) if every else _DAYS
    opened = (on - customer.account.opened_on).days if customer.account.opened_on else _DAYS
    while ago < min(_DAYS, opened):
        subject, said = rng.choice(_SAID)
        way = rng.choice((Touch.Way.VISIT, Touch.Way.VISIT, Touch.Way.CALL, Touch.Way.MESSAGE))
        minutes = rng.choice((20, 40, 60, 90))
        found.append(Touch(account=customer.account, owner=customer.account.owner, way=way, subject=subject, said=said, minutes=minutes, happened_at=_at(on, ago, rng.randint(9, 16))))  # fmt: skip
        ago += every + rng.randint(-7, 7)
    if every and number % 5 == 0:
        found.insert(0, Touch(account=customer.account, owner=customer.account.owner, subject="例行拜访", planned_for=_at(on, -rng.randint(1, 9), 10)))  # fmt: skip
    return found[::-1]


def _at(on: date, ago: int, hour: int) -> datetime:
    return timezone.make_aware(datetime.combine(on - timedelta(days=ago), time(hour)))


def _promises(on: date, customers: dict[int, Customer]) -> list[Promise]:
    return [
        Promise(
            account=customers[number].account, owner=customers[number].account.owner, text=text, side=side, state=state,
            made_on=on - timedelta(days=made), due_on=on - timedelta(days=due), settled_on=on - timedelta(days=settled) if settled is not None else None,
        )
        for number, text, side, made, due, state, settled in _PLANTED
        if number in customers and customers[number].account.owner
    ]  # fmt: skip
