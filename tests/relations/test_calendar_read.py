"""Another calendar's file: times read right, or the event named with what is wrong with it."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from guke.relations.rules import ics
from guke.relations.rules.ics import Refusal, Why

CHINA = ZoneInfo("Asia/Shanghai")
SINCE, UNTIL = dt.datetime(2026, 1, 1, tzinfo=dt.UTC), dt.datetime(2027, 1, 1, tzinfo=dt.UTC)


def file(*events: str, zone: str = "") -> bytes:
    """Return a calendar of events, each as its lines."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *zone.split()]
    for number, event in enumerate(events):
        name = [] if "UID:" in event else [f"UID:e{number}"]
        lines += ["BEGIN:VEVENT", *name, *event.split(), "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def read(*events: str, zone: str = "") -> ics.Reading:
    return ics.read(file(*events, zone=zone), CHINA, SINCE, UNTIL)


def starts(reading: ics.Reading) -> list[str]:
    return [each.at.isoformat() for each in reading.entries]


@pytest.mark.parametrize(
    ("start", "at"),
    [
        ("DTSTART:20260302T100000", "2026-03-02T02:00:00+00:00"),
        ("DTSTART:20260302T100000Z", "2026-03-02T10:00:00+00:00"),
        ("DTSTART;TZID=Europe/Berlin:20260302T100000", "2026-03-02T09:00:00+00:00"),
        ("DTSTART;TZID=Europe/Berlin:20260702T100000", "2026-07-02T08:00:00+00:00"),
        ("DTSTART;VALUE=DATE:20260302", "2026-03-02T01:00:00+00:00"),
    ],
)
def test_a_start_is_read_in_its_zone_and_without_one_in_the_readers(start: str, at: str) -> None:
    assert starts(read(f"SUMMARY:x {start}")) == [at]


def test_a_windows_zone_without_its_rules_is_known() -> None:
    lines = [
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        "UID:a",
        "SUMMARY:巡田",
        "DTSTART;TZID=China Standard Time:20260302T100000",
    ]
    found = ics.read("\r\n".join([*lines, "END:VEVENT", "END:VCALENDAR", ""]).encode(), CHINA, SINCE, UNTIL)
    assert [(each.subject, each.at) for each in found.entries] == [("巡田", dt.datetime(2026, 3, 2, 2, tzinfo=dt.UTC))]


def test_a_whole_day_says_so_and_an_hour_says_how_long_it_lasts() -> None:
    found = read(
        "DTSTART;VALUE=DATE:20260302 DTEND;VALUE=DATE:20260303", "DTSTART:20260303T100000 DTEND:20260303T113000"
    )
    assert [(each.whole_day, each.minutes) for each in found.entries] == [(True, None), (False, 90)]


def test_a_repeated_event_is_one_entry_for_each_time_less_those_taken_out() -> None:
    found = read("DTSTART:20260302T100000 RRULE:FREQ=WEEKLY;COUNT=3 EXDATE:20260309T100000")
    assert starts(found) == ["2026-03-02T02:00:00+00:00", "2026-03-16T02:00:00+00:00"]
    assert [each.which for each in found.entries] == ["20260302T020000Z", "20260316T020000Z"]


def test_one_time_of_a_repeated_event_that_was_moved_keeps_its_name() -> None:
    lines = "BEGIN:VEVENT UID:w DTSTART:20260302T020000Z RRULE:FREQ=WEEKLY;COUNT=2 END:VEVENT"
    moved = "BEGIN:VEVENT UID:w RECURRENCE-ID:20260309T020000Z DTSTART:20260310T020000Z END:VEVENT"
    before, after = (
        ics.read("\r\n".join(["BEGIN:VCALENDAR", *text.split(), "END:VCALENDAR", ""]).encode(), CHINA, SINCE, UNTIL)
        for text in (lines, f"{lines} {moved}")
    )
    assert [each.which for each in before.entries] == [each.which for each in after.entries]
    assert starts(after) == ["2026-03-02T02:00:00+00:00", "2026-03-10T02:00:00+00:00"]


@pytest.mark.parametrize(
    ("event", "why", "shown"),
    [
        ("SUMMARY:x", Why.NO_START, ""),
        ("SUMMARY:x DTSTART:2026-13-45", Why.DAMAGED, "DTSTART"),
        ("SUMMARY:x DTSTART:20260302T100000 DTSTART:20260303T100000", Why.DAMAGED, "DTSTART"),
        ("SUMMARY:x DTSTART;TZID=Atlantis:20260302T100000", Why.ZONE, "Atlantis"),
        ("SUMMARY:x DTSTART:20260302T100000 DTEND:20260302T090000", Why.BACKWARDS, "20260302T090000"),
        ("SUMMARY:x DTSTART:20260302T100000 DTEND;VALUE=DATE:20260303", Why.DAMAGED, "DTEND"),
        ("SUMMARY:x DTSTART:20260302T100000 RRULE:FREQ=SECONDLY", Why.TOO_OFTEN, "FREQ=SECONDLY"),
        ("SUMMARY:x DTSTART:20260302T100000 RRULE:FREQ=SOMETIMES", Why.DAMAGED, "RRULE"),
    ],
)
def test_what_cannot_be_read_is_named_with_the_reason_and_the_rest_is_read(event: str, why: Why, shown: str) -> None:
    found = read(event, "SUMMARY:y DTSTART:20260304T100000")
    assert found.refused == [Refusal("x", why, shown)]
    assert [each.subject for each in found.entries] == ["y"]


def test_our_own_entries_and_what_was_cancelled_are_not_read_back() -> None:
    ours = file("DTSTART:20260302T100000").replace(b"UID:e0", b"UID:touch-1@guke")
    assert ics.read(ours, CHINA, SINCE, UNTIL) == ics.Reading()
    assert read("DTSTART:20260302T100000 STATUS:CANCELLED").entries == []


def called_off(*events: str, method: str = "PUBLISH") -> ics.Course:
    """Return what a file says of the one series in it."""
    lines = ["BEGIN:VCALENDAR", f"METHOD:{method}"]
    for event in events:
        lines += ["BEGIN:VEVENT", "UID:w", *event.split(), "END:VEVENT"]
    found = ics.read("\r\n".join([*lines, "END:VCALENDAR", ""]).encode(), CHINA, SINCE, UNTIL)
    assert found.refused == []
    return found.courses["w"]


@pytest.mark.parametrize(
    ("events", "method", "says"),
    [
        (["DTSTART:20260302T100000 STATUS:CANCELLED"], "PUBLISH", (True, set())),
        (["DTSTART:20260302T100000"], "CANCEL", (True, set())),
        (["SUMMARY:x"], "CANCEL", (True, set())),
        (["RECURRENCE-ID:20260309T100000 STATUS:CANCELLED"], "REQUEST", (False, {"20260309T020000Z"})),
        (["RECURRENCE-ID;TZID=Europe/Berlin:20260309T100000 SUMMARY:x"], "CANCEL", (False, {"20260309T090000Z"})),
        (["RECURRENCE-ID;VALUE=DATE:20260309 SUMMARY:x"], "CANCEL", (False, {"20260309"})),
    ],
)
def test_a_file_calls_off_a_whole_series_or_some_of_it(events: list[str], method: str, says: Any) -> None:
    found = called_off(*events, method=method)
    assert (found.ended, found.off) == says


def test_one_time_of_a_series_called_off_by_itself_is_no_entry() -> None:
    series = "UID:w DTSTART:20260302T100000 RRULE:FREQ=WEEKLY;COUNT=3"
    found = read(series, "UID:w RECURRENCE-ID:20260309T020000Z DTSTART:20260309T100000 STATUS:CANCELLED")
    assert [each.which for each in found.entries] == ["20260302T020000Z", "20260316T020000Z"]


def test_two_events_without_a_name_of_their_own_stay_two() -> None:
    text = file("SUMMARY:x DTSTART:20260302T100000", "SUMMARY:y DTSTART:20260303T100000")
    found = ics.read(text.replace(b"UID:e0\r\n", b"").replace(b"UID:e1\r\n", b""), CHINA, SINCE, UNTIL)
    assert [each.series for each in found.entries] == ["x|20260302T100000", "y|20260303T100000"]


@pytest.mark.slow(reason="counts 250 days by the library")
def test_at_most_two_hundred_are_taken_and_the_others_counted() -> None:
    found = read("DTSTART:20260101T100000 RRULE:FREQ=DAILY;COUNT=250")
    assert (len(found.entries), found.beyond) == (200, 50)


@pytest.mark.parametrize("data", [b"", b"no calendar", b"\x00\xff", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nX\r\nEND"])
def test_what_is_no_calendar_is_refused(data: bytes) -> None:
    with pytest.raises(ics.Unreadable):
        ics.read(data, CHINA, SINCE, UNTIL)
