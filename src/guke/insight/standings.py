"""Turns the wide table of the analyses into the columns of standings, as they lie on disk."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from guke.insight.reasons import slipping_reasons
from guke.insight.rules import severity, written

PLAIN = {
    "revenue_12m": "revenue",
    "revenue_prior": "revenue_prior",
    "profit_12m": "gross_profit",
    "revenue_ytd": "ytd",
    "revenue_ytd_prior": "ytd_prior",
    "revenue_lifetime": "lifetime_revenue",
    "orders_12m": "orders",
    "orders_lifetime": "lifetime_orders",
    "first_on": "first_on",
    "last_on": "last_on",
    "rank": "rank",
    "days_since": "days_since",
    "days_late": "days_late",
    "expected_on": "expected_on",
    "value_points": "score",
}
VALUE_PARTS = ("current", "future", "behaviour")
PERCENT = {
    "growth": "growth",
    "margin": "gross_margin",
    "revenue_share": "share",
    "cumulative_share": "cumulative_share",
    "trend": "trend",
}
CLASSES = {
    "cut": "band",
    "level": "level",
    "grade": "grade",
    "breadth": "breadth",
    "relation": "relation",
    "loyalty": "loyalty",
    "quadrant": "quadrant",
}
_MOST = 999_999_9999.0
"""A ratio beyond this (ten-thousandths of a per cent) says nothing more and would not fit on a screen."""


@dataclass
class Columns:
    """Standings by column: lists of equal length, in the order of ``ids``, each value as it is stored.

    ``ruled`` keeps what the rule says where a class was set by hand.
    """

    ids: list[int]
    values: dict[str, list[Any]]
    places: dict[int, int]
    ruled: dict[tuple[int, str], str] = field(default_factory=dict)

    def rows(self, names: list[str]) -> list[tuple[Any, ...]]:
        """Give the rows of these columns, the account first."""
        return list(zip(self.ids, *(self.values[name] for name in names), strict=True))


def columns(rows: pa.Table, on: date) -> Columns:
    """Give every column that comes from the analyses; what no analysis fills is left to its owner."""
    ids = rows["account_id"].to_pylist()
    values: dict[str, list[Any]] = {"as_of": [on] * len(ids)}
    values |= {name: rows[source].to_pylist() for name, source in PLAIN.items()}
    values |= {name: _percent(rows[source]) for name, source in PERCENT.items()}
    values |= {name: pc.fill_null(rows[source], "").to_pylist() for name, source in CLASSES.items()}
    values["top100"] = pc.fill_null(rows["top"], False).to_pylist()
    values["lines_12m"] = pc.fill_null(rows["lines_bought"], 0).to_pylist()
    values["regular"] = pc.fill_null(pc.equal(rows["regularity"], "regular"), False).to_pylist()
    values["interval_days"] = _scaled(rows["median"], 1)
    values["months"] = [_shown(amounts) for amounts in rows["amounts"].to_pylist()]
    values["value_parts"] = _parts(rows)
    values |= _slipping(rows)
    return Columns(ids, values, {pk: place for place, pk in enumerate(ids)})


def _percent(column: pa.ChunkedArray) -> list[int | None]:
    return _scaled(column, 100)


def _scaled(column: pa.ChunkedArray, times: int) -> list[int | None]:
    """Give a ratio in ten-thousandths of its unit."""
    numbers = pc.multiply(pc.cast(column, pa.float64()), float(times * 10_000))
    within = pc.max_element_wise(pc.min_element_wise(numbers, _MOST, skip_nulls=False), -_MOST, skip_nulls=False)
    return pc.cast(pc.round(within), pa.int64()).to_pylist()


def _shown(amounts: list[int] | None) -> str:
    return '["' + '", "'.join(map(written, amounts)) + '"]' if amounts and any(amounts) else "[]"


def _parts(rows: pa.Table) -> list[str]:
    points = zip(*(rows[name].to_pylist() for name in VALUE_PARTS), strict=True)
    return ["{}" if row[0] is None else json.dumps(dict(zip(VALUE_PARTS, row, strict=True))) for row in points]


def propose(into: Columns, proposals: pa.Table) -> None:
    """Fill in which product lines an account might buy next: the surest first, with what speaks for each."""
    offers: dict[int, list[dict[str, Any]]] = {}
    for row in proposals.sort_by([("account_id", "ascending"), ("place", "ascending")]).to_pylist():
        offers.setdefault(row.pop("account_id"), []).append(row)
    put(into, {"proposals": "[]"}, {pk: (json.dumps(rows),) for pk, rows in offers.items()})


def _slipping(rows: pa.Table) -> dict[str, list[Any]]:
    """Give the severity, the money and the reasons; only accounts with a reason have any."""
    count = rows.num_rows
    values: dict[str, list[Any]] = {"slipping": [0] * count, "money_at_stake": [0] * count, "reasons": ["[]"] * count}
    hit = pc.fill_null(pc.greater(rows["reasons"], 0), False)
    places = pc.indices_nonzero(hit).to_pylist()
    for place, row in zip(places, rows.filter(hit).to_pylist(), strict=True):
        values["slipping"][place] = severity(row["severity"])
        values["money_at_stake"][place] = row["stake"]
        values["reasons"][place] = json.dumps(slipping_reasons(row))
    return values


def put(into: Columns, names: Mapping[str, Any], given: Mapping[int, tuple[Any, ...]]) -> None:
    """Fill columns from a few accounts' values, the others with the default of each column."""
    for index, (name, default) in enumerate(names.items()):
        column = [default] * len(into.ids)
        for pk, values in given.items():
            if pk in into.places:
                column[into.places[pk]] = values[index]
        into.values[name] = column


def never_ordered(rows: pa.Table, then: Callable[[int], None]) -> None:
    """Tell of each account without an order yet."""
    for pk in rows.filter(pc.equal(rows["lifetime_orders"], 0))["account_id"].to_pylist():
        then(pk)
