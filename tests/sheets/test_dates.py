"""Dates are read by one order or refused."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guke.sheets.values import BadValue, guess_date_order, parse_date, parse_datetime

DAY = date(2024, 3, 5)


@pytest.mark.parametrize(
    "typed",
    [
        "2024-03-05", "2024年3月5日", "2024年03月05号", "20240305", "2024.3.5", "2024/3/5", "2024-03-05T10:11:12",
        "2024-03-05 10:11", "2024-03-05 星期二", "5 Mar 2024", "Mar 5, 2024", "05-Mar-24", "２０２４－０３－０５", "45356",
        45356, 45356.75, 20240305, DAY, datetime(2024, 3, 5, 8, tzinfo=UTC),
    ],
)  # fmt: skip
def test_one_day_is_read_however_it_is_written(typed: str | float | date):
    assert parse_date(typed) == DAY


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("31/2", "no_such_day"),
        ("31/02/2020", "no_such_day"),
        ("2023-02-29", "no_such_day"),
        ("2月30日", "no_such_day"),
        ("3月5日", "no_year"),
        ("2024年3月", "no_day"),
        ("01/02/2020", "ambiguous_date"),
        ("24-03-05", "ambiguous_date"),
        ("0024-03-05", "year_out_of_range"),
        ("昨天", "not_a_date"),
        (2024, "not_a_date"),
        (float("nan"), "not_a_date"),
        (time(1), "not_a_date"),
        ("", "missing"),
        (None, "missing"),
    ],
)
def test_what_is_no_day_is_refused(typed: str | float | time | None, code: str):
    with pytest.raises(BadValue) as refused:
        parse_date(typed)
    assert refused.value.code == code


def test_the_stated_order_settles_what_could_be_either():
    assert parse_date("01/02/2020", order="dmy") == date(2020, 2, 1)
    assert parse_date("01/02/2020", order="mdy") == date(2020, 1, 2)
    assert parse_date("01/02/20", order="dmy") == date(2020, 2, 1)
    assert parse_date("24-03-05", order="ymd") == DAY


def test_one_telling_sample_gives_the_order():
    assert guess_date_order(["01/02/2020", "31/12/2020", None]) == "dmy"
    assert guess_date_order(["01/02/2020", "12/31/2020"]) == "mdy"
    assert guess_date_order(["2024-03-05"]) == "ymd"
    assert guess_date_order(["01/02/2020"]) is None
    assert guess_date_order(["13/02/2020", "02/13/2020"]) is None


def test_days_may_be_counted_from_1904():
    assert parse_date(43894, epoch1904=True) == DAY


def test_a_moment_keeps_its_time_and_its_offset():
    assert parse_datetime("2024年3月5日 下午3:05").isoformat() == "2024-03-05T15:05:00"
    assert parse_datetime("2024-03-05T10:11:12Z") == datetime(2024, 3, 5, 10, 11, 12, tzinfo=UTC)
    assert parse_datetime("20240305101112").isoformat() == "2024-03-05T10:11:12"
    assert parse_datetime(45356.5).isoformat() == "2024-03-05T12:00:00"


def test_a_time_that_does_not_exist_is_refused():
    with pytest.raises(BadValue) as refused:
        parse_datetime("2024-03-05 25:00")
    assert refused.value.code == "not_a_time"


@pytest.mark.slow  # a hundred examples
@given(st.dates(date(1911, 1, 1), date(2199, 12, 30)))
def test_every_day_survives_being_written_in_each_way(day: date):
    serial = (day - date(1899, 12, 30)).days
    for cell in (day.isoformat(), f"{day.year}年{day.month}月{day.day}日", f"{day:%Y%m%d}", f"{day:%Y/%m/%d}", serial):
        assert parse_date(cell) == day
    assert parse_date(f"{day:%d/%m/%Y}", order="dmy") == day
    assert parse_date(f"{day:%m/%d/%Y}", order="mdy") == day


@pytest.mark.slow  # a hundred examples
@given(st.text(alphabet="0123456789-/.年月日: TZ+", max_size=20))
def test_any_text_is_a_day_or_refused(text: str):
    try:
        read = 1900 <= parse_date(text).year <= 2200
    except BadValue as refused:
        read = bool(str(refused))
    assert read
