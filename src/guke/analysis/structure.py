"""Structure of the book: its mix, its movement, its concentration, how it orders, how it develops."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

import ibis
from ibis.expr.types import Table

from guke.analysis.dates import month_of, years_before
from guke.analysis.ratios import growth, ratio

TOPS = (1, 5, 10)
SHARE_UNIT = 1_000_000_000
FREQUENCY_EDGES = (0, 1, 2, 4, 7, 13, 25)
BASKET_EDGES = (0, 1, 2, 3, 4, 6)
SIZE_EDGES = tuple(edge * 10_000 for edge in (0, 1_000, 5_000, 20_000, 50_000, 100_000, 500_000))


def mix(figures: Table, labels: Table) -> Table:
    """Sum the figures by label: one label an account (industry, province, kind, level); null is none."""
    joined = figures.left_join(labels.select("account_id", "label"), "account_id").drop("account_id_right")
    named = joined.mutate(label=joined.label.nullif(""))
    sums = named.group_by("label").agg(
        accounts=named.count(),
        active=named.count(where=named.lines > 0),
        revenue=named.revenue.sum(),
        revenue_prior=named.revenue_prior.sum(),
        gross_profit=named.gross_profit.sum(),
        amount_costed=named.amount_costed.sum(),
    )
    total = sums.mutate(total=sums.revenue.sum().over())
    return total.mutate(
        share=ratio(total.revenue, total.total),
        growth=growth(total.revenue, total.revenue_prior),
        gross_margin=ratio(total.gross_profit, total.amount_costed),
    ).drop("total", "amount_costed")


def labels(accounts: Table, by: Literal["industry", "province", "kind"]) -> Table:
    """Give one column of the accounts as labels."""
    return accounts.select("account_id", label=accounts[by])


def standing(figures: Table, on: date) -> Table:
    """Tell of each account that ever bought whether it is new, kept, returning, lost in this year, or gone before."""
    now, prior = figures.orders > 0, figures.orders_prior > 0
    ever = figures.filter(figures.lifetime_orders > 0)
    return ever.select(
        "account_id",
        "revenue",
        "revenue_prior",
        standing=ibis.cases(
            (now & prior, "kept"),
            (now & (figures.first_on > years_before(on)), "new"),
            (now, "returning"),
            (prior, "lost"),
            else_="gone",
        ),
    )


def movement(standing: Table) -> Table:
    """Sum the standings, with the money each brings or takes."""
    sums = standing.group_by("standing").agg(
        accounts=standing.count(), revenue=standing.revenue.sum(), revenue_prior=standing.revenue_prior.sum()
    )
    return sums.mutate(change=sums.revenue - sums.revenue_prior)


def retention(standing: Table) -> Table:
    """Give in one row the share of last year's buyers, and of their revenue, that is still here."""
    kept, lost = standing.standing == "kept", standing.standing == "lost"
    row = standing.agg(
        before=standing.count(where=kept | lost),
        kept=standing.count(where=kept),
        revenue_before=standing.revenue_prior.sum(where=kept | lost).fill_null(0),
        revenue_kept=standing.revenue.sum(where=kept).fill_null(0),
    )
    return row.mutate(
        retention=ratio(row.kept, row.before), revenue_retention=ratio(row.revenue_kept, row.revenue_before)
    )


def concentration(ranking: Table, tops: Sequence[int] = TOPS) -> Table:
    """Give in one row the Herfindahl index (shares squared, 0 to 1) and the share of the first so many accounts."""
    positive = ranking.filter(ranking.value > 0)
    shares = positive.mutate(whole=positive.value.sum().over())
    parts = shares.mutate(
        part=(shares.value.cast("float64") / shares.whole.cast("float64") * SHARE_UNIT).round().cast("int64")
    )
    sums = {f"sum_{top}": parts.value.sum(where=parts["rank"] <= top) for top in tops}
    row = parts.agg(accounts=parts.count(), total=parts.whole.max(), squares=(parts.part * parts.part).sum(), **sums)
    return row.select(
        "accounts",
        "total",
        hhi=row.squares.cast("float64") / (SHARE_UNIT * SHARE_UNIT),
        **{f"top_{top}": ratio(row[f"sum_{top}"], row.total) for top in tops},
    )


def distribution(figures: Table, values: Table, edges: Sequence[int]) -> Table:
    """Count the accounts, and their revenue, in bands of a value; a band starts at its edge and ends below the next."""
    joined = figures.select("account_id", "revenue").inner_join(values.select("account_id", "value"), "account_id")
    known = joined.filter(joined.value.notnull())
    cases = [(known.value >= edge, ibis.literal(edge, "int64")) for edge in sorted(edges, reverse=True)]
    banded = known.mutate(band=ibis.cases(*cases, else_=ibis.literal(None, "int64")))
    return banded.group_by("band").agg(accounts=banded.count(), revenue=banded.revenue.sum())


def development(months: Table, pieces: Table, on: date) -> Table:
    """Give the book by month: revenue, gross profit, accounts that bought, accounts that bought for the first time.

    Whole months are read as they are, the month of the day as far as it has come.
    """
    names = ("account_id", "month", "amount", "amount_costed", "cost")
    rows = months.filter(months.month < month_of(on)).select(*names)
    rows = rows.union(pieces.filter(pieces.month == month_of(on)).select(*names))
    firsts = rows.filter(rows.amount > 0).group_by("account_id").agg(month=ibis._.month.min())
    new = firsts.group_by("month").agg(new=firsts.count())
    sums = rows.group_by("month").agg(
        revenue=rows.amount.sum(),
        gross_profit=rows.amount_costed.sum() - rows.cost.sum(),
        buyers=rows.count(where=rows.amount > 0),
    )
    return sums.left_join(new, "month").select(sums, new=new.new.fill_null(0))


def dependence(figures: Table, labels: Table) -> Table:
    """Give for each label how much hangs on few of its accounts: Herfindahl index, and the largest account's share."""
    joined = figures.inner_join(labels.select("account_id", "label"), "account_id")
    bought = joined.filter(joined.revenue > 0).mutate(label=joined.label.nullif(""))
    whole = bought.mutate(whole=bought.revenue.sum().over(group_by="label"))
    part = (whole.revenue.cast("float64") / whole.whole.cast("float64") * SHARE_UNIT).round().cast("int64")
    sums = (
        whole.mutate(square=part * part)
        .group_by("label")
        .agg(
            accounts=ibis._.count(),
            revenue=ibis._.revenue.sum(),
            largest=ibis._.revenue.max(),
            squares=ibis._.square.sum(),
        )
    )
    return sums.select(
        "label",
        "accounts",
        "revenue",
        hhi=sums.squares.cast("float64") / (SHARE_UNIT * SHARE_UNIT),
        largest_share=ratio(sums.largest, sums.revenue),
    )


def rhythms(rhythm: Table, figures: Table) -> Table:
    """Count the accounts by how regularly they order: how many, what they bring, how many are late."""
    joined = rhythm.inner_join(figures.select("account_id", "revenue", "orders"), "account_id")
    return joined.group_by("regularity").agg(
        accounts=joined.count(),
        active=joined.count(where=joined.orders > 0),
        revenue=joined.revenue.sum(),
        late=joined.count(where=joined.days_late > 0),
    )
