"""The lines, and the sums by day and month that everything else is made from."""

from pathlib import Path

import pandas as pd

from benchmarks.pandas_way.common import Frame, Frames, before, month_of

COLUMNS = ["sold_on", "account_id", "product_id", "product_line_id", "quantity", "amount", "cost", "opens"]


def read(folder: Path) -> Frames:
    """Read the months, dates as pandas keeps them, and the accounts."""
    months = [
        pd.read_parquet(path, columns=COLUMNS, to_pandas_kwargs={"date_as_object": False})
        for path in sorted(folder.glob("20*.parquet"))
    ]
    accounts = pd.read_parquet(folder / "accounts.parquet").set_index("account_id")
    return {"sales": pd.concat(months, ignore_index=True), "accounts": accounts}


def marts(made: Frames) -> Frames:
    """Sum the lines by account and day, the days by month, and the lines of 18 months by product line and month."""
    sales = made["sales"]
    days = _days(sales)
    recent = sales[sales.sold_on >= before(19)]
    by_line = recent.groupby(["account_id", "product_line_id", month_of(recent.sold_on).rename("month")])
    return {
        "account_days": days,
        "account_months": _months(days),
        "account_line_months": by_line[["amount", "quantity"]].sum().reset_index(),
    }


def _days(sales: Frame) -> Frame:
    known = sales.assign(amount_costed=sales.amount.where(sales.cost.notna()))
    grouped = known.groupby(["account_id", "sold_on"])
    days = grouped[["amount", "quantity", "opens"]].sum().rename(columns={"opens": "documents"})
    days[["cost", "amount_costed"]] = grouped[["cost", "amount_costed"]].sum(min_count=1)
    days["lines"] = grouped.size()
    return days.reset_index()


def _months(days: Frame) -> Frame:
    days = days.assign(month=month_of(days.sold_on), sold=days.sold_on.where(days.amount > 0))
    grouped = days.groupby(["account_id", "month"])
    months = grouped[["amount", "quantity", "lines", "documents"]].sum()
    months[["cost", "amount_costed"]] = grouped[["cost", "amount_costed"]].sum(min_count=1)
    months["days"] = grouped.sold.count()
    months["first_on"], months["last_on"] = grouped.sold.min(), grouped.sold.max()
    return months.reset_index()
