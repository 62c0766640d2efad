"""Scores out of parts: the scorecard of a nomination, the whole value of an account, the value it sees in us."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median
from typing import NamedTuple

MOST = 5
"""Points a person gives: 0 to 5."""
FAIR = 3
"""From which score on the customer likes what it gets."""
CRITERIA = ("business", "tenure", "potential")
PROFIT, BEHAVIOUR, INFLUENCE = ("current", "future"), ("credit", "relation"), ("publicity", "brand", "network", "information")  # fmt: skip
ASPECTS = (*BEHAVIOUR, *INFLUENCE)


@dataclass(frozen=True)
class Line:
    """A part of a score: its weight, which part of it was reached, and the points that makes."""

    name: str
    weight: Decimal
    reached: Decimal | None

    @property
    def points(self) -> Decimal | None:
        """The points; none where nothing is known."""
        return None if self.reached is None else self.weight * self.reached


class Whole(NamedTuple):
    """A score of 100 over what is known, which part of the weights that is, and the lines it is made of."""

    score: Decimal | None
    known: Decimal
    lines: list[Line]


def whole(reached: Mapping[str, Decimal | None], weights: Mapping[str, Decimal]) -> Whole:
    """Return the score over the parts that are known; what is unknown lowers the certainty, not the score.

    >>> whole({"a": Decimal(1), "b": None}, {"a": Decimal(30), "b": Decimal(70)})[:2]
    (Decimal('100'), Decimal('0.3'))
    """
    lines = [Line(name, weight, reached.get(name)) for name, weight in weights.items() if weight > 0]
    known = sum((line.weight for line in lines if line.reached is not None), Decimal(0))
    points = sum((line.points for line in lines if line.points is not None), Decimal(0))
    most = sum((line.weight for line in lines), Decimal(0))
    return Whole(points * 100 / known if known else None, known / most if most else Decimal(0), lines)


def scorecard(points: Mapping[str, int], weights: Mapping[str, int]) -> Decimal:
    """Return the score of a nomination: each criterion's points of 5 by its weight, of 100.

    >>> scorecard({"business": 5, "tenure": 4, "potential": 3}, {"business": 40, "tenure": 30, "potential": 30})
    Decimal('82.0')
    """
    given = {name: Decimal(points[name]) / MOST for name in CRITERIA}
    return whole(given, {name: Decimal(weights[name]) for name in CRITERIA}).score or Decimal(0)


def year_after(day: date) -> date:
    """Return the same day a year later; 29 February becomes the 28th.

    >>> year_after(date(2024, 2, 29))
    datetime.date(2025, 2, 28)
    """
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


class Delivered(NamedTuple):
    """What the customer gets and gives, in its own eyes: benefits, costs, what is left, and its mean score of each side."""

    benefits: Decimal
    costs: Decimal
    left: Decimal
    liked: Decimal | None
    burden: Decimal | None


def delivered(items: Sequence[tuple[bool, Decimal | None, int]]) -> Delivered:
    """Return the value delivered: the worth of what it gets less that of what it gives; an item is (gets, worth, score).

    >>> delivered([(True, Decimal(90), 4), (True, None, 5), (False, Decimal(30), 2)])
    Delivered(benefits=Decimal('90'), costs=Decimal('30'), left=Decimal('60'), liked=Decimal('4.5'), burden=Decimal('2'))
    """
    sides = {side: [item for item in items if item[0] is side] for side in (True, False)}
    sums = {side: sum((worth for _gets, worth, _score in found if worth), Decimal(0)) for side, found in sides.items()}
    means = {side: _mean([score for _gets, _worth, score in found]) for side, found in sides.items()}
    return Delivered(sums[True], sums[False], sums[True] - sums[False], means[True], means[False])


class Mutual(NamedTuple):
    """How far both gain from each other: the step, and what it rests on; none where nobody knows."""

    step: str
    holds: dict[str, bool | None]


def mutual(found: Delivered, profit: Decimal | None, stage: str, buyer: str) -> Mutual:
    """Return the step of value to both: partnering where both gain, alliance where they also work as one.

    >>> gets = delivered([(True, Decimal(90), 4), (False, Decimal(30), 2)])
    >>> mutual(gets, Decimal(12), "strategic", "strategic").step, mutual(gets, None, "strategic", "strategic").step
    ('alliance', 'relationship')
    """
    known = found.liked is not None and bool(found.benefits or found.costs)
    holds = {
        "it_gains": found.left > 0 and (found.liked or 0) >= FAIR if known else None,
        "we_gain": None if profit is None else profit > 0,
        "main": stage == "strategic" if stage else None,
        "whole": buyer == "strategic" if buyer else None,
    }
    if not (holds["it_gains"] and holds["we_gain"]):
        return Mutual("relationship", holds)
    return Mutual("alliance" if holds["main"] and holds["whole"] else "partnering", holds)


def _mean(scores: Sequence[int]) -> Decimal | None:
    return Decimal(sum(scores)) / len(scores) if scores else None


def reached(value: Decimal | None, target: Decimal | None, way: str) -> bool | None:
    """Return whether a figure reaches its target; unknown where either is.

    >>> reached(Decimal(3), Decimal(5), "less"), reached(Decimal(3), None, "more")
    (True, None)
    """
    if value is None or target is None:
        return None
    return value <= target if way == "less" else value >= target


def middle(values: Sequence[Decimal]) -> Decimal | None:
    """Return the middle one of the values, none of none."""
    return median(values) if values else None
