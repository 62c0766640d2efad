"""Value of an account as points of 100: what it brings now, what it may bring, how it behaves; each part says its number."""

import ibis
from ibis.expr.types import NumericValue, Table

CURRENT, FUTURE, BEHAVIOUR = 50, 25, 25
LOYAL = {"w": 1.0, "s": 0.8, "n": 0.4, "p": 0.0}
"""Part of the points of behaviour for each loyalty code."""

GROWTH_SPAN = 0.5
"""Growth at which the points of the future are full; minus as much gives none."""


def score(ranking: Table, figures: Table, loyalty: Table) -> Table:
    """Score the accounts that bought within the year.

    Current value is the place among all by profit (or revenue), future value the growth, behaviour the loyalty code.
    Credit standing, relations and influence are not in the ledger and not in the points; an unknown growth counts as none.
    """
    rows = ranking.select("account_id", "rank", "accounts").inner_join(
        figures.select("account_id", "growth"), "account_id"
    )
    rows = rows.inner_join(loyalty.select("account_id", "loyalty"), "account_id")
    behind = (rows.accounts - rows["rank"] + 1).cast("float64") / rows.accounts.cast("float64")
    growing = rows.growth.fill_null(0.0).clip(-GROWTH_SPAN, GROWTH_SPAN) / (2 * GROWTH_SPAN) + 0.5
    loyal = ibis.cases(*((rows.loyalty == code, part) for code, part in LOYAL.items()), else_=0.0)
    points = rows.select(
        "account_id",
        "rank",
        "growth",
        "loyalty",
        current=_points(behind, CURRENT),
        future=_points(growing, FUTURE),
        behaviour=_points(loyal, BEHAVIOUR),
    )
    return points.mutate(score=points.current + points.future + points.behaviour)


def _points(part: NumericValue, most: int) -> NumericValue:
    return (part * most).round().cast("int64")
