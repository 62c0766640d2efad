"""Texts are cleaned, guarded for export and restored on import."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guke.sheets.safe import neutralise, restore
from guke.sheets.values import BadValue, parse_bool, parse_text


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("　固客　有限公司 ", "固客 有限公司"),
        ("00123", "00123"),
        (12345.0, "12345"),
        (12345, "12345"),
        (0.1 + 0.2, "0.3"),
        ("a\x00b\ufeff", "ab"),
        ("a\u00a0 b", "a b"),
        (None, ""),
        (date(2024, 3, 5), "2024-03-05"),
        ("'=1+1", "=1+1"),
        ("'n Beetje", "'n Beetje"),
    ],
)
def test_a_text_is_what_a_person_would_have_typed(cell: str | float | date | None, text: str):
    assert parse_text(cell) == text


@pytest.mark.parametrize("risky", ["=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_a_formula_is_neutralised(risky: str):
    assert neutralise(risky) == f"'{risky}"


@pytest.mark.parametrize("harmless", ["-5", "+1.5", "-1,234.50", "12%", "固客", "", "a=b"])
def test_numbers_and_plain_texts_stay(harmless: str):
    assert neutralise(harmless) == harmless


@pytest.mark.slow  # a hundred examples
@given(st.text(alphabet="'=+-@a1,.\t", max_size=8))
def test_what_was_neutralised_is_restored(text: str):
    assert restore(neutralise(text)) == text


@pytest.mark.parametrize(("cell", "truth"), [("是", True), ("√", True), ("Yes", True), (1, True), (1.0, True), ("否", False), ("N", False), (False, False)])  # fmt: skip
def test_yes_and_no_are_read(cell: str | bool, truth: bool):  # noqa: FBT001  (the value under test)
    assert parse_bool(cell) is truth


def test_perhaps_is_refused():
    with pytest.raises(BadValue) as refused:
        parse_bool("也许")
    assert refused.value.code == "not_a_bool"
