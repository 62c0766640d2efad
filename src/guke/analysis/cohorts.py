"""Cohorts: the accounts that began in the same year, and what became of them year by year."""

import ibis
from ibis.expr.types import Table

from guke.analysis.ratios import ratio


def years(pieces: Table) -> Table:
    """Sum each account's years: what it brought, and whether it ordered."""
    year = pieces.month.year().cast("int64")
    rows = pieces.select("account_id", year=year, amount=pieces.amount, ordered=pieces.documents > 0)
    return rows.group_by("account_id", "year").agg(revenue=rows.amount.sum(), bought=rows.ordered.any().cast("int64"))


def cohorts(sums: Table) -> Table:
    """Give for each year of first orders and each year since: how many bought, what they brought, how many are left.

    Accounts that never ordered but have lines (returns alone) stand under no year, so that the revenue adds up.
    """
    began = sums.group_by("account_id").agg(cohort=sums.year.min(where=sums.bought > 0))
    known = sums.join(began, "account_id")
    cells = known.group_by("cohort", "year").agg(buyers=known.bought.sum(), revenue=known.revenue.sum())
    sizes = began.group_by(cohort_of=began.cohort).agg(accounts=began.count())
    sized = cells.left_join(sizes, cells.cohort.identical_to(sizes.cohort_of)).drop("cohort_of")
    return sized.mutate(
        age=sized.year - sized.cohort,
        retention=ratio(sized.buyers, ibis.cases((sized.cohort.notnull(), sized.accounts), else_=None)),
    )
