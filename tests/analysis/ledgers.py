"""Small ledgers for the tests: rows given by name, the rest filled in."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

import ibis
import pyarrow as pa
from ibis.expr.types import Table

from guke.analysis import engine, marts, tables
from guke.analysis.book import Book, Thresholds
from guke.analysis.company import SHELF, Company
from guke.analysis.orders import opened
from guke.analysis.planning import narrowed, staged
from guke.analysis.tables import stored

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
    "prices": {},
}
LINES = ibis.table(
    {**{name: kind for name, kind in tables.SALES.schema().items() if name != "opens"}, "document": "string"},
    name="lines",
)
DECLARED = {
    "sales": LINES,
    "accounts": tables.ACCOUNTS,
    "potential": tables.POTENTIAL,
    "prices": tables.PRICES,
}
MARTS = marts.every(tables.SALES)

Rows = list[dict[str, Any]]


def line(account: int, day: str, amount: float, cost: float | None = None, **more: Any) -> dict[str, Any]:
    """Give a sales line in units of money."""
    exact = {"amount": round(amount * 10_000), "cost": None if cost is None else round(cost * 10_000)}
    return {"account_id": account, "sold_on": date.fromisoformat(day), **exact, **more}


def by_chance(seed: int, count: int, accounts: int) -> Rows:
    """Give lines of some three years up to July 2026, returns and lines without a cost among them, most of the last accounts.

    To run the analyses takes as long for a thousand lines as for one, so one large ledger stands for many small ones.
    """
    chance = Random(seed)  # noqa: S311 - seeded chance, not a secret
    buyers = chance.choices(range(1, accounts + 1), range(1, accounts + 1), k=count)
    return [
        {
            "account_id": account,
            "sold_on": date(2026, 7, 10) - timedelta(days=chance.randint(0, 1200)),
            "amount": chance.randint(-1_000_000, 5_000_000),
            "cost": chance.choice((None, chance.randint(0, 4_000_000))),
            "product_line_id": chance.choice((None, 1, 2, 3)),
            "document": chance.choice((None, "A", "B")),
        }
        for account in buyers
    ]


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
    made = pa.table({field.name: pa.array([row.get(field.name) for row in filled], field.type) for field in schema})
    return opened(made) if name == "sales" else made


def given(rows: Mapping[str, Rows]) -> dict[str, pa.Table]:
    """Give the tables beneath the marts; accounts not named are those that have lines."""
    known = [{"account_id": account} for account in sorted({row["account_id"] for row in rows["sales"]})]
    accounts = [{"family_id": row["account_id"], **row} for row in rows.get("accounts", known)]
    return {
        "sales": table("sales", rows["sales"]),
        "accounts": table("accounts", accounts),
        "potential": table("potential", rows.get("potential", [])),
        "prices": table("prices", rows.get("prices", [])),
    }


def sources(sales: Rows, **more: Rows) -> dict[str, pa.Table]:
    """Give every table the analyses read, the marts made from the lines."""
    beneath = given({"sales": sales, **more})
    return beneath | engine.run_all(MARTS, beneath)


def run(steps: Mapping[str, Table], names: Iterable[str], beneath: Mapping[str, engine.Source]) -> dict[str, pa.Table]:
    """Make the steps that the named ones need and that are not there yet, and give the rows of the named."""
    with engine.session(beneath) as session:
        for name, step in narrowed(dict(steps), *names).items():
            if name not in beneath:
                session.keep(name, step)
        return {name: session.rows(stored(name, steps[name])) for name in names}


@cache
def chain(on: date, limits: tuple[tuple[str, Any], ...] = ()) -> tuple[dict[str, Table], Book]:
    """Give the steps of a day's book, made once for all tests of that day and those limits."""
    return staged(Company(on, Thresholds(**dict(limits))), SHELF)


def ask(names: str, on: str, sales: Rows, **more: Rows) -> Any:
    """Run analyses of the book (their names with spaces between) and give the rows of each in one order, or of the only one."""
    steps, book = chain(date.fromisoformat(on))
    wanted = names.split()
    made = steps | {name: getattr(book, name) for name in wanted if name not in steps}
    found = run(made, wanted, given({"sales": sales, **more}))
    rows = [sorted(found[name].to_pylist(), key=str) for name in wanted]
    return rows[0] if len(rows) == 1 else rows
