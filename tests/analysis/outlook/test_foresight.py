"""The outlook of a whole invented book: sane, the same whatever the order of lines, and defined where there is little."""

import json
from dataclasses import asdict
from datetime import date
from functools import cache
from random import Random

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pytest

from guke.analysis.outlook import foresight, grounding, learning
from guke.analysis.outlook.foresight import Frame
from guke.analysis.outlook.grounding import Ground
from guke.analysis.outlook.learning import Learned
from tests.analysis.outlook.books import SINCE, book, order_days

ON = date(2025, 6, 15)
Rows = list[tuple[int, date, float]]


def months(rows: Rows) -> pa.Table:
    table = order_days([(account, day.replace(day=1), amount) for account, day, amount in rows])
    table = table.rename_columns(["account_id", "month", "amount"])
    summed = table.group_by(["account_id", "month"]).aggregate([("amount", "sum")])
    return summed.rename_columns(["account_id", "month", "amount"])


def grounded(rows: Rows, ids: list[int], on: date = ON) -> Ground:
    """Lay out rows: orders are those that come to a positive amount, months hold returns too."""
    return grounding.ground(order_days([row for row in rows if row[2] > 0]), months(rows), np.array(ids), on)


def foreseen(given: Ground, known: Learned, margin: float | None = None) -> list[dict]:
    count = len(given.ids)
    profit = None if margin is None else round(margin * 10_000)
    figures = pa.table(
        {
            "account_id": pa.array(given.ids, pa.int64()),
            "regularity": pa.array(["unknown"] * count),
            "gross_profit": pa.array([profit] * count, pa.int64()),
            "amount_costed": pa.array([None if margin is None else 10_000] * count, pa.int64()),
            "revenue": pa.array([10_000] * count, pa.int64()),
        }
    )
    return foresight.foresee(given, known, figures, Frame()).to_pylist()


def outlook(rows: Rows, ids: list[int]) -> tuple[Learned, list[dict]]:
    """Learn and foresee."""
    given = grounded(rows, ids)
    known = foresight.learn(given)
    return known, foreseen(given, known)


@cache
def whole() -> tuple[Rows, Learned, list[dict]]:
    rows = book(48)
    return rows, *outlook(rows, list(range(1, 49)))


@pytest.mark.slow  # fits a book of 48 accounts on six past days
def test_everybody_has_a_chance_or_the_reason_why_there_is_none():
    _rows, _known, told = whole()
    assert len(told) == 48
    for row in told:
        assert (row["loss"] is None) == (row["loss_note"] in {"never", "one_order", "gone"})
        assert row["loss"] is None or 0 <= row["loss"] <= 1
        assert (row["expected"] is None) == (row["expected_note"] in {"too_young", "no_year"})
        assert (row["lifetime"] is None) == (row["lifetime_note"] == "unknown")
        if row["lifetime"] is not None:
            assert row["lifetime_low"] <= row["lifetime"] <= row["lifetime_high"]


@pytest.mark.slow  # the same book
def test_those_who_left_rank_above_those_who_stayed():
    _rows, known, _told = whole()
    assert known.loss is not None
    assert known.loss.auc > 0.85
    assert known.loss.right / known.loss.alarms > 0.8


@pytest.mark.slow  # the same book twice
def test_the_order_of_lines_and_lines_split_in_two_change_nothing_and_another_unit_of_money_changes_money_alone():
    rows, known, told = whole()
    halves = [(account, day, amount * 50) for account, day, amount in rows for _half in range(2)]
    mixed = Random(3).sample(halves, len(halves))  # noqa: S311 - invented data
    again, later = outlook(mixed, list(range(1, 49)))
    assert again.even == pytest.approx(known.even, rel=1e-9)
    for row, same in zip(told, later, strict=True):
        assert (same["loss"] is None) == (row["loss"] is None)
        assert row["loss"] is None or same["loss"] == pytest.approx(row["loss"], abs=1e-9)
        for name in ("expected", "lifetime", "lifetime_low", "lifetime_high"):
            assert (same[name] is None) == (row[name] is None)
            assert row[name] is None or same[name] == pytest.approx(row[name] * 100, rel=1e-3)


@pytest.mark.slow  # the same book
def test_what_was_learnt_is_kept_and_read_again():
    _rows, known, _told = whole()
    assert learning.from_kept(json.loads(json.dumps(learning.kept_as(known)))) == known


@pytest.mark.slow  # the same book
def test_later_lines_change_nothing_of_an_earlier_day():
    rows, _known, _told = whole()
    future = [(account, date(2026, 1, 1), 5.0) for account in range(1, 49)]
    given, same = (grounded(each, list(range(1, 49))) for each in (rows, rows + future))
    np.testing.assert_equal(asdict(same), asdict(given))


@pytest.mark.slow  # the same book with a margin
def test_a_negative_margin_gives_a_negative_lifetime_with_the_worse_end_low():
    rows, known, plain = whole()
    told = foreseen(grounded(rows, list(range(1, 49))), known, margin=-0.1)
    row, same = next((row, same) for row, same in zip(told, plain, strict=True) if same["lifetime_low"])
    assert row["lifetime"] == pytest.approx(-0.1 * same["lifetime"])
    assert row["lifetime_low"] == pytest.approx(-0.1 * same["lifetime_high"])
    assert row["margin_of"] == "own"


NOTHING = {"loss": None, "expected": None, "lifetime": None, "lifetime_note": "unknown", "margin_of": "none"}


@pytest.mark.parametrize(
    ("rows", "loss_note", "expected_note"),
    [
        ([], "never", "no_year"),
        ([(1, date(2025, 6, 1), 10.0)], "one_order", "no_year"),
        ([(1, date(2025, 5, 1), 10.0)], "one_order", "too_young"),
        ([(1, date(2025, 5, 1), -10.0)], "never", "no_year"),
        ([(1, date(2025, 5, 1), 10.0)] * 3, "one_order", "too_young"),
        ([(1, date(2025, 4, 20), 10.0), (1, date(2025, 5, 1), 10.0)], "too_few", "too_young"),
        ([(1, date(2023, 4, 20), 10.0), (1, date(2023, 5, 1), 10.0)], "gone", "no_year"),
    ],
    ids=["empty", "this month", "one order", "only returns", "one day", "two orders", "long gone"],
)
def test_too_little_says_so(rows: Rows, loss_note: str, expected_note: str):
    known, told = outlook(rows, [1])
    assert (known.even, known.chance, known.sizes, known.loss) == (None, None, None, None)
    assert {name: told[0][name] for name in NOTHING} == NOTHING
    assert (told[0]["loss_note"], told[0]["expected_note"]) == (loss_note, expected_note)


def test_an_account_without_lines_stands_beside_those_with_some():
    _known, told = outlook([(2, date(2025, 1, 10), 10.0), (2, date(2025, 2, 10), 10.0)], [1, 2])
    assert [(row["account_id"], row["loss_note"]) for row in told] == [(1, "never"), (2, "too_few")]


def test_no_account_at_all_is_an_empty_table():
    _known, told = outlook([(7, SINCE, 10.0)], [])
    assert told == []


def test_all_on_one_day_has_no_chance_but_an_answer():
    known, told = outlook([(account, date(2025, 1, 10), 10.0) for account in range(1, 60)], list(range(1, 60)))
    assert known.even is None
    assert {row["loss_note"] for row in told} == {"one_order"}


def test_a_table_never_holds_what_is_no_number():
    _known, told = outlook([(account, date(2025, 1, 1 + account % 3), 10.0) for account in range(9)], list(range(9)))
    table = pa.Table.from_pylist(told, foresight.OUTLOOK)
    for name in ("loss", "expected", "lifetime"):
        assert not pc.any(pc.is_nan(pc.drop_null(table[name]))).as_py()
