"""The only door from rows to tables: months of the declared facts and the accounts, read in one consistent state."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
from django.db import connection
from pyarrow import csv

from guke.insight.declared import Facts
from guke.insight.rules import next_month

FETCH = 2_000
"""Rows fetched at once: so few stay in the processor's cache between fetching and turning, which halves the cost."""

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
_EPOCH = date(1970, 1, 1)
_ASKED = ["asked.who", "asked.first", "asked.after"]
_ACCOUNTS = """
SELECT a.id, coalesce(a.family_id, a.id), a.sort, i.name, a.province, {day}, a.owner_id, a.unit_id
FROM accounts_account a LEFT JOIN accounts_industry i ON i.id = a.industry_id
WHERE a.merged_into_id IS NULL
"""


class LedgerChanged(RuntimeError):
    """What was read of a month is not what the database adds up: nothing is kept of it."""


Sums = tuple[int, ...]
"""How many rows, and what each of the declared columns adds up to."""

Some = Sequence[int] | None
"""Some accounts by their ids, or all."""


class Note(NamedTuple):
    """That a month changed since it was mirrored: one account's rows of it, or any; or that rows were but added."""

    id: int
    month: date
    account: int | None
    added: bool


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


def dirty(cursor: Any, declared: Facts) -> list[Note]:
    """Return the notes of what changed."""
    if not declared.notes:
        return []
    cursor.execute(f"SELECT id, month, account, added FROM {declared.notes}")  # noqa: S608 - a declared table
    return [Note(note, _day(month), account, bool(added)) for note, month, account, added in cursor.fetchall()]


def last(cursor: Any, declared: Facts) -> int:
    """Return the number of the row that came in last."""
    cursor.execute(f"SELECT max({declared.column(declared.serial)}) FROM {declared.table}")  # noqa: S608 - declared names
    return int(cursor.fetchone()[0] or 0)


def counted(cursor: Any, declared: Facts) -> int:
    """Return how many rows there are in all."""
    cursor.execute(f"SELECT count(*) FROM {declared.table}")  # noqa: S608 - a declared table
    return int(cursor.fetchone()[0])


def counted_of(cursor: Any, part: "Part") -> int:
    """Return how many rows a part has."""
    cursor.execute(f"SELECT count(*){part.condition}", part.values)
    return int(cursor.fetchone()[0])


def counted_each(cursor: Any, declared: Facts, month: date, some: Some) -> dict[int, int]:
    """Return how many rows of a month each of some accounts has."""
    part, account = within(declared, month, some), declared.column("account_id")
    cursor.execute(f"SELECT {account}, count(*){part.condition} GROUP BY 1", part.values)
    return dict(cursor.fetchall())


def months(cursor: Any, declared: Facts) -> list[date]:
    """Return the months that hold rows, oldest first, by probing the index from month to month."""
    found: list[date] = []
    after, day = date.min, declared.column(declared.day)
    while True:
        cursor.execute(f"SELECT min({day}) FROM {declared.table} WHERE {day} >= %s", [after])  # noqa: S608 - declared names
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


def rows(cursor: Any, declared: Facts, part: "Part") -> tuple[pa.Table, dict[str, Sums]]:
    """Return the rows of a part in their own currencies, and what the database adds up, which they were checked against."""
    truth = added_up(cursor, declared, part)
    only = next(iter(truth)) if len(truth) == 1 else None
    postgres = connection.vendor == "postgresql"
    found = _copied(cursor, declared, part) if postgres else _fetched(cursor, declared, part, only)
    for currency, expected in truth.items():
        own = found if only is not None else found.filter(pc.equal(found["currency"], currency))
        if sums(own, declared) != expected:
            where = f"{part.month:%Y-%m}" if part.month else "added"
            message = f"{declared.name} {where} {currency}: {sums(own, declared)} read, {expected} in the database"
            raise LedgerChanged(message)
    return found, truth


def sums(rows: pa.Table, declared: Facts) -> Sums:
    """Add up a table of rows."""
    return (rows.num_rows, *(pc.sum(rows[name]).as_py() or 0 for name in declared.sums))


def added_up(cursor: Any, declared: Facts, part: "Part") -> dict[str, Sums]:
    """Return what the database adds up for each currency of a part."""
    currency = declared.column("currency") if "currency" in declared.columns.names else "''"
    added = ", ".join(f"sum({declared.column(name)})" for name in declared.sums)
    cursor.execute(f"SELECT {currency}, count(*), {added}{part.condition} GROUP BY 1", part.values)
    return {row[0]: tuple(int(value or 0) for value in row[1:]) for row in cursor.fetchall()}


class Part(NamedTuple):
    """Which rows are meant: the condition with its values."""

    month: date | None
    condition: str
    values: list[Any]


def after(declared: Facts, number: int) -> Part:
    """Mean the rows that came in after one, of whatever month."""
    return Part(None, f" FROM {declared.table} WHERE {declared.column(declared.serial)} > %s", [number])


def among(declared: Facts, accounts: Mapping[date, Sequence[int]]) -> Part:
    """Mean the rows of some accounts in some months, each found by the index of an account's days."""
    keys = [(account, month, next_month(month)) for month, some in accounts.items() for account in some]
    number, account, day = (declared.column(name) for name in (declared.serial, "account_id", declared.day))
    if connection.vendor == "postgresql":
        asked, names = "unnest(%s::bigint[], %s::date[], %s::date[]) AS asked (who, first, after)", _ASKED
        values: list[Any] = [list(column) for column in zip(*keys, strict=True)]
    else:
        asked, names = "json_each(%s) AS asked", [f"json_extract(asked.value, '$[{place}]')" for place in range(3)]
        values = [json.dumps(keys, default=date.isoformat)]
    found = f"r.{account} = {names[0]} AND r.{day} >= {names[1]} AND r.{day} < {names[2]}"
    mine = f"SELECT r.{number} FROM {asked} CROSS JOIN {declared.table} AS r WHERE {found}"  # noqa: S608 - declared names
    return Part(None, f" FROM {declared.table} WHERE {number} IN ({mine})", values)


def within(declared: Facts, month: date, some: Some = None) -> Part:
    """Mean the rows of a month, or those of some accounts in it."""
    day = declared.column(declared.day)
    condition, values = f" FROM {declared.table} WHERE {day} >= %s AND {day} < %s", [month, next_month(month)]
    if some is None:
        return Part(month, condition, values)
    postgres = connection.vendor == "postgresql"
    among = "= ANY(%s)" if postgres else "IN (SELECT value FROM json_each(%s))"
    listed = list(some) if postgres else json.dumps(some)
    return Part(month, f"{condition} AND {declared.column('account_id')} {among}", [*values, listed])


def _fetched(cursor: Any, declared: Facts, part: Part, only: str | None) -> pa.Table:
    """Read row by row: the day of a month as its number in it and no currency where there is but one, both for speed."""
    fields = {field.name: field for field in declared.columns}
    if part.month is not None:
        fields[declared.day] = pa.field(declared.day, pa.int32())
    if only is not None:
        fields.pop("currency", None)
    columns = {name: declared.column(name) for name in fields}
    day = columns[declared.day]
    columns[declared.day] = f"substr({day}, 1, 10)" if part.month is None else f"CAST(substr({day}, 9, 2) AS INTEGER)"
    cursor.execute(f"SELECT {', '.join(columns.values())}{part.condition}", part.values)
    read = _table(cursor, pa.schema(list(fields.values())))
    if part.month is not None:
        days = pc.add(read[declared.day], pa.scalar((part.month - _EPOCH).days - 1, pa.int32())).cast(pa.date32())
        read = read.set_column(read.schema.get_field_index(declared.day), declared.day, days)
    if only is None or "currency" not in declared.columns.names:
        return read
    return read.append_column("currency", pa.repeat(only, read.num_rows))


def _copied(cursor: Any, declared: Facts, part: Part) -> pa.Table:
    """Read a month as PostgreSQL copies it out, twice as fast as rows."""
    sink = BytesIO()
    columns = ", ".join(declared.column(name) for name in declared.columns.names)
    query = f"COPY (SELECT {columns}{part.condition}) TO STDOUT (FORMAT csv)"
    with cursor.copy(query, part.values) as copy:
        for data in copy:
            sink.write(data)
    if not sink.tell():
        return declared.columns.empty_table()
    sink.seek(0)
    return csv.read_csv(
        sink,
        read_options=csv.ReadOptions(column_names=declared.columns.names),
        parse_options=csv.ParseOptions(newlines_in_values=True),
        convert_options=csv.ConvertOptions(column_types=declared.columns, null_values=[""], strings_can_be_null=False),
    )


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
