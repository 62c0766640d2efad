"""Runs expressions: Ibis writes the SQL, DuckDB's own client executes it, Arrow or Parquet comes out."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

import duckdb
import ibis
import pyarrow as pa
from ibis.backends.sql.datatypes import DuckDBType
from ibis.expr.datatypes import Array, DataType
from ibis.expr.operations import Relation, UnboundTable
from ibis.expr.schema import Schema
from ibis.expr.types import Table

Source: TypeAlias = Path | str | Sequence[Path] | pa.Table
"""A Parquet file, a glob of them, a list of them (an empty list is an empty table) or an Arrow table."""

ARROW = {
    "int64": pa.int64(),
    "float64": pa.float64(),
    "string": pa.string(),
    "date": pa.date32(),
    "boolean": pa.bool_(),
}
"""The Arrow type of each type the analyses use; Ibis's own table needs a package that patches pyarrow."""

MEMORY_MB = 1024
THREADS = 2
_shared: ContextVar[duckdb.DuckDBPyConnection | None] = ContextVar("shared", default=None)


class MissingSourceError(LookupError):
    """An expression reads a table for which no source was given."""


@contextmanager
def one_database(*, memory_mb: int = MEMORY_MB, threads: int = THREADS) -> Iterator[None]:
    """Let what runs within the block share a database: to open one takes as long as a small analysis."""
    with _database(memory_mb, threads) as database:
        token = _shared.set(database)
        try:
            yield
        finally:
            _shared.reset(token)


def sql(expression: Table) -> str:
    """Give the SQL of an expression, each column cast to its declared type."""
    return _compiled(expression.op())


@lru_cache(maxsize=256)
def _compiled(relation: Relation) -> str:
    expression = relation.to_expr()
    columns = ",\n".join(f'  CAST("{name}" AS {kind}) AS "{name}"' for name, kind in _types(expression.schema()))
    return f"SELECT\n{columns}\nFROM (\n{ibis.to_sql(expression, dialect='duckdb')}\n) AS result"


def arrow_schema(expression: Table) -> pa.Schema:
    """Give the declared columns of an expression as an Arrow schema."""
    return _arrow(expression.schema())


def run(
    expression: Table, sources: Mapping[str, Source], *, memory_mb: int = MEMORY_MB, threads: int = THREADS
) -> pa.Table:
    """Execute an expression over its sources and give its rows in the declared types."""
    with _open(memory_mb, threads) as connection:
        return _rows(connection, expression, sources)


def run_all(
    plan: Mapping[str, Table], sources: Mapping[str, Source], *, memory_mb: int = MEMORY_MB, threads: int = THREADS
) -> dict[str, pa.Table]:
    """Execute expressions in order over one connection; each result is a source, by its name, for those after it."""
    found: dict[str, pa.Table] = {}
    with _open(memory_mb, threads) as connection:
        for name, expression in plan.items():
            found[name] = _rows(connection, expression, {**sources, **found})
    return found


def reads(expression: Table) -> set[str]:
    """Name the tables an expression reads."""
    return {table.name for table in expression.op().find(UnboundTable)}


def to_parquet(
    expression: Table,
    sources: Mapping[str, Source],
    path: Path,
    *,
    memory_mb: int = MEMORY_MB,
    threads: int = THREADS,
) -> None:
    """Execute an expression and stream its rows into a Parquet file."""
    with _open(memory_mb, threads) as connection:
        _attach_all(connection, expression, sources)
        connection.execute(f"COPY ({sql(expression)}) TO {_quoted(path)} (FORMAT parquet, COMPRESSION zstd)")


def _open(memory_mb: int, threads: int) -> duckdb.DuckDBPyConnection:
    shared = _shared.get()
    return shared.cursor() if shared else _database(memory_mb, threads)


def _database(memory_mb: int, threads: int) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(config={"memory_limit": f"{memory_mb}MB", "threads": threads})


def _rows(connection: duckdb.DuckDBPyConnection, expression: Table, sources: Mapping[str, Source]) -> pa.Table:
    _attach_all(connection, expression, sources)
    return connection.sql(sql(expression)).to_arrow_table().cast(arrow_schema(expression))


def _attach_all(connection: duckdb.DuckDBPyConnection, expression: Table, sources: Mapping[str, Source]) -> None:
    for table in expression.op().find(UnboundTable):
        if table.name not in sources:
            raise MissingSourceError(table.name)
        _attach(connection, table.name, table.schema, sources[table.name])


def _attach(connection: duckdb.DuckDBPyConnection, name: str, schema: Schema, source: Source) -> None:
    """Show a source under the table's name, with just the declared columns and types."""
    if isinstance(source, pa.Table):
        connection.register(f"{name}__rows", source)
        origin = f'"{name}__rows"'
    else:
        paths = [source] if isinstance(source, Path | str) else list(source)
        if not paths:
            _attach(connection, name, schema, _arrow(schema).empty_table())
            return
        origin = f"read_parquet([{', '.join(_quoted(path) for path in paths)}])"
    columns = ", ".join(f'CAST("{column}" AS {kind}) AS "{column}"' for column, kind in _types(schema))
    connection.execute(f'CREATE OR REPLACE TEMP VIEW "{name}" AS SELECT {columns} FROM {origin}')  # noqa: S608 - declared names and quoted paths


def _arrow(schema: Schema) -> pa.Schema:
    return pa.schema([(name, _arrow_type(kind)) for name, kind in schema.items()])


def _arrow_type(kind: DataType) -> pa.DataType:
    if isinstance(kind, Array):
        return pa.list_(_arrow_type(kind.value_type))
    return ARROW[str(kind).removeprefix("!")]


def _types(schema: Schema) -> list[tuple[str, str]]:
    return [(name, DuckDBType.to_string(kind)) for name, kind in schema.items()]


def _quoted(path: Path | str) -> str:
    return "'" + str(path).replace("'", "''") + "'"
