"""Apache Spark through Spark Connect, near or far: the same expressions as Spark SQL over the same files."""

import socket
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pyarrow as pa
from ibis.backends.sql.datatypes import PySparkType
from ibis.expr.schema import Schema
from ibis.expr.types import Table
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession, functions

from guke.analysis.compiled import MissingSourceError, Patched, Source, arrow_schema, casts, day_of, sql, tables
from guke.analysis.tables import stored

PATIENCE_SECONDS = 5
SILENT = (OSError, PySparkException)
_REMOTE = "sc://"
_PORT = 15002


class SparkSessionHeld:
    """One session; what is kept in it is a cached view."""

    def __init__(self, session: SparkSession, sources: Mapping[str, Source]) -> None:
        self._session = session
        self._sources = dict(sources)
        self._shown: set[str] = set()

    def give(self, name: str, source: Source) -> None:
        """Show a further table, or another in its place."""
        self._sources[name] = source
        self._shown.discard(name)

    def keep(self, name: str, expression: Table) -> Table:
        """Make an expression once and give the table that holds it for others to read."""
        self._asked(expression).cache().createOrReplaceTempView(name)
        self._shown.add(name)
        return stored(name, expression)

    def rows(self, expression: Table) -> pa.Table:
        """Give the rows of an expression in the declared types."""
        return self._asked(expression).toArrow().cast(arrow_schema(expression))

    def close(self) -> None:
        """Drop what was kept; the session itself serves the next refresh."""
        self._session.catalog.clearCache()

    def _asked(self, expression: Table) -> DataFrame:
        for name, schema in tables(expression).items():
            if name not in self._shown:
                if name not in self._sources:
                    raise MissingSourceError(name)
                self._read(schema, self._sources[name]).createOrReplaceTempView(name)
                self._shown.add(name)
        return self._session.sql(sql(expression, "pyspark"))

    def _read(self, schema: Schema, source: Source) -> DataFrame:
        """Read a source with just the declared columns and types."""
        if isinstance(source, Patched):
            found = self._patched(source, day_of(schema))
        elif isinstance(source, pa.Table) and source.num_rows:
            found = self._session.createDataFrame(source)
        elif isinstance(source, pa.Table) or not source:
            found = self._session.createDataFrame([], _spark_schema(schema))
        else:
            paths = [source] if isinstance(source, Path | str) else source
            found = self._session.read.parquet(*(str(path) for path in paths))
        return found.selectExpr(*casts(schema, "pyspark", "\n").split("\n"))

    def _patched(self, source: Patched, day: str) -> DataFrame:
        """Read the files without the rows that are void, and the rows in their place."""
        old, gone, fresh = (
            self._session.read.parquet(*(str(path) for path in paths))
            for paths in (source.files, [source.gone], [source.fresh])
        )
        month = functions.trunc(old[day], "month")
        kept = old.join(gone, [old["account_id"] == gone["account_id"], month == gone["month"]], "left_anti")
        return kept.unionByName(fresh.filter(fresh[day] < functions.lit(source.before)))


def connect(address: str, sources: Mapping[str, Source]) -> SparkSessionHeld:
    """Open a session at ``sc://host:port`` or a local master; where nothing answers one of ``SILENT`` is raised, soon."""
    if address.startswith(_REMOTE):
        place = urlsplit(address)
        socket.create_connection((place.hostname or "", place.port or _PORT), PATIENCE_SECONDS).close()
    session = SparkSession.builder.remote(address).config("spark.sql.session.timeZone", "UTC").getOrCreate()
    return SparkSessionHeld(session, sources)


def _spark_schema(schema: Schema) -> str:
    return ", ".join(f"`{name}` {PySparkType.to_string(kind)}" for name, kind in schema.items())
