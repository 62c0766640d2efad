"""Puts the health of every account into the standings of a day: score, band, confidence and the ledger of points."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

import pyarrow as pa
import pyarrow.compute as pc
from ibis.expr.types import Table

from guke.analysis import tables
from guke.analysis.health import JUDGED, RULES, Marks, health, prices
from guke.insight import marks, shares
from guke.insight.figures import PLANS, Found
from guke.insight.standings import Columns

NUMBERS: Mapping[str, tuple[str, ...]] = {
    "rhythm": ("days_since", "days_late", "usual", "average_order"),
    "volume": ("expected", "actual"),
    "trend": ("revenue", "revenue_prior"),
    "breadth": ("lines_before", "lines_now"),
    "share": ("share_before", "share_now"),
    "margin": ("margin_now", "revenue"),
    "price": ("below", "revenue"),
}
"""What stands behind each rule, in the order in which a line keeps it; money, shares and ratios in ten-thousandths."""


def add(columns: Columns, found: Found, known: Mapping[int, shares.Share], on: date) -> None:
    """Fill in health, band, confidence, the points lost and their lines."""
    judged = found.rows.select(JUDGED.schema().names)
    pairs = judged.select(["industry", "grade"]).group_by(["industry", "grade"]).aggregate([]).to_pylist()
    session = found.session
    session.give("judged", judged)
    session.give("shares", shares.compared(known))
    session.give("weight_sets", marks.sets(sorted({(pair["industry"] or "", pair["grade"] or "") for pair in pairs})))
    table = session.rows(_judgement(on, marks.marks()))
    _fill(columns, _shown(table.take(pc.index_in(pa.array(columns.ids), table["account_id"]))))


@lru_cache(maxsize=PLANS)
def _judgement(on: date, chosen: Marks) -> Table:
    return health(JUDGED, prices(tables.ACCOUNT_LINE_MONTHS, on), chosen)


def _fill(columns: Columns, table: pa.Table) -> None:
    lines = pc.binary_join_element_wise(*(_line(table, rule) for rule in RULES), ",")
    points = pc.binary_join_element_wise(*(_point(table, rule) for rule in RULES), ", ")
    columns.values |= {
        "health": table["health"].to_pylist(),
        "health_band": table["band"].to_pylist(),
        "confidence": table["confidence"].to_pylist(),
        "health_lines": pc.binary_join_element_wise("[", lines, "]", "").to_pylist(),
        "health_points": pc.binary_join_element_wise("{", points, "}", "").to_pylist(),
    }


def _shown(table: pa.Table) -> pa.Table:
    """Add the numbers of a line that are not whole yet."""
    return (
        table.append_column("usual", pc.cast(pc.round(table["median"]), pa.int64()))
        .append_column("margin_now", _ten_thousandths(table["gross_margin"]))
        .append_column("below", _ten_thousandths(table["price_is"]))
    )


def _ten_thousandths(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.cast(pc.round(pc.multiply(column, 10_000.0)), pa.int64())


def _text(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.fill_null(pc.cast(column, pa.string()), "null")


def _line(table: pa.Table, rule: str) -> pa.ChunkedArray:
    numbers = pc.binary_join_element_wise(*(_text(table[name]) for name in NUMBERS[rule]), ", ")
    lost, most = _text(table[f"{rule}_lost"]), _text(table[rule])
    return pc.binary_join_element_wise(f'["{rule}", ', lost, ", ", most, ", [", numbers, "]]", "")


def _point(table: pa.Table, rule: str) -> pa.ChunkedArray:
    return pc.binary_join_element_wise(f'"{rule}": ', _text(table[f"{rule}_lost"]), "")
