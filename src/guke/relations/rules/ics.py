"""Another calendar's file, read: what it plans in the next months, what it calls off, and what cannot be read and why."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import recurring_ical_events
from icalendar import Calendar, Event

MORNING = dt.time(9)
"""When an event of a whole day is planned for."""
OURS = "@guke"
"""How the names of our own entries end: they are here already."""
MOST = 200
_TIMES = ("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID")
_ONCE = ("DTSTART", "DTEND", "DURATION", "RRULE", "RECURRENCE-ID")
_DIGITS = 10
"""A count of changes has fewer."""
_TOO_OFTEN = {"SECONDLY", "MINUTELY", "HOURLY"}


class Why(StrEnum):
    """Why an event, or the file, cannot be read."""

    NO_CALENDAR = "no_calendar"
    NO_START = "no_start"
    DAMAGED = "damaged"
    ZONE = "zone"
    BACKWARDS = "backwards"
    TOO_OFTEN = "too_often"


class Unreadable(ValueError):
    """The file is no calendar, or is broken outside its events."""


@dataclass(frozen=True)
class Entry:
    """One planned hour of another calendar; ``which`` of its series stays the same when it alone is moved there.

    ``sequence`` counts the changes made there: what has a lower one is older.
    """

    series: str
    which: str
    subject: str
    at: dt.datetime
    minutes: int | None = None
    whole_day: bool = False
    place: str = ""
    mails: tuple[str, ...] = ()
    sequence: int = 0


@dataclass(frozen=True)
class Refusal:
    """An event that cannot be read, what it is called, why, and the words in the file that show it."""

    subject: str
    why: Why
    shown: str = ""


@dataclass
class Course:
    """What a file says of one series: whether it holds all of it, which entries it names, which (or all) it calls off, and its last change."""

    whole: bool = False
    named: set[str] = field(default_factory=set)
    off: set[str] = field(default_factory=set)
    ended: bool = False
    sequence: int = 0

    def calls_off(self, which: str) -> bool:
        """Return whether an entry is called off, by itself or with its series."""
        return self.ended or which in self.off


@dataclass
class Reading:
    """What a file plans, what of it cannot be read, and how many entries there are beyond the most that are taken."""

    entries: list[Entry] = field(default_factory=list)
    courses: dict[str, Course] = field(default_factory=dict)
    refused: list[Refusal] = field(default_factory=list)
    beyond: int = 0


def read(data: bytes, zone: dt.tzinfo, since: dt.datetime, until: dt.datetime) -> Reading:
    """Read a file; times without a zone, and whole days, are those of ``zone``. Only what lies between two moments is taken."""
    found = Reading()
    for calendar in _calendars(data):
        for name, events in _series(calendar).items():
            refused = [each for event in events if (each := _fault(event, cancelled=_cancelled(calendar, event)))]
            found.refused += refused
            if not refused:
                course = found.courses.setdefault(name, Course())
                course.sequence = max(map(_sequence, events))
                kept = _call_off(course, calendar, _newest(events, zone), zone)
                found.entries += _times(found, calendar, name, kept, zone, (since, until)) if kept else []
    found.entries = [each for each in found.entries if not found.courses[each.series].calls_off(each.which)]
    found.entries.sort(key=lambda each: (each.at, each.series))
    found.beyond = max(0, len(found.entries) - MOST)
    del found.entries[MOST:]
    return found


def _calendars(data: bytes) -> list[Calendar]:
    try:
        found = Calendar.from_ical(data, multiple=True)
    except (ValueError, KeyError, IndexError) as damage:
        raise Unreadable(str(damage)[:120]) from damage
    loose = Calendar()
    loose.subcomponents.extend(each for each in found if isinstance(each, Event))
    calendars = [each for each in found if isinstance(each, Calendar)]
    if not calendars and not loose.subcomponents:
        raise Unreadable
    return [*calendars, loose]


def _series(calendar: Calendar) -> dict[str, list[Event]]:
    """Return the events that are not ours, those of one name together; one without a name is its subject and start."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in calendar.walk("VEVENT"):
        if isinstance(event, Event):
            name = _text(event, "UID") or _nameless(event, found)
            if not name.endswith(OURS):
                found[name].append(event)
    return found


def _nameless(event: Event, found: Mapping[str, Any]) -> str:
    """Return a name for an event that has none, the same whenever the file is read: its subject and start, counted if need be."""
    start = event.get("DTSTART")
    name = f"{_text(event, 'SUMMARY')}|{start.to_ical().decode() if hasattr(start, 'to_ical') else ''}"
    alike = sum(each.startswith(name) for each in found)
    return f"{name}|{alike}" if alike else name


def _cancelled(calendar: Calendar, event: Event) -> bool:
    return _text(calendar, "METHOD").upper() == "CANCEL" or _text(event, "STATUS").upper() == "CANCELLED"


def _fault(event: Event, *, cancelled: bool) -> Refusal | None:
    """Return why an event cannot be read; one that is called off needs no start."""
    subject = _called(event)
    broken = {str(name).upper() for name, _why in event.errors if name}
    for name in _TIMES:
        if name in broken or (name in _ONCE and isinstance(event.get(name), list)):
            return Refusal(subject, Why.DAMAGED, name)
    if "DTSTART" not in event:
        return None if cancelled else Refusal(subject, Why.NO_START)
    return _fault_of_times(event, subject)


def _called(event: Event) -> str:
    return _text(event, "SUMMARY") or _text(event, "UID")


def _fault_of_times(event: Event, subject: str) -> Refusal | None:
    start, end, rule = (event.get(name) for name in ("DTSTART", "DTEND", "RRULE"))
    for each in (start, end):
        zone = "" if each is None else str(each.params.get("TZID", ""))
        if zone and getattr(each.dt, "tzinfo", None) is None:
            return Refusal(subject, Why.ZONE, zone)
    often = {str(each).upper() for each in (rule or {}).get("FREQ", [])}
    if rule is not None and (not often or often & _TOO_OFTEN):
        return Refusal(subject, Why.TOO_OFTEN if often else Why.DAMAGED, rule.to_ical().decode())
    if end is not None and type(end.dt) is not type(start.dt):
        return Refusal(subject, Why.DAMAGED, "DTEND")
    backwards = end is not None and _clock(end.dt) < _clock(start.dt)
    return Refusal(subject, Why.BACKWARDS, end.to_ical().decode()) if backwards else None


def _clock(moment: dt.date, zone: dt.tzinfo = dt.UTC) -> dt.datetime:
    """Return a day or a moment as a moment with a zone, so that all can be compared."""
    if not isinstance(moment, dt.datetime):
        return dt.datetime.combine(moment, MORNING, zone)
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment


def _sequence(event: Any) -> int:
    """Return how often an event was changed; a count that cannot be read is none."""
    text = _text(event, "SEQUENCE")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < _DIGITS else 0


def _newest(events: list[Event], zone: dt.tzinfo) -> list[Event]:
    """Return the last version of each event of a series, where the file has several."""
    found: dict[str, Event] = {}
    for event in events:
        which = _which(event, zone)
        if which not in found or _sequence(event) >= _sequence(found[which]):
            found[which] = event
    return list(found.values())


def _call_off(course: Course, calendar: Calendar, events: list[Event], zone: dt.tzinfo) -> list[Event]:
    """Note what the events of one series name and call off; return those that hold."""
    kept = []
    for event in events:
        which = _which(event, zone)
        repeats = bool({"RRULE", "RDATE"} & set(event))
        if not _cancelled(calendar, event):
            kept.append(event)
            course.whole |= not which
            course.named |= set() if repeats else {which}
        elif which:
            course.off.add(which)
        else:
            course.ended = True
    return [] if course.ended else kept


def _which(event: Any, zone: dt.tzinfo) -> str:
    """Return which of its series an event stands for, the same however the moment is written; nothing for the series itself."""
    if "RECURRENCE-ID" not in event:
        return ""
    moment = event["RECURRENCE-ID"].dt
    if not isinstance(moment, dt.datetime):
        return f"{moment:%Y%m%d}"
    return f"{_clock(moment, zone).astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"


def _times(
    found: Reading,
    calendar: Calendar,
    name: str,
    events: list[Event],
    zone: dt.tzinfo,
    span: tuple[dt.datetime, dt.datetime],
) -> list[Entry]:
    """Return when the events of one series are to be, those moved by themselves included."""
    alone = Calendar()
    if "X-WR-TIMEZONE" in calendar:
        alone.add("X-WR-TIMEZONE", calendar["X-WR-TIMEZONE"])
    for event in events:
        event["SEQUENCE"] = _sequence(event)  # the library cannot count by a damaged one
        alone.subcomponents.append(event)
    course = found.courses[name]
    try:
        times = recurring_ical_events.of(alone).between(*span)
    except (ValueError, TypeError, OverflowError):  # what the library says of rules and dates it cannot count by
        found.refused.append(Refusal(_called(events[0]), Why.DAMAGED, "RRULE, RDATE"))
        course.whole = False
        return []
    repeats = len(events) > 1 or bool({"RRULE", "RDATE", "RECURRENCE-ID"} & set(events[0]))
    entries = [_entry(each, zone, name, _which(each, zone) if repeats else "") for each in times]
    entries = [each for each in entries if span[0] <= each.at < span[1]]
    course.named |= {each.which for each in entries}
    return entries


def _entry(event: Any, zone: dt.tzinfo, series: str, which: str) -> Entry:
    start = event["DTSTART"].dt
    whole = not isinstance(start, dt.datetime)
    lasts = event["DTEND"].dt - start if "DTEND" in event else dt.timedelta()
    return Entry(
        series=series,
        which=which,
        subject=_text(event, "SUMMARY"),
        at=_clock(start, zone).astimezone(dt.UTC),
        minutes=None if whole else int(lasts.total_seconds() // 60) or None,
        whole_day=whole,
        place=_text(event, "LOCATION"),
        mails=tuple(_mails(event)),
        sequence=_sequence(event),
    )


def _text(event: Any, name: str) -> str:
    found = event.get(name, "")
    found = found[0] if isinstance(found, list) and found else found
    return " ".join(str(found or "").split())


def _mails(event: Any) -> Iterator[str]:
    found = event.get("ATTENDEE", [])
    for each in found if isinstance(found, list) else [found]:
        _scheme, colon, mail = str(each).partition(":")
        if colon and "@" in mail:
            yield mail.strip().lower()
