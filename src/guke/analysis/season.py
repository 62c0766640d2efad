"""Season: how much of a year's revenue each month of the year brings."""

from datetime import date

import ibis
from ibis.expr.types import Table, Value

from guke.analysis.dates import complete_until
from guke.analysis.ratios import ratio

AVERAGE = 1_000_000
"""An average month in the whole-number form of the index, which can be summed exactly."""

YEARS = 3
ACCOUNT_YEARS = 2
_MONTHS = 12
PARTS = tuple(f"part_{month}" for month in range(1, _MONTHS + 1))


def company(months: Table, on: date, years: int = YEARS) -> Table:
    """Give the company's index by month of the year, 1 being an average month, over whole years of complete months."""
    total = months.group_by("month").agg(amount=months.amount.sum()).mutate(account_id=0)
    return _indexed(total, on, years, 1).drop("account_id")


def by_account(months: Table, on: date, years: int = YEARS, least_years: int = ACCOUNT_YEARS) -> Table:
    """Give the index of each account that has bought over at least so many whole years."""
    return _indexed(months, on, years, least_years)


def by_line(line_days: Table, on: date, years: int = YEARS) -> Table:
    """Give the index of each product line over whole years of complete months."""
    known = line_days.filter(line_days.product_line_id.notnull())
    sums = known.group_by("product_line_id", month=known.sold_on.truncate("M")).agg(amount=known.amount.sum())
    return _indexed(sums.rename(account_id="product_line_id"), on, years, 1).rename(product_line_id="account_id")


def own(months: Table, on: date, years: int = YEARS) -> Table:
    """Give in one row the index of each account with enough history: ``part_1`` to ``part_12`` in whole numbers (`AVERAGE` is 1)."""
    return _in_columns(_summed(months, on, years, ACCOUNT_YEARS))


def applied(accounts: Table, own: Table, months: Table, on: date, years: int = YEARS) -> Table:
    """Give every account in one row what each month of the year counts: by its own index, else the company's, else evenly.

    ``own`` says whether it is the account's.
    """
    whole = _of_company(months, on, years)
    joined = accounts.select("account_id").left_join(own, "account_id").drop("account_id_right").cross_join(whole)
    parts = {name: ibis.coalesce(joined[name], joined[f"{name}_right"], AVERAGE) for name in PARTS}
    return joined.select("account_id", **parts, own=joined[PARTS[0]].notnull())


def _of_company(months: Table, on: date, years: int) -> Table:
    """Give the company's parts in one row, unknown ones without a whole year."""
    index = company(months, on, years)
    parts = index.select("month_of_year", part=(index["index"] * AVERAGE).round().cast("int64"))
    return parts.agg(
        **{name: parts.part.max(where=parts.month_of_year == place) for place, name in enumerate(PARTS, 1)}
    )


def _in_columns(sums: Table) -> Table:
    wide = sums.group_by("account_id").agg(
        total=sums.amount.sum(),
        **{name: sums.amount.sum(where=sums.month_of_year == place) for place, name in enumerate(PARTS, 1)},
    )
    known = wide.filter(wide.total > 0)
    whole = known.total.cast("float64")
    index = {name: (known[name].fill_null(0) * _MONTHS).cast("float64") / whole for name in PARTS}
    return known.select(
        "account_id", **{name: (value * AVERAGE).round().cast("int64") for name, value in index.items()}
    )


def _calendar() -> Table:
    """Give the months of the year as rows, without a literal table, which each engine would write its own way."""
    return ibis.range(1, 13).unnest().name("month_of_year").as_table().select(_month_number())


def _month_number() -> Value:
    return ibis._["month_of_year"].cast("int64").name("month_of_year")


def _indexed(months: Table, on: date, years: int, least_years: int) -> Table:
    """Divide the clipped sum of each month of the year by a twelfth of all of them."""
    sums = _summed(months, on, years, least_years)
    total = sums.group_by("account_id", "years").agg(total=sums.amount.sum())
    grid = total.cross_join(_calendar())
    rows = grid.left_join(sums, ["account_id", "month_of_year"]).select(grid, amount=sums.amount.fill_null(0))
    index = ratio(rows.amount * _MONTHS, rows.total)
    return rows.mutate(index=index).filter(rows.total > 0).select("account_id", "month_of_year", "index", "years")


def _summed(months: Table, on: date, years: int, least_years: int) -> Table:
    """Sum each account's whole years by month of the year; a month that comes to less than nothing is nothing."""
    end = complete_until(on)
    counted = months.mutate(age=_months_until(months.month, end)).filter(lambda table: table.age >= 1)
    history = counted.group_by("account_id").agg(years=ibis.least(counted.age.max() // _MONTHS, years))
    kept = counted.join(history.filter(history.years >= least_years), "account_id")
    kept = kept.filter(kept.age <= kept.years * _MONTHS)
    return kept.group_by("account_id", "years", month_of_year=kept.month.month().cast("int64")).agg(
        amount=ibis.greatest(kept.amount.sum(), 0)
    )


def _months_until(month: Value, end: date) -> Value:
    """Count from the end backwards: the last complete month is 1."""
    return (end.year * 12 + end.month) - (month.year().cast("int64") * 12 + month.month().cast("int64"))
