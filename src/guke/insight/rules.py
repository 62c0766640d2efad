"""Rules of the mirror and the classes: months, exact exchange, percentages, and when a class counts as changed."""

from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from itertools import accumulate

_PLACES = Decimal("0.0001")
_SCALE = 10_000
_CENT = 100
_SEVERE_FROM = (30, 55)
HISTORY = 13
"""Month ends that are kept without being asked for."""


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


def written(amount: int) -> str:
    """Return ten-thousandths as the text of a decimal, with two places unless four are needed; made millions of times.

    >>> written(123400), written(-5), written(0), written(1234567)
    ('12.34', '-0.0005', '0.00', '123.4567')
    """
    if not amount:
        return "0.00"
    whole, rest = divmod(abs(amount), _SCALE)
    cents, beyond = divmod(rest, _CENT)
    sign = "-" if amount < 0 else ""
    return f"{sign}{whole}.{rest:04d}" if beyond else f"{sign}{whole}.{cents:02d}"


def month_end(day: date) -> date:
    """Return the last day of the month before the day's month.

    >>> month_end(date(2026, 3, 15))
    datetime.date(2026, 2, 28)
    """
    return date.fromordinal(day.replace(day=1).toordinal() - 1)


def history(on: date, months: int = HISTORY) -> list[date]:
    """Return the ends of the last months before a day, newest first.

    >>> [str(end) for end in history(date(2026, 3, 15), 2)]
    ['2026-02-28', '2026-01-31']
    """
    return list(accumulate(range(months), lambda end, _month: month_end(end), initial=on))[1:]


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


def share_of(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """Return the part in per cent of the whole with one place, or none of nothing.

    >>> share_of(Decimal(1), Decimal(3)), share_of(Decimal(1), Decimal(0))
    (Decimal('33.3'), None)
    """
    if part is None or whole is None or whole <= 0:
        return None
    return (part * 100 / whole).quantize(Decimal("0.1"))


def span_of(figure: str, on: date) -> tuple[date | None, date]:
    """Return the first and last day whose lines make a figure; no first day means from the beginning.

    >>> span_of("revenue_prior", date(2026, 11, 22))
    (datetime.date(2024, 11, 23), datetime.date(2025, 11, 22))
    """
    if figure in {"revenue_prior", "orders_prior"}:
        return _after(_year_before(on, 2)), _year_before(on, 1)
    if figure == "revenue_ytd":
        return date(on.year, 1, 1), on
    if figure == "revenue_ytd_prior":
        return date(on.year - 1, 1, 1), _year_before(on, 1)
    if figure in {"revenue_lifetime", "orders_lifetime"}:
        return None, on
    if len(figure) == len("2026-11"):
        month = date.fromisoformat(f"{figure}-01")
        return month, min(date.fromordinal(next_month(month).toordinal() - 1), on)
    return _after(_year_before(on, 1)), on


def _year_before(day: date, years: int) -> date:
    month = date(day.year - years, day.month, 1)
    last = date.fromordinal(next_month(month).toordinal() - 1)
    return min(last, date.fromordinal(month.toordinal() + day.day - 1))


def _after(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)
