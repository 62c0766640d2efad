"""The tables of facts that are mirrored: an area adds one by declaring where its rows are and what they add up to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pyarrow as pa
from ibis.expr.types import Table

from guke.analysis import marts, orders, tables


def _as_read(rows: pa.Table) -> pa.Table:
    return rows


def _with_orders(lines: pa.Table) -> pa.Table:
    return orders.opened(lines).append_column("order_number", orders.numbered(lines))


@dataclass(frozen=True)
class Facts:
    """A table of dated facts.

    ``columns`` are as they go to the files, ``renamed`` those with another name in the database, ``day`` the one that
    gives the month, ``sums`` those added up to check a month, ``money`` those brought from the row's ``currency`` into
    the company's; a ``product_id`` brings its product line. ``notes`` is the table of notes of months that changed, all
    of them or an account's; without one every month is added up at every refresh. ``marts`` are made of each month;
    ``tally`` counts and adds up all rows by them. ``serial`` is the column that numbers rows as they come in: rows that
    only came to others are read by it, but for those of which an account has another row with the same ``together``.
    """

    name: str
    table: str
    columns: pa.Schema
    day: str
    sums: tuple[str, ...]
    money: tuple[str, ...] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)
    notes: str = ""
    finish: Callable[[pa.Table], pa.Table] = _as_read
    marts: Mapping[str, Table] = field(default_factory=dict)
    tally: Table | None = None
    serial: str = ""
    together: str = ""

    def column(self, name: str) -> str:
        """Return what a column is called in the database."""
        return self.renamed.get(name, name)


SALES = Facts(
    name=tables.SALES.get_name(),
    table="ledger_salesline",
    columns=pa.schema(
        [
            ("line_id", pa.int64()),
            ("sold_on", pa.date32()),
            ("account_id", pa.int64()),
            ("product_id", pa.int64()),
            ("quantity", pa.int64()),
            ("amount", pa.int64()),
            ("cost", pa.int64()),
            ("document", pa.string()),
            ("currency", pa.string()),
        ]
    ),
    day="sold_on",
    sums=("amount", "cost", "quantity"),
    money=("amount", "cost"),
    renamed={"line_id": "id"},
    notes="ledger_dirtymonth",
    finish=_with_orders,
    marts=marts.every(tables.SALES),
    tally=marts.tally(tables.ACCOUNT_MONTHS),
    serial="line_id",
    together="order_number",
)

registry: dict[str, Facts] = {SALES.name: SALES}


def declare(facts: Facts) -> None:
    """Have a further table of facts mirrored."""
    registry[facts.name] = facts
