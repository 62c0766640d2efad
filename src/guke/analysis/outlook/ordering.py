"""How orders come and stop: BG/NBD, its relatives that know regular buyers, and what they say of each account.

Sources: Fader, Hardie & Lee 2005 (BG/NBD); Reutterer, Platzer & Schröder 2021 (BG/CNBD-k: intervals more even than chance).
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from scipy import linalg, special

from guke.analysis.outlook import likelihood
from guke.analysis.outlook.fitting import Estimate
from guke.analysis.outlook.histories import Floats, Summary

LEAST_REPEATING = 30
"""Accounts with a second order below which nothing is fitted."""

_NODES = 16
_LEAST_CHANCE = 1e-7


class Ordering(NamedTuple):
    """A fitted model: shape and scale of the rates of ordering, the two shapes of the chance to leave after an order."""

    r: float
    alpha: float
    a: float
    b: float


def fit(rows: Summary, near: Ordering | None = None) -> tuple[Ordering, Estimate] | None:
    """Fit a model to summaries, from a place near by if one is known; nothing where too few accounts have ordered twice."""
    if int((rows.orders > 0).sum()) < LEAST_REPEATING:
        return None
    estimate = likelihood.highest(rows, near)
    return Ordering(*estimate.values), estimate


def alive(model: Ordering, rows: Summary) -> Floats:
    """Give the chance that an account still buys at all."""
    on, gone = _ways(model, rows, rows.age)
    return special.expit(on - gone)


def silence(model: Ordering, rows: Summary, days: Floats | float) -> Floats:
    """Give the chance of no order in the next days: it has left, or its next order comes later."""
    on, gone = _ways(model, rows, rows.age)
    later, _same = _ways(model, rows, rows.age + days)
    return np.minimum(np.exp(np.logaddexp(later, gone) - np.logaddexp(on, gone)), 1.0)


def expected(model: Ordering, rows: Summary, days: Floats | float) -> tuple[Floats, Floats]:
    """Give mean and variance of the orders in the next days, by Gauss-Jacobi over the chance to leave."""
    return expected_over(model, rows, [days])[0]


def expected_over(model: Ordering, rows: Summary, spans: Sequence[Floats | float]) -> list[tuple[Floats, Floats]]:
    """Give the same for each of some spans of days."""
    if (rows.evenness > 1).any():
        message = "only BG/NBD counts orders ahead: intervals have to count as pure chance"
        raise ValueError(message)
    still = alive(model, rows)
    kinds, place = np.unique(rows.orders, return_inverse=True)
    nodes = [_jacobi(model.a, model.b + float(orders)) for orders in kinds]
    chance = np.maximum(np.array([node for node, _weight in nodes])[place], _LEAST_CHANCE)
    weight = np.array([weight for _node, weight in nodes])[place]
    shape, pace = (model.r + rows.orders)[:, None], (model.alpha + rows.age)[:, None]
    found = []
    for days in spans:
        odds = chance * np.broadcast_to(np.asarray(days, float), rows.age.shape)[:, None]
        log_kept = -shape * np.log1p(odds / pace)
        first = -np.expm1(log_kept) / chance
        odds = odds * shape / (pace + odds)
        pairs = 2 * (1 - chance) / chance**2 * np.maximum(-np.expm1(log_kept + np.log1p(odds)), 0)
        mean = still * (weight * first).sum(axis=1)
        square = still * (weight * (pairs + first)).sum(axis=1)
        found.append((mean, np.maximum(square - mean**2, 0)))
    return found


def _ways(model: Ordering, rows: Summary, age: Floats) -> tuple[Floats, Floats]:
    """Give the logarithms of both ways to have been silent since the last order: still buying at that age, or gone."""
    k = rows.evenness
    shape, pace = model.r + k * rows.orders, model.alpha / k
    share = np.clip((age - rows.recency) / (pace + age), 0, 1)
    waiting = np.ones_like(share)
    for evenness in np.unique(k):
        some = k == evenness
        waiting[some] = likelihood.early(shape[some], share[some], int(evenness))
    still = np.log(waiting) - shape * np.log(pace + age)
    return still, likelihood.leaving(model.a, model.b, rows.orders) - shape * np.log(pace + rows.recency)


def _jacobi(a: float, b: float) -> tuple[Floats, Floats]:
    """Give nodes and weights for a mean over Beta(a, b), from the eigenvalues of its recurrence (Golub & Welsch)."""
    n = np.arange(_NODES, dtype=float)
    p, q = b - 1, a - 1
    total = 2 * n + p + q
    middle = np.full(_NODES, 0.0)
    middle[0] = (q - p) / (p + q + 2)
    middle[1:] = (q * q - p * p) / (total[1:] * (total[1:] + 2))
    i, sums = n[1:], total[1:]
    square = 4 * i * (i + p) * (i + q) * (i + p + q) / (sums**2 * (sums + 1) * np.where(i == 1, 1, sums - 1))
    square[0] = 4 * (1 + p) * (1 + q) / ((p + q + 2) ** 2 * (p + q + 3))
    nodes, vectors = linalg.eigh_tridiagonal(middle, np.sqrt(square))
    return (1 + nodes) / 2, vectors[0] ** 2
