"""Expressions as the SQL of an engine, each column cast to its declared type, and what they read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, TypeAlias

import ibis
import pyarrow as pa
from ibis.backends.sql.datatypes import DuckDBType, PySparkType
from ibis.config import Config
from ibis.expr.datatypes import Array, DataType
from ibis.expr.operations import Relation, UnboundTable
from ibis.expr.schema import Schema
from ibis.expr.types import Table

from guke.analysis import shapes


@dataclass(frozen=True)
class Patched:
    """Files by month of which the rows of some accounts and months (``gone``) are void; ``fresh`` holds those in their place."""

    files: Sequence[Path]
    fresh: Path
    gone: Path
    before: date
    """Rows of this day and later do not count."""


Source: TypeAlias = Path | str | Sequence[Path] | pa.Table | Patched
"""A Parquet file, a glob of them, a list of them (an empty list is an empty table), an Arrow table, or patched files."""

Dialect: TypeAlias = Literal["duckdb", "pyspark"]

ARROW = {
    "int64": pa.int64(),
    "float64": pa.float64(),
    "string": pa.string(),
    "date": pa.date32(),
    "boolean": pa.bool_(),
}
"""The Arrow type of each type the analyses use; Ibis's own table needs a package that patches pyarrow."""

KNOWN = 512
"""How many expressions are remembered; a refresh has a hundred, and asks for those of the same day again and again."""

_QUOTES = {"duckdb": '"', "pyspark": "`"}
_TYPES = {"duckdb": DuckDBType, "pyspark": PySparkType}


class _PySparkOptions(Config):  # type: ignore[misc]  # Ibis publishes no types
    """What Ibis's compiler for Spark asks for, and its backend would set on connecting."""

    treat_nan_as_null: bool = False


ibis.options.pyspark = _PySparkOptions()


class MissingSourceError(LookupError):
    """An expression reads a table for which no source was given."""


def sql(expression: Table, dialect: Dialect = "duckdb") -> str:
    """Give the SQL of an expression, each column cast to its declared type."""
    return _written(expression.op(), dialect)


@lru_cache(maxsize=KNOWN)
def _written(relation: Relation, dialect: Dialect) -> str:
    """Write the SQL of an expression once; to look for another like it takes as long as DuckDB does to read it."""
    shape = shapes.shape(relation)
    return _compiled(shape, dialect).filled(shape.days)


@lru_cache(maxsize=KNOWN)
def _compiled(shape: shapes.Shape, dialect: Dialect) -> shapes.Open:
    """Write the SQL of all expressions that differ in nothing but their days."""
    expression = shape.relation.to_expr()
    columns = casts(expression.schema(), dialect, ",\n  ")
    text = f"SELECT\n  {columns}\nFROM (\n{ibis.to_sql(expression, dialect=dialect)}\n) AS result"
    return shapes.opened(text, shape.days)


def casts(schema: Schema, dialect: Dialect, between: str = ", ") -> str:
    """Write the columns of a schema, each cast to its type."""
    mark = _QUOTES[dialect]
    names = ((f"{mark}{name}{mark}", _type(kind, dialect)) for name, kind in schema.items())
    return between.join(f"CAST({name} AS {kind}) AS {name}" for name, kind in names)


@cache
def _type(kind: DataType, dialect: Dialect) -> str:
    return str(_TYPES[dialect].to_string(kind))


def tables(expression: Table) -> dict[str, Schema]:
    """Give the tables an expression reads, with their declared columns."""
    return dict(_tables(expression.op()))


@lru_cache(maxsize=KNOWN)
def _tables(relation: Relation) -> tuple[tuple[str, Schema], ...]:
    return tuple((table.name, table.schema) for table in relation.find(UnboundTable))


def day_of(schema: Schema) -> str:
    """Name the column that gives a row's month."""
    return "month" if "month" in schema.names else next(name for name, kind in schema.items() if kind.is_date())


def arrow_schema(expression: Table) -> pa.Schema:
    """Give the declared columns of an expression as an Arrow schema."""
    return as_arrow(expression.schema())


def as_arrow(schema: Schema) -> pa.Schema:
    """Give declared columns as an Arrow schema."""
    return pa.schema([(name, _arrow_type(kind)) for name, kind in schema.items()])


def _arrow_type(kind: DataType) -> pa.DataType:
    if isinstance(kind, Array):
        return pa.list_(_arrow_type(kind.value_type))
    return ARROW[str(kind).removeprefix("!")]
