"""Days named in a text, in Chinese and English, relative to the day it is read."""

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

_WEEK = dt.timedelta(days=7)
_PAST = dt.timedelta(days=90)
_ZH_DAYS = "一二三四五六日天"
_EN_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_EN_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
            "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}  # fmt: skip
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first"]  # fmt: skip
_FRIDAY, _SATURDAY = 4, 5
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True)
class Day:
    """A day and where in the text it stands."""

    day: dt.date
    start: int
    end: int


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _near(on: dt.date, month: int, day: int) -> dt.date | None:
    """Return the month and day in the year meant: what is long past means the next year."""
    found = _date(on.year, month, day)
    return _date(on.year + 1, month, day) if found is not None and found < on - _PAST else found


def _weekday(on: dt.date, weekday: int, weeks: int | None) -> dt.date:
    """Return a weekday of a week from this one, or the next one to come where no week is said."""
    monday = on - dt.timedelta(days=on.weekday())
    if weeks is not None:
        return monday + weeks * _WEEK + dt.timedelta(days=weekday)
    this = monday + dt.timedelta(days=weekday)
    return this if this >= on else this + _WEEK


def _month_end(on: dt.date, months: int = 0) -> dt.date:
    index = on.year * 12 + on.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _in_next_month(on: dt.date, day: int) -> dt.date | None:
    first = _month_end(on) + dt.timedelta(days=1)
    return _date(first.year, first.month, day)


def _number(text: str) -> int:
    """Return a small number in digits or words.

    >>> _number("3"), _number("三"), _number("十二"), _number("二十三"), _number("two")
    (3, 3, 12, 23, 2)
    """
    if text.isdecimal():
        return int(text)
    tens, _ten, ones = text.rpartition("十")
    if len(text) > 1 and "十" in text:
        return 10 * (_NUMBERS[tens] if tens else 1) + (_NUMBERS[ones] if ones else 0)
    return _NUMBERS[text.lower()]


def _workdays(on: dt.date, days: int) -> dt.date:
    """Return the day so many working days on; holidays are not known here."""
    while days:
        on += dt.timedelta(days=1)
        days -= on.weekday() < _SATURDAY
    return on


def _of_month(on: dt.date, day: int) -> dt.date | None:
    """Return the day of this month, or of the next where it is past."""
    return _date(on.year, on.month, day) if day >= on.day else _in_next_month(on, day)


def _slashed(found: re.Match[str], on: dt.date) -> dt.date | None:
    """Return the day of 3/12: the month leads in Chinese, else whichever way is sooner to come."""
    one, two = int(found[1]), int(found[2])
    ways = [day for day in (_near(on, one, two), _near(on, two, one)) if day is not None]
    if not ways or _CHINESE.search(found.string):
        return ways[0] if ways else None
    return min(ways, key=lambda day: (day < on, abs(day - on)))


def _range_end(found: re.Match[str], on: dt.date) -> dt.date | None:
    """Return the end of 12月7日至9日, of the month named last before it."""
    months = re.findall(r"(\d{1,2})月", found.string[: found.start()])
    return _near(on, int(months[-1]), int(found[1])) if months else None


def _week_of(found: re.Match[str]) -> int | None:
    """Return the week of a Chinese weekday: the one named with it, or just before it with another day."""
    if found[1]:
        return _ZH_WEEKS[found[1]]
    return (
        1
        if re.search(
            r"下个?(?:周|星期|礼拜)[一二三四五六][^。；;\n下我他她你您说答 ]{0,10}$", found.string[: found.start()]
        )
        else None
    )


def _ordinal(text: str) -> int:
    return _ORDINALS.index(text.lower()) + 1


Reading = Callable[[re.Match[str], dt.date], dt.date | None]
_N = r"(\d{1,2}|[一两二三四五六七八九十])"
_EN_N = r"(\d{1,2}|an?|one|two|three|four|five|six|seven|ten)"
_ZH_N = r"二?十?[一二三四五六七八九十]"
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_EN_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?"
_EN_MONTH = r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
_ZH_WEEKS = {"下下": 2, "下": 1, "本": 0, "这": 0, "上": -1}
_EN_WEEKS = {"next": 1, "last": -1}


def _month(text: str) -> int:
    return _EN_MONTHS.index(text.lower()[:3]) + 1


def _dated(on: dt.date, year: str | None, month: str, day: str) -> dt.date | None:
    return _date(int(year), _month(month), int(day)) if year else _near(on, _month(month), int(day))


def _spoken(days: int) -> Reading:
    return lambda _found, on: on + dt.timedelta(days=days)


_PATTERNS: tuple[tuple[str, Reading], ...] = (
    (r"(?<![\dA-Za-z-])(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?(?![\dA-Z])", lambda m, _on: _date(int(m[1]), int(m[2]), int(m[3]))),
    (r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)", lambda m, _on: _date(int(m[3]), int(m[1]), int(m[2])) or _date(int(m[3]), int(m[2]), int(m[1]))),
    (rf"\b{_EN_DAY},? (\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_EN_MONTH}(?:,? (\d{{4}}))?", lambda m, on: _dated(on, m[3], m[2], m[1])),
    (rf"\b{_EN_DAY},? {_EN_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?(?:,? (\d{{4}}))?\b", lambda m, on: _dated(on, m[3], m[1], m[2])),
    (rf"({_ZH_N})月({_ZH_N})[日号]", lambda m, on: _near(on, _number(m[1]), _number(m[2]))),
    (r"去年(\d{1,2})月(\d{1,2})[日号]?", lambda m, on: _date(on.year - 1, int(m[1]), int(m[2]))),
    (r"(\d{1,2})\s?月\s?(\d{1,2})(?!\d)\s?[日号]?", lambda m, on: _near(on, int(m[1]), int(m[2]))),
    (rf"下个?月(?:的)?(\d{{1,2}}|{_ZH_N})[日号]", lambda m, on: _in_next_month(on, _number(m[1]))),
    (rf"(?<!\d)(\d{{1,2}}|{_ZH_N})月底", lambda m, on: _month_end(on, (_number(m[1]) - on.month) % 12)),
    (r"(?<=[至到和及与、~—–-])(\d{1,2})[日号](?!楼|线|机|库|门|厂)", _range_end),
    (rf"\b(\d{{1,2}})(?=\s?(?:[-–]|to|and|or|&)\s?\d{{1,2}}(?:st|nd|rd|th)? {_EN_MONTH})", lambda m, on: _near(on, _month(m[2]), int(m[1]))),
    (r"本月(\d{1,2})[日号]", lambda m, on: _date(on.year, on.month, int(m[1]))),
    (rf"\b({_ORDINAL}) (?:of )?{_EN_MONTH}", lambda m, on: _near(on, _month(m[2]), _ordinal(m[1]))),
    (rf"\b{_EN_MONTH},? (?:the )?({_ORDINAL})\b", lambda m, on: _near(on, _month(m[1]), _ordinal(m[2]))),
    (rf"\b(?:by|on|before|until) the ({_ORDINAL})\b(?! [a-z]*(?:day|week|month|quarter|of))", lambda m, on: _of_month(on, _ordinal(m[1]))),
    (r"(?<![\d/.])(\d{1,2})/(\d{1,2})(?![\d/.%])", _slashed),
    (r"(?<![\d月])(\d{1,2})[日号](?=之?前|以前)", lambda m, on: _of_month(on, int(m[1]))),
    (r"(?<![\d月路街道巷第楼栋])(\d{1,2})号(?![楼院线店库仓机门厂车地井炉泊厅馆桥站桌展码柜台窗舱池塔罐窑槽区室棚摊梯床房病样批钢砂油模锅变主高包间])", lambda m, on: _of_month(on, int(m[1]))),
    (r"(?<![A-Z] )(?<![\d.])(\d{1,2})\.(1[0-2]|[1-9])\.(?=\s|,|$)(?![\s\S]*[\u4e00-\u9fff])", lambda m, on: _near(on, int(m[2]), int(m[1]))),
    (rf"(?<![月\d第一二三四五六七八九十])(三十一?|{_ZH_N})号(?![楼院线店库仓机门厂车地井炉泊厅馆桥站桌展码柜台窗])", lambda m, on: _of_month(on, _number(m[1]))),
    (r"(?:^|(?<=[，,。；;\s]))(?:晚上|下午|中午)(?=[\d一二三四五六七八九十两]{1,2}\s?[点:：])", _spoken(0)),
    (r"(?<![\d.])(\d{1,2})\.(\d{1,2})(?=\s?(?:号|日|之?前|以前))", lambda m, on: _near(on, int(m[1]), int(m[2]))),
    (r"(?:^|(?<=[，,。：:\s你我您他她在]))(1[0-2]|[1-9])\.([12]\d|3[01]|[1-9])(?=[把我你您去来到上下晚早给带送交发寄开见号日])", lambda m, on: _near(on, int(m[1]), int(m[2]))),
    (r"元旦(?=之?前|以?后|当天)", lambda _m, on: dt.date(on.year + 1, 1, 1)),
    (r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? the (\d{1,2})(?:st|nd|rd|th)\b", lambda m, on: _of_month(on, int(m[1]))),
    (rf"{_N}\s?个?工作日(?:之)?内", lambda m, on: _workdays(on, _number(m[1]))),
    (r"(下下|下|本|这|上)?个?(?:周|星期|礼拜)([一二三四五六日天])", lambda m, on: _weekday(on, min(_ZH_DAYS.index(m[2]), 6), _week_of(m))),
    (r"下个?月底", lambda _m, on: _month_end(on, 1)),
    (r"(?:本|这个)?月底", lambda _m, on: _month_end(on)),
    (r"(?:今年)?年底|(?:今年)?年末", lambda _m, on: dt.date(on.year, 12, 31)),
    (rf"(?<![后\d]){_N}\s?(?:天|日)(?:之)?内(?!\s?\d)", lambda m, on: on + dt.timedelta(days=_number(m[1]))),
    (rf"(?:^|(?<=[，,。；：:\s])){_N}\s?天(?=出|给|到|完成|搞定|回复|答复|交)", lambda m, on: on + dt.timedelta(days=_number(m[1]))),
    (rf"(?<!后){_N}\s?个?(?:周|星期)(?:之)?内", lambda m, on: on + _number(m[1]) * _WEEK),
    (r"(?<![一两二三四五六七八九十\d个])(下)?(?:本|这)?周(?:之)?内", lambda m, on: _weekday(on, _FRIDAY, 1 if m[1] else 0)),
    (r"(下)?(?:个|本|这)?周末(?=之?前|以前)", lambda m, on: _weekday(on, _SATURDAY, 1 if m[1] else 0)),
    (rf"(?:(?<=^)|(?<=[，,。；：:\s我们他她过])){_N}天(?:之|以)?后", lambda m, on: on + dt.timedelta(days=_number(m[1]))),
    (rf"(?:(?<=^)|(?<=[，,。；：:\s我们他她过])){_N}(?:周|个?星期)(?:之|以)?后", lambda m, on: on + _number(m[1]) * _WEEK),
    (r"(?<![天日号早晚上下周一二三四五六末\d)）])(?:下午|晚上)(?=[^，,。！!？?]{0,8}(?:盖|签|装|做|查|问|确认|安排|发|寄|送|给|回[复电]|传|过去|打|补|弄|改|出))", _spoken(0)),
    (r"(?<![天日号晚早一二三四五六末\d])(?:中午|下班|傍晚|午饭|天黑)(?:之)?前", _spoken(0)),
    (r"大后天", _spoken(3)),
    (r"后天", _spoken(2)),
    (r"明天|明早|明晚|明日(?!化)|明儿", _spoken(1)),
    (r"今天|今晚|今日|今儿", _spoken(0)),
    (r"前天", _spoken(-2)),
    (r"昨天|昨日", _spoken(-1)),
    (r"\bthe day after tomorrow\b", _spoken(2)),
    (r"\b(?:tomorrow|tmrw|tmr)\b", _spoken(1)),
    (r"\btoday\b|\btonight\b|\bthis (?:morning|afternoon|evening)\b", _spoken(0)),
    (r"\bthe day before yesterday\b", _spoken(-2)),
    (r"\byesterday\b", _spoken(-1)),
    (r"\bend of (?:the |this )?month\b|\bmonth[- ]end\b|\bEOM\b", lambda _m, on: _month_end(on)),
    (r"\bend of next month\b", lambda _m, on: _month_end(on, 1)),
    (r"\bend of (?:the |this )?year\b|\byear[- ]end\b|\bEOY\b", lambda _m, on: dt.date(on.year, 12, 31)),
    (r"\bend of next week\b", lambda _m, on: _weekday(on, _FRIDAY, 1)),
    (r"\bby (?:the )?weekend\b", lambda _m, on: _weekday(on, _FRIDAY, None)),
    (r"\b(?:how about|what about|maybe|say|until|till|for) the (\d{1,2})(?:st|nd|rd|th)\b(?! \w*(?:floor|street|time|edition))", lambda m, on: _of_month(on, int(m[1]))),
    (r"\bend of (?:the |this )?week\b|\bEOW\b", lambda _m, on: _weekday(on, _FRIDAY, None)),
    (r"\b(?:EOD|COB|(?:end|close) of (?:the )?(?:day|business))\b(?!,? (?:on )?(?:tomorrow|mon|tue|wed|thu|fri|\d))", _spoken(0)),
    (r"\b(?:with)?in a fortnight\b|\ba fortnight from (?:now|today)\b", _spoken(14)),
    (rf"\b{_EN_N} weeks? from (?:now|today)\b", lambda m, on: on + _number(m[1]) * _WEEK),
    (rf"\b{_EN_N} days from (?:now|today)\b", lambda m, on: on + dt.timedelta(days=_number(m[1]))),
    (rf"(?<!payment )\b(?:with)?in {_EN_N} days?\b(?! of| after)", lambda m, on: on + dt.timedelta(days=_number(m[1]))),
    (rf"\b(?:with)?in {_EN_N} weeks?\b(?! of| after)", lambda m, on: on + _number(m[1]) * _WEEK),
    (rf"\b{_EN_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b", lambda m, _on: _date(int(m[3]), _month(m[1]), int(m[2]))),
    (rf"\b(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_EN_MONTH},? (\d{{4}})\b", lambda m, _on: _date(int(m[3]), _month(m[2]), int(m[1]))),
    (rf"(?<!\d )\b{_EN_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)", lambda m, on: _near(on, _month(m[1]), int(m[2]))),
    (rf"\b(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_EN_MONTH}\b", lambda m, on: _near(on, _month(m[2]), int(m[1]))),
    (r"\b(?:by|on|before|until) the (\d{1,2})(?:st|nd|rd|th)\b", lambda m, on: _of_month(on, int(m[1]))),
    (r"\b(?:by|on|before|until|this) (mon|tues?|wed|thu(?:rs)?|fri)\b", lambda m, on: _weekday(on, _EN_DAYS.index(m[1].lower()[:3]), None)),
    (r"\b(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)? next week\b", lambda m, on: _weekday(on, _EN_DAYS.index(m[1].lower()[:3]), 1)),
    (r"\b(next|last|this|coming)?\s?(mon|tues?|wed(?:nes)?|thu(?:rs)?|(?<!black )(?<!good )fri|sat(?:ur)?|sun)(?:day)\b", lambda m, on: _weekday(on, _EN_DAYS.index(m[2].lower()[:3]), _EN_WEEKS.get((m[1] or "").lower()))),
)  # fmt: skip
_BESIDE = re.compile(r"(?<=[日号\d])\s?[（(](?:周|星期|礼拜)[一二三四五六日天][）)]")
"""A weekday beside its date: 12月2日（周三）."""
_OF_PAPER = re.compile(
    r"\b(?:every|each)\s?$|每个?(?:周[一二三四五六日][、和及]?)*$|\bdated (?:the )?$|\bexpired on $|(?:签订|开票|生产|出厂|签发)(?:日期|于)?[:：]?\s?$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"(?:后|收到|之日起|\b(?:then|once|after|upon|receipt)\b)[^，,。；;.]{0,24}$", re.IGNORECASE)
_TERM = re.compile(r"(?:内|\bweeks?|\bdays?|\bmonths?)$", re.IGNORECASE)
"""A term that runs from an event still to come names no day."""
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), reading) for pattern, reading in _PATTERNS)


def days_in(text: str, on: dt.date) -> list[Day]:
    """Return the days a text names, in its order; of two readings of one place the earlier in the table stands.

    >>> [found.day.isoformat() for found in days_in("下周三或12月10日", dt.date(2026, 11, 25))]
    ['2026-12-02', '2026-12-10']
    """
    return list(_days_in(text, on))


@lru_cache(maxsize=1024)  # a sentence is asked for its days as a whole, by clauses, and again where it is answered
def _days_in(text: str, on: dt.date) -> tuple[Day, ...]:
    plain = _BESIDE.sub(lambda beside: " " * len(beside[0]), text.replace("元月", "1月"))
    taken: list[Day] = []
    for found in _readings(plain, on):
        if all(found.end <= other.start or found.start >= other.end for other in taken):
            taken.append(found)
    return tuple(sorted((found for found in taken if not _of_paper(plain, found, on)), key=lambda found: found.start))


def _of_paper(text: str, found: Day, on: dt.date) -> bool:
    """Return whether a day is the date of a letter or contract, or tells which one is meant; no day for anybody."""
    return (
        text.startswith("来函", found.end)
        or (
            text[found.start] == "今"
            and text.startswith(("工作", "总结", "小结", "日报", "要点", "电话", "沟通"), found.end)
        )
        or (found.day < on and text.startswith("的", found.end))
        or _OF_PAPER.search(text[: found.start]) is not None
        or (_TERM.search(text[found.start : found.end]) is not None and _AFTER.search(text[: found.start]) is not None)
    )


def _readings(text: str, on: dt.date) -> Iterator[Day]:
    for pattern, reading in _COMPILED:
        for match in pattern.finditer(text):
            day = reading(match, on)
            if day is not None:
                yield Day(day, match.start(), match.end())
