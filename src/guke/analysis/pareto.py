"""Pareto: accounts ranked by profit or revenue, their running share, and the 20/60/20 cut."""

from typing import Literal

import ibis
from ibis.expr.types import Table

from guke.analysis.ratios import ratio

TOP = 20
BOTTOM = 20
MOST = 80


def ranking(
    figures: Table,
    by: Literal["gross_profit", "revenue"] = "gross_profit",
    *,
    top: int = TOP,
    bottom: int = BOTTOM,
) -> Table:
    """Rank the accounts that bought within the year; cuts are whole per cent of their number, the top rounded up."""
    active = figures.filter(figures.lines > 0, figures[by].notnull())
    values = active.select("account_id", value=active[by])
    order = [ibis.desc(values.value), values.account_id]
    ranked = values.mutate(
        rank=ibis.row_number().over(order_by=order) + 1,
        accounts=values.count().over(),
        total=values.value.sum().over(),
        cumulative=values.value.sum().over(order_by=order, rows=(None, 0)),
    )
    worst = ranked.accounts - ranked["rank"] + 1
    return ranked.mutate(
        share=ratio(ranked.value, ranked.total),
        cumulative_share=ratio(ranked.cumulative, ranked.total),
        rank_share=ratio(ranked["rank"], ranked.accounts),
        band=ibis.cases(
            (ranked["rank"] * 100 < ranked.accounts * top + 100, "top"),
            (worst * 100 <= ranked.accounts * bottom, "bottom"),
            else_="middle",
        ),
    )


def bands(ranking: Table) -> Table:
    """Sum the three bands: how many accounts, what they bring and what share of the whole."""
    sums = ranking.group_by("band").agg(accounts=ranking.count(), value=ranking.value.sum(), total=ranking.total.max())
    return sums.mutate(share=ratio(sums.value, sums.total)).drop("total")


def needed(ranking: Table, share: int = MOST) -> Table:
    """Give in one row how many accounts, from the first down, make a share (per cent) of the whole."""
    reached = (ranking.total > 0) & (ranking.cumulative * 100 >= ranking.total * share)
    row = ranking.agg(
        accounts=ranking.count(),
        needed=ranking["rank"].min(where=reached),
        total=ranking.total.max(),
    )
    return row.mutate(needed_share=ratio(row.needed, row.accounts))
