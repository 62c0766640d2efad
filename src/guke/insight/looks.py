"""One consistent look at the database, and rows of it as they are mirrored."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from guke.insight import facts
from guke.insight.declared import Facts
from guke.insight.mirror import Manifest, Month, Patch
from guke.insight.rates import converted

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Seen:
    """What one consistent look at the database shows beside the rows."""

    rates: dict[str, list[tuple[date, int]]]
    products: pa.Table
    accounts: pa.Table


@dataclass(frozen=True)
class Asked:
    """Where to mirror to, what is there, in which currency, and whom to tell."""

    root: Path
    old: Manifest
    currency: str
    progress: Progress


class At(NamedTuple):
    """A table of facts within one consistent look."""

    cursor: Any
    declared: Facts
    asked: Asked
    seen: Seen

    @property
    def kept(self) -> dict[str, Month]:
        """Its months as they are mirrored."""
        return self.asked.old.tables.get(self.declared.name, {})

    @property
    def patch(self) -> Patch | None:
        """What is patched of them."""
        return self.asked.old.patches.get(self.declared.name)


def rows_of(at: At, part: facts.Part) -> tuple[pa.Table, dict[str, facts.Sums], dict[str, list[int]]]:
    """Return rows as they are mirrored, what they were checked against, and what was left out."""
    rows, truth = facts.rows(at.cursor, at.declared, part)
    left_out: dict[str, list[int]] = {}
    if "currency" in rows.column_names:
        rows, left_out = converted(rows, at.declared.money, at.asked.currency, at.seen.rates)
    if "product_id" in rows.column_names:
        rows = _with_product_line(rows, at.seen.products)
    return at.declared.finish(rows), truth, left_out


def _with_product_line(lines: pa.Table, products: pa.Table) -> pa.Table:
    places = pc.index_in(lines["product_id"], value_set=products["product_id"].combine_chunks())
    column = products["product_line_id"].combine_chunks().take(places.combine_chunks())
    return lines.append_column("product_line_id", column)
