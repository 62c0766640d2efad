"""Marts: sales lines summed by month and by day, which the analyses read in place of the lines."""

from collections.abc import Sequence
from datetime import date, timedelta

import ibis
from ibis.expr.types import Column, Table, Value

from guke.analysis.dates import month_of, years_before
from guke.analysis.tables import ACCOUNT_DAYS, ACCOUNT_LINE_MONTHS, ACCOUNT_MONTHS


def account_days(sales: Table) -> Table:
    """Sum sales lines by account and day."""
    return sales.group_by("account_id", "sold_on").agg(
        amount=sales.amount.sum(),
        cost=sales.cost.sum(),
        amount_costed=sales.amount.sum(where=sales.cost.notnull()),
        quantity=sales.quantity.sum(),
        lines=sales.count(),
        documents=sales.opens.sum(),
    )


def account_months(days: Table) -> Table:
    """Sum days by account and month."""
    return _summed(days, month=days.sold_on.truncate("M"))


def account_line_months(sales: Table) -> Table:
    """Sum sales lines by account, product line and month."""
    keys = [sales.account_id, sales.product_line_id, sales.sold_on.truncate("M").name("month")]
    return sales.group_by(keys).agg(amount=sales.amount.sum(), quantity=sales.quantity.sum())


def tally(months: Table) -> Table:
    """Count the lines of all months and add them up."""
    return months.agg(rows=months.lines.sum().fill_null(0), amount=months.amount.sum().fill_null(0))


def order_days(days: Table) -> Table:
    """Give the days on which an account's lines come to a positive amount."""
    return days.filter(days.amount > 0).select("account_id", "sold_on", "amount")


def cut(days: Table, on: date) -> Table:
    """Give the months that hold an edge of a year, read by day and cut in two; the month of the day as far as it has come.

    `begin` is the first day of a piece: the first of its month or the day after the edge.
    """
    edges = _edges(on)
    near = days.filter(within_months(days.sold_on, [month_of(edge) for edge in edges]), days.sold_on <= on)
    return _summed(near, month=near.sold_on.truncate("M"), begin=_begin(near.sold_on, edges))


def pieces(months: Table, cut: Table, on: date) -> Table:
    """Give the monthly mart up to a day, the months that are cut in their place: whole numbers of years are exact to the day."""
    whole = months.filter(months.month < month_of(on), months.month.notin([month_of(edge) for edge in _edges(on)]))
    return whole.mutate(begin=whole.month).union(cut.select(*months.columns, "begin"))


def _edges(on: date) -> list[date]:
    return [years_before(on, years) for years in range(3)]


def within_months(day: Column, months: Sequence[date]) -> Value:
    """Hold where a day lies in one of the months; ranges, so that files by month can be skipped."""
    return ibis.or_(*(day.between(month, _last_of_month(month)) for month in months))


def _begin(day: Column, edges: list[date]) -> Value:
    first = day.truncate("M")
    cases = [((first == month_of(edge)) & (day > edge), ibis.literal(edge + timedelta(days=1))) for edge in edges]
    return ibis.cases(*cases, else_=first)


def _last_of_month(day: date) -> date:
    return month_of(month_of(day) + timedelta(days=31)) - timedelta(days=1)


def _summed(days: Table, **keys: Value) -> Table:
    sold = days.amount > 0
    return days.group_by("account_id", **keys).agg(
        amount=days.amount.sum(),
        cost=days.cost.sum(),
        amount_costed=days.amount_costed.sum(),
        quantity=days.quantity.sum(),
        lines=days.lines.sum(),
        documents=days.documents.sum(),
        days=days.count(where=sold),
        first_on=days.sold_on.min(where=sold),
        last_on=days.sold_on.max(where=sold),
    )


def every(sales: Table, since: date | None = None) -> dict[str, Table]:
    """Give each mart's expression by its table's name, each reading those before it; product lines since a month."""
    recent = sales if since is None else sales.filter(sales.sold_on >= since)
    return {
        ACCOUNT_DAYS.get_name(): account_days(sales),
        ACCOUNT_MONTHS.get_name(): account_months(ACCOUNT_DAYS),
        ACCOUNT_LINE_MONTHS.get_name(): account_line_months(recent),
    }
