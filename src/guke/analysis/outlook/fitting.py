"""Maximum likelihood: the best of several starts, then Newton's steps, with standard errors from the curvature there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import optimize

from guke.analysis.outlook.histories import Floats

Objective = Callable[[Floats], tuple[float, Floats]]
"""Mean log-likelihood and its slope at the logarithms of the parameters."""

_BOUND = 12.0
_STEP = 1e-4
_STEPS = 20
_ENOUGH = 1e-5


@dataclass(frozen=True)
class Estimate:
    """Parameters with their standard errors (not a number where the curvature gives none), and the log-likelihood."""

    values: tuple[float, ...]
    errors: tuple[float, ...]
    log_likelihood: float


def climb(objective: Objective, starts: Sequence[Floats]) -> Floats:
    """Climb from each start and give the highest place; a parameter moves by a factor of at most e to the 12."""

    def falling(theta: Floats) -> tuple[float, Floats]:
        height, slope = objective(theta)
        return -height, -slope

    tops = [
        optimize.minimize(
            falling,
            start,
            jac=True,
            method="L-BFGS-B",
            bounds=[(middle - _BOUND, middle + _BOUND) for middle in start],
            options={"ftol": 1e-12, "gtol": 1e-7, "maxiter": 500},
        )
        for start in starts
    ]
    return np.asarray(min(tops, key=lambda top: float(top.fun)).x)


def polished(objective: Objective, theta: Floats, curvature: Floats) -> tuple[Floats, float]:
    """Take Newton's steps from a place near the top, by a curvature near enough; give the top and its height."""
    height, slope = objective(theta)
    for _ in range(_STEPS):
        move = np.linalg.lstsq(-curvature, slope)[0]
        if np.abs(move).max() < _ENOUGH:
            break
        tried = theta + np.clip(move, -1, 1)
        higher, steeper = objective(tried)
        if not higher > height:
            break
        theta, height, slope = tried, higher, steeper
    return theta, height


def measured(theta: Floats, height: float, curvature: Floats, rows: float) -> Estimate:
    """Give the estimate at a top; the errors of the logarithms become those of the values by the delta rule."""
    values = np.exp(theta)
    errors = values * np.sqrt(_variances(curvature * rows))
    return Estimate(tuple(map(float, values)), tuple(map(float, errors)), float(height * rows))


def curved(objective: Objective, theta: Floats) -> Floats:
    """Give the curvature from differences of the exact slope."""
    steps = np.eye(len(theta)) * _STEP
    matrix = np.array([(objective(theta + step)[1] - objective(theta - step)[1]) / (2 * _STEP) for step in steps])
    return (matrix + matrix.T) / 2


def _variances(curvature: Floats) -> Floats:
    try:
        found = np.diag(np.linalg.inv(-curvature))
    except np.linalg.LinAlgError:
        found = np.full(len(curvature), np.nan)
    return np.where(found > 0, found, np.nan)
