"""Why revenue of a year moved against another year: price, quantity, products taken up and dropped; returns and discounts."""

from datetime import date

import ibis
from ibis.expr.types import Table, Value

from guke.analysis.dates import years_before
from guke.analysis.tables import E4

PARTS = ("price", "quantity", "added", "dropped", "rest")


def effects(sales: Table, first: date, last: date) -> Table:
    """Split, for each account, the change of revenue between the years that end on two days; the parts add up exactly.

    A product bought in both years moved by its price (at the later quantity) and its quantity (at the earlier price).
    Where returns leave no quantity or no amount there is no price; that change is the rest.
    """
    sums = _by_product(sales, first, last)
    priced = (sums.quantity_first > 0) & (sums.quantity_last > 0) & (sums.amount_first > 0) & (sums.amount_last > 0)
    change = sums.amount_last - sums.amount_first
    more = sums.amount_first.cast("float64") * (sums.quantity_last - sums.quantity_first).cast("float64")
    by_quantity = (more / sums.quantity_first.nullif(0).cast("float64")).round().cast("int64")
    fresh, gone = sums.lines_first == 0, sums.lines_last == 0
    parts = {
        "price": priced.ifelse(change - by_quantity, 0),
        "quantity": priced.ifelse(by_quantity, 0),
        "added": fresh.ifelse(change, 0),
        "dropped": gone.ifelse(change, 0),
        "rest": (priced | fresh | gone).ifelse(0, change),
    }
    named = sums.select("account_id", "returned", "returns", **parts)
    return named.group_by("account_id").agg(**{name: named[name].sum() for name in (*PARTS, "returned", "returns")})


def _by_product(sales: Table, first: date, last: date) -> Table:
    rows = sales.filter(_year(sales, first) | _year(sales, last))
    early, late = _year(rows, first), _year(rows, last)
    back = late & (rows.amount < 0)
    return rows.group_by("account_id", "product_id").agg(
        amount_first=rows.amount.sum(where=early).fill_null(0),
        amount_last=rows.amount.sum(where=late).fill_null(0),
        quantity_first=rows.quantity.sum(where=early).fill_null(0),
        quantity_last=rows.quantity.sum(where=late).fill_null(0),
        lines_first=rows.count(where=early),
        lines_last=rows.count(where=late),
        returned=-rows.amount.sum(where=back).fill_null(0),
        returns=rows.count(where=back),
    )


def _year(sales: Table, until: date) -> Value:
    return (sales.sold_on > years_before(until)) & (sales.sold_on <= until)


def discounts(sales: Table, prices: Table, on: date) -> Table:
    """Give what each account paid below the list price in the year to a day, of the lines sold below it."""
    rows = sales.filter(_year(sales, on), sales.quantity > 0).inner_join(prices, "product_id")
    listed = (rows.quantity.cast("float64") * rows.list_price.cast("float64") / E4).round().cast("int64")
    below = rows.mutate(listed=listed).filter(lambda row: row.amount < row.listed)
    return below.group_by("account_id").agg(
        listed=below.listed.sum(), discount=below.listed.sum() - below.amount.sum(), lines=ibis._.count()
    )
