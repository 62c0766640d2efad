"""Dates and moments as people and programs write them, read by one stated order or refused."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Literal

from guke.sheets.bad import BadValue
from guke.sheets.model import Cell

Order = Literal["ymd", "dmy", "mdy"]

FIRST_SERIAL, LAST_SERIAL = 3000, 109_575
FIRST_COMPACT, LAST_COMPACT = 1900_01_01, 2200_01_01
FIRST_YEAR, LAST_YEAR = 1900, 2200
PIVOT = 70
MONTHS = 12
_EXCEL, _MAC = date(1899, 12, 30), date(1904, 1, 1)
_ISO_LENGTH, _MOMENT_LENGTH = 10, 19

_CLOCK = re.compile(
    r"[T\s]*(?P<half>上午|下午|[AP]M)?\s*(?P<h>\d{1,2})[:时点](?P<m>\d{1,2})(?:[:分](?P<s>\d{1,2})(?:[.,](?P<f>\d{1,9}))?秒?)?分?"
    r"\s*(?P<half2>[AP]M)?\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?$",
    re.IGNORECASE | re.ASCII,
)
_WEEKDAY = re.compile(
    r"\(?(?:星期|周)[一二三四五六日天]\)?|^[A-Za-z]{3,9}day,?\s+|\(?\b(?:mon|tue|wed|thu|fri|sat|sun)\b,?\)?",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"(\d{1,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,4})\s*[日号]?", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_COMPACT_MOMENT = re.compile(r"(\d{8})(\d{2})(\d{2})(\d{2})", re.ASCII)
_TWO = re.compile(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?", re.ASCII)
_MONTH_ONLY = re.compile(r"\d{4}\s*[-/.年]\s*\d{1,2}\s*月?", re.ASCII)
_DAY_NAME = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[\s\-./]+([a-z]{3,9})\.?[\s\-./,]+(\d{2,4})", re.IGNORECASE | re.ASCII
)
_NAME_DAY = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.IGNORECASE | re.ASCII)
_SERIAL = re.compile(r"\d{4,6}(?:\.\d+)?", re.ASCII)
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def parse_date(cell: Cell, *, order: Order | None = None, epoch1904: bool = False) -> date:
    """Read a day; a time of day beside it is left out."""
    if type(cell) is str and len(cell) == _ISO_LENGTH and cell[4] == cell[7] == "-":
        try:
            found = date.fromisoformat(cell)
        except ValueError:
            return _moment(cell, order, epoch1904=epoch1904)[0]
        return found if FIRST_YEAR <= found.year <= LAST_YEAR else _day(found.year, found.month, found.day, cell)
    return _moment(cell, order, epoch1904=epoch1904)[0]


def parse_datetime(cell: Cell, *, order: Order | None = None, epoch1904: bool = False) -> datetime:
    """Read a moment; a day alone is its midnight; an offset from UTC is kept."""
    if type(cell) is str and len(cell) == _MOMENT_LENGTH and cell[4] == cell[7] == "-" and cell[13] == ":":
        try:
            found = datetime.fromisoformat(cell)
        except ValueError:
            return datetime.combine(*_moment(cell, order, epoch1904=epoch1904))
        if FIRST_YEAR <= found.year <= LAST_YEAR:
            return found
    return datetime.combine(*_moment(cell, order, epoch1904=epoch1904))


def guess_date_order(samples: Iterable[Cell]) -> Order | None:
    """Tell which of day and month comes first, when the samples show it."""
    found: set[Order] = set()
    for cell in samples:
        match = _NUMBERS.match(_clean(cell)) if isinstance(cell, str) else None
        if match:
            found |= _orders(match[1], match[2])
    return found.pop() if len(found) == 1 else None


def _orders(first: str, second: str) -> set[Order]:
    if len(first) == 4:  # noqa: PLR2004  (digits of a year)
        return {"ymd"}
    if int(first) > MONTHS >= int(second):
        return {"dmy"}
    return {"mdy"} if int(second) > MONTHS >= int(first) else set()


def _clean(cell: str) -> str:
    return _WEEKDAY.sub(" ", unicodedata.normalize("NFKC", cell)).strip()


def _moment(cell: Cell, order: Order | None, *, epoch1904: bool) -> tuple[date, time]:
    if isinstance(cell, datetime):
        return cell.date(), cell.timetz()
    if isinstance(cell, date):
        return cell, time()
    if isinstance(cell, str):
        return _from_text(cell, order, epoch1904=epoch1904)
    if isinstance(cell, int | float | Decimal) and not isinstance(cell, bool):
        return _from_number(cell, cell, epoch1904=epoch1904)
    raise BadValue("missing" if cell is None else "not_a_date", cell)


def _from_number(number: float | Decimal, cell: Cell, *, epoch1904: bool) -> tuple[date, time]:
    if FIRST_COMPACT <= number < LAST_COMPACT and number == int(number):
        return _from_text(str(int(number)), None, epoch1904=False)
    if not FIRST_SERIAL <= number < LAST_SERIAL:  # also refuses NaN
        raise BadValue("not_a_date", cell)
    start = datetime.combine(_MAC if epoch1904 else _EXCEL, time())
    moment = start + timedelta(seconds=round(float(number) * 86_400))
    return moment.date(), moment.time()


def _from_text(cell: str, order: Order | None, *, epoch1904: bool) -> tuple[date, time]:
    text = _clean(cell)
    if not text:
        raise BadValue("missing", cell)
    if moment := _COMPACT_MOMENT.fullmatch(text):
        text = f"{moment[1]} {moment[2]}:{moment[3]}:{moment[4]}"
    if _SERIAL.fullmatch(text):
        return _from_number(float(text), cell, epoch1904=epoch1904)
    clock = _CLOCK.search(text)
    if clock and clock.start():
        return _day_of(text[: clock.start()].strip(), cell, order), _time_of(clock, cell)
    return _day_of(text, cell, order), time()


def _time_of(clock: re.Match[str], cell: str) -> time:
    half = (clock["half"] or clock["half2"] or "").upper()
    hour = int(clock["h"])
    if half in {"PM", "下午"} and hour < MONTHS:
        hour += 12
    elif half in {"AM", "上午"} and hour == MONTHS:
        hour = 0
    micro = int((clock["f"] or "0").ljust(6, "0")[:6])
    try:
        return time(hour, int(clock["m"]), int(clock["s"] or 0), micro, tzinfo=_zone(clock["zone"]))
    except ValueError:
        raise BadValue("not_a_time", cell) from None


def _zone(text: str | None) -> timezone | None:
    if not text:
        return None
    if text in "Zz":
        return timezone.utc  # noqa: UP017  (beside the offset built below)
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))


def _day_of(text: str, cell: str, order: Order | None) -> date:
    if compact := _COMPACT.fullmatch(text):
        return _day(int(compact[1]), int(compact[2]), int(compact[3]), cell)
    if numbers := _NUMBERS.fullmatch(text):
        return _from_three(numbers.groups(), cell, order)
    if named := _DAY_NAME.fullmatch(text):
        return _named(named[3], named[2], named[1], cell)
    if named := _NAME_DAY.fullmatch(text):
        return _named(named[3], named[1], named[2], cell)
    raise BadValue(_why_not(text), cell)


def _why_not(text: str) -> str:
    if two := _TWO.fullmatch(text):
        first, second = int(two[1]), int(two[2])
        return "no_year" if _exists(2024, first, second) or _exists(2024, second, first) else "no_such_day"
    return "no_day" if _MONTH_ONLY.fullmatch(text) else "not_a_date"


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _from_three(parts: tuple[str, ...], cell: str, order: Order | None) -> date:
    first, second, third = map(int, parts)
    if len(parts[0]) == 4:  # noqa: PLR2004  (digits of a year)
        return _day(first, second, third, cell)
    if len(parts[0]) == 3 or len(parts[2]) in {1, 3} and order != "ymd":  # noqa: PLR2004, RUF021  (no year has 3 digits)
        raise BadValue("not_a_date", cell)
    short = len(parts[2]) < 4  # noqa: PLR2004  (digits of a year)
    if order == "ymd" and short:
        return _day(_century(parts[0]), second, third, cell)
    chosen = order if order in {"dmy", "mdy"} else _evident(first, second, cell, short=short)
    month, day = (second, first) if chosen == "dmy" else (first, second)
    return _day(_century(parts[2]), month, day, cell)


def _evident(first: int, second: int, cell: str, *, short: bool) -> str:
    if short:
        raise BadValue("ambiguous_date", cell)
    if first == second or first > MONTHS:
        return "dmy"
    if second > MONTHS:
        return "mdy"
    raise BadValue("ambiguous_date", cell)


def _named(year: str, month: str, day: str, cell: str) -> date:
    if month[:3].lower() not in _NAMES:
        raise BadValue("not_a_date", cell)
    return _day(_century(year), _NAMES.index(month[:3].lower()) + 1, int(day), cell)


def _century(year: str) -> int:
    number = int(year)
    return number if len(year) > 2 else number + (2000 if number < PIVOT else 1900)  # noqa: PLR2004  (digits)


def _day(year: int, month: int, day: int, cell: Cell) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise BadValue("year_out_of_range", cell)
    try:
        return date(year, month, day)
    except ValueError:
        raise BadValue("no_such_day", cell) from None
