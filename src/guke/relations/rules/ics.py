"""Another calendar's file, read: what it plans in the next months, and which of its events cannot be read and why."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
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
    """One planned hour of another calendar; ``name`` stays the same when it is moved there."""

    name: str
    subject: str
    at: dt.datetime
    minutes: int | None = None
    whole_day: bool = False
    place: str = ""
    mails: tuple[str, ...] = ()


@dataclass(frozen=True)
class Refusal:
    """An event that cannot be read, what it is called, why, and the words in the file that show it."""

    subject: str
    why: Why
    shown: str = ""


@dataclass
class Reading:
    """What a file plans, what of it cannot be read, and how many entries there are beyond the most that are taken."""

    entries: list[Entry] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    beyond: int = 0


def read(data: bytes, zone: dt.tzinfo, since: dt.datetime, until: dt.datetime) -> Reading:
    """Read a file; times without a zone, and whole days, are those of ``zone``. Only what lies between two moments is taken."""
    found = Reading()
    for calendar in _calendars(data):
        for events in _series(calendar).values():
            refused = [each for event in events if (each := _fault(event))]
            found.refused += refused
            if not refused:
                _take(found, calendar, events, zone, (since, until))
    found.entries.sort(key=lambda each: (each.at, each.name))
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
    """Return the events that are not ours and not called off, those of one name together."""
    found: dict[str, list[Event]] = defaultdict(list)
    for number, event in enumerate(calendar.walk("VEVENT")):
        name = str(event.get("UID", "")) or f"{number}|{_text(event, 'SUMMARY')}"
        if isinstance(event, Event) and not name.endswith(OURS):
            found[name].append(event)
    return found


def _fault(event: Event) -> Refusal | None:
    """Return why an event cannot be read."""
    subject = _called(event)
    broken = {str(name).upper() for name, _why in event.errors if name}
    for name in _TIMES:
        if name in broken or (name in _ONCE and isinstance(event.get(name), list)):
            return Refusal(subject, Why.DAMAGED, name)
    if "DTSTART" not in event:
        return Refusal(subject, Why.NO_START)
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


def _take(
    found: Reading, calendar: Calendar, events: list[Event], zone: dt.tzinfo, span: tuple[dt.datetime, dt.datetime]
) -> None:
    """Add when the events of one name are to be, those moved by themselves included."""
    alone = Calendar()
    if "X-WR-TIMEZONE" in calendar:
        alone.add("X-WR-TIMEZONE", calendar["X-WR-TIMEZONE"])
    alone.subcomponents.extend(events)
    try:
        times = recurring_ical_events.of(alone).between(*span)
    except (ValueError, TypeError, OverflowError):  # what the library says of rules and dates it cannot count by
        found.refused.append(Refusal(_called(events[0]), Why.DAMAGED, "RRULE, RDATE"))
        return
    repeats = len(events) > 1 or bool({"RRULE", "RDATE", "RECURRENCE-ID"} & set(events[0]))
    entries = (_entry(each, zone, repeats=repeats) for each in times if _text(each, "STATUS").upper() != "CANCELLED")
    found.entries += (each for each in entries if span[0] <= each.at < span[1])


def _entry(event: Any, zone: dt.tzinfo, *, repeats: bool) -> Entry:
    start = event["DTSTART"].dt
    whole = not isinstance(start, dt.datetime)
    lasts = event["DTEND"].dt - start if "DTEND" in event else dt.timedelta()
    which = event["RECURRENCE-ID"].to_ical().decode() if repeats else ""
    return Entry(
        name=f"{_text(event, 'UID')}|{which}",
        subject=_text(event, "SUMMARY"),
        at=_clock(start, zone).astimezone(dt.UTC),
        minutes=None if whole else int(lasts.total_seconds() // 60) or None,
        whole_day=whole,
        place=_text(event, "LOCATION"),
        mails=tuple(_mails(event)),
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
