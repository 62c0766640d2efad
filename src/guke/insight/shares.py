"""Our share of each account's purchases from the estimates on record: the stage it means, and the potential."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pyarrow as pa

from guke.analysis import engine
from guke.analysis.health import SHARES
from guke.analysis.share import Estimate, whole
from guke.analysis.stage import Stage
from guke.analysis.tables import POTENTIAL
from guke.insight.rates import Rates, in_force
from guke.insight.rules import exchanged
from guke.intel import limits, queries
from guke.intel.models import ShareEstimate
from guke.intel.rules import Period, periods, stages
from guke.kit.fields import scaled

_SAME = 10_000


@dataclass(frozen=True)
class Year:
    """An account's year over all product lines: our share, and the purchases in all where a rate is known."""

    estimate: Estimate
    total: int
    periods: tuple[Period, ...]


@dataclass(frozen=True)
class Share:
    """Where an account stands by the estimates: stage, interval, share of the year before, last source and its day."""

    stage: Stage
    estimate: Estimate
    before: Decimal | None
    source: str
    seen_on: date
    total: int

    @property
    def interval(self) -> tuple[Decimal, Decimal, Decimal]:
        """The likely share, the lowest and the highest."""
        return self.estimate.likely, self.estimate.low, self.estimate.high


def known(on: date, currency: str, rates: Rates) -> dict[int, Share]:
    """Judge each account's years in turn, as known by a day: up at once, down only after some years below the edge."""
    found = ((account, years_of(lines, on, currency, rates)) for account, lines in queries.of_all(on).items())
    return {account: _share(years) for account, years in found if years}


def potential(known: dict[int, Share]) -> pa.Table:
    """Return what each account is estimated to buy a year from anybody, in the company's currency."""
    rows = [{"account_id": account, "amount": share.total} for account, share in known.items() if share.total]
    return pa.Table.from_pylist(rows, schema=engine.arrow_schema(POTENTIAL))


def compared(known: Mapping[int, Share]) -> pa.Table:
    """Return our share of each account's purchases beside that of the year before."""
    rows = [
        {
            "account_id": account,
            "now": scaled(share.estimate.likely),
            "before": None if share.before is None else scaled(share.before),
        }
        for account, share in known.items()
    ]
    return pa.Table.from_pylist(rows, schema=engine.arrow_schema(SHARES))


def _share(years: list[Year]) -> Share:
    moves = stages([year.estimate.likely for year in years], limits.edges())
    last = years[-1]
    newest = max((period.newest for period in last.periods), key=lambda seen: (seen.seen_on, seen.pk))
    before = years[-2].estimate.likely if len(years) > 1 else None
    return Share(moves[-1].stage, last.estimate, before, newest.source, newest.seen_on, last.total)


def years_of(lines: dict[int | None, list[ShareEstimate]], on: date, currency: str, rates: Rates) -> list[Year]:
    """Return the years of an account, oldest first: what is said of everything counts, else the product lines together."""
    found: dict[int, dict[int | None, Period]] = {}
    for line, seen in lines.items():
        for period in periods(seen, on):
            found.setdefault(period.year, {})[line] = period
    years = [
        _year([by[None]] if None in by else list(by.values()), currency, rates) for _y, by in sorted(found.items())
    ]
    return [year for year in years if year is not None]


def _year(parts: list[Period], currency: str, rates: Rates) -> Year | None:
    """Join product lines by the size of their purchases; without a rate for one of them nothing can be said of all."""
    sizes = [_size(period, currency, rates) for period in parts]
    if len(parts) == 1:
        return Year(parts[0].estimate, sizes[0] or 0, tuple(parts))
    known = [size for size in sizes if size]
    if len(known) < len(parts):
        return None
    return Year(whole(list(zip((part.estimate for part in parts), known, strict=True))), sum(known), tuple(parts))


def _size(period: Period, currency: str, rates: Rates) -> int | None:
    seen = period.newest
    rate = _SAME if seen.currency == currency else in_force(rates.get(seen.currency, []), seen.seen_on)
    return None if rate is None else exchanged(scaled(period.total), rate)
