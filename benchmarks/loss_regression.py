"""Logistic regression by reweighted least squares, and the two numbers that bring a score to a chance (Platt 1999)."""

from dataclasses import dataclass

import numpy as np
from scipy import special

from guke.analysis.outlook.histories import Flags, Floats

_STEPS = 30
_RIDGE = 1.0
_ENOUGH = 1e-9
_EDGE = 1e-6


@dataclass(frozen=True)
class Logistic:
    """Middle and spread of each feature, then the constant and the weight of each."""

    middles: tuple[float, ...]
    spreads: tuple[float, ...]
    weights: tuple[float, ...]

    def chances(self, features: Floats) -> Floats:
        """Give the chance of each row."""
        return special.expit(_with_one(self._even(features)) @ np.array(self.weights))

    def parts(self, features: Floats) -> Floats:
        """Give what each feature adds to the logarithm of the odds."""
        return self._even(features) * np.array(self.weights[1:])

    def _even(self, features: Floats) -> Floats:
        return (features - np.array(self.middles)) / np.array(self.spreads)


def fit(features: Floats, happened: Flags) -> Logistic:
    """Fit with a slight pull of the weights towards nothing, so that features that move together stay sane."""
    middles, spreads = features.mean(axis=0), features.std(axis=0)
    spreads = np.where(spreads > 0, spreads, 1.0)
    rows, y = _with_one((features - middles) / spreads), happened.astype(float)
    pull = np.diag([0.0, *[_RIDGE] * features.shape[1]])
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        chance = special.expit(rows @ weights)
        slope = rows.T @ (y - chance) - pull @ weights
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + pull
        move = np.linalg.lstsq(curve, slope)[0]
        weights = weights + np.clip(move, -5, 5)
        if np.abs(move).max() < _ENOUGH:
            break
    return Logistic(tuple(middles), tuple(spreads), tuple(weights))


def odds(chances: Floats) -> Floats:
    """Give the logarithm of the odds, within what a number can hold."""
    return special.logit(np.clip(chances, _EDGE, 1 - _EDGE))


def _with_one(rows: Floats) -> Floats:
    return np.column_stack([np.ones(len(rows)), rows])
