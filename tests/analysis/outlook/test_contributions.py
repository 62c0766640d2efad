"""What a chance of loss is made of adds up to it, moves the right way, and needs nothing of the other accounts."""

import numpy as np
import pytest

from guke.analysis.outlook import contributions, looking, loss
from guke.analysis.outlook import histories as laid
from guke.analysis.outlook.histories import Floats, Summary, Whole
from guke.analysis.outlook.ordering import Ordering
from tests.analysis.outlook.books import EPOCH, SINCE, book, order_days

MODEL = Ordering(0.9, 20.0, 0.4, 3.0)


def ladders(orders: Whole, span: Floats, since: Floats, evenness: Whole) -> Floats:
    rows = Summary(orders, span, span + since, evenness)
    return contributions.ladder(MODEL, rows, np.full(len(orders), 90.0), (span, since))


def ladder(orders: int, span: float, since: float, evenness: int = 1) -> Floats:
    return ladders(np.array([orders]), np.array([span]), np.array([since]), np.array([evenness]))[0]


def crowd(orders: int, least: float) -> tuple[Whole, Floats, Floats]:
    """Give orders, spans and silences of two thousand accounts by chance, the edges of each among them."""
    chance, count = np.random.default_rng(1), 2000
    spans, silences = chance.uniform(least, 2000, count), chance.uniform(0, 365, count)
    spans[:100], spans[50:150], silences[100:200] = least, 2000.0, 0.0
    return chance.integers(1, orders, count, endpoint=True), spans, silences


def test_parts_are_chances_apart_and_points_add_up():
    orders, span, since = crowd(400, 1.0)
    steps = ladders(orders, span, since, np.resize([1, 2, 4, 8, 16], len(orders)))
    assert ((steps >= 0) & (steps <= 1)).all()
    assert (steps[:, 0] == ladder(1, 1.0, 0.0)[0]).all()
    for row in steps.tolist():
        assert sum(contributions.rounded(row)) == round(round(row[-1] * 1e6) / 1e4)


def test_where_intervals_are_chance_silence_never_lowers_it():
    orders, span, since = crowd(100, 10.0)
    _start, pace, even, waited, late, season = ladders(orders, span, since, np.ones_like(orders)).T
    assert (pace == even).all()
    assert (even <= waited + 1e-12).all()
    assert (waited <= late + 1e-12).all()
    assert (season == late).all()


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
