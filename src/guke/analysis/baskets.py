"""Baskets: what each account bought of each product within the year; and how the parts of the revenue shifted."""

from datetime import date

import ibis
from ibis.expr.types import Table

from guke.analysis.dates import month_of, years_before
from guke.analysis.marts import within_months
from guke.analysis.ratios import growth, ratio

YEARS = 4
"""How far back product lines are summed by day: three whole years for the season, and what has come of this month."""


def baskets(sales: Table, on: date) -> Table:
    """Sum the lines of the year by account and product."""
    rows = sales.filter(sales.sold_on > years_before(on), sales.sold_on <= on)
    return rows.group_by("account_id", "product_id").agg(
        product_line_id=rows.product_line_id.max(), revenue=rows.amount.sum()
    )


def line_days(sales: Table, on: date) -> Table:
    """Sum the lines of four years by product line and day; lines of no product line stand under none."""
    rows = sales.filter(sales.sold_on > years_before(on, YEARS), sales.sold_on <= on)
    return rows.group_by("product_line_id", "sold_on").agg(amount=rows.amount.sum())


def line_pieces(line_months: Table, sales: Table, on: date) -> Table:
    """Give the same sums from the monthly mart, by day only in the months that hold an edge of a year."""
    edges = [years_before(on, years) for years in range(3)]
    cut = [month_of(edge) for edge in edges]
    first = month_of(years_before(on, YEARS))
    whole = line_months.filter(line_months.month.between(first, month_of(on)), line_months.month.notin(cut))
    months = whole.group_by("product_line_id", sold_on=whole.month).agg(amount=whole.amount.sum())
    near = sales.filter(within_months(sales.sold_on, cut), sales.sold_on <= on)
    return months.union(near.group_by("product_line_id", "sold_on").agg(amount=near.amount.sum()))


def by_line(line_days: Table, on: date) -> Table:
    """Sum product lines over this year and the one before."""
    edge = years_before(on)
    rows = line_days.filter(line_days.sold_on > years_before(on, 2))
    now = rows.sold_on > edge
    return rows.group_by("product_line_id").agg(
        revenue=rows.amount.sum(where=now).fill_null(0), revenue_prior=rows.amount.sum(where=~now).fill_null(0)
    )


def parts(lines: Table, figures: Table, accounts: Table) -> Table:
    """Give the revenue of both years by part of each dimension: product line, industry, province, kind, owner."""
    known = figures.select("account_id", "revenue", "revenue_prior").join(accounts, "account_id")
    labels = {name: known[name].nullif("") for name in ("industry", "province", "kind")}
    labels["owner"] = known.owner_id.cast("string")
    tables = [
        lines.select(dimension=ibis.literal("product_line"), part=lines.product_line_id.cast("string"), **_money(lines))
    ]
    tables += [known.select(dimension=ibis.literal(name), part=part, **_money(known)) for name, part in labels.items()]
    rows = ibis.union(*tables)
    return rows.group_by("dimension", "part").agg(revenue=rows.revenue.sum(), revenue_prior=rows.revenue_prior.sum())


def _money(table: Table) -> dict[str, ibis.Value]:
    return {"revenue": table.revenue, "revenue_prior": table.revenue_prior}


def shift(parts: Table) -> Table:
    """Give each part's share of both years, the shift between them, and what it adds to the growth of the whole."""
    whole = ibis.window(group_by=parts.dimension)
    rows = parts.mutate(total=parts.revenue.sum().over(whole), total_prior=parts.revenue_prior.sum().over(whole))
    shares = rows.mutate(share=ratio(rows.revenue, rows.total), share_prior=ratio(rows.revenue_prior, rows.total_prior))
    return shares.select(
        "dimension",
        "part",
        "revenue",
        "revenue_prior",
        "share",
        "share_prior",
        change=shares.revenue - shares.revenue_prior,
        growth=growth(shares.revenue, shares.revenue_prior),
        shift=shares.share - shares.share_prior,
        contribution=ratio(shares.revenue - shares.revenue_prior, shares.total_prior),
    )
