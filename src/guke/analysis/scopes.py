"""The book of each scope: sums over the accounts somebody sees, by month, by class, and the Pareto curve."""

from collections.abc import Iterable, Sequence
from datetime import date

import ibis
from ibis.expr.types import Table

from guke.analysis.dates import month_of, months_before

SCOPES = ibis.table({"scope": "string", "account_id": "int64"}, name="scopes")
"""Which accounts belong to which scope; an account may belong to several."""

STANDINGS = ibis.table(
    {
        "account_id": "int64",
        "revenue": "int64",
        "revenue_prior": "int64",
        "gross_profit": "int64",
        "amount_costed": "int64",
        "ytd": "int64",
        "ytd_prior": "int64",
        "lifetime_revenue": "int64",
        "orders": "int64",
        "slipping": "int64",
        "stake": "int64",
    },
    name="standings",
)
"""The figures that add up; classes to cut them by stand in further columns."""

STEPS = 100
_SUMS = ("revenue", "revenue_prior", "gross_profit", "amount_costed", "ytd", "ytd_prior", "lifetime_revenue", "orders")


def labelled(names: Iterable[str]) -> Table:
    """Give the table of standings with these classes as further columns."""
    return ibis.table({**STANDINGS.schema(), **dict.fromkeys(names, "string")}, name="standings")


def totals(standings: Table = STANDINGS, scopes: Table = SCOPES) -> Table:
    """Sum the figures of each scope."""
    rows = scopes.inner_join(standings, "account_id")
    slipping = rows.slipping > 0
    return rows.group_by("scope").agg(
        accounts=rows.count(),
        active=rows.count(where=rows.orders > 0),
        slipping_accounts=rows.count(where=slipping),
        at_stake=rows.stake.sum(where=slipping).fill_null(0),
        **{name: rows[name].sum() for name in _SUMS},
    )


def slices(standings: Table, names: Sequence[str], scopes: Table = SCOPES) -> Table:
    """Sum the figures of each scope by each class: one row a scope, dimension and value.

    Each account has a row for each of its classes: to sum these once is read and planned much faster than a sum for each class.
    """
    joined = scopes.inner_join(standings, "account_id")
    rows = joined.pivot_longer(list(names), names_to="dimension", values_to="value")
    return rows.group_by("scope", "dimension", value=rows["value"].fill_null("")).agg(
        accounts=rows.count(),
        active=rows.count(where=rows.orders > 0),
        revenue=rows.revenue.sum(),
        revenue_prior=rows.revenue_prior.sum(),
        gross_profit=rows.gross_profit.sum(),
        amount_costed=rows.amount_costed.sum(),
        slipping_accounts=rows.count(where=rows.slipping > 0),
        at_stake=rows.stake.sum(where=rows.slipping > 0).fill_null(0),
    )


def by_month(pieces: Table, on: date, scopes: Table = SCOPES, shown: int = 36) -> Table:
    """Give revenue, profit and buyers of each scope by month, the month of the day as far as it has come."""
    kept = pieces.filter(pieces.month >= months_before(month_of(on), shown - 1))
    rows = scopes.inner_join(kept, "account_id")
    return rows.group_by("scope", "month").agg(
        revenue=rows.amount.sum(),
        gross_profit=rows.amount_costed.sum() - rows.cost.sum(),
        buyers=rows.account_id.nunique(where=rows.amount > 0),
    )


def curve(standings: Table, by: str, scopes: Table = SCOPES, steps: int = STEPS) -> Table:
    """Give the Pareto curve of each scope at each whole per cent of its active accounts, rounded up, best first."""
    joined = scopes.inner_join(standings, "account_id")
    active = joined.filter(joined.orders > 0, joined[by].notnull())
    values = active.select("scope", "account_id", value=active[by])
    order = [ibis.desc(values.value), values.account_id]
    whole = ibis.window(group_by=values.scope)
    ranked = values.mutate(
        place=ibis.row_number().over(group_by=values.scope, order_by=order) + 1,
        cumulative=values.value.sum().over(ibis.window(group_by=values.scope, order_by=order, following=0)),
        accounts=values.count().over(whole),
    )
    grid = ibis.range(1, steps + 1).unnest().name("step").as_table()
    grid = grid.select(step=grid.step.cast("int64"))
    ends = ranked.group_by("scope").agg(size=ranked.count()).cross_join(grid)
    ends = ends.mutate(place=(ends.size * ends.step + steps - 1) // steps)
    return ends.join(ranked, ["scope", "place"]).select("scope", "step", "place", "cumulative", least="value")
