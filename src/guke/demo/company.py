"""The whole company as values, in the order in which it comes about; nothing is written here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from guke.accounts.models import Account, Industry, Seat
from guke.demo import care, estimates, families, notes, parcels, parts, plays, teams, ties, tips, worths
from guke.demo.cast import cast
from guke.demo.customers import Customer, background, industries
from guke.demo.faces import Faces, faces
from guke.demo.goods import Good, goods, lines
from guke.demo.notes import Notes
from guke.demo.parcels import Parcels
from guke.demo.sales import Line, buyer, lines_of
from guke.demo.staff import Staff, staff
from guke.demo.ties import Ties
from guke.demo.touches import Touches, touches
from guke.intel.models import RivalShare, ShareEstimate, Tip
from guke.ledger.models import ProductLine, Rate

_YEAR = 365
_SMALL = 0.5
_BASKET = 10


@dataclass(frozen=True)
class Company:
    """Everything there is to write."""

    staff: Staff
    trades: list[Industry]
    customers: dict[int, Customer]
    seats: list[Seat]
    faces: Faces
    product_lines: list[ProductLine]
    goods: list[Good]
    sales: list[Line]
    rates: list[Rate]
    estimates: list[ShareEstimate]
    rivals: list[RivalShare]
    notes: Notes
    parcels: Parcels
    ties: Ties
    worths: worths.Worths
    plans: plays.Plans
    touches: Touches
    tips: list[Tip]
    care: list[list[Any]]

    @property
    def accounts(self) -> list[Account]:
        """All accounts in the order of their numbers."""
        return [customer.account for customer in self.customers.values()]


def invent(seed: int, on: date, scale: float, password_hash: str) -> Company:
    """Return the company as it stands at the end of the day ``on``."""
    us = staff(seed, on, password_hash)
    customers, trades = _customers(seed, on, scale)
    teams.own(seed, us, list(customers.values()))
    parcels.furnish(seed, on, customers)
    product_lines = lines()
    ours = goods(seed, product_lines)
    sales = ledger(seed, on, customers.values(), ours)
    bought = estimates.sums(sales, ours)
    everyone = list(customers.values())
    seats, people = teams.seats(seed, on, us, everyone), faces(seed, on, everyone)
    return Company(
        staff=us,
        trades=trades,
        customers=customers,
        seats=seats,
        faces=people,
        product_lines=product_lines,
        goods=ours,
        sales=sales,
        rates=estimates.rates(on),
        estimates=estimates.estimates(seed, on, everyone, product_lines, bought),
        rivals=estimates.rivals(on, everyone, product_lines),
        notes=notes.notes(seed, on, us, customers),
        parcels=parcels.parcels(seed, on, us, customers),
        ties=ties.ties(seed, on, us, everyone, people.contacts, seats),
        worths=worths.worths(on, us, customers, trades),
        plans=plays.plans(on, customers),
        touches=touches(seed, on, us, customers, people.contacts, seats),
        tips=tips.tips(on, us, customers),
        care=care.care(on, us, customers, people.contacts),
    )


def _customers(seed: int, on: date, scale: float) -> tuple[dict[int, Customer], list[Industry]]:
    trades = industries()
    known = cast(seed, on, trades)
    others = background(seed, on, scale, trades)
    groups = families.families(seed, scale, others)
    found = {customer.account.pk: customer for customer in (*known.values(), *others, *groups)}
    if scale < _SMALL:
        _slim(found.values())
    families.settle([customer.account for customer in found.values()])
    return dict(sorted(found.items())), trades


def _slim(customers: Iterable[Customer]) -> None:
    """Let all but one buy fewer products at a time, for a company small enough to test with."""
    for customer in customers:
        if customer.pattern and customer.account.pk != _BASKET:
            width = min(customer.pattern.width, 2)
            customer.pattern = customer.pattern.but(width=width, every=max(customer.pattern.every, 3.0))


def ledger(seed: int, on: date, customers: Iterable[Customer], ours: list[Good]) -> list[Line]:
    """Return all sales lines by customer; the customer we depend on is sized last, by what all others bought."""
    found: list[Line] = []
    great: Customer | None = None
    for customer in customers:
        if customer.account.pk == parts.DEPENDENCE:
            great = customer
        elif customer.pattern:
            found += lines_of(buyer(seed, customer.account.pk, customer.pattern, on, ours))
    if great and great.pattern:
        since = on.toordinal() - _YEAR
        rest = sum(line.amount for line in found if line.day > since) / 10_000
        share = parts.DEPENDENCE_SHARE
        great.pattern = great.pattern.but(yearly=rest * share / (1 - share))
        found += lines_of(buyer(seed, great.account.pk, great.pattern, on, ours))
    return found
