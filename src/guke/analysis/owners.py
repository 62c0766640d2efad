"""Account managers: the portfolio of each, how it grows, what slips, and how much of it is covered."""

import ibis
from ibis.expr.types import Table

from guke.analysis.ratios import growth, ratio


def owners(accounts: Table, figures: Table, standing: Table, signals: Table) -> Table:
    """Sum the figures by owner; accounts of nobody stand under none, so that the sums are those of the book.

    Covered is the share of the accounts that ever bought which bought within the year.
    """
    slips = signals.filter(signals.reasons > 0).select("account_id", "stake")
    rows = accounts.select("account_id", "owner_id").inner_join(figures, "account_id")
    rows = rows.left_join(standing.select("account_id", "standing"), "account_id").drop("account_id_right")
    rows = rows.left_join(slips, "account_id").drop("account_id_right")
    sums = rows.group_by("owner_id").agg(
        accounts=rows.count(),
        ever=rows.count(where=rows.lifetime_orders > 0),
        active=rows.count(where=rows.orders > 0),
        revenue=rows.revenue.sum(),
        revenue_prior=rows.revenue_prior.sum(),
        gross_profit=rows.gross_profit.sum(),
        amount_costed=rows.amount_costed.sum(),
        new=rows.count(where=rows.standing == "new"),
        lost=rows.count(where=rows.standing == "lost"),
        slipping=rows.stake.count(),
        stake=rows.stake.sum().fill_null(0),
        largest=ibis.greatest(rows.revenue.max(), 0),
    )
    return sums.select(
        "owner_id",
        "accounts",
        "active",
        "revenue",
        "revenue_prior",
        "gross_profit",
        "new",
        "lost",
        "slipping",
        "stake",
        growth=growth(sums.revenue, sums.revenue_prior),
        gross_margin=ratio(sums.gross_profit, sums.amount_costed),
        covered=ratio(sums.active, sums.ever),
        largest_share=ratio(sums.largest, sums.revenue),
    )
