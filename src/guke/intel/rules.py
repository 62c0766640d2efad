"""Our share of what a customer buys, as an interval: of one source, of a period's sources together, and by period."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol

from guke.analysis.crossing import Crossing, Point, crossing
from guke.analysis.dates import years_before
from guke.analysis.share import TRUST, Estimate, Observation, combine
from guke.analysis.stage import Move, Stage, history, stage_of

_HUNDRED = Decimal(100)
_PLACES = Decimal("0.0001")
_HALF = Decimal("0.5")
SPREAD = {"low": Decimal("0.35"), "medium": Decimal("0.2"), "high": Decimal("0.08")}
"""How far a total may lie on either side, as a part of it, where a source gives one figure only; by trust."""


class Disordered(ValueError):
    """The totals are not in order: low, likely, high, all over 0."""


class Seen(Protocol):
    """What one source says of a year: what was bought from us, and in all."""

    pk: int
    year: int
    ours: Decimal
    total_low: Decimal
    total_likely: Decimal
    total_high: Decimal
    currency: str
    source: str
    trust: str
    seen_on: date


@dataclass(frozen=True)
class Edges:
    """Where the stages begin, by how much a share must fall below, and for how many periods."""

    shares: tuple[Decimal, Decimal, Decimal] = (Decimal(0), Decimal(50), Decimal(80))
    margin: Decimal = Decimal(3)
    periods: int = 2


@dataclass(frozen=True)
class Share:
    """Our share in percent: the likely one between the lowest and the highest the totals allow."""

    low: Decimal
    likely: Decimal
    high: Decimal

    @property
    def stage(self) -> Stage:
        """The stage of the likely share."""
        return stage_of(self.likely)


@dataclass(frozen=True)
class Period:
    """A year of one account and product line: what was seen, and what it comes to together."""

    year: int
    seen: tuple[Seen, ...]
    estimate: Estimate

    @property
    def newest(self) -> Seen:
        """What was seen last."""
        return max(self.seen, key=lambda each: (each.seen_on, each.pk))

    @property
    def total(self) -> Decimal:
        """The likely purchases in all in the currency last seen, each source by its weight."""
        voices = zip(self.seen, self.estimate.voices, strict=True)
        heard = [
            (each.total_likely, Decimal(repr(v.weight))) for each, v in voices if each.currency == self.newest.currency
        ]
        weight = sum((part for _total, part in heard), Decimal(0))
        return sum((total * part for total, part in heard), Decimal(0)) / weight

    @property
    def point(self) -> Point:
        """The period as a point of a trend."""
        return Point(self.newest.seen_on, float(self.estimate.likely), float(self.estimate.width * _HALF))


def share(ours: Decimal, low: Decimal, likely: Decimal, high: Decimal) -> Share:
    """Return our share of a customer's purchases; the higher their total, the lower our share.

    >>> found = share(Decimal(50), Decimal(80), Decimal(100), Decimal(125))
    >>> found.low, found.likely, found.high, found.stage
    (Decimal('40.0000'), Decimal('50.0000'), Decimal('62.5000'), 'stable')
    """
    if not 0 < low <= likely <= high:
        raise Disordered
    return Share(*(_percent(ours, total) for total in (high, likely, low)))


def around(likely: Decimal, trust: str) -> tuple[Decimal, Decimal]:
    """Return the low and high total that stand for a single figure of such trust.

    >>> around(Decimal(1000), "medium")
    (Decimal('800.00'), Decimal('1200.00'))
    """
    off = likely * SPREAD[trust]
    return (likely - off).quantize(Decimal("0.01")), (likely + off).quantize(Decimal("0.01"))


def span(year: int, seen_on: date) -> tuple[date, date]:
    """Return the day before and the last day of our sales that belong beside a year's purchases.

    A year not yet over is taken as the twelve months to the day of the word.

    >>> span(2025, date(2026, 3, 1)), span(2026, date(2026, 3, 1))
    ((datetime.date(2024, 12, 31), datetime.date(2025, 12, 31)), (datetime.date(2025, 3, 1), datetime.date(2026, 3, 1)))
    """
    if seen_on.year > year:
        return date(year - 1, 12, 31), date(year, 12, 31)
    return years_before(seen_on), seen_on


def observation(seen: Seen) -> Observation:
    """Return what a source says as a share."""
    found = share(seen.ours, seen.total_low, seen.total_likely, seen.total_high)
    return Observation(
        float(found.low), float(found.likely), float(found.high), TRUST[seen.trust], seen.source, seen.seen_on
    )


def periods(seen: Iterable[Seen], on: date) -> list[Period]:
    """Combine what was seen of one product line year by year, oldest first; only the last year ages until today."""
    years: dict[int, list[Seen]] = {}
    for each in sorted(seen, key=lambda each: (each.year, each.seen_on, each.pk)):
        years.setdefault(each.year, []).append(each)
    last = max(years, default=0)
    return [_period(year, rows, on if year == last else rows[-1].seen_on) for year, rows in sorted(years.items())]


def stages(likely: Sequence[Decimal], edges: Edges) -> list[Move]:
    """Judge the shares of the periods in turn, oldest first."""
    return history(likely, edges=edges.shares, margin=edges.margin, periods=edges.periods)


def outlook(found: Sequence[Period], on: date, edges: Edges) -> Crossing:
    """Say when the trend of the periods meets the next edge of a stage."""
    return crossing([period.point for period in found], on, edges.shares[1:])


def sure(estimate: Estimate, edges: Edges) -> bool:
    """Return whether the whole interval means the same stage."""
    return stage_of(estimate.low, edges.shares) == stage_of(estimate.high, edges.shares)


def _period(year: int, rows: list[Seen], on: date) -> Period:
    return Period(year, tuple(rows), combine([observation(each) for each in rows], on))


def _percent(ours: Decimal, total: Decimal) -> Decimal:
    return max(Decimal(0), min(_HUNDRED, ours / total * _HUNDRED)).quantize(_PLACES)
