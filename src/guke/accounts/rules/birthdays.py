"""Lunar birthdays: read from text, shown in words, and when the next one falls."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from lunar_python import LunarYear, Solar

_MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")
_ALSO = {"一": 1, "十一": 11, "十二": 12}
_TENS = ("初", "十", "廿", "三")
_DIGITS = "一二三四五六七八九十"
_CODE = re.compile(r"(\+?)(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(
    r"(?:农历|阴历|旧历)?(闰?)(十[一二]|[一二三四五六七八九十正冬腊])月([初十廿卅二三][一二三四五六七八九十]?|[一二三]十[一二三四五六七八九]?)日?"
)
_LAST_DAY = 30


class NoLunarDay(ValueError):
    """The text names no day of the lunar calendar."""


@dataclass(frozen=True)
class LunarDay:
    """A month and day of the lunar calendar, perhaps of a leap month."""

    month: int
    day: int
    leap: bool = False

    def __str__(self) -> str:
        return f"{'+' if self.leap else ''}{self.month:02d}-{self.day:02d}"

    @property
    def words(self) -> str:
        """The day as people say it.

        >>> LunarDay(10, 2).words, LunarDay(6, 15, leap=True).words, LunarDay(12, 30).words
        ('十月初二', '闰六月十五', '腊月三十')
        """
        return f"{'闰' if self.leap else ''}{_MONTHS[self.month - 1]}月{_day_words(self.day)}"


def parse(text: str) -> LunarDay:
    """Read ``10-02``, ``+6-15`` or ``农历闰六月十五``.

    >>> str(parse("农历十月初二")), str(parse("+6-15")), str(parse("腊月廿三"))
    ('10-02', '+06-15', '12-23')
    """
    plain = text.strip().replace(" ", "")
    if code := _CODE.fullmatch(plain):
        day = LunarDay(int(code[2]), int(code[3]), leap=bool(code[1]))
    elif words := _WORDS.fullmatch(plain):
        month = _ALSO.get(words[2]) or _MONTHS.index(words[2]) + 1
        day = LunarDay(month, _day_number(words[3]), leap=bool(words[1]))
    else:
        raise NoLunarDay(text)
    if not (1 <= day.month <= len(_MONTHS) and 1 <= day.day <= _LAST_DAY):
        raise NoLunarDay(text)
    return day


def next_on(born: LunarDay, *, on: date) -> date:
    """Return the next day it is celebrated, today included.

    A leap month that a year lacks is kept in the ordinary one; a thirtieth that a month lacks on its last day.

    >>> next_on(LunarDay(10, 2), on=date(2026, 11, 1))
    datetime.date(2026, 11, 10)
    """
    days = (_in_year(born, candidate) for candidate in (on.year - 1, on.year, on.year + 1))
    return next(day for day in days if day >= on)


def next_solar_on(born: date, *, on: date) -> date:
    """Return the next birthday of the common calendar; the 29th of February falls on the 28th elsewhere.

    >>> next_solar_on(date(1984, 2, 29), on=date(2026, 1, 1))
    datetime.date(2026, 2, 28)
    """
    this = _solar_in(born, on.year)
    return this if this >= on else _solar_in(born, on.year + 1)


def _solar_in(born: date, year: int) -> date:
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


def _in_year(born: LunarDay, year: int) -> date:
    months = _months(year)
    first, length = months[-born.month] if born.leap and -born.month in months else months[born.month]
    return first + timedelta(days=min(born.day, length) - 1)


@lru_cache(maxsize=256)
def _months(year: int) -> dict[int, tuple[date, int]]:
    """Return the first day and the length of each month of a lunar year, a leap month negative: reckoned from the stars."""
    found = {}
    for month in LunarYear.fromYear(year).getMonthsInYear():
        first = Solar.fromJulianDay(month.getFirstJulianDay())
        found[month.getMonth()] = date(first.getYear(), first.getMonth(), first.getDay()), month.getDayCount()
    return found


def _day_words(day: int) -> str:
    if day in {10, 20, 30}:
        return {10: "初十", 20: "二十", 30: "三十"}[day]
    return _TENS[day // 10] + _DIGITS[day % 10 - 1]


_DAYS = {_day_words(day): day for day in range(1, _LAST_DAY + 1)} | {
    "卅": 30,
    **{f"二十{_DIGITS[n - 1]}": 20 + n for n in range(1, 10)},
    **{_DIGITS[n - 1]: n for n in range(1, 11)},
}


def _day_number(words: str) -> int:
    if words not in _DAYS:
        raise NoLunarDay(words)
    return _DAYS[words]
