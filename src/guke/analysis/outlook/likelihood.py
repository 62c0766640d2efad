"""The likelihood of a model of ordering and its exact slope, over different rows only, each counted as often as it occurs."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import special

from guke.analysis.outlook import fitting
from guke.analysis.outlook.fitting import Estimate
from guke.analysis.outlook.histories import Flags, Floats, Summary, Whole, some

_FEW = 20_000
_STARTS = ((1.0, 0.5, 0.5, 2.0), (0.3, 0.1, 1.0, 3.0), (3.0, 1.0, 0.1, 1.0))
"""r, alpha as a part of the mean age, a, b."""


@dataclass(frozen=True)
class Rows:
    """Different rows of one evenness: each value of a column stands once; places say which a row has, weights how often."""

    evenness: int
    orders: Floats
    recency: Floats
    age: Floats
    places: tuple[Whole, Whole, Whole]
    weights: Floats
    orders_at: Floats
    age_at: Floats
    ordered_at: Floats

    @property
    def count(self) -> float:
        """How many rows these were."""
        return float(self.orders_at.sum())


def highest(rows: Summary, near: Sequence[float] | None = None) -> Estimate:
    """Find the parameters: several starts (or one near by) over a spread of the accounts, then Newton's steps over all."""
    step = max(1, len(rows.orders) // _FEW)
    few = different(some(rows, np.arange(0, len(rows.orders), step)))
    pace = max(float(rows.age.mean()), 1.0)
    starts = [(r, pace * part, a, b) for r, part, a, b in _STARTS] if near is None else [near]
    theta = fitting.climb(lambda at: mean(few, at), [np.log(start) for start in starts])
    whole = few if step == 1 else different(rows)
    curvature = fitting.curved(lambda at: mean(few, at), theta)
    theta, top = fitting.polished(lambda at: mean(whole, at), theta, curvature)
    return fitting.measured(theta, top, curvature, float(len(rows.orders)))


def height(rows: Summary, parameters: Sequence[float]) -> float:
    """Give the log-likelihood at given parameters."""
    return mean(different(rows), np.log(parameters))[0] * len(rows.orders)


def early(shape: Floats, share: Floats, evenness: int) -> Floats:
    """Give the chance-weighted sum of being in one of the steps before the next order; 1 where intervals are pure chance."""
    total = term = np.ones_like(share)
    for step in range(1, evenness):
        term = term * (shape + step - 1) * share / step
        total = total + term
    return total


def different(rows: Summary) -> list[Rows]:
    """Give the different rows of each evenness."""
    return [_different(rows, rows.evenness == evenness, int(evenness)) for evenness in np.unique(rows.evenness)]


def _different(rows: Summary, chosen: Flags, evenness: int) -> Rows:
    columns = (column[chosen] for column in (rows.orders, rows.recency, rows.age))
    (orders, by_orders), (recency, by_recency), (age, by_age) = map(_coded, columns)
    keys, counted = np.unique((by_orders * len(recency) + by_recency) * len(age) + by_age, return_counts=True)
    rest, at_age = np.divmod(keys, len(age))
    at_orders, at_recency = np.divmod(rest, len(recency))
    weights = counted.astype(float)
    return Rows(
        evenness,
        orders,
        recency,
        age,
        (at_orders, at_recency, at_age),
        weights,
        np.bincount(at_orders, weights, len(orders)).astype(float),
        np.bincount(at_age, weights, len(age)).astype(float),
        np.bincount(at_age, weights * orders[at_orders], len(age)).astype(float),
    )


def _coded(column: Floats | Whole) -> tuple[Floats, Whole]:
    """Give the different values and which each row has; by counting where they are whole days."""
    whole = column.astype(np.int64)
    if not len(column) or whole.min() < 0 or np.any(whole != column):
        values, places = np.unique(column, return_inverse=True)
        return values.astype(float), places
    seen = np.bincount(whole) > 0
    return np.flatnonzero(seen).astype(float), (np.cumsum(seen) - 1)[whole]


def mean(parts: Sequence[Rows], theta: Floats) -> tuple[float, Floats]:
    """Give the mean log-likelihood at the logarithms of r, alpha, a, b, and its slope there; what no parameter moves is left out."""
    total, steepness, count = 0.0, np.zeros(4), 0.0
    for rows in parts:
        parameters = np.exp(theta)
        parameters[1] /= rows.evenness
        for height, slope in (_certain(rows, parameters), _either(rows, parameters)):
            total, steepness = total + height, steepness + slope * parameters
        count += rows.count
    return total / count, steepness / count


def _certain(rows: Rows, parameters: Floats) -> tuple[float, Floats]:
    """Give the part that depends on one column at a time, summed by its values."""
    r, alpha, a, b = parameters
    k, digamma, count = rows.evenness, special.digamma, rows.count
    shape, others = r + k * rows.orders, b + rows.orders
    by_orders = special.gammaln(shape) + special.betaln(a, others)
    fixed = count * (r * np.log(alpha) - special.gammaln(r) - special.betaln(a, b))
    log_age, shapes = np.log(alpha + rows.age), r * rows.age_at + k * rows.ordered_at
    height = rows.orders_at @ by_orders + fixed - shapes @ log_age
    both = digamma(a + others)
    slope = [
        rows.orders_at @ digamma(shape) + count * (np.log(alpha) - digamma(r)) - rows.age_at @ log_age,
        count * r / alpha - shapes @ (1 / (alpha + rows.age)),
        -rows.orders_at @ both + count * digamma(a + b),
        rows.orders_at @ (digamma(others) - both) - count * (digamma(b) - digamma(a + b)),
    ]
    return float(height), np.array(slope)


def _either(rows: Rows, parameters: Floats) -> tuple[float, Floats]:
    """Give the part that weighs having left against being silent, row by row.

    The products of long rows are summed here: BLAS would give them to threads that wait busily for the next.
    """
    r, alpha, a, b = parameters
    at_orders, at_recency, at_age = rows.places
    shape = (r + rows.evenness * rows.orders)[at_orders]
    longer = np.log(alpha + rows.age)[at_age] - np.log(alpha + rows.recency)[at_recency]
    left = shape * longer + leaving(a, b, rows.orders)[at_orders]
    waiting, by_r, by_alpha = _early(rows, r, alpha)
    total = np.logaddexp(np.log(waiting), left)
    gone, here = rows.weights * np.exp(left - total), rows.weights * np.exp(-total)
    nearer = (1 / (alpha + rows.age))[at_age] - (1 / (alpha + rows.recency))[at_recency]
    per_orders = np.bincount(at_orders, gone, len(rows.orders))
    mortal = rows.orders > 0
    slope = [
        np.sum(gone * longer) + np.sum(here * by_r),
        np.sum(gone * shape * nearer) + np.sum(here * by_alpha),
        gone.sum() / a,
        -(per_orders[mortal] / (b + rows.orders[mortal] - 1)).sum(),
    ]
    return float(np.sum(rows.weights * total)), np.array(slope)


def leaving(a: float, b: float, orders: Floats | Whole) -> Floats:
    """Give the logarithm of the odds to have left after the last repeat order; nobody leaves before the first."""
    found = np.full(len(orders), -np.inf)
    mortal = orders > 0
    found[mortal] = np.log(a) - np.log(b + orders[mortal] - 1)
    return found


def _early(rows: Rows, r: float, alpha: float) -> tuple[Floats | float, Floats | float, Floats | float]:
    """Give `early` of every row and its slopes by r and alpha."""
    if rows.evenness == 1:
        return 1.0, 0.0, 0.0
    at_orders, at_recency, at_age = rows.places
    shape, age = (r + rows.evenness * rows.orders)[at_orders], rows.age[at_age]
    share = (age - rows.recency[at_recency]) / (alpha + age)
    total, term = np.ones_like(share), np.ones_like(share)
    by_r, by_alpha, grown = np.zeros_like(share), np.zeros_like(share), np.zeros_like(share)
    for step in range(1, rows.evenness):
        term = term * (shape + step - 1) * share / step
        grown = grown + 1 / (shape + step - 1)
        total, by_r, by_alpha = total + term, by_r + term * grown, by_alpha - term * step / (alpha + age)
    return total, by_r, by_alpha
