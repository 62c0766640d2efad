"""DuckDB's own client: tables shown to it, expressions run by it, results kept in it or given as Arrow."""

import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

import duckdb
import pyarrow as pa
from ibis.expr.schema import Schema
from ibis.expr.types import Table

from guke.analysis.compiled import (
    MissingSourceError,
    Patched,
    Source,
    arrow_schema,
    as_arrow,
    casts,
    day_of,
    sql,
    tables,
)
from guke.analysis.tables import stored

THREADS = 2
ONE_THREAD_MB = 4
"""Up to how much one thread is cheaper: most analyses of a small ledger are over before a second has begun."""

LEAST_MB = 1024
"""What any session may use of the memory; what does not fit is written to disk and read again."""

TIMES_THE_FILES = 3.5
"""How much a session over a large ledger may use, beside its files: half the work of a hundred million lines is spilling otherwise."""

_MB = 1_000_000

warnings.filterwarnings("ignore", "Arrow output on a DB-API result makes an extra copy", UserWarning)
# The other way plans each statement twice; to copy 100,000 rows takes less than a hundredth of their refresh.

_shared: ContextVar[duckdb.DuckDBPyConnection | None] = ContextVar("shared", default=None)


@contextmanager
def one_database(spill: Path | None = None) -> Iterator[None]:
    """Let the sessions opened within the block share a database, the one around it if there is one: to open one takes as long as a small analysis."""
    if _shared.get() is not None:
        yield
        return
    with _database(spill) as database:
        token = _shared.set(database)
        try:
            yield
        finally:
            _shared.reset(token)


def _database(spill: Path | None) -> duckdb.DuckDBPyConnection:
    config: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": f"{LEAST_MB}MB",
        "threads": 1,
        "preserve_insertion_order": False,
    }
    return duckdb.connect(config=config | ({"temp_directory": str(spill)} if spill else {}))


def _widen(connection: duckdb.DuckDBPyConnection, sources: Iterable[Source]) -> None:
    """Let a session use threads and memory by the size of what it reads, up to half of what the machine has."""
    size = sum(_size(source) for source in sources)
    if size > ONE_THREAD_MB * _MB:
        connection.execute(f"SET threads = {THREADS}")
    if TIMES_THE_FILES * size > LEAST_MB * _MB:
        connection.execute("SET memory_limit = '50%'")
        (half,) = connection.execute("SELECT parse_formatted_bytes(current_setting('memory_limit'))").fetchall()[0]
        wanted = min(TIMES_THE_FILES * size, half) // _MB
        connection.execute(f"SET memory_limit = '{max(wanted, LEAST_MB):.0f}MB'")


def _size(source: Source) -> int:
    """Give the bytes of a source, in files or in memory."""
    if isinstance(source, Patched):
        return _size([*source.files, source.fresh, source.gone])
    if isinstance(source, pa.Table):
        return int(source.nbytes)
    if isinstance(source, str):
        return _size([*Path(source).parent.glob(Path(source).name)])
    files = [source] if isinstance(source, Path) else source
    return sum(path.stat().st_size for path in files if path.is_file())


class DuckSession:
    """One connection; what memory does not hold goes to ``spill``."""

    def __init__(self, sources: Mapping[str, Source], *, spill: Path | None = None) -> None:
        shared = _shared.get()
        self._connection = shared.cursor() if shared else _database(spill)
        _widen(self._connection, sources.values())
        self._sources = dict(sources)
        self._shown: set[str] = set()

    def give(self, name: str, source: Source) -> None:
        """Show a further table, or another in its place."""
        self._sources[name] = source
        self._shown.discard(name)

    def keep(self, name: str, expression: Table) -> Table:
        """Make an expression once and give the table that holds it for others to read."""
        self._attach(expression)
        self._connection.execute(f'CREATE OR REPLACE TEMP TABLE "{name}" AS {sql(expression)}')
        self._shown.add(name)
        return stored(name, expression)

    def rows(self, expression: Table) -> pa.Table:
        """Give the rows of an expression in the declared types."""
        self._attach(expression)
        found: pa.Table = self._connection.execute(sql(expression)).to_arrow_table()
        return found.cast(arrow_schema(expression))

    def write(self, expression: Table, path: Path) -> None:
        """Stream the rows of an expression into a Parquet file."""
        self._attach(expression)
        self._connection.execute(f"COPY ({sql(expression)}) TO {_quoted(path)} (FORMAT parquet, COMPRESSION zstd)")

    def close(self) -> None:
        """Let go of everything."""
        self._connection.close()

    def _attach(self, expression: Table) -> None:
        for name, schema in tables(expression).items():
            if name not in self._shown:
                if name not in self._sources:
                    raise MissingSourceError(name)
                self._show(name, schema, self._sources[name])

    def _show(self, name: str, schema: Schema, source: Source) -> None:
        """Show a source under the table's name, with just the declared columns and types."""
        if isinstance(source, Patched):
            origin = _patched(source, day_of(schema))
        elif not isinstance(source, pa.Table) and (paths := [source] if isinstance(source, Path | str) else source):
            origin = _parquet(paths)
        else:
            rows = source if isinstance(source, pa.Table) else pa.Table.from_batches([], as_arrow(schema))
            self._connection.register(f"{name}__rows", rows)
            origin = f'"{name}__rows"'
        self._connection.execute(
            f'CREATE OR REPLACE TEMP VIEW "{name}" AS SELECT {casts(schema, "duckdb")} FROM {origin}'  # noqa: S608 - declared names and quoted paths
        )
        self._shown.add(name)


def _parquet(paths: Sequence[Path | str]) -> str:
    return f"read_parquet([{', '.join(_quoted(path) for path in paths)}])"


def _patched(source: Patched, day: str) -> str:
    """Write the rows of the files without those that are void, and the rows in their place.

    Edges of months are cheaper than the month of every row: hardly a row is of an account that is patched.
    """
    gone = f"SELECT *, CAST(month + INTERVAL 1 MONTH AS DATE) AS next_month FROM {_parquet([source.gone])}"  # noqa: S608 - declared names and quoted paths
    void = f'old.account_id = gone.account_id AND old."{day}" >= gone.month AND old."{day}" < gone.next_month'
    kept = f"SELECT * FROM {_parquet(source.files)} AS old ANTI JOIN ({gone}) AS gone ON {void}"  # noqa: S608 - declared names and quoted paths
    fresh = f"SELECT * FROM {_parquet([source.fresh])} WHERE \"{day}\" < DATE '{source.before}'"  # noqa: S608 - the same
    return f"({kept} UNION ALL BY NAME {fresh})"


def _quoted(path: Path | str) -> str:
    return "'" + str(path).replace("'", "''") + "'"
