"""The outlook of every account on a day, from the marts and what was learnt: loss, the next twelve months, lifetime."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from guke.analysis.outlook import contributions, expectation, learning, lifetime, looking, loss, proving, valuing
from guke.analysis.outlook.expectation import Range
from guke.analysis.outlook.grounding import Ground
from guke.analysis.outlook.histories import Floats, Whole
from guke.analysis.outlook.learning import Learned
from guke.analysis.outlook.lifetime import Assumptions
from guke.analysis.outlook.looking import HORIZON
from guke.analysis.outlook.valuing import View

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


def learn(given: Ground, horizon: int = HORIZON) -> Learned:
    """Learn from the complete months before the day, and look back on how that would have done before."""
    orders = given.orders.until(given.last)
    found = learning.fitted(orders, given.months, given.last, horizon)
    if found == learning.NOTHING:
        return found
    return replace(found, loss=loss.record(orders, given.last, horizon), proofs=proving.proofs(given, horizon))


def foresee(given: Ground, learned: Learned, figures: pa.Table, frame: Frame) -> pa.Table:
    """Say of every account of the figures (account_id, regularity, gross_profit, amount_costed, revenue) what is ahead."""
    figures = figures.sort_by("account_id")
    seen = valuing.view(given, learned, frame.horizon)
    columns = _loss(given, learned, seen)
    columns |= _expected(given, valuing.weighed(seen.plain, seen.chance), seen.chance)
    even = pc.fill_null(pc.equal(figures["regularity"], "regular"), False).to_numpy()
    assumed = Assumptions(frame.years, frame.discount, learned.kept)
    why, value = valuing.value(given, learned, seen, even, assumed)
    return pa.table({"account_id": given.ids, **columns, **_lifetime(why, value, figures)}).cast(OUTLOOK)


def _loss(given: Ground, learned: Learned, seen: View) -> dict[str, pa.Array]:
    at, places, chance = seen.at, seen.places, seen.chance
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


def _steps(given: Ground, learned: Learned, seen: View) -> pa.Array:
    steps = np.full((len(given.ids), len(contributions.STEPS)), np.nan)
    if learned.even is not None:
        steps[seen.places] = contributions.steps(learned.even, seen.at)
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
