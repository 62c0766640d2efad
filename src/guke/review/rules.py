"""Which day is asked for, which days are near at hand, and who depends on whom."""

from datetime import date
from decimal import Decimal

MUCH_OF_OURS = Decimal("0.05")
MUCH_OF_THEIRS = Decimal("0.5")
"""From which part on one depends: of our revenue, of their purchases."""


class NotADay(ValueError):
    """What was asked for is no day: it reads as YYYY-MM-DD."""


class NotYet(ValueError):
    """The day lies in the future."""


class TooEarly(ValueError):
    """The day lies before the first sales line; its message is the day of that line."""


def asked_day(text: str, first: date | None, today: date) -> date:
    """Return the day a text asks for; it is at most today and not before the first line.

    >>> asked_day("2026-01-31", date(2024, 5, 1), date(2026, 11, 22))
    datetime.date(2026, 1, 31)
    """
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise NotADay(text) from error
    if day > today:
        raise NotYet(text)
    if first is not None and day < first:
        raise TooEarly(first.isoformat())
    return day


def year_before(day: date) -> date:
    """Return the same day a year earlier; 29 February becomes the 28th.

    >>> year_before(date(2024, 2, 29))
    datetime.date(2023, 2, 28)
    """
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap else day.day)


def leaning(
    ours: Decimal | None,
    theirs: Decimal | None,
    much_of_ours: Decimal = MUCH_OF_OURS,
    much_of_theirs: Decimal = MUCH_OF_THEIRS,
) -> str:
    """Return who depends more: they, we, both or neither; nothing where our share of their purchases is not known.

    >>> leaning(Decimal("0.02"), Decimal("0.8")), leaning(Decimal("0.09"), Decimal("0.2"))
    ('they', 'we')
    """
    if ours is None or theirs is None:
        return ""
    return {(True, True): "both", (True, False): "we", (False, True): "they", (False, False): "neither"}[
        ours >= much_of_ours, theirs >= much_of_theirs
    ]
