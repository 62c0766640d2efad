"""Days on which China does not work: weekends and holidays, less the weekends worked in exchange."""

import datetime as dt
from functools import cache

import holidays


@cache
def off(on: dt.date) -> bool:
    """Return whether the day is free.

    >>> off(dt.date(2026, 10, 1)), off(dt.date(2026, 11, 25)), off(dt.date(2026, 11, 28))
    (True, False, True)
    >>> off(dt.date(2026, 10, 10))  # a Saturday worked in exchange
    False
    """
    return not holidays.country_holidays("CN", years=on.year).is_working_day(on)
