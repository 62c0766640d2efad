"""When not to ring: summer noon, early in winter, weekends and holidays, late, and outside a person's own hours."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

SUMMER = range(5, 10)
_NOON, _NOON_ENDS = dt.time(12, 0), dt.time(14, 30)
_SUMMER_FROM, _WINTER_FROM, _OFF_FROM, _TO = dt.time(7, 30), dt.time(8, 0), dt.time(9, 0), dt.time(20, 30)


@dataclass(frozen=True)
class Window:
    """Hours in which a person may be reached; every day, or on one day of the week."""

    begins: dt.time
    ends: dt.time
    weekday: int | None = None


Hours = list[tuple[dt.time, dt.time]]


def open_hours(on: dt.date, *, off: bool, windows: Iterable[Window] = ()) -> Hours:
    """Return the hours of a day in which one may ring; a person's own hours stand in place of the season's.

    >>> [(f"{a:%H:%M}", f"{b:%H:%M}") for a, b in open_hours(dt.date(2026, 7, 1), off=False)]
    [('07:30', '12:00'), ('14:30', '20:30')]
    >>> [(f"{a:%H:%M}", f"{b:%H:%M}") for a, b in open_hours(dt.date(2026, 12, 1), off=True)]
    [('09:00', '20:30')]
    """
    own = list(windows)
    if own:
        return sorted((each.begins, each.ends) for each in own if each.weekday in {None, on.weekday()})
    begins = _OFF_FROM if off else _SUMMER_FROM if on.month in SUMMER else _WINTER_FROM
    return [(begins, _NOON), (_NOON_ENDS, _TO)] if on.month in SUMMER else [(begins, _TO)]


def quiet(at: dt.datetime, *, off: bool, windows: Iterable[Window] = ()) -> bool:
    """Return whether the moment, in local time, is one not to ring.

    >>> quiet(dt.datetime(2026, 7, 1, 13, 0), off=False), quiet(dt.datetime(2026, 12, 1, 13, 0), off=False)
    (True, False)
    """
    clock = at.time()
    return not any(begins <= clock < ends for begins, ends in open_hours(at.date(), off=off, windows=windows))
