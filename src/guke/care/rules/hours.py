"""When nobody is disturbed by a greeting: at night and over the noon rest; feasts and weekends are when one greets."""

import datetime as dt

_NIGHT_FROM, _NIGHT_TO, _NOON = dt.time(20), dt.time(8, 30), dt.time(12)
_SUMMER, _SUMMER_REST, _WINTER_REST = range(5, 10), dt.time(14, 30), dt.time(13, 30)


def quiet(at: dt.datetime) -> bool:
    """Return whether the moment, in local time, is one to be silent.

    >>> quiet(dt.datetime(2026, 7, 1, 14, 0)), quiet(dt.datetime(2026, 12, 1, 14, 0)), quiet(dt.datetime(2026, 9, 25, 8))
    (True, False, True)
    """
    rest = _SUMMER_REST if at.month in _SUMMER else _WINTER_REST
    clock = at.time()
    return clock >= _NIGHT_FROM or clock < _NIGHT_TO or _NOON <= clock < rest
