"""Rules of the mirror and the classes: months, exact exchange, percentages, and when a class counts as changed."""

from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

_PLACES = Decimal("0.0001")
_SCALE = 10_000
_SEVERE_FROM = (30, 55)


def next_month(month: date) -> date:
    """Return the first day of the month after.

    >>> next_month(date(2025, 12, 1))
    datetime.date(2026, 1, 1)
    """
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def exchanged(amount: int, rate: int) -> int:
    """Return ten-thousandths times a rate in ten-thousandths, rounded half to even, in whole numbers throughout.

    >>> exchanged(100_0000, 7_1234), exchanged(1, 5000), exchanged(3, 5000)
    (7123400, 0, 2)
    """
    whole, rest = divmod(amount * rate, _SCALE)
    return whole + (rest * 2 > _SCALE or (rest * 2 == _SCALE and whole % 2 == 1))


def percent(ratio: float | None) -> Decimal | None:
    """Return a ratio as a percentage with four places, within what a figure can hold.

    >>> percent(0.123456789), percent(None)
    (Decimal('12.3457'), None)
    """
    if ratio is None:
        return None
    return Decimal(repr(ratio * 100)).quantize(_PLACES, ROUND_HALF_EVEN)


def month_end(day: date) -> date:
    """Return the last day of the month before the day's month.

    >>> month_end(date(2026, 3, 15))
    datetime.date(2026, 2, 28)
    """
    return date.fromordinal(day.replace(day=1).toordinal() - 1)


def ruled_on(from_on: date, until_on: date | None, day: date) -> bool:
    """Return whether an overrule holds on a day.

    >>> ruled_on(date(2026, 1, 1), date(2026, 1, 31), date(2026, 2, 1))
    False
    """
    return from_on <= day and (until_on is None or day <= until_on)


def severity(points: int) -> int:
    """Return how badly an account with a reason is slipping, 1 to 3, from the points of the analysis.

    >>> [severity(points) for points in (8, 30, 55)]
    [1, 2, 3]
    """
    return 1 + sum(points >= edge for edge in _SEVERE_FROM)
