"""Writes many rows of a model straight into its table: what is not given is as the model would set it."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from django.db import connection, models

_STEP = 20_000
_PLAIN = (models.IntegerField, models.CharField, models.TextField, models.ForeignKey)


def put(model: type[models.Model], columns: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Insert rows that give the named columns, by one prepared statement and without an object for each."""
    fields = {field.attname: field for field in model._meta.local_concrete_fields}  # noqa: SLF001 - Django's documented reflection
    given = [fields.pop(name) for name in columns.split()]
    others = [field for field in fields.values() if not field.primary_key and not field.has_db_default()]
    rest = tuple(field.get_db_prep_save(field.get_default(), connection) for field in others)
    names = ", ".join(connection.ops.quote_name(str(field.column)) for field in (*given, *others))
    places = ", ".join(["%s"] * len((*given, *others)))
    insert = f"INSERT INTO {connection.ops.quote_name(model._meta.db_table)} ({names}) VALUES ({places})"  # noqa: SLF001 - names of the model
    prepared = _prepared([_preparing(field) for field in given], rows)
    with connection.cursor() as cursor:
        while some := list(islice(prepared, _STEP)):
            cursor.executemany(insert, [(*row, *rest) for row in some])


def _preparing(field: models.Field[Any, Any]) -> Callable[[Any], Any] | None:
    """Return how values of the field are made ready for the database; none where they go as they are."""
    return None if isinstance(field, _PLAIN) else lambda value: field.get_db_prep_save(value, connection)


def _prepared(ways: list[Callable[[Any], Any] | None], rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    for row in rows:
        yield tuple(value if way is None else way(value) for way, value in zip(ways, row, strict=True))
