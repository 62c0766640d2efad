"""When a touch can be, and when two are one."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

NEAR = dt.timedelta(hours=3)
HOUR = dt.timedelta(hours=1)
"""Two planned touches that begin within one hour are told of."""
_SLACK = dt.timedelta(minutes=5)
_IN_PERSON = frozenset({"visit", "meeting"})


class Fault(StrEnum):
    """Why a touch cannot be as it is said."""

    FUTURE = "future"
    LEFT = "left"
    UNKNOWN_YET = "unknown_yet"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True)
class Met:
    """A contact present: at which account, recorded when, and left when."""

    name: str
    account: int
    recorded_on: dt.date
    left_on: dt.date | None = None


@dataclass(frozen=True)
class Found:
    """A fault, of whom, and the day that shows it."""

    fault: Fault
    who: str = ""
    day: dt.date | None = None


def in_future(happened_at: dt.datetime | None, now: dt.datetime) -> bool:
    """Return whether a touch is logged as had that has not been; clocks may differ by five minutes."""
    return happened_at is not None and happened_at > now + _SLACK


def faults_of_people(account: int, day: dt.date, people: Iterable[Met]) -> list[Found]:
    """Return who cannot have been there: people of other accounts, and people who had left.

    >>> faults_of_people(1, dt.date(2026, 3, 2), [Met("Li", 1, dt.date(2020, 1, 1), dt.date(2026, 3, 1))])[0].fault
    <Fault.LEFT: 'left'>
    """
    found = [Found(Fault.ELSEWHERE, each.name) for each in people if each.account != account]
    return found + [Found(Fault.LEFT, e.name, e.left_on) for e in people if e.left_on and e.left_on <= day]


def recorded_later(day: dt.date, people: Iterable[Met]) -> list[Found]:
    """Return whom nobody had recorded yet on the day: likely a slip in the day, so one asks back."""
    return [Found(Fault.UNKNOWN_YET, each.name, each.recorded_on) for each in people if each.recorded_on > day]


def same(one: tuple[str, dt.datetime], other: tuple[str, dt.datetime], *, one_person: bool = False) -> bool:
    """Return whether two touches of one account, each with its way and moment, are likely the same.

    One person often calls or writes several times in a morning, but does not visit so.

    >>> same(("visit", dt.datetime(2026, 3, 2, 10)), ("visit", dt.datetime(2026, 3, 2, 12)))
    True
    >>> same(("call", dt.datetime(2026, 3, 2, 10)), ("call", dt.datetime(2026, 3, 2, 11)), one_person=True)
    False
    """
    apart = _SLACK if one_person and one[0] not in _IN_PERSON else NEAR
    return one[0] == other[0] and abs(one[1] - other[1]) <= apart


def below(text: str, line: str) -> str:
    r"""Return a text with a line added; sent again, it is not said twice.

    >>> below(below("a", "b"), "b")
    'a\nb'
    """
    return text if line in text else f"{text}\n{line}".strip()


def fulfils(had: str, planned: str) -> bool:
    """Return whether what was had on the day is what was planned: a visit planned may have become a meeting, not a call.

    >>> fulfils("meeting", "visit"), fulfils("call", "visit")
    (True, False)
    """
    return had == planned or {had, planned} == _IN_PERSON
