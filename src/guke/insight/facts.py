"""The only door from rows to tables: months of the ledger and the accounts, read in one consistent state."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from django.db import connection
from pyarrow import csv

from guke.insight.rules import next_month

FETCH = 50_000
LINES = pa.schema(
    [
        ("line_id", pa.int64()),
        ("sold_on", pa.date32()),
        ("account_id", pa.int64()),
        ("product_id", pa.int64()),
        ("quantity", pa.int64()),
        ("amount", pa.int64()),
        ("cost", pa.int64()),
        ("document", pa.string()),
        ("currency", pa.string()),
    ]
)
ACCOUNTS = pa.schema(
    [
        ("account_id", pa.int64()),
        ("family_id", pa.int64()),
        ("kind", pa.string()),
        ("industry", pa.string()),
        ("province", pa.string()),
        ("opened_on", pa.date32()),
        ("owner_id", pa.int64()),
        ("unit_id", pa.int64()),
    ]
)
_SQLITE = {"line_id": "id", "sold_on": "CAST(substr(sold_on, 9, 2) AS INTEGER)"}
_EPOCH = date(1970, 1, 1)
_MONTH = " FROM ledger_salesline WHERE sold_on >= %s AND sold_on < %s"
_ACCOUNTS = """
SELECT a.id, coalesce(a.family_id, a.id), a.sort, i.name, a.province, {day}, a.owner_id, a.unit_id
FROM accounts_account a LEFT JOIN accounts_industry i ON i.id = a.industry_id
WHERE a.merged_into_id IS NULL
"""


class LedgerChanged(RuntimeError):
    """What was read of a month is not what the database adds up: nothing is kept of it."""


@dataclass(frozen=True)
class Sums:
    """What a set of lines adds up to, in ten-thousandths."""

    lines: int
    amount: int
    cost: int
    quantity: int


@contextmanager
def consistent() -> Iterator[Any]:
    """Give a cursor that sees the ledger as of one instant, without keeping others from writing."""
    with connection.cursor() as cursor:
        if connection.in_atomic_block:
            yield cursor
            return
        postgres = connection.vendor == "postgresql"
        cursor.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" if postgres else "BEGIN DEFERRED")
        try:
            yield cursor
        finally:
            cursor.execute("ROLLBACK")


def dirty(cursor: Any) -> dict[date, list[int]]:
    """Return the months noted as changed, each with the ids of its notes."""
    cursor.execute("SELECT id, month FROM ledger_dirtymonth")
    months: dict[date, list[int]] = {}
    for note, month in cursor.fetchall():
        months.setdefault(_day(month), []).append(note)
    return months


def months(cursor: Any) -> list[date]:
    """Return the months that hold lines, oldest first, by probing the index from month to month."""
    found: list[date] = []
    after = date.min
    while True:
        cursor.execute("SELECT min(sold_on) FROM ledger_salesline WHERE sold_on >= %s", [after])
        first = cursor.fetchone()[0]
        if first is None:
            return found
        found.append(_day(first).replace(day=1))
        after = next_month(found[-1])


def rates(cursor: Any) -> dict[str, list[tuple[date, int]]]:
    """Return the exchange rates of each currency, oldest first, in ten-thousandths."""
    cursor.execute("SELECT currency, from_on, rate FROM ledger_rate ORDER BY currency, from_on")
    known: dict[str, list[tuple[date, int]]] = {}
    for currency, from_on, rate in cursor.fetchall():
        known.setdefault(currency, []).append((_day(from_on), rate))
    return known


def product_lines(cursor: Any) -> pa.Table:
    """Return which product line each product belongs to."""
    cursor.execute("SELECT id, line_id FROM ledger_product ORDER BY id")
    return _table(cursor, pa.schema([("product_id", pa.int64()), ("product_line_id", pa.int64())]))


def accounts(cursor: Any) -> pa.Table:
    """Return the accounts that were not merged away, as the analyses want them."""
    day = "a.opened_on" if connection.vendor == "postgresql" else "substr(a.opened_on, 1, 10)"
    cursor.execute(_ACCOUNTS.format(day=day))
    return _table(cursor, ACCOUNTS)


def month_lines(cursor: Any, month: date) -> pa.Table:
    """Return the lines of a month in their own currencies, checked against what the database adds up."""
    truth = _truth(cursor, month)
    only = next(iter(truth)) if len(truth) == 1 else None
    lines = _copied(cursor, month) if connection.vendor == "postgresql" else _fetched(cursor, month, only)
    for currency, expected in truth.items():
        own = lines if only else lines.filter(pc.equal(lines["currency"], currency))
        if sums(own) != expected:
            message = f"{month:%Y-%m} {currency}: {sums(own)} read, {expected} in the database"
            raise LedgerChanged(message)
    return lines


def sums(lines: pa.Table) -> Sums:
    """Add up a table of lines."""
    amount, cost, quantity = (pc.sum(lines[name]).as_py() or 0 for name in ("amount", "cost", "quantity"))
    return Sums(lines.num_rows, amount, cost, quantity)


def _truth(cursor: Any, month: date) -> dict[str, Sums]:
    """Return what the database adds up for each currency of a month."""
    cursor.execute(
        f"SELECT currency, count(*), sum(amount), sum(cost), sum(quantity){_MONTH} GROUP BY currency", _span(month)
    )
    return {row[0]: Sums(*(int(value or 0) for value in row[1:])) for row in cursor.fetchall()}


def _fetched(cursor: Any, month: date, only: str | None) -> pa.Table:
    """Read a month row by row: the day as its number in the month and no currency where there is but one, both for speed."""
    fields = {field.name: field for field in LINES}
    fields["sold_on"] = pa.field("sold_on", pa.int32())
    if only:
        del fields["currency"]
    columns = ", ".join(_SQLITE.get(name, name) for name in fields)
    cursor.execute(f"SELECT {columns}{_MONTH}", _span(month))
    read = _table(cursor, pa.schema(list(fields.values())))
    days = pc.add(read["sold_on"], pa.scalar((month - _EPOCH).days - 1, pa.int32())).cast(pa.date32())
    read = read.set_column(1, "sold_on", days)
    return read.append_column("currency", pa.repeat(only, read.num_rows)) if only else read


def _copied(cursor: Any, month: date) -> pa.Table:
    """Read a month as PostgreSQL copies it out, twice as fast as rows."""
    sink = BytesIO()
    columns = ", ".join({"line_id": "id"}.get(name, name) for name in LINES.names)
    query = f"COPY (SELECT {columns}{_MONTH}) TO STDOUT (FORMAT csv)"
    with cursor.copy(query, _span(month)) as copy:
        for data in copy:
            sink.write(data)
    sink.seek(0)
    return csv.read_csv(
        sink,
        read_options=csv.ReadOptions(column_names=LINES.names),
        parse_options=csv.ParseOptions(newlines_in_values=True),
        convert_options=csv.ConvertOptions(column_types=LINES, null_values=[""], strings_can_be_null=False),
    )


def _span(month: date) -> list[date]:
    return [month, next_month(month)]


def _table(cursor: Any, schema: pa.Schema) -> pa.Table:
    """Stream what the cursor holds into Arrow, block by block."""
    batches = [_batch(rows, schema) for rows in iter(lambda: cursor.fetchmany(FETCH), [])]
    return pa.Table.from_batches(batches, schema)


def _batch(rows: list[tuple[Any, ...]], schema: pa.Schema) -> pa.RecordBatch:
    columns = zip(*rows, strict=True)
    return pa.record_batch([_array(column, field.type) for column, field in zip(columns, schema, strict=True)], schema)


def _array(column: tuple[Any, ...], kind: pa.DataType) -> pa.Array:
    first = next((value for value in column if value is not None), None)
    if pa.types.is_date(kind) and isinstance(first, str):
        return pa.array(column, pa.string()).cast(kind)
    return pa.array(column, kind)


def _day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value)[:10])
