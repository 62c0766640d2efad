"""When our share of an account's purchases will cross an edge of the stages, with the window left to act."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from math import fsum, sqrt
from typing import Literal, NamedTuple, TypeAlias

LEAST_POINTS = 3
LEAST_DAYS = 300
HORIZON_DAYS = 5 * 365
SURE = 1.28
"""Standard errors on either side that hold four times in five."""

CHANCE = 1 / 3
"""The part of what a source is off that it does not repeat from one period to the next."""

_YEAR = 365.25

Answer: TypeAlias = Literal["few", "steady", "far", "crosses"]


class Point(NamedTuple):
    """The share of a period in per cent, seen on a day, and how far it may be off."""

    seen_on: date
    share: float
    off: float


@dataclass(frozen=True)
class Crossing:
    """What the trend says: too few points, steady, far off, or which edge on which day; the window is in days."""

    answer: Answer
    slope: float | None = None
    edge: Decimal | None = None
    earliest: date | None = None
    expected: date | None = None
    latest: date | None = None
    window: int | None = None

    @property
    def falls(self) -> bool:
        """Whether the share falls."""
        return self.slope is not None and self.slope < 0


def crossing(points: Sequence[Point], on: date, edges: Sequence[Decimal]) -> Crossing:
    """Draw the line through the points of share and say when it meets the next edge in its way.

    The line starts at the last point; its slope is judged against chance, so that a wobble is called steady.
    """
    placed = sorted(points)
    if len(placed) < LEAST_POINTS or (placed[-1].seen_on - placed[0].seen_on).days < LEAST_DAYS:
        return Crossing("few")
    slope, error = _trend(placed)
    if abs(slope) <= SURE * error:
        return Crossing("steady", slope)
    edge = _next(placed[-1].share, slope, edges)
    if edge is None:
        return Crossing("far", slope)
    return _met(placed[-1], (slope, SURE * error), edge, on)


def _trend(points: Sequence[Point]) -> tuple[float, float]:
    """Give the slope in points a year by weighted least squares, and its standard error: scatter or chance, the greater."""
    days = [(point.seen_on - points[-1].seen_on).days / _YEAR for point in points]
    weights = [1 / (max(point.off, 1.0) * CHANCE / SURE) ** 2 for point in points]
    total = fsum(weights)
    middle = fsum(w * day for w, day in zip(weights, days, strict=True)) / total
    mean = fsum(w * point.share for w, point in zip(weights, points, strict=True)) / total
    spread = fsum(w * (day - middle) ** 2 for w, day in zip(weights, days, strict=True))
    moment = fsum(
        w * (day - middle) * (point.share - mean) for w, day, point in zip(weights, days, points, strict=True)
    )
    slope = moment / spread
    rest = fsum(
        w * (point.share - mean - slope * (day - middle)) ** 2
        for w, day, point in zip(weights, days, points, strict=True)
    )
    return slope, sqrt(max(1.0, rest / (len(points) - 2)) / spread)


def _next(share: float, slope: float, edges: Sequence[Decimal]) -> Decimal | None:
    ahead = [edge for edge in edges if (edge <= share if slope < 0 else edge > share)]
    return (max(ahead) if slope < 0 else min(ahead)) if ahead else None


def _met(last: Point, trend: tuple[float, float], edge: Decimal, on: date) -> Crossing:
    slope, error = trend
    way = abs(float(edge) - last.share)
    fast, slow = abs(slope) + error, abs(slope) - error
    expected = _day(last.seen_on, way / abs(slope))
    if (expected - on).days > HORIZON_DAYS:
        return Crossing("far", slope, edge)
    return Crossing(
        "crosses",
        slope,
        edge,
        _day(last.seen_on, way / fast),
        expected,
        _day(last.seen_on, way / slow) if way / slow * _YEAR <= 2 * HORIZON_DAYS else None,
        max((expected - on).days, 0),
    )


def _day(first: date, years: float) -> date:
    return first + timedelta(days=round(years * _YEAR))
