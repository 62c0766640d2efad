"""A warning rule replayed over days kept: which events it said before, how many days earlier, and how often in vain."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from statistics import median
from typing import NamedTuple

Warned = Mapping[int, Iterable[date]]
"""The days kept on which a rule warned, by account."""
Events = Mapping[int, Sequence["Event"]]
FATES = ("followed", "false", "young", "late")
"""What became of an alarm: an event followed, none did, it is too early to tell, or the event was there already."""


class Silence(NamedTuple):
    """A silence longer than any before it: the last order, the next one if it came, and the longest silence till then."""

    last_on: date
    next_on: date | None
    longest: int


class Event(NamedTuple):
    """What a warning should come before: since when it went on, the day anybody would have noticed, and when it was over."""

    began_on: date
    noticed_on: date
    over_on: date | None


class Said(NamedTuple):
    """An event, and since when the rule had warned of it; nothing where it had not."""

    account: int
    event: Event
    warned_on: date | None

    @property
    def days(self) -> int | None:
        """By how many days the warning came earlier."""
        return (self.event.noticed_on - self.warned_on).days if self.warned_on else None


class Alarm(NamedTuple):
    """An unbroken run of days kept on which the rule warned, and what became of it."""

    account: int
    first_on: date
    last_on: date
    fate: str


class Replay(NamedTuple):
    """What a rule would have done: every event and every alarm."""

    events: list[Said]
    alarms: list[Alarm]

    @property
    def warned(self) -> list[Said]:
        """The events the rule had warned of."""
        return [said for said in self.events if said.warned_on]

    @property
    def earlier(self) -> float | None:
        """By how many days the warnings came earlier, the middle of them."""
        days = [said.days for said in self.warned if said.days is not None]
        return median(days) if days else None

    def count(self, *fates: str) -> int:
        """How many alarms ended so."""
        return sum(alarm.fate in fates for alarm in self.alarms)


def stops(silences: Iterable[Silence], wait: int, until: date) -> Iterator[Event]:
    """Yield the silences that lasted so many days and longer than any before, as known on the day ``until``.

    >>> [str(event.noticed_on) for event in stops([Silence(date(2026, 3, 10), None, 31)], 90, date(2026, 6, 30))]
    ['2026-06-08']
    """
    for silence in silences:
        noticed = silence.last_on + timedelta(days=max(wait, silence.longest + 1))
        if noticed <= until and (silence.next_on is None or noticed < silence.next_on):
            yield Event(silence.last_on, noticed, silence.next_on)


def drops(amounts: Sequence[float], ends: Sequence[date], part: float) -> Iterator[Event]:
    """Yield when three months came to so much less than the same months a year before; ``ends`` are the ends of the months."""
    low = [_is_low(amounts, place, part) for place in range(len(ends))]
    for place in range(1, len(ends)):
        if low[place] and low[place - 1] is False:
            over = next((ends[later] for later in range(place, len(ends)) if not low[later]), None)
            yield Event(_first_of(ends[place - 2]), ends[place], over)


def _first_of(day: date) -> date:
    return day.replace(day=1)


def _is_low(amounts: Sequence[float], place: int, part: float) -> bool | None:
    """Say whether the three months up to a place lack a part of those a year before; nothing where these are not known."""
    if place < _YEAR + _MONTHS - 1:
        return None
    now, before = (sum(amounts[end - _MONTHS + 1 : end + 1]) for end in (place, place - _YEAR))
    return before > 0 and now <= before * (1 - part)


_YEAR, _MONTHS = 12, 3


def replay(days: Sequence[date], warned: Warned, events: Events, look: int, known: date) -> Replay:
    """Hold what a rule said on the days kept, oldest first, against the events ``known`` on a later day.

    A warning counts for an event that is noticed after it and at most ``look`` days later. An alarm is judged once so
    many days have passed since it began.
    """
    found = Replay([], [])
    for account in sorted(warned.keys() | events.keys()) if days else ():
        runs, own = list(_runs(days, warned.get(account, ()))), events.get(account, ())
        found.events.extend(
            Said(account, event, _since(runs, event, look)) for event in own if event.noticed_on > days[0]
        )
        found.alarms.extend(Alarm(account, run[0], run[-1], _fate(run, own, look, known)) for run in runs)
    return found


def _runs(days: Sequence[date], warned: Iterable[date]) -> Iterator[list[date]]:
    """Yield the unbroken runs of days kept on which the rule warned."""
    said, run = set(warned), []
    for day in days:
        if day in said:
            run.append(day)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _within(run: Sequence[date], event: Event, look: int) -> list[date]:
    """Give the days of a run that count as a warning of the event."""
    return [day for day in run if timedelta(0) < event.noticed_on - day <= timedelta(days=look)]


def _since(runs: Sequence[Sequence[date]], event: Event, look: int) -> date | None:
    """Give since when the last alarm before an event had gone on, no earlier than a warning counts."""
    counted = [within for run in runs if (within := _within(run, event, look))]
    return counted[-1][0] if counted else None


def _fate(run: Sequence[date], events: Sequence[Event], look: int, known: date) -> str:
    if any(event.noticed_on <= run[0] and (event.over_on is None or run[0] < event.over_on) for event in events):
        return "late"
    if run[0] + timedelta(days=look) > known:
        return "young"
    return "followed" if any(_within(run, event, look) for event in events) else "false"
