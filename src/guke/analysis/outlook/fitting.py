"""Maximum likelihood: the best of several starts, then Newton's steps, with standard errors from the curvature there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from guke.analysis.outlook.histories import Floats

Objective = Callable[[Floats], tuple[float, Floats]]
"""Mean log-likelihood and its slope at the logarithms of the parameters."""

_BOUND = 12.0
_STEP = 1e-4
_STEPS = 60
_HALVINGS = 12
_FLAT = 1e-8
_GAIN = 1e-8
_ENOUGH = 1e-5


@dataclass(frozen=True)
class Estimate:
    """Parameters with their standard errors (not a number where the curvature gives none), and the log-likelihood."""

    values: tuple[float, ...]
    errors: tuple[float, ...]
    log_likelihood: float


def climb(objective: Objective, starts: Sequence[Floats]) -> Floats:
    """Climb from each start and give the highest place; a parameter moves by a factor of at most e to the 12."""
    tops = [_climbed(objective, np.asarray(start)) for start in starts]
    return max(tops, key=lambda theta: objective(theta)[0])


def _climbed(objective: Objective, start: Floats) -> Floats:
    """Take Newton's steps, turned uphill where the ground is not a hilltop, half as long as long as one does not rise."""
    theta, (height, slope) = start, objective(start)
    for _ in range(_STEPS):
        bends, ways = np.linalg.eigh(-curved(objective, theta))
        move = np.clip(ways @ ((ways.T @ slope) / np.maximum(np.abs(bends), _FLAT)), -2, 2)
        for _halving in range(_HALVINGS):
            tried = np.clip(theta + move, start - _BOUND, start + _BOUND)
            higher, steeper = objective(tried)
            if higher > height:
                break
            move = move / 2
        else:
            return theta
        gained = higher - height
        theta, height, slope = tried, higher, steeper
        if gained < _GAIN:
            return theta
    return theta


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
