"""The outlook at a refresh: what the models learnt this month is kept, and every account gets what follows from it."""

import json
from datetime import date, timedelta
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from guke.analysis.dates import complete_until
from guke.analysis.outlook import contributions, foresight, grounding, learning, silences
from guke.analysis.outlook.foresight import Frame
from guke.analysis.outlook.grounding import Ground
from guke.analysis.outlook.learning import Learned
from guke.analysis.tables import ACCOUNT_MONTHS
from guke.insight.figures import Found
from guke.insight.foreseen import TrackRecord
from guke.insight.rules import history
from guke.insight.standings import Columns, put

CHANGED = 0.01
"""A part of the order days: when more of them are new before the month, everything is learnt again."""

_MONEY = {
    "expected_12m": "expected",
    "expected_low": "expected_low",
    "expected_high": "expected_high",
    "lifetime": "lifetime",
    "lifetime_low": "lifetime_low",
    "lifetime_high": "lifetime_high",
}
_SCALE = 10_000
_CODES = ("loss_note", "expected_note", "lifetime_note", "margin_of")
_FIGURES = ["account_id", "regularity", "gross_profit", "amount_costed", "revenue"]


def add(columns: Columns, found: Found, on: date, frame: Frame) -> None:
    """Fill the columns of the outlook, in the order of the accounts."""
    given = _ground(found, on)
    told = foresight.foresee(given, learned(given, frame.horizon), found.rows.select(_FIGURES), frame)
    places = pc.index_in(pa.array(columns.ids, pa.int64()), value_set=told["account_id"].combine_chunks())
    told = told.take(places)
    columns.values["loss_percent"] = _whole(pc.multiply(told["loss"], 100.0 * _SCALE)).to_pylist()
    for name, source in _MONEY.items():
        columns.values[name] = pc.multiply(_whole(told[source]), _SCALE).to_pylist()
    columns.values["loss_days"] = told["loss_days"].to_pylist()
    columns.values["outlook"] = [
        json.dumps(_with_parts(row)) for row in told.select((*_CODES, "loss_steps")).to_pylist()
    ]
    put(columns, {"silences": "[]"}, _silences(given))


def _silences(given: Ground) -> dict[int, tuple[str]]:
    """Give each account's record silences that went on within the history kept, as a standing keeps them."""
    found: dict[int, list[list[Any]]] = {}
    since = grounding.day(history(given.on)[-1])
    for account, last, following, longest in silences.silences(given.orders, grounding.day(given.on), since):
        row = [grounding.date_of(last), None if following is None else grounding.date_of(following), longest]
        found.setdefault(account, []).append(row)
    return {account: (json.dumps(rows, default=str),) for account, rows in found.items()}


def _with_parts(row: dict[str, Any]) -> dict[str, Any]:
    """Keep the parts of the chance as the whole points they are shown in."""
    steps = row.pop("loss_steps")
    return row | ({"loss_parts": contributions.rounded(steps)} if steps else {})


def _whole(values: pa.ChunkedArray) -> pa.ChunkedArray:
    """Round: an estimate has no cents."""
    return pc.round(values).cast(pa.int64())


def learned(given: Ground, horizon: int) -> Learned:
    """Return what was learnt up to the last complete month, learning it where that was not done or much has changed."""
    until = complete_until(given.on) - timedelta(days=1)
    orders = int((given.orders.days <= grounding.day(until)).sum())
    kept = TrackRecord.objects.filter(until=until, horizon=horizon).first()
    if kept is not None and abs(kept.orders - orders) <= CHANGED * orders:
        return learning.from_kept(kept.content)
    found = foresight.learn(given, horizon)
    content: dict[str, Any] = learning.kept_as(found)
    TrackRecord.objects.update_or_create(until=until, horizon=horizon, defaults={"orders": orders, "content": content})
    return found


def _ground(found: Found, on: date) -> Ground:
    order_days = found.book.order_days
    days = found.session.rows(order_days.filter(order_days.sold_on <= on))
    months = found.session.rows(ACCOUNT_MONTHS.select("account_id", "month", "amount"))
    return grounding.ground(days, months, found.rows["account_id"].to_numpy().astype(np.int64), on)
