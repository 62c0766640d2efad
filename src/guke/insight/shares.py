"""Our share of each account's purchases from the estimates on record: the stage it means, and the potential."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pyarrow as pa

from guke.analysis import engine
from guke.analysis.stage import history
from guke.analysis.tables import POTENTIAL
from guke.insight.rates import Rates, in_force
from guke.insight.rules import exchanged
from guke.intel.models import ShareEstimate
from guke.kit.fields import scaled

_HUNDRED = Decimal(100)
_PLACES = Decimal("0.0001")


@dataclass(frozen=True)
class Share:
    """Where an account stands by the estimates: stage, our share of its purchases, from which source, seen when."""

    stage: str
    percent: Decimal
    source: str
    seen_on: date


def known(on: date) -> dict[int, list[ShareEstimate]]:
    """Return the estimates seen by a day, by account, oldest year first."""
    by_account: dict[int, list[ShareEstimate]] = defaultdict(list)
    rows = ShareEstimate.objects.filter(seen_on__lte=on, account__merged_into=None)
    for estimate in rows.order_by("account_id", "year", "seen_on", "id"):
        by_account[estimate.account_id].append(estimate)
    return by_account


def shares(known: dict[int, list[ShareEstimate]]) -> dict[int, Share]:
    """Judge each account's years in turn: up at once, down only after two years below the edge."""
    return {account: _share(estimates) for account, estimates in known.items()}


def _share(estimates: list[ShareEstimate]) -> Share:
    years = _by_year(estimates)
    percents = [_percent(year) for year in years]
    latest = max(years[-1], key=lambda estimate: (estimate.seen_on, estimate.pk))
    return Share(history(percents)[-1].stage, percents[-1], latest.source, latest.seen_on)


def _by_year(estimates: Iterable[ShareEstimate]) -> list[list[ShareEstimate]]:
    """Return the estimates that count of each year: the last over everything, else the last of each product line."""
    years: dict[int, dict[int | None, ShareEstimate]] = {}
    for estimate in estimates:
        years.setdefault(estimate.year, {})[estimate.line_id] = estimate
    return [[lines[None]] if None in lines else list(lines.values()) for _year, lines in sorted(years.items())]


def _percent(year: list[ShareEstimate]) -> Decimal:
    ours = sum((estimate.ours for estimate in year), Decimal(0))
    total = sum((estimate.total_likely for estimate in year), Decimal(0))
    return min(max((ours * _HUNDRED / total).quantize(_PLACES), Decimal(0)), _HUNDRED)


def potential(known: dict[int, list[ShareEstimate]], currency: str, rates: Rates) -> pa.Table:
    """Return what each account is estimated to buy a year from anybody, in the company's currency where a rate is known."""
    rows = [(account, _potential(_by_year(estimates)[-1], currency, rates)) for account, estimates in known.items()]
    schema = engine.arrow_schema(POTENTIAL)
    columns = [[account for account, amount in rows if amount], [amount for _account, amount in rows if amount]]
    return pa.table([pa.array(column, pa.int64()) for column in columns], schema=schema)


def _potential(year: list[ShareEstimate], currency: str, rates: Rates) -> int | None:
    total = 0
    for estimate in year:
        rate = 10_000 if estimate.currency == currency else in_force(rates.get(estimate.currency, []), estimate.seen_on)
        if rate is None:
            return None
        total += exchanged(scaled(estimate.total_likely), rate)
    return total
