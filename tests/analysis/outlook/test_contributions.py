"""What a chance of loss is made of adds up to it, moves the right way, and needs nothing of the other accounts."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guke.analysis.outlook import contributions, looking, loss
from guke.analysis.outlook import histories as laid
from guke.analysis.outlook.histories import Floats, Summary
from guke.analysis.outlook.ordering import Ordering
from tests.analysis.outlook.books import EPOCH, SINCE, book, order_days

MODEL = Ordering(0.9, 20.0, 0.4, 3.0)


def ladder(orders: int, span: float, since: float, evenness: int = 1, days: float = 90.0) -> Floats:
    rows = Summary(np.array([orders]), np.array([span]), np.array([span + since]), np.array([evenness]))
    return contributions.ladder(MODEL, rows, np.array([days]), (np.array([span]), np.array([since])))[0]


@pytest.mark.slow  # two hundred accounts one by one
@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.integers(1, 400), st.floats(1, 2000), st.floats(0, 365), st.sampled_from([1, 2, 4, 8, 16]))
def test_parts_are_chances_apart_and_points_add_up(orders: int, span: float, since: float, evenness: int):
    steps = ladder(orders, span, since, evenness)
    assert ((steps >= 0) & (steps <= 1)).all()
    assert steps[0] == ladder(1, 1.0, 0.0)[0]
    points = contributions.rounded(steps.tolist())
    assert sum(points) == round(round(steps[-1] * 1e6) / 1e4)


@pytest.mark.slow  # two hundred accounts one by one
@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.integers(1, 100), st.floats(10, 2000), st.floats(0, 365))
def test_where_intervals_are_chance_silence_never_lowers_it(orders: int, span: float, since: float):
    _start, pace, even, waited, late, season = ladder(orders, span, since)
    assert pace == even
    assert even <= waited + 1e-12
    assert waited <= late + 1e-12
    assert season == late


@pytest.mark.parametrize("evenness", [1, 4, 16])
def test_within_its_rhythm_nothing_is_late(evenness: int):
    steps = ladder(4, 80.0, 20.0, evenness)
    assert steps[4] == steps[3]
    assert ladder(4, 80.0, 21.0, evenness)[4] > steps[4]


def test_one_that_orders_evenly_comes_nearer_to_its_next_order_by_waiting():
    _start, _pace, even, waited, _late, _season = ladder(1, 10.0, 1.0, 4)
    assert waited < even


def test_a_chance_that_never_moves_has_one_part():
    assert contributions.rounded([0.2, 0.2, 0.2, 0.2, 0.2, 0.2]) == [20, 0, 0, 0, 0, 0]


@pytest.mark.slow  # fits a book of 48 accounts
def test_in_a_whole_book_the_last_step_is_the_chance_itself():
    history = laid.histories(order_days(book(48)))
    at = looking.look(history, (SINCE - EPOCH).days + 890)
    model = loss.fit(at)
    assert model is not None
    steps, chances = contributions.steps(model, at), loss.chances(model, at)
    np.testing.assert_array_equal(steps[:, -1], chances)
    asked = ~np.isnan(chances)
    assert np.isnan(steps[~asked]).all()
    assert 0 < asked.sum() < len(chances)
    assert np.unique(steps[asked, 5] != steps[asked, 4]).tolist() == [False, True]
