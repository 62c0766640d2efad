"""Small ledgers for the tests: rows given by name, the rest filled in."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pyarrow as pa

from guke.analysis import engine, marts, tables
from guke.analysis.book import Book

FILLED = {
    "sales": {"product_id": 1, "product_line_id": None, "quantity": 10_000, "cost": None, "document": None},
    "accounts": {
        "kind": None,
        "industry": None,
        "province": None,
        "opened_on": None,
        "owner_id": None,
        "unit_id": None,
    },
    "potential": {},
}
DECLARED = {"sales": tables.SALES, "accounts": tables.ACCOUNTS, "potential": tables.POTENTIAL}
MARTS = marts.every(tables.SALES)

Rows = list[dict[str, Any]]


def line(account: int, day: str, amount: float, cost: float | None = None, **more: Any) -> dict[str, Any]:
    """Give a sales line in units of money."""
    exact = {"amount": round(amount * 10_000), "cost": None if cost is None else round(cost * 10_000)}
    return {"account_id": account, "sold_on": date.fromisoformat(day), **exact, **more}


def monthly(row: dict[str, Any], until: date) -> Rows:
    """Repeat a line on the same day of each month until a day."""
    first = row["sold_on"]
    count = (until.year - first.year) * 12 + until.month - first.month + 1
    months = (first.month - 1 + index for index in range(count))
    return [{**row, "sold_on": date(first.year + month // 12, month % 12 + 1, first.day)} for month in months]


def table(name: str, rows: Rows) -> pa.Table:
    """Give rows as the declared table of that name."""
    filled = [{**FILLED[name], "line_id": index, **row} for index, row in enumerate(rows)]
    schema = engine.arrow_schema(DECLARED[name])
    return pa.table({field.name: pa.array([row.get(field.name) for row in filled], field.type) for field in schema})


def sources(sales: Rows, accounts: Rows | None = None, potential: Rows | None = None) -> dict[str, pa.Table]:
    """Give every table the analyses read, the marts made from the lines."""
    known = sorted({row["account_id"] for row in sales})
    people = accounts if accounts is not None else [{"account_id": account} for account in known]
    lines = table("sales", sales)
    return {
        "sales": lines,
        "accounts": table("accounts", [{"family_id": row["account_id"], **row} for row in people]),
        "potential": table("potential", potential or []),
        **_marts(lines),
    }


def _marts(lines: pa.Table) -> dict[str, pa.Table]:
    return {name: engine.run(mart, {"sales": lines}) for name, mart in MARTS.items()}


def ask(analysis: str, on: str, given: Mapping[str, pa.Table], book: Book | None = None) -> Rows:
    """Run one analysis of the book and give its rows, by account where there is one."""
    chosen = book or Book(date.fromisoformat(on))
    return engine.run(getattr(chosen, analysis), given).to_pylist()
