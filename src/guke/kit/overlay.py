"""A table as it was: rows put in place of today's, in memory, for the statements that are run meanwhile."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, models

Execute = Callable[[str, Any, bool, dict[str, Any]], Any]


class Overlay:
    """Rows of a model in place of those stored: ``hidden`` are left out, ``records`` read as they are in memory.

    A statement is preceded by a common table expression of the table's name, which then stands for the table; the
    database filters, orders and sums what was, and nothing is written.
    """

    def __init__(self, model: type[models.Model], hidden: Iterable[int], records: Iterable[models.Model]) -> None:
        meta = model._meta  # noqa: SLF001 - Django's documented reflection
        quote = connection.ops.quote_name
        self._table, self._fields = quote(meta.db_table), meta.concrete_fields
        self._key = quote(str(meta.pk.column))
        self._hidden, self._records = sorted(hidden), list(records)
        self._columns = ", ".join(quote(str(field.column)) for field in self._fields)

    @contextmanager
    def laid(self) -> Iterator[None]:
        """Have what is read meanwhile see the rows of then."""
        if not self._hidden and not self._records:
            yield
            return
        with connection.execute_wrapper(self._execute):
            yield

    def _execute(self, execute: Execute, sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:  # noqa: FBT001 - Django's signature
        if sql.startswith("SELECT") and self._table in sql:
            return execute(f"{self._with()} {sql}", (*self._params(), *(params or ())), many, context)
        return execute(sql, params, many, context)

    def _with(self) -> str:
        stored = f"main.{self._table}" if connection.vendor == "sqlite" else self._table
        hidden = ", ".join(["%s"] * len(self._hidden))
        where = f" WHERE {self._key} NOT IN ({hidden})" if hidden else ""
        rows = ", ".join([f"({', '.join(map(_mark, self._fields))})"] * len(self._records))
        added = f" UNION ALL VALUES {rows}" if rows else ""
        return f"WITH {self._table} AS (SELECT {self._columns} FROM {stored}{where}{added})"  # noqa: S608 - names of a model

    def _params(self) -> Iterator[Any]:
        yield from self._hidden
        for record in self._records:
            for field in self._fields:
                yield field.get_db_prep_save(getattr(record, field.attname), connection)


def _mark(field: Any) -> str:
    """Give the place of a value; PostgreSQL has to be told its type."""
    return f"%s::{field.db_type(connection)}" if connection.vendor == "postgresql" else "%s"
