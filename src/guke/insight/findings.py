"""What is found of the company as a whole, one row of the database for each analysis, so that a page reads just those it shows."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any, Final

import ibis
import pyarrow as pa
from ibis.expr.types import Table

from guke.analysis.company import Company
from guke.insight.figures import PLANS, Found
from guke.insight.models import Finding, Snapshot
from guke.insight.rules import written

Cut = Callable[[Table], Table]


def _by(*order: str) -> Cut:
    """Keep all, in an order: an engine gives rows as they come, and two days are held side by side."""
    return lambda table: table.order_by(order)


def _first(limit: int, *order: str) -> Cut:
    return lambda table: table.order_by([ibis.desc(table[name]) for name in order]).limit(limit)


def _together(table: Table) -> Table:
    """Keep the pairs that mean something, the most telling first."""
    return _first(200, "lift", "both", "item", "other")(table.filter(~table.small, table.lift > 1))


KEPT: Final[dict[str, Cut]] = {
    "cohorts": _by("cohort", "year"),
    "shift": _first(300, "revenue", "part"),
    "line_pairs": _together,
    "product_pairs": _together,
    "line_season": _by("product_line_id", "month_of_year"),
    "rhythms": _by("regularity"),
    "dependence": _by("label"),
    "owners": _by("owner_id"),
    "dealers": lambda table: _by("rank")(table).limit(300),
    "market": _by("dealers"),
    "strengths": _by("trait", "value"),
    "alike": _first(100, "likeness", "revenue", "account_id"),
}
"""The analyses kept, and how much of each."""

MONEY = frozenset({"revenue", "revenue_prior", "gross_profit", "change", "stake", "to_next"})
PROFIT = frozenset({"gross_profit", "gross_margin", "contribution_share"})
"""What only those may read who may see margins."""


def make(snapshot: Snapshot | None, found: Found) -> list[Finding]:
    """Ask for each analysis and give its row; a day that is past has no snapshot."""
    return [
        Finding(snapshot=snapshot, name=name, rows=told(found.session.rows(_kept(found.book, name)))) for name in KEPT
    ]


@lru_cache(maxsize=PLANS * len(KEPT))
def _kept(book: Company, name: str) -> Table:
    return KEPT[name](getattr(book, name))


def told(table: pa.Table) -> list[dict[str, Any]]:
    """Give rows as JSON keeps them: money as decimals in text."""
    return [{name: _plain(name, value) for name, value in row.items()} for row in table.to_pylist()]


def _plain(name: str, value: Any) -> Any:
    if name in MONEY and value is not None:
        return written(value)
    return value.isoformat() if isinstance(value, date) else value
