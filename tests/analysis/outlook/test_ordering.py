"""The model of ordering: exact slopes, chances that are chances, and counts as a run of the process gives them."""

from dataclasses import replace

import numpy as np
import pytest

from guke.analysis.outlook import likelihood, ordering
from guke.analysis.outlook.histories import Summary
from guke.analysis.outlook.ordering import Ordering

FEW = Summary(
    np.array([0, 1, 4, 4, 40]),
    np.array([0.0, 12.0, 80.0, 80.0, 390.0]),
    np.array([50.0, 90.0, 100.0, 100.0, 400.0]),
    np.array([1, 1, 2, 2, 4]),
)
MODEL = Ordering(0.9, 20.0, 0.4, 3.0)


def one(orders: int, recency: float, age: float, evenness: int = 1) -> Summary:
    return Summary(np.array([orders]), np.array([recency]), np.array([age]), np.array([evenness]))


def test_the_slope_is_that_of_the_height():
    rows, at, step = likelihood.different(FEW), np.log([0.8, 30.0, 0.5, 2.0]), 1e-6
    _height, slope = likelihood.mean(rows, at)
    for place in range(4):
        move = np.eye(4)[place] * step
        rise = likelihood.mean(rows, at + move)[0] - likelihood.mean(rows, at - move)[0]
        assert rise / (2 * step) == pytest.approx(slope[place], rel=1e-5, abs=1e-7)


def test_equal_rows_are_counted_once_with_their_weight():
    weights = [part.weights.tolist() for part in likelihood.different(FEW)]
    assert weights == [[1.0, 1.0], [2.0], [1.0]]


@pytest.mark.parametrize("evenness", [1, 2, 8])
def test_the_chance_of_silence_is_the_ratio_of_two_likelihoods(evenness: int):
    now, later = one(4, 80, 100, evenness), one(4, 80, 130, evenness)
    ratio = np.exp(likelihood.height(later, MODEL) - likelihood.height(now, MODEL))
    assert ordering.silence(MODEL, now, 30.0)[0] == pytest.approx(ratio)


@pytest.mark.slow  # 200,000 runs of the process
def test_expected_orders_are_those_of_a_run_of_the_process():
    chance, runs = np.random.default_rng(5), 200_000
    rows = one(4, 80, 100)
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


def test_chances_stay_chances_however_much_somebody_buys():
    chance, count = np.random.default_rng(2), 4000
    orders = chance.choice([0, 1, 2, 30, 400, 5000], count)
    recency, after, days = (np.where(chance.random(count) < 0.1, 0, chance.uniform(0, 3000, count)) for _ in range(3))
    recency, days = np.where(orders > 0, recency, 0), np.where(chance.random(count) < 0.4, 1e-9, days)
    rows = Summary(orders, recency, recency + after, chance.choice([1, 4, 16], count))
    for chances in (ordering.silence(MODEL, rows, days), ordering.alive(MODEL, rows)):
        assert ((chances >= 0) & (chances <= 1)).all()
    mean, variance = ordering.expected(MODEL, replace(rows, evenness=np.ones_like(orders)), days)
    assert (mean >= 0).all()
    assert np.isfinite([mean, variance]).all()


def test_too_few_accounts_are_not_fitted():
    assert ordering.fit(FEW) is None
    assert ordering.fit(Summary(np.zeros(0, np.int64), np.zeros(0), np.zeros(0), np.zeros(0, np.int64))) is None


def test_only_the_model_of_chance_counts_orders_ahead():
    with pytest.raises(ValueError, match="intervals have to count as pure chance"):
        ordering.expected(MODEL, one(4, 80, 100, 2), 30.0)
