"""Dealers and agents: growth, rank and stability, and what each contributes before the cost of serving it."""

from datetime import date

import ibis
from ibis.expr.types import Table

from guke.analysis.dates import complete_until, months_before
from guke.analysis.ratios import growth, ratio

KINDS = ("dealer",)
STEADY_CV = 0.5
LEAST_MONTHS = 6
_YEAR = 12
_WHOLE = 1_000_000


def stability(months: Table, on: date, steady_cv: float = STEADY_CV) -> Table:
    """Tell steady buyers from uneven ones by how the last twelve complete months lie around their mean; exact sums.

    Each month counts as a whole millionth part of the year, so that squares stay small and every engine agrees.
    """
    end = complete_until(on)
    year = months.filter(months.month >= months_before(end, _YEAR), months.month < end, months.amount > 0)
    total = year.mutate(total=year.amount.sum().over(group_by="account_id"))
    part = (total.amount.cast("float64") / total.total.cast("float64") * _WHOLE).round().cast("int64")
    sums = (
        total.mutate(square=part * part).group_by("account_id").agg(months=ibis._.count(), squares=ibis._.square.sum())
    )
    spread = sums.squares.cast("float64") * _YEAR / (_WHOLE * _WHOLE) - 1.0
    known = sums.mutate(cv=(sums.months >= LEAST_MONTHS).ifelse(ibis.greatest(spread, 0.0).sqrt(), None))
    steadiness = ibis.cases((known.cv.isnull(), "too_few"), (known.cv <= steady_cv, "steady"), else_="uneven")
    return known.select("account_id", "months", "cv", stability=steadiness)


def dealers(accounts: Table, figures: Table, stability: Table) -> Table:
    """Rank the dealers that bought in this year or the year before, by revenue and by growth, with their contribution."""
    chosen = accounts.filter(accounts.kind.isin(KINDS)).select("account_id")
    joined = chosen.inner_join(figures, "account_id")
    rows = joined.filter((joined.revenue != 0) | (joined.revenue_prior != 0))
    ranked = rows.select(
        "account_id",
        "revenue",
        "revenue_prior",
        "growth",
        "gross_profit",
        "gross_margin",
        rank=_rank(rows, "revenue"),
        growth_rank=rows.growth.notnull().ifelse(_rank(rows, "growth"), None),
        share=ratio(rows.revenue, rows.revenue.sum().over()),
        contribution_share=ratio(rows.gross_profit, rows.gross_profit.sum().over()),
    )
    judged = ranked.left_join(stability.drop("months"), "account_id").drop("account_id_right")
    return judged.mutate(stability=judged.stability.fill_null("too_few"))


def _rank(rows: Table, name: str) -> ibis.Value:
    known = rows[name].notnull().cast("int64")
    return ibis.row_number().over(order_by=[ibis.desc(known), ibis.desc(rows[name]), rows.account_id]) + 1


def market(dealers: Table) -> Table:
    """Sum the dealers in one row: how many grow, and how fast all of them together."""
    row = dealers.agg(
        dealers=dealers.count(),
        growing=dealers.count(where=dealers.growth > 0),
        revenue=dealers.revenue.sum(),
        revenue_prior=dealers.revenue_prior.sum(),
        gross_profit=dealers.gross_profit.sum(),
    )
    return row.mutate(growth=growth(row.revenue, row.revenue_prior))
