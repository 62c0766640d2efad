"""Runs expressions on the engine that was chosen: DuckDB inside, or Apache Spark where one machine is not enough."""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Literal, Protocol

import pyarrow as pa
from ibis.expr.types import Table

from guke.analysis.compiled import MissingSourceError, Patched, Source, arrow_schema, sql, tables
from guke.analysis.duck import DuckSession, one_database


class EngineUnreachableError(RuntimeError):
    """The engine that was chosen is ``unknown``, ``missing`` here, or ``silent`` where it should be."""

    def __init__(self, reason: Literal["unknown", "missing", "silent"], engine: str) -> None:
        super().__init__(f"{reason}: {engine}")
        self.reason, self.engine = reason, engine


class Session(Protocol):
    """What every engine can do, between opening and closing."""

    def give(self, name: str, source: Source) -> None:
        """Show a further table, or another in its place."""

    def keep(self, name: str, expression: Table) -> Table:
        """Make an expression once and give the table that holds it for others to read."""

    def rows(self, expression: Table) -> pa.Table:
        """Give the rows of an expression in the declared types."""

    def close(self) -> None:
        """Let go of everything."""


@dataclass(frozen=True)
class Engine:
    """Which engine, where it is, and where it may write what memory does not hold."""

    name: str = "duckdb"
    address: str = "local[2]"
    spill: Path | None = None

    def open(self, sources: Mapping[str, Source]) -> Session:
        """Open a session over tables by name."""
        if self.name == "duckdb":
            return DuckSession(sources, spill=self.spill)
        if self.name != "spark":
            raise EngineUnreachableError("unknown", self.name)
        try:
            spark = import_module("guke.analysis.spark")
        except ImportError as error:
            raise EngineUnreachableError("missing", self.name) from error
        try:
            session: Session = spark.connect(self.address, sources)
        except spark.SILENT as error:
            raise EngineUnreachableError("silent", self.address) from error
        return session


@contextmanager
def session(sources: Mapping[str, Source], engine: Engine = Engine()) -> Iterator[Session]:
    """Hold a session over tables by name."""
    with closing(engine.open(sources)) as opened:
        yield opened


def run(expression: Table, sources: Mapping[str, Source]) -> pa.Table:
    """Execute an expression over its sources in DuckDB and give its rows in the declared types."""
    with closing(DuckSession(sources)) as opened:
        return opened.rows(expression)


def run_all(plan: Mapping[str, Table], sources: Mapping[str, Source], engine: Engine = Engine()) -> dict[str, pa.Table]:
    """Execute expressions in order in one session; each is a table, by its name, for those after it."""
    with session(sources, engine) as opened:
        kept = {name: opened.keep(name, expression) for name, expression in plan.items()}
        return {name: opened.rows(table) for name, table in kept.items()}


def to_parquet(expression: Table, sources: Mapping[str, Source], path: Path) -> None:
    """Execute an expression in DuckDB and stream its rows into a Parquet file."""
    with closing(DuckSession(sources)) as opened:
        opened.write(expression, path)


def reads(expression: Table) -> set[str]:
    """Name the tables an expression reads."""
    return set(tables(expression))


__all__ = [
    "Engine",
    "EngineUnreachableError",
    "MissingSourceError",
    "Patched",
    "Session",
    "Source",
    "arrow_schema",
    "one_database",
    "reads",
    "run",
    "run_all",
    "session",
    "sql",
    "to_parquet",
]
