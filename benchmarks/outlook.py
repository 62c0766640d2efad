"""The outlook of every account as pandas and lifetimes can make it too: on BG/NBD and Gamma-Gamma alone.

The product fits a model of even ordering besides, for the chance of loss, takes the shape of order values from the orders
themselves, and looks back on how its chances came true; lifetimes has none of these.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from benchmarks.analyses import ON
from guke.analysis import engine, tables
from guke.analysis.company import Company
from guke.analysis.outlook import amounts, expectation, grounding, learning, lifetime, looking, ordering, valuing
from guke.analysis.outlook.amounts import Amounts
from guke.analysis.outlook.expectation import Range
from guke.analysis.outlook.grounding import Ground, day
from guke.analysis.outlook.histories import Floats, Whole
from guke.analysis.outlook.learning import Learned
from guke.analysis.outlook.lifetime import Assumptions
from guke.analysis.outlook.looking import Look
from guke.analysis.outlook.ordering import Ordering
from guke.analysis.outlook.valuing import View

_BOOK = Company(ON)


@dataclass(frozen=True)
class Fitted:
    """What was known on the day, and what was fitted to it."""

    at: Look
    orders: Ordering
    sizes: Amounts
    past: expectation.Record | None
    kept: float


class Foreseen(NamedTuple):
    """Of those who ordered the chances to be alive and to stay silent; of all accounts the year ahead and the lifetime value."""

    alive: Floats
    silence: Floats
    expectation: pa.Table
    lifetime: pa.Table


def grounded(session: engine.Session) -> Ground:
    """Lay out the days of orders and the months of every account, out of a session that has made the analyses."""
    days = session.rows(_BOOK.order_days)
    months = session.rows(tables.ACCOUNT_MONTHS.select("account_id", "month", "amount"))
    ids = session.rows(tables.stored("figures", _BOOK.figures).select("account_id"))
    return grounding.ground(days, months, ids["account_id"].to_numpy(), ON)


def regular(session: engine.Session) -> Whole:
    """Name the accounts whose intervals are even."""
    rhythm = tables.stored("rhythm", _BOOK.rhythm)
    return session.rows(rhythm.filter(rhythm.regularity == "regular").select("account_id"))["account_id"].to_numpy()


def fitted(given: Ground) -> Fitted:
    """Fit both models to all orders, and look back on what the months led one to expect."""
    at = looking.look(given.orders, day(given.on))
    orders = ordering.fit(at.by_chance)
    sizes = amounts.fit(at.known.counts - 1, learning.repeat_means(at.known))
    assert orders is not None, "the ledger is large enough for a model"
    assert sizes is not None, "the same"
    return Fitted(at, orders[0], sizes[0], expectation.record(given.months), lifetime.kept(given.months))


def foreseen(given: Ground, known: Fitted, even: Whole) -> Foreseen:
    """Give the chances, the next twelve months, and what three years bring by the model that holds, with ranges."""
    at, rows = known.at, known.at.by_chance
    silence = np.where(at.asked, ordering.silence(known.orders, rows, at.ahead), np.nan)
    seen = _view(given, known, silence)
    learned = Learned(None, known.orders, known.sizes, known.kept, None, known.past)
    why, value = valuing.value(given, learned, seen, np.isin(given.ids, even), Assumptions(kept=known.kept))
    ahead = valuing.weighed(seen.plain, seen.chance)
    return Foreseen(
        ordering.alive(known.orders, rows),
        silence,
        pa.table({"account_id": given.ids, **ahead._asdict()}),
        pa.table({"account_id": given.ids, "why": pa.array(why, pa.string()), **value._asdict()}),
    )


def _view(given: Ground, known: Fitted, silence: Floats) -> View:
    places = np.searchsorted(given.ids, known.at.known.accounts)
    chance, gone = np.full(len(given.ids), np.nan), np.zeros(len(given.ids), bool)
    chance[places] = silence
    gone[places] = known.at.since > looking.GONE_AFTER
    ahead = expectation.expect(given.months, known.past)
    return View(known.at, places, chance, Range(*(np.where(gone, np.nan, part) for part in ahead)))
