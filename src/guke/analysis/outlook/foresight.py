"""The outlook of every account on a day, from the marts and what was learnt: loss, the next twelve months, lifetime."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from guke.analysis.dates import complete_until
from guke.analysis.outlook import expectation, learning, lifetime, looking, loss
from guke.analysis.outlook import histories as laid
from guke.analysis.outlook.expectation import Expected
from guke.analysis.outlook.histories import Flags, Floats, Histories, Whole
from guke.analysis.outlook.learning import Learned
from guke.analysis.outlook.lifetime import Assumptions, Value
from guke.analysis.outlook.looking import HORIZON, Look

_EPOCH = date(1970, 1, 1)
_HALF = 0.5

OUTLOOK = pa.schema(
    [
        ("account_id", pa.int64()),
        ("loss", pa.float64()),
        ("loss_days", pa.int64()),
        ("loss_note", pa.string()),
        *((name, pa.float64()) for name in ("expected", "expected_low", "expected_high")),
        ("expected_note", pa.string()),
        *((name, pa.float64()) for name in ("lifetime", "lifetime_low", "lifetime_high")),
        ("lifetime_model", pa.string()),
        ("lifetime_note", pa.string()),
        ("margin_of", pa.string()),
    ]
)
"""One row an account: a chance, money in units, and codes that say which model or why nothing is said."""


class Frame(NamedTuple):
    """What a company assumes: the days of silence that count as loss, the years that count, the discount of a year."""

    horizon: int = HORIZON
    years: int = lifetime.YEARS
    discount: float = lifetime.DISCOUNT


@dataclass(frozen=True)
class Ground:
    """What the outlook is read from: order days laid out, complete months by account, and whose they are."""

    on: date
    orders: Histories
    ids: Whole
    months: Floats


def ground(order_days: pa.Table, account_months: pa.Table, ids: Whole, on: date) -> Ground:
    """Lay out the marts as of a day for the accounts of the book."""
    orders = laid.histories(order_days).until(day(on))
    orders = orders.of(np.isin(orders.accounts, ids))
    ids = np.sort(ids)
    months = account_months["month"].cast(pa.date32()).to_numpy().astype("datetime64[M]").astype(np.int64)
    accounts = account_months["account_id"].to_numpy()
    until = np.datetime64(complete_until(on), "M").astype(np.int64)
    inside = (months < until) & np.isin(accounts, ids)
    first = min(int(months[inside].min(initial=until)), int(until) - expectation.YEAR)
    matrix = np.zeros((len(ids), int(until) - first))
    np.add.at(
        matrix,
        (np.searchsorted(ids, accounts[inside]), months[inside] - first),
        account_months["amount"].to_numpy()[inside] / 10_000,
    )
    return Ground(on, orders, ids, matrix)


def day(on: date) -> int:
    """Give a day's number."""
    return (on - _EPOCH).days


def learn(given: Ground, horizon: int = HORIZON) -> Learned:
    """Learn from the complete months before the day."""
    last = day(complete_until(given.on)) - 1
    return learning.learn(given.orders.until(last), given.months, last, horizon)


def foresee(given: Ground, learned: Learned, figures: pa.Table, frame: Frame = Frame()) -> pa.Table:
    """Say of every account of the figures (account_id, regularity, gross_profit, amount_costed, revenue) what is ahead."""
    order = np.argsort(figures["account_id"].to_numpy())
    figures = figures.take(pa.array(order))
    at = looking.look(given.orders, day(given.on), frame.horizon)
    places = np.searchsorted(given.ids, at.known.accounts)
    ahead = expectation.expect(given.months, learned.expectation)
    columns = _loss(given, learned, at, places) | _expected(given, ahead)
    columns |= _lifetime(given, learned, (at, places, ahead), figures, frame)
    return pa.table({"account_id": given.ids, **columns}).cast(OUTLOOK)


def _loss(given: Ground, learned: Learned, at: Look, places: Whole) -> dict[str, pa.Array]:
    count = len(given.ids)
    chance, days = np.full(count, np.nan), np.zeros(count)
    note = np.full(count, "never", object)
    days[places] = at.horizons
    note[places] = np.where(at.since > looking.GONE_AFTER, "gone", "one_order")
    if learned.even is not None:
        chance[places] = loss.chances(learned.even, at)
    note[places[at.asked]] = "too_few" if learned.even is None else ""
    told = ~np.isnan(chance)
    return {
        "loss": _or_null(chance),
        "loss_days": pa.array(days, pa.float64(), mask=~told).cast(pa.int64()),
        "loss_note": pa.array(note, pa.string()),
    }


def _expected(given: Ground, ahead: Expected) -> dict[str, pa.Array]:
    bought = given.months[:, -expectation.YEAR :].sum(axis=1) > 0
    note = np.where(expectation.asked(given.months), "", np.where(bought, "too_young", "no_year"))
    return {
        "expected": _or_null(ahead.likely),
        "expected_low": _or_null(ahead.low),
        "expected_high": _or_null(ahead.high),
        "expected_note": pa.array(note, pa.string()),
    }


def _lifetime(
    given: Ground, learned: Learned, seen: tuple[Look, Whole, Expected], figures: pa.Table, frame: Frame
) -> dict[str, pa.Array]:
    """Take the run rate where buying is steady, else orders times size; both times the margin."""
    at, places, ahead = seen
    assumed = Assumptions(frame.years, frame.discount, learned.kept)
    even = np.asarray(figures["regularity"].to_pylist(), object) == "regular"
    busy = learning.steady(given.months)
    runs = (even | busy) & ~np.isnan(ahead.low)
    found = [np.full(len(given.ids), np.nan) for _ in range(3)]
    _put(found, runs, lifetime.steady(ahead, assumed))
    chance = np.zeros(len(given.ids), bool)
    if learned.chance is not None and learned.sizes is not None:
        known = at.known
        plain = laid.summary(known, at.on)
        value = lifetime.irregular(learned.chance, learned.sizes, (known, plain), assumed)
        chance[places] = known.counts >= looking.LEAST_ORDERS
        chance &= ~runs
        spread = [np.full(len(given.ids), np.nan) for _ in range(3)]
        for column, part in zip(spread, (value.low, value.likely, value.high), strict=True):
            column[places] = part
        _put(found, chance, Value(*spread))
    margin, whose = _margins(figures)
    low, likely, high = (column * margin for column in found)
    model = np.where(runs, "steady", np.where(chance, "irregular", ""))
    note = np.select([runs & even, runs, chance], ["even", "busy", "uneven"], "unknown")
    return {
        "lifetime": _or_null(likely),
        "lifetime_low": _or_null(np.minimum(low, high)),
        "lifetime_high": _or_null(np.maximum(low, high)),
        "lifetime_model": pa.array(model, pa.string()),
        "lifetime_note": pa.array(note, pa.string()),
        "margin_of": pa.array(whose, pa.string()),
    }


def _put(columns: list[Floats], where: Flags, value: Value) -> None:
    for column, part in zip(columns, (value.low, value.likely, value.high), strict=True):
        column[where] = part[where]


def _margins(figures: pa.Table) -> tuple[Floats, Whole]:
    """Give the margin of each account, the book's where its own is not known; all of it where no cost is known at all."""
    profit, costed, revenue = (
        figures[name].cast(pa.float64()).fill_null(0).to_numpy() for name in ("gross_profit", "amount_costed", "revenue")
    )
    if costed.sum() <= 0:
        return np.ones(len(profit)), np.full(len(profit), "none", object)
    own = (costed > 0) & (costed >= _HALF * revenue)
    book = profit.sum() / costed.sum()
    margin = np.divide(profit, costed, out=np.full(len(profit), book), where=own)
    return margin, np.where(own, "own", "book")


def _or_null(values: Floats) -> pa.Array:
    return pa.array(values, pa.float64(), mask=~np.isfinite(values))
