"""Days of a calendar: the whole weeks of a month, one week, and which entries begin within one hour of each other."""

import calendar
import datetime as dt
import itertools
from collections.abc import Sequence

_HOUR = dt.timedelta(hours=1)
_WEEK = dt.timedelta(days=7)


def weeks_of_month(day: dt.date) -> list[list[dt.date]]:
    """Return the weeks of a day's month, Monday first, with the days of the months beside it that fill them.

    >>> [week[0].isoformat() for week in weeks_of_month(dt.date(2026, 2, 3))][:2]
    ['2026-01-26', '2026-02-02']
    """
    return calendar.Calendar().monthdatescalendar(day.year, day.month)


def week_of(day: dt.date) -> list[list[dt.date]]:
    """Return the one week of a day.

    >>> [each.day for each in week_of(dt.date(2026, 2, 3))[0]]
    [2, 3, 4, 5, 6, 7, 8]
    """
    monday = day - dt.timedelta(days=day.weekday())
    return [[monday + dt.timedelta(days=ahead) for ahead in range(7)]]


def beside(day: dt.date, *, by_month: bool, forward: bool) -> dt.date:
    """Return a day in the month or week after or before.

    >>> beside(dt.date(2026, 1, 31), by_month=True, forward=True)
    datetime.date(2026, 2, 1)
    """
    if not by_month:
        return day + _WEEK if forward else day - _WEEK
    first = day.replace(day=1)
    return (first + dt.timedelta(days=31)).replace(day=1) if forward else (first - dt.timedelta(days=1)).replace(day=1)


def clashing(entries: Sequence[tuple[int, int, dt.datetime]]) -> set[int]:
    """Return which of the entries, each with its own number, whose it is and when, begin within an hour of another of the same person.

    >>> ten, half = dt.datetime(2026, 2, 3, 10), dt.datetime(2026, 2, 3, 10, 30)
    >>> clashing([(1, 7, ten), (2, 7, half), (3, 8, half)])
    {1, 2}
    """
    ordered = sorted(entries, key=lambda each: (each[1], each[2]))
    found: set[int] = set()
    for one, other in itertools.pairwise(ordered):
        if one[1] == other[1] and other[2] - one[2] < _HOUR:
            found |= {one[0], other[0]}
    return found
