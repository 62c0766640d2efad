"""Lifetime values are held against the year that came: learnt from before it alone, judged by the model that gave them."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import numpy as np
import pytest

from guke.analysis.outlook import foresight, grounding, lifetime, proving, valuing
from guke.analysis.outlook import histories as laid
from guke.analysis.outlook.expectation import Range
from guke.analysis.outlook.grounding import Ground
from guke.analysis.outlook.learning import Learned
from guke.analysis.outlook.lifetime import Assumptions
from tests.analysis.ledgers import ask, line
from tests.analysis.outlook.books import SINCE, book, order_days
from tests.analysis.outlook.test_foresight import months

LAST = SINCE + timedelta(days=899)


def ground(rows: list[tuple[int, date, float]], on: date = LAST) -> Ground:
    return grounding.ground(order_days(rows), months(rows), np.unique([row[0] for row in rows]), on)


@cache
def whole() -> tuple[list[tuple[int, date, float]], Ground]:
    rows = book(90)
    return rows, ground(rows)


@cache
def learnt() -> Learned:
    return foresight.learn(whole()[1])


@pytest.mark.slow  # fits a book of 90 accounts a year ago, twice
def test_nothing_of_the_year_it_is_held_against_is_known_to_it():
    rows, given = whole()
    then = given.months_ago(12)
    assert (then.on, then.months.shape[1]) == (date(2024, 5, 31), 17)
    assert then.orders.days.max() <= grounding.day(then.on)
    wild = [(account, day, amount * (9 if day > then.on else 1)) for account, day, amount in rows]
    why, said, came = proving.case(given, 12, 90)
    other_why, other_said, more = proving.case(ground(wild), 12, 90)
    assert why.tolist() == other_why.tolist()
    for part, same in zip(said, other_said, strict=True):
        np.testing.assert_array_equal(part, same)
    assert more.sum() == pytest.approx(9 * came.sum())
    bought = [
        sum(amount for account, day, amount in rows if account == 7 and date(2024, 6, 1) <= day < date(2025, 6, 1))
    ]
    assert came[given.ids == 7] == pytest.approx(bought)


def test_a_proof_counts_what_its_range_held_and_its_model_alone():
    why = np.array(["uneven", "uneven", "even", "unknown"])
    said = Range(
        *(np.array(part) for part in ([50.0, 0, 90, np.nan], [100.0, 10, 100, np.nan], [150.0, 20, 110, np.nan]))
    )
    case = why, said, np.array([120.0, 30.0, 100.0, 5.0])
    proof = proving.summed("irregular", [case, case])
    assert (proof.looks, proof.cases, proof.held) == (2, 4, 0.5)
    assert proof.told == pytest.approx(110 / 150)
    assert proof.error == pytest.approx(40 / 150)
    assert (proving.summed("steady", [case]).cases, proving.summed("steady", [case]).held) == (1, 1.0)


@pytest.mark.slow  # the same book
def test_under_two_years_or_with_few_accounts_nothing_is_proved():
    rows, given = whole()
    assert proving.proofs(given.months_ago(12), 90) == ()
    assert proving.proofs(ground([row for row in rows if row[0] <= 20]), 90) == ()
    assert [proof.model for proof in learnt().proofs] == ["irregular"]


@pytest.mark.slow  # the analysis of the rhythm beside it
def test_regular_means_what_the_analysis_of_the_rhythm_means_by_it():
    rows = [row for row in book(30, seed=3) if row[1] <= LAST]
    known = laid.histories(order_days(rows))
    mine = proving.regular(known, grounding.day(date(LAST.year - 3, LAST.month, LAST.day)))
    lines = [line(account, day.isoformat(), round(amount, 2)) for account, day, amount in rows]
    theirs = {row["account_id"]: row["regularity"] == "regular" for row in ask("rhythm", LAST.isoformat(), lines)}
    assert dict(zip(known.accounts.tolist(), mine.tolist(), strict=True)) == theirs
    assert 5 < sum(theirs.values()) < 25


@pytest.mark.slow  # the same book
def test_evenness_by_chance_is_no_run_rate_where_the_past_was_all_over_the_place():
    _rows, given = whole()
    known = learnt()
    seen = valuing.view(given, known, 90)
    even = np.ones(len(given.ids), bool)
    wide = replace(seen, plain=Range(seen.plain.likely * 0, seen.plain.likely, seen.plain.likely * 9))
    before, _worth = valuing.value(given, known, seen, even, Assumptions())
    why, (low, likely, high) = valuing.value(given, known, wide, even, Assumptions())
    assert set(before.tolist()) == {"even", "fragile", "unknown"}
    assert set(why.tolist()) == {"fragile", "unknown"}
    said = ~np.isnan(likely)
    assert ((low <= likely) & (likely <= high))[said].all()


def test_a_range_is_carried_on_up_to_a_spread_as_large_as_the_value():
    parts = [800.0, 0, 0.25, 100, 100, np.nan], [1000.0] * 6, [1200.0, 9000, 1166, 844, 845, np.nan]
    assert lifetime.carries(Range(*map(np.array, parts))).tolist() == [True, False, False, True, False, False]
