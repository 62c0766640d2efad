"""Quiet hours by time of day, season, day and person."""

import datetime as dt

import pytest

from guke.relations.rules.quiet import USUAL, Customs, Quiet, Window, next_open, quiet, rest

at = dt.datetime.fromisoformat


@pytest.mark.parametrize(
    ("moment", "why"),
    [
        (at("2026-07-01 14:00"), Quiet.NOON),
        (at("2026-12-01 14:00"), None),
        (at("2026-12-01 13:00"), Quiet.NOON),
        (at("2026-12-01 08:29"), Quiet.NIGHT),
        (at("2026-12-01 08:30"), None),
        (at("2026-12-01 20:00"), Quiet.NIGHT),
        (at("2026-11-28 10:00"), Quiet.WEEKEND),
        (at("2026-10-01 10:00"), Quiet.HOLIDAY),
        (at("2026-02-17 10:00"), Quiet.HOLIDAY),
        (at("2026-10-10 10:00"), None),
    ],
)
def test_a_moment_is_quiet_for_one_reason(moment: dt.datetime, why: Quiet | None) -> None:
    assert quiet(moment) == why


def test_a_contact_has_windows_of_its_own() -> None:
    tuesdays = Window(dt.time(9), dt.time(11), weekday=1)
    assert quiet(at("2026-12-01 10:00"), own=[tuesdays]) == Quiet.CONTACT
    assert quiet(at("2026-12-02 10:00"), own=[tuesdays]) is None


def test_a_company_that_works_at_weekends_says_so() -> None:
    assert rest(dt.date(2026, 11, 28), Customs(weekends=False)) is None


def test_the_next_open_quarter_follows_noon_night_and_holidays() -> None:
    assert next_open(at("2026-07-01 12:05")) == at("2026-07-01 14:30")
    assert next_open(at("2026-11-27 21:00")) == at("2026-11-30 08:30")
    assert next_open(at("2026-12-01 09:01")) == at("2026-12-01 09:15")


def test_who_is_never_to_be_called_has_no_next_time() -> None:
    always = [Window(dt.time(0), dt.time(23, 59, 59))]
    assert next_open(at("2026-12-01 09:00"), USUAL, always) is None
