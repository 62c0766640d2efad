"""The range of the next twelve months is as wide as past years, foreseen from before them, have asked for."""

import numpy as np
import pytest

from guke.analysis.outlook import expectation
from guke.analysis.outlook.expectation import Record

ACCOUNTS = 41


def book(second: float, third: float) -> np.ndarray:
    """Let accounts buy 100 a month, then evenly up to so much more or less, then that again in an order of its own."""
    places = np.arange(ACCOUNTS)
    first = 1 + np.linspace(-second, second, ACCOUNTS)
    after = 1 + np.linspace(-third, third, ACCOUNTS)[places * 17 % ACCOUNTS]
    years = np.column_stack([np.ones(ACCOUNTS), first, first * after])
    return np.repeat(years * 100, 12, axis=1)


def record(second: float, third: float) -> Record:
    found = expectation.record(book(second, third))
    assert found is not None
    return found


def test_a_year_that_went_twice_as_far_as_the_one_before_doubles_the_range():
    found = record(0.1, 0.2)
    assert found.method == "last_year"
    assert found.held == pytest.approx(17 / 41)
    assert found.stretch == pytest.approx(2.0)


def test_a_calmer_year_does_not_narrow_it():
    found = record(0.2, 0.1)
    assert (found.held, found.stretch) == (1.0, 1.0)


def test_with_one_year_to_look_back_on_nothing_is_stretched():
    found = expectation.record(book(0.1, 0.1)[:, :24])
    assert found is not None
    assert (found.held, found.stretch) == (None, 1.0)
    assert found.spread == pytest.approx(np.array([(0.92, 1.08)] * 3))


def test_nothing_is_expected_below_nothing_unless_returns_were():
    looks = [(12, (np.concatenate([np.zeros(10), np.full(30, 2.0)]), np.zeros(40, np.int64)))]
    low, high = expectation._bounds(expectation._quantiles(looks), 3.0)[0]  # noqa: SLF001 - the step itself
    assert (low, high) == (0.0, 2.0)
