"""From tables back to rows: many rows put in place at once, only those written that differ."""

from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.db.models import Model

_SAMPLE = 1000
_WHOLE = ("accounts_account", "insight_standing")
"""Tables SQLite counts whole: by a sample it takes the accounts for a fifth of what they are, and sorts all of them to show fifty."""
Rows = Sequence[tuple[Any, ...]]


def put(model: type[Model], key: Sequence[str], names: Sequence[str], rows: Rows) -> None:
    """Insert rows by their key or bring them up to date, inside the caller's transaction."""
    if not rows:
        return
    columns = [_column(model, name) for name in (*key, *names)]
    if connection.vendor == "postgresql":
        _copy_in(model, key, columns, rows)
    else:
        _insert(model._meta.db_table, key, columns, rows, model)  # noqa: SLF001 - reflection


def add_missing(model: type[Model], source: type[Model]) -> None:
    """Give every row of ``source`` its empty row of ``model``, which has it as its key."""
    table, origin = model._meta.db_table, source._meta.db_table  # noqa: SLF001 - reflection
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT o.id FROM {origin} o LEFT JOIN {table} t ON t.account_id = o.id WHERE t.account_id IS NULL"  # noqa: S608 - table names
        )
        missing = [row[0] for row in cursor.fetchall()]
    model._default_manager.bulk_create([model(pk=pk) for pk in missing], batch_size=1000)  # noqa: SLF001 - reflection


def take_statistics() -> None:
    """Let the database look at what its tables hold now: without that it may read a whole list to show fifty rows."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("ANALYZE")
            return
        cursor.execute(f"PRAGMA analysis_limit={_SAMPLE}")
        cursor.execute("ANALYZE")
        cursor.execute("PRAGMA analysis_limit=0")
        for table in _WHOLE:
            cursor.execute(f"ANALYZE {table}")


def _column(model: type[Model], name: str) -> str:
    return str(getattr(model._meta.get_field(name), "column", name))  # noqa: SLF001 - reflection


def _insert(table: str, key: Sequence[str], columns: list[str], rows: Rows, model: type[Model]) -> None:
    marks = ", ".join(["%s"] * len(columns))
    statement = f"INSERT INTO {table} ({_quoted(columns)}) VALUES ({marks}) {_otherwise(table, key, columns, model)}"  # noqa: S608 - table and column names
    with connection.cursor() as cursor:
        cursor.executemany(statement, rows)


def _copy_in(model: type[Model], key: Sequence[str], columns: list[str], rows: Rows) -> None:
    table = model._meta.db_table  # noqa: SLF001 - reflection
    names = _quoted(columns)
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMP TABLE incoming ON COMMIT DROP AS SELECT {names} FROM {table} WITH NO DATA")  # noqa: S608 - table and column names
        with cursor.copy(f"COPY incoming ({names}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        cursor.execute(
            f"INSERT INTO {table} ({names}) SELECT {names} FROM incoming {_otherwise(table, key, columns, model)}"  # noqa: S608 - table and column names
        )
        cursor.execute("DROP TABLE incoming")


def _otherwise(table: str, key: Sequence[str], columns: list[str], model: type[Model]) -> str:
    """Write the half of the statement for rows that are there: change those that differ."""
    keys = [_column(model, name) for name in key]
    rest = [name for name in columns if name not in keys]
    postgres = connection.vendor == "postgresql"
    differs = "IS DISTINCT FROM" if postgres else "IS NOT"
    stored = ", ".join(f'{table}."{name}"' for name in rest)
    given = ", ".join(f'excluded."{name}"' for name in rest)
    settings = ", ".join(f'"{name}" = excluded."{name}"' for name in rest)
    where = f"WHERE ({stored}) {differs} ({given})"
    return f"ON CONFLICT ({_quoted(keys)}) DO UPDATE SET {settings} {where}"


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
