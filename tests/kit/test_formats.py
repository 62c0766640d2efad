"""Figures read as people say them."""

from decimal import Decimal

import pytest

from guke.kit import formats


@pytest.mark.parametrize(
    ("value", "chinese", "english"),
    [
        ("58400000", "5,840 万", "58.4M"),
        ("576123456.78", "5.76 亿", "576M"),
        ("12345", "1.23 万", "12.3K"),
        ("950", "950", "950"),
        ("9999.4", "1.00 万", "10.0K"),
        ("99999999", "1.00 亿", "100M"),
        ("-20240000", "-2,024 万", "-20.2M"),
        ("12.5", "12.50", "12.50"),
        ("0", "0", "0"),
    ],
)
def test_money_is_short_in_both_languages(value: str, chinese: str, english: str) -> None:
    assert formats.short_money(Decimal(value), "zh-hans") == chinese
    assert formats.short_money(Decimal(value), "en") == english


def test_exact_money_keeps_every_place_and_names_its_currency() -> None:
    assert formats.exact_money(Decimal(58_400_000), "CNY") == "¥58,400,000.00"
    assert formats.exact_money(Decimal("-0.1250"), "USD") == "-$0.125"
    assert formats.exact_money(Decimal("1E+3"), "SEK") == "SEK 1,000.00"
    assert formats.exact_money(Decimal("-0.00")) == "0.00"


def test_whole_numbers_are_money_too() -> None:
    assert formats.short_money(0, "zh-hans") == "0"
    assert formats.short_money(25_000, "en") == "25.0K"
    assert formats.exact_money(5, "CNY") == "¥5.00"


def test_numbers_are_grouped_and_lose_idle_zeros() -> None:
    assert formats.plain_number(Decimal("1234.500")) == "1,234.5"
    assert formats.plain_number(1_000_000) == "1,000,000"
    assert formats.plain_number(Decimal("-0.0")) == "0"
    assert formats.plain_number(Decimal("2.345"), 2) == "2.35"


def test_shares_are_percentages_and_changes_carry_a_sign() -> None:
    assert formats.percent_text(Decimal("0.184")) == "18.4%"
    assert formats.percent_text(None) == ""
    assert formats.signed_percent(0.184) == "+18.4%"
    assert formats.signed_percent(Decimal("-0.0625"), 2) == "-6.25%"
    assert formats.signed_percent(0) == "0.0%"
