"""An invented ledger as the mirror would lay it out, one Parquet file a month: orders of a few lines, few accounts buying most."""

from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from guke.analysis import engine, tables
from guke.analysis.dates import months_before
from guke.analysis.orders import opened

UNTIL = date(2026, 6, 1)
LINES_AN_ORDER = 4
PRODUCT_LINES = 20
TASTES = 5
_PRODUCTS_A_LINE = 100


def write(folder: Path, lines: int, accounts: int, months: int = 60) -> dict[str, list[Path]]:
    """Write the months, oldest first, and the accounts; return the files of each table."""
    files = [folder / f"{months_before(UNTIL, back):%Y-%m}.parquet" for back in reversed(range(months))]
    people = folder / "accounts.parquet"
    if not people.exists():
        folder.mkdir(parents=True, exist_ok=True)
        _write(files, lines, accounts)
        _people(people, accounts)
    return {"sales": files, "accounts": [people], "potential": []}


def beside(sources: dict[str, list[Path]], folder: Path, times: int, accounts: int) -> dict[str, list[Path]]:
    """Write a ledger that is another several times side by side, each time with accounts of its own; a month at a time."""
    files = [folder / path.name for path in sources["sales"]]
    people = folder / "accounts.parquet"
    if not people.exists():
        folder.mkdir(parents=True, exist_ok=True)
        for path, target in zip(sources["sales"], files, strict=True):
            month = pq.read_table(path)
            with pq.ParquetWriter(target, month.schema, compression="zstd", compression_level=1) as writer:
                for nth in range(times):
                    writer.write_table(_moved(month, nth, accounts))
        _people(people, accounts * times)
    return sources | {"sales": files, "accounts": [people]}


def _moved(month: pa.Table, nth: int, accounts: int) -> pa.Table:
    """Return the lines of a month as those of other accounts, under other numbers."""
    moved = {
        "line_id": pc.add(month["line_id"], nth * 10**9),
        "account_id": pc.add(month["account_id"], nth * accounts),
    }
    for name, column in moved.items():
        month = month.set_column(month.schema.get_field_index(name), month.schema.field(name), column)
    return month


def _write(files: list[Path], lines: int, accounts: int) -> None:
    chance = np.random.default_rng(7)
    weights = 1 / (np.arange(accounts) + 10)
    edges = np.cumsum(weights / weights.sum())
    count = lines // len(files)
    for place, path in enumerate(files):
        first = date.fromisoformat(f"{path.stem}-01")
        table = _month(chance, edges, first, count, place * count)
        pq.write_table(opened(table), path, compression="zstd", compression_level=1)


def _month(chance: np.random.Generator, edges: np.ndarray, first: date, count: int, number: int) -> pa.Table:
    """Make the lines of a month, by day: an order has one account, one day and one document."""
    orders = count // LINES_AN_ORDER
    buyers = np.minimum(np.searchsorted(edges, chance.random(orders)), len(edges) - 1) + 1
    days = np.sort(chance.integers(0, 28, orders))
    order = np.sort(np.concatenate([np.arange(orders), chance.integers(0, orders, count - orders)]))
    account = buyers[order]
    taste = chance.integers(0, TASTES, count) ** 2 // TASTES
    line = (account * 7 + taste * 3) % PRODUCT_LINES
    product = line * _PRODUCTS_A_LINE + np.minimum(chance.geometric(0.04, count), _PRODUCTS_A_LINE) - 1
    amount = chance.integers(1_000, 500_000, count) * 100
    cost = (amount * chance.uniform(0.6, 0.98, count)).astype(np.int64)
    start = np.datetime64(first, "D")
    columns = {
        "line_id": pa.array(np.arange(number, number + count)),
        "sold_on": pa.array(start + days[order]),
        "account_id": pa.array(account),
        "product_id": pa.array(product),
        "product_line_id": pa.array(line),
        "quantity": pa.array(chance.integers(1, 200, count) * 10_000),
        "amount": pa.array(amount),
        "cost": pa.array(cost, mask=chance.random(count) < 0.1),
        "document": pa.array([f"D{first:%y%m}{place:06d}" for place in order.tolist()]),
    }
    return pa.table(columns)


def _people(path: Path, accounts: int) -> None:
    numbers = range(1, accounts + 1)
    rows = [
        {
            "account_id": number,
            "family_id": number,
            "kind": "dealer" if number % 4 == 0 else "end_user",
            "industry": f"i{number % 9}",
            "province": f"p{number % 31}",
            "owner_id": number % 50,
            "unit_id": number % 5,
        }
        for number in numbers
    ]
    pq.write_table(pa.Table.from_pylist(rows, engine.arrow_schema(tables.ACCOUNTS)), path)
