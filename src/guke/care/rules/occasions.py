"""Occasions to greet: days of both calendars, and those of a person or an account."""

import datetime as dt
from calendar import monthrange

from guke.accounts.rules.birthdays import LunarDay, next_on, next_solar_on

BIRTHDAY, ANNIVERSARY, OTHER = "birthday", "anniversary", "other"
PERSONAL = {BIRTHDAY, ANNIVERSARY}
_ANY_LEAP_YEAR = 2000
FEASTS: dict[str, LunarDay | tuple[int, int]] = {
    "new_year": (1, 1),
    "spring_festival": LunarDay(1, 1),
    "lantern": LunarDay(1, 15),
    "labour_day": (5, 1),
    "dragon_boat": LunarDay(5, 5),
    "mid_autumn": LunarDay(8, 15),
    "double_ninth": LunarDay(9, 9),
    "national_day": (10, 1),
    "laba": LunarDay(12, 8),
}


def next_feast(occasion: str, *, on: dt.date) -> dt.date:
    """Return the next day of a feast, today included.

    >>> next_feast("mid_autumn", on=dt.date(2026, 9, 1)), next_feast("spring_festival", on=dt.date(2026, 12, 1))
    (datetime.date(2026, 9, 25), datetime.date(2027, 2, 6))
    >>> next_feast("national_day", on=dt.date(2026, 10, 2))
    datetime.date(2027, 10, 1)
    """
    feast = FEASTS[occasion]
    if isinstance(feast, LunarDay):
        return next_on(feast, on=on)
    return next_solar_on(dt.date(_ANY_LEAP_YEAR, *feast), on=on)


def months_after(day: dt.date, months: int) -> dt.date:
    """Return the same day so many months later, the last of a month that is too short for it.

    >>> months_after(dt.date(2026, 11, 30), 3), months_after(dt.date(2026, 3, 18), 6)
    (datetime.date(2027, 2, 28), datetime.date(2026, 9, 18))
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def years_since(began: dt.date | None, *, on: dt.date) -> int | None:
    """Return how many whole years it is since a day, on its anniversary; else nothing.

    >>> years_since(dt.date(2016, 5, 1), on=dt.date(2026, 5, 1)), years_since(dt.date(2016, 5, 1), on=dt.date(2026, 5, 2))
    (10, None)
    """
    if began is None or on.year <= began.year:
        return None
    return on.year - began.year if next_solar_on(began, on=on) == on else None
