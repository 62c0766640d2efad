"""Marts: sales lines summed by month and by day, which the analyses read in place of the lines."""

from datetime import date, timedelta

import ibis
from ibis.expr.types import Column, Table, Value

from guke.analysis.dates import month_of, years_before


def account_months(sales: Table) -> Table:
    """Sum sales lines by account and month."""
    return _summed(sales, month=sales.sold_on.truncate("M"))


def account_line_months(sales: Table) -> Table:
    """Sum sales lines by account, product line and month."""
    keys = [sales.account_id, sales.product_line_id, sales.sold_on.truncate("M").name("month")]
    return sales.group_by(keys).agg(amount=sales.amount.sum(), quantity=sales.quantity.sum())


def order_days(sales: Table) -> Table:
    """Give the days on which an account's lines come to a positive amount."""
    days = sales.group_by("account_id", "sold_on").agg(amount=sales.amount.sum())
    return days.filter(days.amount > 0)


def pieces(months: Table, sales: Table, on: date) -> Table:
    """Give the monthly mart up to a day, with the months that hold an edge of a year read from the lines and cut in two.

    `begin` is the first day of a piece: the first of its month or the day after the edge. So any whole number of
    years to `on` is exact to the day, though the rest of the mart is by month.
    """
    edges = [years_before(on, years) for years in range(3)]
    cut = [month_of(edge) for edge in edges]
    whole = months.filter(months.month < month_of(on), months.month.notin(cut))
    lines = sales.filter(_within(sales.sold_on, edges), sales.sold_on <= on)
    split = _summed(lines, month=lines.sold_on.truncate("M"), begin=_begin(lines.sold_on, edges))
    return whole.mutate(begin=whole.month).union(split.select(*months.columns, "begin"))


def _within(day: Column, edges: list[date]) -> Value:
    """Hold where a day lies in the month of an edge; ranges, so that files by month can be skipped."""
    spans = [day.between(month_of(edge), _last_of_month(edge)) for edge in edges]
    return ibis.or_(*spans)


def _begin(day: Column, edges: list[date]) -> Value:
    first = day.truncate("M")
    cases = [((first == month_of(edge)) & (day > edge), ibis.literal(edge + timedelta(days=1))) for edge in edges]
    return ibis.cases(*cases, else_=first)


def _last_of_month(day: date) -> date:
    return month_of(month_of(day) + timedelta(days=31)) - timedelta(days=1)


def _order(sales: Table) -> Value:
    """Name the order of a line: its document, or its day where it has none."""
    return sales.document.nullif("").fill_null(sales.sold_on.cast("string"))


def _summed(sales: Table, **keys: Value) -> Table:
    """Sum lines by day first, which counts the order days, then by account and the keys."""
    costed = sales.cost.notnull()
    days = sales.group_by("account_id", "sold_on", **keys).agg(
        amount=sales.amount.sum(),
        cost=sales.cost.sum(),
        amount_costed=sales.amount.sum(where=costed),
        quantity=sales.quantity.sum(),
        lines=sales.count(),
    )
    documents = sales.group_by("account_id", **keys).agg(documents=_order(sales).nunique(where=sales.amount > 0))
    total = days.group_by("account_id", *keys).agg(
        amount=days.amount.sum(),
        cost=days.cost.sum(),
        amount_costed=days.amount_costed.sum(),
        quantity=days.quantity.sum(),
        lines=days.lines.sum(),
        days=days.count(where=days.amount > 0),
        first_on=days.sold_on.min(where=days.amount > 0),
        last_on=days.sold_on.max(where=days.amount > 0),
    )
    joined = total.join(documents, ["account_id", *keys])
    order = ["amount", "cost", "amount_costed", "quantity", "lines", "documents", "days", "first_on", "last_on"]
    return joined.select("account_id", *keys, *order)


def every(sales: Table) -> dict[str, Table]:
    """Give each mart's expression by its table's name."""
    return {
        "account_months": account_months(sales),
        "account_line_months": account_line_months(sales),
        "order_days": order_days(sales),
    }
