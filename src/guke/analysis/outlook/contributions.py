"""Where the chance of loss comes from: one thing of the account after another is made known to the same model."""

from dataclasses import replace
from itertools import pairwise

import numpy as np

from guke.analysis.outlook import ordering
from guke.analysis.outlook.histories import Floats, Summary, some
from guke.analysis.outlook.looking import Look
from guke.analysis.outlook.ordering import Ordering

STEPS = ("start", "pace", "evenness", "waiting", "lateness", "season")
"""What is known at each step, in this order: the last step is the chance that is shown."""


def steps(model: Ordering, at: Look) -> Floats:
    """Give the chance of each account after each step, a row an account; not a number where it is not asked.

    Consecutive differences are the contributions, so that the first step and they add up to the chance, exactly.
    """
    found = np.full((len(at.horizons), len(STEPS)), np.nan)
    asked = at.asked
    if asked.any():
        span = at.known.lasts - at.known.firsts
        found[asked] = ladder(
            model, some(at.rows, asked), at.ahead[asked], (span[asked].astype(float), at.since[asked].astype(float))
        )
    return found


def ladder(model: Ordering, rows: Summary, ahead: Floats, calendar: tuple[Floats, Floats]) -> Floats:
    """Give the chances step by step; calendar holds the days from first to last order and those since, no season in them.

    The account starts as one that has just placed its first order; then it gets its repeat orders, then how even they
    came, then the silence up to its usual interval, then all of it, then the season in which that silence fell.
    """
    span, since = calendar
    new = replace(rows, orders=np.zeros_like(rows.orders), recency=rows.recency * 0, age=rows.age * 0)
    chance = np.ones_like(rows.evenness)
    usual = span / np.maximum(rows.orders, 1)
    known = [
        replace(new, evenness=chance),
        replace(rows, age=rows.recency, evenness=chance),
        replace(rows, age=rows.recency),
        replace(rows, age=rows.recency + np.minimum(since, usual)),
        replace(rows, age=rows.recency + since),
        rows,
    ]
    return np.column_stack([ordering.silence(model, each, ahead) for each in known])


def rounded(found: list[float]) -> list[int]:
    """Give the first step and the contributions in whole points that add up to the rounded chance.

    >>> rounded([0.604, 0.072, 0.0449, 0.0451, 0.305, 0.195])
    [60, -53, -3, 1, 25, -10]
    """
    points = [round(round(chance * 1e6) / 1e4) for chance in found]
    return [points[0], *(now - before for before, now in pairwise(points))]
