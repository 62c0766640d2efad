"""How much an order brings: the Gamma-Gamma model of order values (Fader & Hardie 2013)."""

from typing import NamedTuple

import numpy as np
from scipy import special

from guke.analysis.outlook import fitting
from guke.analysis.outlook.fitting import Estimate
from guke.analysis.outlook.histories import Floats, Histories, Whole

LEAST_ACCOUNTS = 30
_SPREAD = 2.0
_MANY = 4
_SHAPES = (0.2, 100.0)


class Amounts(NamedTuple):
    """A fitted model: shape of one account's orders, shape and scale of the differences between accounts."""

    p: float
    q: float
    v: float


def fit(orders: Whole, means: Floats, p: float | None = None) -> tuple[Amounts, Estimate] | None:
    """Fit to the number of orders of each account and their mean value; p may be known; nothing where too few have any."""
    used = (orders > 0) & (means > 0)
    if int(used.sum()) < LEAST_ACCOUNTS:
        return None
    x, z = orders[used].astype(float), means[used]
    kinds = np.unique(x, return_inverse=True)
    fixed = [] if p is None else [np.log(p)]

    def mean(theta: Floats) -> tuple[float, Floats]:
        height, slope = _mean(x, z, kinds, np.concatenate([fixed, theta]))
        return height, slope[len(fixed) :]

    starts = [(1.0 if p is None else p, 1.5), (2.0 if p is None else p, 3.0), (8.0 if p is None else p, 2.0)]
    middle = float(np.median(z))
    theta = fitting.climb(mean, [np.log([start, q, middle * q / start])[len(fixed) :] for start, q in starts])
    curvature = fitting.curved(mean, theta)
    theta, height = fitting.polished(mean, theta, curvature)
    estimate = fitting.measured(theta, height, curvature, float(len(x)))
    return Amounts(*np.exp([*fixed, *theta]).tolist()), estimate


def height(orders: Whole, means: Floats, model: Amounts) -> float:
    """Give the log-likelihood of a model, but for what no parameter moves."""
    used = (orders > 0) & (means > 0)
    x = orders[used].astype(float)
    kinds = np.unique(x, return_inverse=True)
    return _mean(x, means[used], kinds, np.log(model))[0] * len(x)


def shape(known: Histories) -> float | None:
    """Give p from the orders themselves: 1 over the squared variation of one account's orders, pooled over all."""
    mean = known.summed(known.amounts) / known.counts
    off = known.amounts / mean[known.owners] - 1
    many = known.counts > _MANY
    free = (known.counts[many] - 1).sum()
    variation = known.summed(off * off)[many].sum() / free if free else 0.0
    return float(np.clip(1 / variation, *_SHAPES)) if variation > 0 else None


def worth(model: Amounts, orders: Whole, means: Floats) -> tuple[Floats, Floats]:
    """Give the mean value of an account's next orders, and the relative variance of that mean."""
    p, q, v = model
    shape = p * orders + q
    mean = p * (v + orders * means) / np.maximum(shape - 1, 0.1)
    return mean, 1 / np.maximum(shape - _SPREAD, 0.1)


def _mean(x: Floats, z: Floats, kinds: tuple[Floats, Whole], theta: Floats) -> tuple[float, Floats]:
    """Give the mean log-likelihood at the logarithms of p, q, v, and its slope there."""
    p, q, v = parameters = np.exp(theta)
    values, place = kinds
    shape = p * values + q
    ours = (special.gammaln(shape) - special.gammaln(p * values))[place]
    both, own = special.digamma(shape)[place], special.digamma(p * values)[place]
    whole, logs = np.log(v + x * z), np.log(x * z)
    height = ours - special.gammaln(q) + q * np.log(v) + p * x * logs - np.log(z) - (p * x + q) * whole
    slope = [
        (x * (both - own + logs - whole)).mean(),
        (both - special.digamma(q) + np.log(v) - whole).mean(),
        (q / v - (p * x + q) / (v + x * z)).mean(),
    ]
    return float(height.mean()), np.array(slope) * parameters
