"""Who of us looks after whom: owners by region and sort, teams by size, substitutes."""

from datetime import date, timedelta
from random import Random

from guke.accounts.models import Account, Seat
from guke.demo import chance
from guke.demo.customers import FIRST_BACKGROUND, Customer
from guke.demo.parts import LEAVING
from guke.demo.staff import Staff
from guke.people.models import User

ALONE = {1, 9, *LEAVING}
SISTERS = range(40, 44)
_BIG, _HUGE = 1_500_000, 6_000_000


def own(seed: int, staff: Staff, customers: list[Customer]) -> None:
    """Give every account its manager, its unit and the region that leads its development; one group has none."""
    for customer in customers:
        account = customer.account
        rng = chance.stream(seed, "owner", account.pk)
        near = _candidates(staff, customer)
        chosen = near[account.pk % len(near)] if account.pk < FIRST_BACKGROUND else rng.choice(near)
        account.owner = staff.leaving if account.pk in LEAVING else chosen
        account.unit = account.owner.unit
        if account.pk not in range(SISTERS.start - 1, SISTERS.stop):
            account.lead_unit = staff.units[customer.region]


def _candidates(staff: Staff, customer: Customer) -> list[User]:
    department = "farm" if customer.account.sort == Account.Sort.FARM else "channel"
    near = staff.managers(customer.region)
    path = staff.units.get(f"{customer.region}-{department}")
    return [user for user in near if path and user.unit and user.unit.path.startswith(path.path)] or near


def _seat(account: Account, user: User, duty: str, side: str, on: date) -> Seat:
    started = max(account.opened_on or on, on - timedelta(days=900))
    return Seat(account=account, user=user, duty=duty, side=side, from_on=started, writes=duty != Seat.Duty.FINANCE)


def _team(rng: Random, staff: Staff, customer: Customer, on: date) -> list[Seat]:
    account = customer.account
    if not account.owner:
        return []
    team = [_seat(account, account.owner, Seat.Duty.LEAD, Seat.Side.FRONT, on)]
    if account.pk in ALONE:
        return team
    if customer.yearly > _BIG:
        team.append(_seat(account, rng.choice(staff.of("service")), Seat.Duty.TECH, Seat.Side.FRONT, on))
        team.append(_seat(account, rng.choice(staff.of("finance")), Seat.Duty.FINANCE, Seat.Side.BACK, on))
    if customer.yearly > _HUGE or account.sort == Account.Sort.GROUP:
        team.append(_seat(account, rng.choice(staff.of("executive")), Seat.Duty.SPONSOR, Seat.Side.BACK, on))
    if rng.random() < 0.4:
        team.append(_seat(account, staff.of("frontline", customer.region)[0], Seat.Duty.SALES, Seat.Side.FRONT, on))
    return team


def seats(seed: int, on: date, staff: Staff, customers: list[Customer]) -> list[Seat]:
    """Return the teams; some leaders are away these days and a colleague stands in."""
    found: list[Seat] = []
    for customer in customers:
        rng = chance.stream(seed, "team", customer.account.pk)
        team = _team(rng, staff, customer, on)
        if team and len(team) > 1 and rng.random() < 0.08:
            _stand_in(rng, team[0], staff.managers(customer.region), on)
        found += team
    for number, seat in enumerate(found, start=1):
        seat.pk = number
    return found


def _stand_in(rng: Random, seat: Seat, near: list[User], on: date) -> None:
    others = [user for user in near if user != seat.user]
    if others:
        seat.substitute = rng.choice(others)
        seat.substitute_from_on = on - timedelta(days=3)
        seat.substitute_to_on = on + timedelta(days=9)
