"""The outlook of every account on a day, from the marts and what was learnt: loss, the next twelve months, lifetime."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from guke.analysis.dates import complete_until
from guke.analysis.outlook import contributions, expectation, learning, lifetime, looking, loss
from guke.analysis.outlook import histories as laid
from guke.analysis.outlook.expectation import Range
from guke.analysis.outlook.histories import Flags, Floats, Histories, Whole
from guke.analysis.outlook.learning import Learned
from guke.analysis.outlook.lifetime import Assumptions
from guke.analysis.outlook.looking import HORIZON, Look

_EPOCH = date(1970, 1, 1)
_HALF = 0.5

OUTLOOK = pa.schema(
    [
        ("account_id", pa.int64()),
        ("loss", pa.float64()),
        ("loss_days", pa.int64()),
        ("loss_note", pa.string()),
        ("loss_steps", pa.list_(pa.float64())),
        *((name, pa.float64()) for name in ("expected", "expected_low", "expected_high")),
        ("expected_note", pa.string()),
        *((name, pa.float64()) for name in ("lifetime", "lifetime_low", "lifetime_high")),
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
    width = int(until) - first
    places = np.searchsorted(ids, accounts[inside]) * width + months[inside] - first
    amounts = account_months["amount"].to_numpy()[inside] / 10_000
    matrix = np.bincount(places, amounts, len(ids) * width).reshape(len(ids), width)
    return Ground(on, orders, ids, matrix.astype(float))


def day(on: date) -> int:
    """Give a day's number."""
    return (on - _EPOCH).days


def learn(given: Ground, horizon: int = HORIZON) -> Learned:
    """Learn from the complete months before the day."""
    last = day(complete_until(given.on)) - 1
    return learning.learn(given.orders.until(last), given.months, last, horizon)


def foresee(given: Ground, learned: Learned, figures: pa.Table, frame: Frame) -> pa.Table:
    """Say of every account of the figures (account_id, regularity, gross_profit, amount_costed, revenue) what is ahead."""
    figures = figures.sort_by("account_id")
    at = looking.look(given.orders, day(given.on), frame.horizon)
    places = np.searchsorted(given.ids, at.known.accounts)
    chance = _chances(given, learned, at, places)
    gone = np.zeros(len(given.ids), bool)
    gone[places] = at.since > looking.GONE_AFTER
    plain = Range(*(np.where(gone, np.nan, part) for part in expectation.expect(given.months, learned.expectation)))
    columns = _loss(given, learned, (at, places), chance)
    columns |= _expected(given, _weighed(plain, chance), chance)
    assumed = Assumptions(frame.years, frame.discount, learned.kept)
    steady = _weighed(lifetime.steady(plain, assumed), chance)
    why, value = _worth(given, (at, places), steady, figures)
    if learned.chance is not None and learned.sizes is not None:
        other = lifetime.irregular(learned.chance, learned.sizes, (at.known, at.by_chance), assumed)
        value = _chosen(value, other, places, why == "uneven")
    else:
        why = np.where(why == "uneven", "unknown", why)
    return pa.table({"account_id": given.ids, **columns, **_lifetime(why, value, figures)}).cast(OUTLOOK)


def _chances(given: Ground, learned: Learned, at: Look, places: Whole) -> Floats:
    chance = np.full(len(given.ids), np.nan)
    if learned.even is not None:
        chance[places] = loss.chances(learned.even, at)
    return chance


def _weighed(ahead: Range, chance: Floats) -> Range:
    """Weigh what is ahead by the chance to stay where an account is more likely lost than not: from nothing to all if it stays."""
    alarmed = chance >= loss.ALARM
    low = np.where(alarmed & ~np.isnan(ahead.low), 0.0, ahead.low)
    return Range(low, ahead.likely * np.where(alarmed, 1 - chance, 1.0), ahead.high)


def _loss(given: Ground, learned: Learned, seen: tuple[Look, Whole], chance: Floats) -> dict[str, pa.Array]:
    at, places = seen
    days, note = np.zeros(len(given.ids)), np.full(len(given.ids), "never", object)
    days[places] = at.horizons
    note[places] = np.where(at.since > looking.GONE_AFTER, "gone", "one_order")
    note[places[at.asked]] = "too_few" if learned.even is None else ""
    return {
        "loss": _or_null(chance),
        "loss_days": pa.array(days, pa.float64(), mask=np.isnan(chance)).cast(pa.int64()),
        "loss_note": pa.array(note, pa.string()),
        "loss_steps": _steps(given, learned, seen),
    }


def _steps(given: Ground, learned: Learned, seen: tuple[Look, Whole]) -> pa.Array:
    at, places = seen
    steps = np.full((len(given.ids), len(contributions.STEPS)), np.nan)
    if learned.even is not None:
        steps[places] = contributions.steps(learned.even, at)
    flat = pa.FixedSizeListArray.from_arrays(pa.array(steps.ravel()), steps.shape[1])
    return pc.if_else(pa.array(np.isnan(steps[:, -1])), None, flat.cast(pa.list_(pa.float64())))


def _expected(given: Ground, ahead: Range, chance: Floats) -> dict[str, pa.Array]:
    asked = ~np.isnan(ahead.likely)
    bought = (given.months[:, -expectation.YEAR :].sum(axis=1) > 0) & ~expectation.asked(given.months)
    note = np.select([asked & (chance >= loss.ALARM), asked, bought], ["alarm", "", "too_young"], "no_year")
    return {
        "expected": _or_null(ahead.likely),
        "expected_low": _or_null(ahead.low),
        "expected_high": _or_null(ahead.high),
        "expected_note": pa.array(note, pa.string()),
    }


def _worth(given: Ground, seen: tuple[Look, Whole], steady: Range, figures: pa.Table) -> tuple[Whole, Range]:
    """Give which model holds for each account and why, and the run rate of those that are steady."""
    at, places = seen
    even = pc.fill_null(pc.equal(figures["regularity"], "regular"), False).to_numpy()
    runs = (even | learning.steady(given.months)) & ~np.isnan(steady.low)
    repeating = np.zeros(len(given.ids), bool)
    repeating[places] = at.asked
    why = np.select([runs & even, runs, repeating], ["even", "busy", "uneven"], "unknown")
    return why, Range(*(np.where(runs, part, np.nan) for part in steady))


def _chosen(mine: Range, theirs: Range, places: Whole, where: Flags) -> Range:
    """Take another model's values where it holds; those stand for the accounts at some places."""
    parts = []
    for one, other in zip(mine, theirs, strict=True):
        spread = np.full(len(one), np.nan)
        spread[places] = other
        parts.append(np.where(where, spread, one))
    return Range(*parts)


def _lifetime(why: Whole, value: Range, figures: pa.Table) -> dict[str, pa.Array]:
    """Bring revenue to gross profit; a loss has its worse end low."""
    margin, whose = _margins(figures)
    low, high = value.low * margin, value.high * margin
    return {
        "lifetime": _or_null(value.likely * margin),
        "lifetime_low": _or_null(np.minimum(low, high)),
        "lifetime_high": _or_null(np.maximum(low, high)),
        "lifetime_note": pa.array(why, pa.string()),
        "margin_of": pa.array(whose, pa.string()),
    }


def _margins(figures: pa.Table) -> tuple[Floats, Whole]:
    """Give the margin of each account, the book's where its own is not known; all of it where no cost is known at all."""
    names = ("gross_profit", "amount_costed", "revenue")
    profit, costed, revenue = (figures[name].cast(pa.float64()).fill_null(0).to_numpy() for name in names)
    if costed.sum() <= 0:
        return np.ones(len(profit)), np.full(len(profit), "none", object)
    own = (costed > 0) & (costed >= _HALF * revenue)
    book = profit.sum() / costed.sum()
    margin = np.divide(profit, costed, out=np.full(len(profit), book), where=own)
    return margin, np.where(own, "own", "book")


def _or_null(values: Floats) -> pa.Array:
    return pa.array(values, pa.float64(), mask=~np.isfinite(values))
