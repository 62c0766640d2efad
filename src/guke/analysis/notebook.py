"""For notebooks: a ledger in Parquet, Arrow or an Ibis table, asked for analyses by name; no server, no database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Protocol, TypeAlias

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
from ibis.expr.types import Table

from guke.analysis import engine
from guke.analysis.book import Thresholds
from guke.analysis.company import SHELF, Company
from guke.analysis.orders import opened
from guke.analysis.planning import narrowed, staged
from guke.analysis.tables import ACCOUNTS, E4, POTENTIAL, SALES
from guke.analysis.wide import wide


class GivesArrow(Protocol):
    """An Ibis table, or anything else that gives its rows as Arrow."""

    def to_pyarrow(self) -> pa.Table:
        """Give the rows."""


Rows: TypeAlias = Path | str | Sequence[Path | str] | pa.Table | GivesArrow
Names: TypeAlias = Mapping[str, str]

MONEY = ("amount", "cost", "quantity")
CODES = ("account_id", "product_id", "product_line_id")
NEEDED = ("account_id", "sold_on", "amount")


LINES = pa.schema(
    [pa.field("document", pa.string()) if field.name == "opens" else field for field in engine.arrow_schema(SALES)]
)
"""The columns of a ledger before its orders are found."""


class ColumnMissingError(LookupError):
    """The ledger lacks a column that nothing can stand in for; the message says which."""


@dataclass(frozen=True)
class Ledger:
    """Lines as the analyses read them, and the day they are asked for.

    ``codes`` gives the texts behind the numbers of accounts, products and product lines that came as text.
    """

    sales: pa.Table
    accounts: pa.Table
    on: date
    codes: dict[str, list[str]] = field(default_factory=dict)
    limits: Thresholds = field(default_factory=Thresholds)
    runs_on: engine.Engine = field(default_factory=engine.Engine)

    @cached_property
    def book(self) -> Company:
        """Every analysis as an expression over the declared tables, to be read, changed or combined."""
        return Company(self.on, self.limits)

    def ask(self, name: str) -> pa.Table:
        """Give an analysis by its name, or ``wide``: everything of each account in one row. Money in ten-thousandths."""
        steps, kept = self._staged
        asked = wide(kept) if name == "wide" else getattr(kept, name)
        with engine.session(self._sources, self.runs_on) as session:
            for step, expression in narrowed(steps | {"asked": asked}, "asked").items():
                answer = session.keep(step, expression)
            return session.rows(answer)

    @cached_property
    def _staged(self) -> tuple[dict[str, Table], Company]:
        return staged(self.book, SHELF)

    @property
    def _sources(self) -> dict[str, engine.Source]:
        return {SALES.get_name(): self.sales, ACCOUNTS.get_name(): self.accounts, POTENTIAL.get_name(): []}


def ledger(sales: Rows, accounts: Rows | None = None, *, on: date, names: Names | None = None) -> Ledger:
    """Open a ledger as of a day; ``names`` says which of its columns is meant: ``{"amount": "revenue"}``.

    Needed are account_id, sold_on and amount, in units of money; cost, quantity, product_id, product_line_id and
    document are read where there are any. Accounts without a table of their own are those that have lines.
    """
    lines, codes = _numbered(_renamed(_read(sales), names or {}))
    missing = [name for name in NEEDED if name not in lines.column_names]
    if missing:
        message = (
            f"The ledger has no {', '.join(missing)}; it has {', '.join(lines.column_names)}. Remedy: names={{...}}"
        )
        raise ColumnMissingError(message)
    typed = _typed(lines, LINES)
    people = pa.table({"account_id": pc.unique(typed["account_id"])}) if accounts is None else _read(accounts)
    return Ledger(opened(typed), _typed(people, engine.arrow_schema(ACCOUNTS)), on, codes)


def in_units(rows: pa.Table, *names: str) -> pa.Table:
    """Give rows with these columns of money or quantity in units."""
    for name in names:
        units = pc.divide(rows[name].cast(pa.float64()), float(E4))
        rows = rows.set_column(rows.schema.get_field_index(name), name, units)
    return rows


def _read(rows: Rows) -> pa.Table:
    if isinstance(rows, pa.Table):
        return rows
    if isinstance(rows, Path | str | Sequence):
        return ds.dataset(rows if isinstance(rows, Path | str) else [str(path) for path in rows]).to_table()
    return rows.to_pyarrow()


def _renamed(rows: pa.Table, names: Names) -> pa.Table:
    ours = {theirs: name for name, theirs in names.items()}
    return rows.rename_columns([ours.get(name, name) for name in rows.column_names])


def _numbered(rows: pa.Table) -> tuple[pa.Table, dict[str, list[str]]]:
    """Put numbers in place of the codes that are texts, and give the texts in the order of their numbers."""
    codes: dict[str, list[str]] = {}
    for name in CODES:
        if name in rows.column_names and not pa.types.is_integer(rows[name].type):
            coded = rows[name].cast(pa.string()).combine_chunks().dictionary_encode()
            codes[name] = coded.dictionary.to_pylist()
            rows = rows.set_column(rows.schema.get_field_index(name), name, coded.indices)
    return rows, codes


def _typed(rows: pa.Table, schema: pa.Schema) -> pa.Table:
    """Bring the columns to their declared types, money to whole ten-thousandths; what is not there is unknown."""
    columns = [_column(rows, wanted) for wanted in schema]
    return pa.table(columns, schema=schema)


def _column(rows: pa.Table, wanted: pa.Field) -> pa.ChunkedArray | pa.Array:
    if wanted.name == "line_id":
        return pa.array(range(rows.num_rows), pa.int64())
    if wanted.name not in rows.column_names:
        return pa.nulls(rows.num_rows, wanted.type)
    if wanted.name in MONEY:
        return pc.round(pc.multiply(rows[wanted.name].cast(pa.float64()), float(E4))).cast(pa.int64())
    return rows[wanted.name].cast(wanted.type)
