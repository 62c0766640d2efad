"""Amounts are read exactly or refused."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guke.sheets.values import BadValue, parse_decimal, parse_integer


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1234.50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("￥1,234", "1234"),
        ("-￥5.20", "-5.20"),
        ("¥-5.20", "-5.20"),
        ("1.2万", "12000"),
        ("1,200万元", "12000000"),
        ("3亿", "300000000"),
        ("200(万元人民币)", "2000000"),
        ("(1,234)", "-1234"),
        ("1 234,50", "1234.50"),
        ("1.234.567,8", "1234567.8"),
        ("1234,50", "1234.50"),
        ("１２３．５", "123.5"),
        ("12.5-", "-12.5"),
        ("−7", "-7"),
        ("12%", "0.12"),
        ("1e-05", "0.00001"),
    ],
)
def test_what_people_type_is_read(typed: str, meant: str):
    assert parse_decimal(typed) == Decimal(meant)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("1,2万", "ambiguous_amount"),
        ("1,7", "ambiguous_amount"),
        ("1,23,4", "ambiguous_amount"),
        ("NaN", "not_finite"),
        ("-inf", "not_finite"),
        ("#DIV/0!", "not_finite"),
        ("1.23E+05", "rounded_by_excel"),
        ("9" * 16, "too_large"),
        ("二百", "not_a_number"),
        ("1_000", "not_a_number"),
        ("--5", "not_a_number"),
        ("", "missing"),
    ],
)
def test_what_is_unclear_is_refused(typed: str, code: str):
    with pytest.raises(BadValue) as refused:
        parse_decimal(typed)
    assert refused.value.code == code
    assert refused.value.remedy


def test_a_float_is_read_through_fifteen_digits():
    assert parse_decimal(1.1 + 2.2) == Decimal("3.3")


@pytest.mark.parametrize("cell", [float("nan"), float("inf"), Decimal("NaN")])
def test_what_is_not_finite_is_refused(cell: float | Decimal):
    with pytest.raises(BadValue) as refused:
        parse_decimal(cell)
    assert refused.value.code == "not_finite"


def test_a_truth_is_not_an_amount():
    with pytest.raises(BadValue):
        parse_decimal(True)


def test_a_whole_number_may_be_written_with_zeros_behind_the_point():
    assert parse_integer("12.00") == 12
    with pytest.raises(BadValue) as refused:
        parse_integer("12.5")
    assert refused.value.code == "not_whole"


amounts = st.decimals(min_value=-(10**10), max_value=10**10, places=4, allow_nan=False, allow_infinity=False)


@pytest.mark.slow  # a hundred examples
@given(amounts)
def test_every_amount_survives_being_written_in_each_way(amount: Decimal):
    grouped = f"{abs(amount):,.4f}"
    for text in (f"{amount:f}", f"{amount:,.4f}", f"￥{amount:,.4f}"):
        assert parse_decimal(text) == amount
    assert parse_decimal(f"({grouped})") == -abs(amount)
    assert parse_decimal(f"{grouped}-") == -abs(amount)
    assert parse_decimal(f"{amount:f}万") == amount * 10000


@pytest.mark.slow  # a hundred examples
@given(st.text(alphabet="0123456789.,- ()万亿%￥eE١¹½", max_size=12))
def test_any_text_is_read_or_refused(text: str):
    try:
        read = parse_decimal(text).is_finite()
    except BadValue as refused:
        read = bool(str(refused))
    assert read
