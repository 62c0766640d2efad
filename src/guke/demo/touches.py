"""Two years of touches and promises: visited often, seldom or never, as the planted stories have it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from guke.accounts.models import Contact, Seat
from guke.demo import chance
from guke.demo.customers import Customer
from guke.demo.notes import NEGLECTED
from guke.demo.staff import Staff
from guke.demo.ties import ONE_KNOWS
from guke.people.models import User
from guke.relations.models import Promise, Touch

_DAYS = 730
_BY_OTHERS = 3  # every third touch is a colleague's, where more than one of us knows the account
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


def touches(
    seed: int, on: date, us: Staff, customers: dict[int, Customer], contacts: list[Contact], seats: list[Seat]
) -> Touches:
    """Return what was had and is planned, oldest first within each account."""
    people: dict[int, list[Contact]] = {}
    for contact in contacts:
        if contact.left_on is None:
            people.setdefault(contact.account_id, []).append(contact)
    made: list[Touch] = []
    others = _others(us, customers, seats)
    present: list[tuple[int, int]] = []
    for number, customer in customers.items():
        for at, touch in enumerate(_of(seed, number, customer, on)):
            touch.pk = len(made) + 1
            near = others.get(number, [])
            if near and touch.happened_at and at % _BY_OTHERS == 0:
                touch.owner = near[at // _BY_OTHERS % len(near)]
            made.append(touch)
            there = people.get(number, [])
            if there:
                present.append((touch.pk, there[touch.pk % len(there)].pk))
    return Touches(made, present, _promises(on, customers))


def _others(us: Staff, customers: dict[int, Customer], seats: list[Seat]) -> dict[int, list[User]]:
    """Return who besides the manager sees an account: its team, else somebody of the service; nobody where one alone holds it."""
    found: dict[int, list[User]] = {number: [] for number in customers if number not in ONE_KNOWS}
    for seat in seats:
        if seat.account_id in found and seat.user != customers[seat.account_id].account.owner:
            found[seat.account_id].append(seat.user)
    service = us.of("service")
    return {number: users or [service[number % len(service)]] for number, users in found.items()}


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
