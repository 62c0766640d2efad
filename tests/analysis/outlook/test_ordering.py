import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guke.analysis.outlook import likelihood, ordering
from guke.analysis.outlook.histories import Summary
from guke.analysis.outlook.likelihood import Sort
from guke.analysis.outlook.ordering import Ordering

SORTS = [Sort(1), Sort(1, first_may_be_last=True), Sort(3), Sort(2, first_may_be_last=True)]
FEW = Summary(
    np.array([0, 1, 4, 4, 40]),
    np.array([0.0, 12.0, 80.0, 80.0, 390.0]),
    np.array([50.0, 90.0, 100.0, 100.0, 400.0]),
    np.array([0.0, 2.5, 11.0, 11.0, 90.0]),
)
MODEL = Ordering(0.9, 20.0, 0.4, 3.0)


@pytest.mark.parametrize("sort", SORTS)
def test_the_slope_is_that_of_the_height(sort: Sort):
    rows, at, step = likelihood.different(FEW, sort), np.log([0.8, 30.0, 0.5, 2.0]), 1e-6
    _height, slope = likelihood.mean(rows, at, sort)
    for place in range(4):
        move = np.eye(4)[place] * step
        rise = likelihood.mean(rows, at + move, sort)[0] - likelihood.mean(rows, at - move, sort)[0]
        assert rise / (2 * step) == pytest.approx(slope[place], rel=1e-5, abs=1e-7)


def test_the_chance_of_silence_is_a_ratio_of_likelihoods():
    later = Summary(FEW.orders, FEW.recency, FEW.age + 30, FEW.log_gaps)
    for sort in SORTS:
        model = MODEL._replace(sort=sort)
        for place in range(5):
            one, then = (
                Summary(*(column[place : place + 1] for column in vars(rows).values())) for rows in (FEW, later)
            )
            heights = [likelihood.height(rows, sort, model[:4]) for rows in (then, one)]
            assert ordering.silence(model, one, 30.0)[0] == pytest.approx(np.exp(heights[0] - heights[1]))


def test_expected_orders_are_those_of_a_run_of_the_process():
    chance, runs = np.random.default_rng(5), 200_000
    rows = Summary(np.array([4]), np.array([80.0]), np.array([100.0]), np.zeros(1))
    alive = chance.random(runs) < ordering.alive(MODEL, rows)[0]
    rate = chance.gamma(MODEL.r + 4, 1 / (MODEL.alpha + 100), runs)
    leaving, left = chance.beta(MODEL.a, MODEL.b + 4, runs), np.full(runs, 120.0)
    counts = np.zeros(runs)
    while alive.any():
        left = left - chance.exponential(1 / rate)
        alive = alive & (left > 0)
        counts += alive
        alive = alive & (chance.random(runs) > leaving)
    mean, variance = ordering.expected(MODEL, rows, 120.0)
    assert mean[0] == pytest.approx(counts.mean(), rel=0.01)
    assert variance[0] == pytest.approx(counts.var(), rel=0.02)
    assert ordering.silence(MODEL, rows, 120.0)[0] == pytest.approx((counts == 0).mean(), abs=0.005)


@settings(deadline=None, derandomize=True, max_examples=50)
@given(st.integers(0, 5000), st.floats(0, 3000), st.floats(0, 3000), st.floats(0, 2000), st.integers(1, 8))
def test_chances_stay_chances_however_much_somebody_buys(
    orders: int, recency: float, after: float, days: float, k: int
):
    one = Summary(np.array([orders]), np.array([recency if orders else 0.0]), np.array([recency + after]), np.zeros(1))
    model = MODEL._replace(sort=Sort(k))
    found = [ordering.silence(model, one, days)[0], ordering.alive(model, one)[0]]
    assert all(0 <= chance <= 1 for chance in found)
    mean, variance = ordering.expected(MODEL, one, days)
    assert mean[0] >= 0
    assert np.isfinite([mean[0], variance[0]]).all()


def test_too_few_accounts_are_not_fitted():
    assert ordering.fit(FEW) is None
    nobody = Summary(np.zeros(0, np.int64), np.zeros(0), np.zeros(0), np.zeros(0))
    assert ordering.fit(nobody) is None


def test_only_the_model_of_chance_counts_orders_ahead():
    with pytest.raises(ValueError, match="only BG/NBD"):
        ordering.expected(MODEL._replace(sort=Sort(2)), FEW, 30.0)
