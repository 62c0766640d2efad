"""Rhythm of touches: how often, who is overdue, and where the next hour is worth most."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

SHARE_AT_RISK = Decimal("0.1")
"""What part of the profit of a year a visit is taken to keep where nothing else is known."""


@dataclass(frozen=True)
class Turn:
    """When an account was touched last and how often it is to be: the days since, and how many over."""

    days: int
    last_on: dt.date | None
    since: int | None
    over: int


def turn(days: int, last_on: dt.date | None, on: dt.date) -> Turn:
    """Return where an account stands in its rhythm; never touched counts as one whole turn over.

    >>> turn(30, dt.date(2026, 1, 1), dt.date(2026, 2, 10)).over
    10
    """
    since = None if last_on is None else (on - last_on).days
    return Turn(days, last_on, since, days if since is None else max(0, since - days))


def urgency(of: Turn) -> Decimal:
    """Return from 0 to 1 how much a touch is due: nothing just after one, 1 from two turns on.

    >>> urgency(turn(30, dt.date(2026, 1, 1), dt.date(2026, 1, 31)))
    Decimal('0.5')
    """
    since = 2 * of.days if of.since is None else of.since
    return min(Decimal(1), Decimal(max(since, 0)) / Decimal(2 * max(of.days, 1)))


@dataclass(frozen=True)
class Worth:
    """What an hour with an account is worth: the profit it may keep, for how many hours."""

    retained: Decimal
    hours: Decimal

    @property
    def per_hour(self) -> Decimal:
        """The retained profit of one hour."""
        return (self.retained / self.hours).quantize(Decimal(1)) if self.hours else Decimal(0)


def worth(profit: Decimal, chance: Decimal | None, of: Turn, hours: Decimal) -> Worth:
    """Return what visiting is worth: profit of a year, times the chance of losing it, times how due a touch is.

    >>> worth(Decimal(400000), Decimal("0.3"), turn(30, dt.date(2026, 1, 1), dt.date(2026, 3, 2)), Decimal(3)).per_hour
    Decimal('40000')
    """
    risk = SHARE_AT_RISK if chance is None else chance
    return Worth((max(profit, Decimal(0)) * risk * urgency(of)).quantize(Decimal(1)), hours)
