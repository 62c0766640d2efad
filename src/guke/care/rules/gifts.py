"""Whether a gift keeps within the limits: alone, with what was given within days, and over the year."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Limits:
    """How much one person may get at a time, within how many days that counts as one, and in a year."""

    once: Decimal
    year: Decimal
    days: int


@dataclass(frozen=True)
class Given:
    """One gift to a person."""

    on: dt.date
    value: Decimal


@dataclass(frozen=True)
class Over:
    """A limit that would be passed: which one, the sum, the limit, and how many gifts make it up."""

    code: str
    sum: Decimal
    limit: Decimal
    count: int


def passed(new: Given, others: Iterable[Given], limits: Limits) -> list[Over]:
    """Return the limits that a gift would pass; two halves within days count as one.

    >>> limits = Limits(once=Decimal(200), year=Decimal(1000), days=7)
    >>> half = Given(dt.date(2026, 9, 20), Decimal(150))
    >>> [(over.code, over.sum) for over in passed(Given(dt.date(2026, 9, 24), Decimal(150)), [half], limits)]
    [('split', Decimal('300'))]
    >>> passed(Given(dt.date(2026, 9, 28), Decimal(150)), [half], limits)
    []
    """
    others = list(others)
    near = [each.value for each in others if abs((each.on - new.on).days) <= limits.days]
    year = [each.value for each in others if each.on.year == new.on.year]
    found = [
        Over("split" if near else "once", sum(near, new.value), limits.once, len(near) + 1),
        Over("year", sum(year, new.value), limits.year, len(year) + 1),
    ]
    return [over for over in found if over.sum > over.limit]
