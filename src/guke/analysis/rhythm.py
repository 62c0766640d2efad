"""Rhythm: the days between an account's order days, and whether it is late against them."""

from datetime import date

import ibis
from ibis.expr.types import Table

from guke.analysis.dates import years_before

YEARS = 3
LEAST_INTERVALS = 4
REGULAR_CV = 0.5
QUANTILES = {"p25": 0.25, "median": 0.5, "p75": 0.75, "p90": 0.9}


def intervals(order_days: Table, on: date, years: int = YEARS) -> Table:
    """Give each order day of the last years with the days since the one before, and how many came after it (``later``)."""
    days = order_days.filter(order_days.sold_on <= on, order_days.sold_on > years_before(on, years))
    window = ibis.window(group_by=days.account_id, order_by=days.sold_on)
    return days.mutate(
        gap=days.sold_on.delta(days.sold_on.lag().over(window), unit="day").cast("int64"),
        later=days.count().over(group_by=days.account_id) - 1 - ibis.row_number().over(window),
    )


def summed(gaps: Table) -> Table:
    """Add up each account's intervals, with their quantiles."""
    return gaps.group_by("account_id").agg(
        order_days=gaps.count(),
        intervals=gaps.gap.count(),
        quantiles=gaps.gap.quantile(list(QUANTILES.values())),
        total=gaps.gap.sum(),
        squares=(gaps.gap * gaps.gap).sum(),
        first_on=gaps.sold_on.min(),
        last_on=gaps.sold_on.max(),
    )


def rhythm(
    sums: Table,
    on: date,
    *,
    least_intervals: int = LEAST_INTERVALS,
    regular_cv: float = REGULAR_CV,
) -> Table:
    """Give each account's rhythm; quantiles, lateness and the next date are null with too few intervals."""
    enough = sums.intervals >= least_intervals
    known = {name: enough.ifelse(sums.quantiles[place].round(6), None) for place, name in enumerate(QUANTILES)}
    return _judged(sums.mutate(**known, cv=enough.ifelse(_cv(sums), None)), on, regular_cv)


def _cv(sums: Table) -> ibis.Value:
    """Give the coefficient of variation from whole sums, so that the order of rows cannot change it."""
    spread = (sums.intervals * sums.squares - sums.total * sums.total).cast("float64").sqrt()
    return spread / sums.total.nullif(0).cast("float64")


def _judged(sums: Table, on: date, regular_cv: float) -> Table:
    since = ibis.date(on).delta(sums.last_on, unit="day").cast("int64")
    late = ibis.greatest(since - sums.p90.ceil().cast("int64"), 0)
    next_on = sums.last_on + sums["median"].round().cast("int64").as_interval("D")
    return sums.select(
        "account_id",
        "order_days",
        "intervals",
        "p25",
        "median",
        "p75",
        "p90",
        "cv",
        "first_on",
        "last_on",
        regularity=ibis.cases((sums.cv.isnull(), "unknown"), (sums.cv <= regular_cv, "regular"), else_="irregular"),
        days_since=since,
        days_late=sums.p90.isnull().ifelse(None, late),
        expected_on=next_on.cast("date"),
    )
