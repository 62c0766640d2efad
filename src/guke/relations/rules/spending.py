"""Working time by value: what the rhythm asks for, what was spent, and how both lie beside the money."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

MINUTES = {"call": 15, "message": 5}
"""What a touch without minutes is taken to last; a visit and a meeting the hours of a visit."""
_TENTH, _TWICE = Decimal("0.1"), 2


@dataclass(frozen=True)
class Spent:
    """Hours asked for and hours spent in a time, with the money that stands beside them."""

    name: str
    planned: Decimal
    actual: Decimal
    value: Decimal


@dataclass(frozen=True)
class Shared:
    """A line with its shares, in percent; ``gap`` is by how many points it has more of the time than of the money."""

    name: str
    planned: Decimal
    actual: Decimal
    value: Decimal
    time_share: Decimal | None
    value_share: Decimal | None

    @property
    def gap(self) -> Decimal | None:
        """By how many percentage points the share of the time is above that of the money; none where either is unknown."""
        if self.time_share is None or self.value_share is None:
            return None
        return self.time_share - self.value_share

    @property
    def verdict(self) -> str:
        """``short`` where the time's share is under half of the money's, ``much`` where it is over double, else empty."""
        if self.time_share is None or self.value_share is None:
            return ""
        if self.time_share * _TWICE < self.value_share:
            return "short"
        return "much" if self.time_share > self.value_share * _TWICE else ""


def planned_hours(period: int, cadence: int, hours: Decimal, accounts: int = 1) -> Decimal:
    """Return the hours a rhythm asks for in so many days.

    >>> planned_hours(90, 30, Decimal(3), 2)
    Decimal('18.0')
    """
    return (Decimal(period) / max(cadence, 1) * hours * accounts).quantize(_TENTH)


def shares(lines: Iterable[Spent]) -> list[Shared]:
    """Return each line with its share of all hours spent and of all money above zero.

    >>> [line.gap for line in shares([Spent("A", Decimal(6), Decimal(9), Decimal(100)), Spent("B", Decimal(6), Decimal(3), Decimal(300))])]
    [Decimal('50.0'), Decimal('-50.0')]
    """
    rows = list(lines)
    hours, money = sum(row.actual for row in rows), sum(max(row.value, Decimal(0)) for row in rows)
    return [
        Shared(row.name, row.planned, row.actual, row.value, _share(row.actual, hours), _share(row.value, money))
        for row in rows
    ]


def _share(part: Decimal, whole: Decimal | int) -> Decimal | None:
    return (max(part, Decimal(0)) * 100 / whole).quantize(_TENTH) if whole else None
