"""What the order of lines, a line split in two, another unit of money and other accounts must not change of an outlook."""

from datetime import date, timedelta
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from guke.analysis.outlook import expectation, lifetime, looking, loss
from guke.analysis.outlook import histories as laid
from guke.analysis.outlook.amounts import Amounts
from guke.analysis.outlook.histories import Floats
from guke.analysis.outlook.lifetime import Assumptions
from guke.analysis.outlook.ordering import Ordering
from tests.analysis.outlook.books import EPOCH, SINCE, order_days

MODEL, SIZES = Ordering(0.9, 20.0, 0.4, 3.0), Amounts(6.25, 3.74, 15.44)
ON = (SINCE - EPOCH).days + 900
Rows = list[tuple[int, date, float]]
ROWS = st.lists(
    st.tuples(
        st.integers(1, 8), st.integers(0, 899).map(lambda day: SINCE + timedelta(days=day)), st.integers(1, 9000)
    ).map(lambda row: (row[0], row[1], float(row[2]))),
    min_size=1,
    max_size=60,
)
MONTHS = arrays.arrays(np.float64, (40, 48), elements=st.integers(-50, 4000).map(float), fill=st.just(0.0))
MANY = settings(deadline=None, derandomize=True, max_examples=40)
ASSUMED = Assumptions(3, 0.1, 0.9)


def told(rows: Rows, unit: float = 1.0) -> dict[int, list[float]]:
    """Give the chance of loss and the lifetime value with its range of each account."""
    at = looking.look(laid.histories(order_days(rows)), ON)
    sizes = SIZES._replace(v=SIZES.v * unit)
    worth = lifetime.irregular(MODEL, sizes, (at.known, at.by_chance), ASSUMED)
    return {
        int(account): list(values)
        for account, *values in zip(at.known.accounts, loss.chances(MODEL, at), *worth, strict=True)
    }


@pytest.mark.slow  # forty books
@MANY
@given(ROWS, st.randoms(use_true_random=False), st.sampled_from([2.0, 100.0, 1000.0]))
def test_the_order_of_lines_and_lines_split_in_two_change_nothing_and_another_unit_money_alone(
    rows: Rows, chance: Random, unit: float
):
    halves = [(account, day, amount / 2) for account, day, amount in rows for _half in range(2)]
    mixed = told(chance.sample(halves, len(halves)))
    scaled = told([(account, day, amount * unit) for account, day, amount in rows], unit)
    for account, (loss_chance, *worth) in told(rows).items():
        assert mixed[account] == pytest.approx([loss_chance, *worth], rel=1e-9, nan_ok=True)
        assert scaled[account][0] == pytest.approx(loss_chance, rel=1e-12, nan_ok=True)
        assert scaled[account][1:] == pytest.approx([value * unit for value in worth], rel=1e-9)
        low, likely, high = worth
        assert np.isnan(loss_chance) or 0 <= loss_chance <= 1
        assert 0 <= low <= likely <= high


@pytest.mark.slow  # forty books of four years
@MANY
@given(MONTHS, st.randoms(use_true_random=False), st.sampled_from([1.0, 100.0]))
def test_the_next_twelve_months_do_not_hang_on_the_order_of_accounts_or_the_unit(
    months: Floats, chance: Random, unit: float
):
    order = np.array(chance.sample(range(len(months)), len(months)))
    past, again = expectation.record(months), expectation.record(months[order] * unit)
    assert (past is None) == (again is None)
    if past is not None and again is not None:
        assert (again.cases, again.origins, again.held) == (past.cases, past.origins, past.held)
        np.testing.assert_allclose(again.spread, past.spread, rtol=1e-9)
        for mine, other in zip(
            expectation.expect(months, past), expectation.expect(months[order] * unit, past), strict=True
        ):
            np.testing.assert_allclose(other, mine[order] * unit, rtol=1e-9)
