"""Quiet hours: when a customer is not to be called or visited, by the time of day, season, day and person."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import holidays

_STEP = dt.timedelta(minutes=15)
_HOUR, _DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
FAR = dt.timedelta(days=21)
_SATURDAY = 5


class Quiet(StrEnum):
    """Why a moment is quiet."""

    NIGHT = "night"
    NOON = "noon"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    CONTACT = "contact"


@dataclass(frozen=True)
class Window:
    """From a time of day until another, on one day of the week (0 is Monday) or on all."""

    since: dt.time
    until: dt.time
    weekday: int | None = None

    def holds(self, at: dt.datetime) -> bool:
        """Return whether the moment lies within; a window that ends before it begins runs over midnight.

        >>> Window(dt.time(22), dt.time(6)).holds(dt.datetime(2026, 1, 5, 23))
        True
        """
        if self.weekday is not None and self.weekday != at.weekday():
            return False
        clock = at.time()
        if self.since <= self.until:
            return self.since <= clock < self.until
        return clock >= self.since or clock < self.until


@dataclass(frozen=True)
class Customs:
    """When one does not call: night, the noon rest of summer and of winter, days of rest."""

    night: Window = Window(dt.time(20), dt.time(8, 30))
    summer_noon: Window = Window(dt.time(12), dt.time(14, 30))
    winter_noon: Window = Window(dt.time(12), dt.time(13, 30))
    summer: tuple[int, int] = (5, 9)
    weekends: bool = True
    holidays: bool = True

    def noon(self, day: dt.date) -> Window:
        """Return the noon rest of the season."""
        first, last = self.summer
        return self.summer_noon if first <= day.month <= last else self.winter_noon


USUAL = Customs()


@cache
def _year(year: int) -> tuple[frozenset[dt.date], frozenset[dt.date]]:
    """Return the public holidays of China in a year and the weekend days worked instead."""
    calendar = holidays.country_holidays("CN", years=year)
    return frozenset(calendar), frozenset(getattr(calendar, "weekend_workdays", ()))


def rest(day: dt.date, customs: Customs = USUAL) -> Quiet | None:
    """Return why nobody works on the day; a weekend day worked for a holiday is a working day.

    >>> rest(dt.date(2026, 10, 1)), rest(dt.date(2026, 10, 10)), rest(dt.date(2026, 10, 17))
    (<Quiet.HOLIDAY: 'holiday'>, None, <Quiet.WEEKEND: 'weekend'>)
    """
    free, worked = _year(day.year)
    if customs.holidays and day in free:
        return Quiet.HOLIDAY
    weekend = day.weekday() >= _SATURDAY and day not in worked
    return Quiet.WEEKEND if customs.weekends and weekend else None


def quiet(at: dt.datetime, customs: Customs = USUAL, own: Iterable[Window] = ()) -> Quiet | None:
    """Return why a moment, in the customer's local time, is quiet; ``own`` are the contact's windows.

    >>> quiet(dt.datetime(2026, 7, 1, 14)), quiet(dt.datetime(2026, 12, 1, 14))
    (<Quiet.NOON: 'noon'>, None)
    """
    if any(window.holds(at) for window in own):
        return Quiet.CONTACT
    if day := rest(at.date(), customs):
        return day
    if customs.night.holds(at):
        return Quiet.NIGHT
    return Quiet.NOON if customs.noon(at.date()).holds(at) else None


def next_open(
    at: dt.datetime, customs: Customs = USUAL, own: Iterable[Window] = (), taken: Iterable[dt.datetime] = ()
) -> dt.datetime | None:
    """Return the first quarter of an hour from a moment on that is not quiet, nor within an hour of one taken; none within three weeks.

    >>> next_open(dt.datetime(2026, 10, 1, 9))
    datetime.datetime(2026, 10, 8, 8, 30)
    >>> next_open(dt.datetime(2026, 10, 1, 9), taken=[dt.datetime(2026, 10, 8, 9)])
    datetime.datetime(2026, 10, 8, 10, 0)
    """
    windows, busy = tuple(own), sorted(taken)
    past = at.minute % 15 or at.second or at.microsecond
    start = at.replace(minute=at.minute - at.minute % 15, second=0, microsecond=0) + (_STEP if past else dt.timedelta())
    steps = FAR // _STEP
    tried = (start + _STEP * step for step in range(steps))
    free = (moment for moment in tried if bisect_right(busy, moment - _HOUR) == bisect_left(busy, moment + _HOUR))
    return next((moment for moment in free if quiet(moment, customs, windows) is None), None)


def last_open(at: dt.datetime, customs: Customs = USUAL, own: Iterable[Window] = ()) -> dt.datetime | None:
    """Return the last quarter of an hour until a moment that is not quiet; none within a day.

    >>> last_open(dt.datetime(2026, 12, 1, 13)), last_open(dt.datetime(2026, 11, 29, 9))
    (datetime.datetime(2026, 12, 1, 11, 45), None)
    """
    windows, start = tuple(own), at.replace(minute=at.minute - at.minute % 15, second=0, microsecond=0)
    tried = (start - _STEP * step for step in range(_DAY // _STEP))
    return next((moment for moment in tried if quiet(moment, customs, windows) is None), None)
