"""Rules of the ledger: what a counter-entry is, which month a day belongs to, running totals."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import accumulate
from typing import NamedTuple


class Amounts(NamedTuple):
    """The numbers of a sales line."""

    quantity: Decimal
    amount: Decimal
    cost: Decimal | None


def month_of(day: date) -> date:
    """Return the first day of the month.

    >>> month_of(date(2026, 3, 31))
    datetime.date(2026, 3, 1)
    """
    return day.replace(day=1)


def counter(line: Amounts) -> Amounts:
    """Return the numbers that cancel a line.

    >>> counter(Amounts(Decimal(2), Decimal("19.90"), None))
    Amounts(quantity=Decimal('-2'), amount=Decimal('-19.90'), cost=None)
    """
    return Amounts(-line.quantity, -line.amount, None if line.cost is None else -line.cost)


def running(amounts: Iterable[Decimal]) -> list[Decimal]:
    """Return for each amount what it and those before it come to.

    >>> running([Decimal("1.10"), Decimal("-0.20"), Decimal(3)])
    [Decimal('1.10'), Decimal('0.90'), Decimal('3.90')]
    """
    return list(accumulate(amounts))
