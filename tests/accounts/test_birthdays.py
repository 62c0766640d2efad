"""Lunar birthdays are read as people write them and fall on the right day each year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guke.accounts.rules.birthdays import LunarDay, NoLunarDay, next_on, next_solar_on, parse

DAYS = st.builds(LunarDay, st.integers(1, 12), st.integers(1, 30), st.booleans())


@given(DAYS)
def test_a_day_reads_back_from_its_code_and_its_words(day: LunarDay) -> None:
    assert parse(str(day)) == parse(day.words) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("农历十月初二", "10-02"),
        ("闰六月十五", "+06-15"),
        ("腊月二十三", "12-23"),
        ("冬月卅", "11-30"),
        (" +6-15 ", "+06-15"),
    ],
)
def test_it_is_read(text: str, day: str) -> None:
    assert str(parse(text)) == day


@pytest.mark.parametrize("text", ["", "13-01", "0-5", "10-31", "1984-10-02", "十月", "初二", "十月初十一"])
def test_what_is_no_lunar_day_is_refused(text: str) -> None:
    with pytest.raises(NoLunarDay):
        parse(text)


@pytest.mark.parametrize(
    ("day", "on", "falls"),
    [
        (LunarDay(10, 2), date(2026, 11, 1), date(2026, 11, 10)),
        (LunarDay(10, 2), date(2026, 11, 10), date(2026, 11, 10)),
        (LunarDay(1, 1), date(2026, 1, 1), date(2026, 2, 17)),
        (LunarDay(12, 29), date(2026, 1, 20), date(2026, 2, 16)),
        (LunarDay(6, 15, leap=True), date(2025, 7, 20), date(2025, 8, 8)),
        (LunarDay(6, 15, leap=True), date(2026, 1, 1), date(2026, 7, 28)),
        (LunarDay(6, 15), date(2025, 7, 1), date(2025, 7, 9)),
        (LunarDay(12, 30), date(2026, 1, 20), date(2026, 2, 16)),
    ],
)
def test_it_falls_on_the_right_day(day: LunarDay, on: date, falls: date) -> None:
    assert next_on(day, on=on) == falls


@pytest.mark.slow  # a hundred examples, each with the calendar of four years
@given(DAYS, st.dates(date(1950, 1, 1), date(2080, 1, 1)))
def test_the_next_one_is_within_thirteen_lunar_months(day: LunarDay, on: date) -> None:
    assert 0 <= (next_on(day, on=on) - on).days <= 385


def test_the_29th_of_february_has_a_birthday_every_year() -> None:
    assert next_solar_on(date(1984, 2, 29), on=date(2028, 1, 1)) == date(2028, 2, 29)
    assert next_solar_on(date(1984, 2, 29), on=date(2026, 3, 1)) == date(2027, 2, 28)
