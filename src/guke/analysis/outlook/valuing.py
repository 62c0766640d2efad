"""What each account will bring, by the model that holds for it: a run rate where it is steady, else orders and their size."""

from dataclasses import dataclass

import numpy as np

from guke.analysis.outlook import expectation, learning, lifetime, looking, loss
from guke.analysis.outlook.expectation import Range
from guke.analysis.outlook.grounding import Ground, day
from guke.analysis.outlook.histories import Flags, Floats, Whole, some
from guke.analysis.outlook.learning import Learned
from guke.analysis.outlook.lifetime import Assumptions
from guke.analysis.outlook.looking import Look


@dataclass(frozen=True)
class View:
    """A look, the places of those seen among all accounts, and of all: the chance to stop and the year ahead if they stay."""

    at: Look
    places: Whole
    chance: Floats
    plain: Range


def view(given: Ground, learned: Learned, horizon: int) -> View:
    """See what is ahead with what was learnt; of an account gone for a year no further year is seen."""
    at = looking.look(given.orders, day(given.on), horizon)
    places = np.searchsorted(given.ids, at.known.accounts)
    chance, gone = np.full(len(given.ids), np.nan), np.zeros(len(given.ids), bool)
    if learned.even is not None:
        chance[places] = loss.chances(learned.even, at)
    gone[places] = at.since > looking.GONE_AFTER
    ahead = expectation.expect(given.months, learned.expectation)
    return View(at, places, chance, Range(*(np.where(gone, np.nan, part) for part in ahead)))


def weighed(ahead: Range, chance: Floats) -> Range:
    """Weigh what is ahead by the chance to stay where an account is more likely lost than not: from nothing to all if it stays."""
    alarmed = chance >= loss.ALARM
    low = np.where(alarmed & ~np.isnan(ahead.low), 0.0, ahead.low)
    return Range(low, ahead.likely * np.where(alarmed, 1 - chance, 1.0), ahead.high)


def value(given: Ground, learned: Learned, seen: View, even: Flags, assumed: Assumptions) -> tuple[Whole, Range]:
    """Give which model holds for each account and why, and the revenue it gives; even marks those of even intervals.

    A run rate is carried on where the book's past says what the next twelve months bring; else evenness is by chance.
    """
    rate = even | learning.steady(given.months)
    runs = rate & lifetime.carries(seen.plain)
    repeating = np.zeros(len(given.ids), bool)
    repeating[seen.places] = seen.at.asked
    fragile = rate & ~np.isnan(seen.plain.low)
    why = np.select(
        [runs & even, runs, repeating & fragile, repeating], ["even", "busy", "fragile", "uneven"], "unknown"
    )
    worth = Range(*(np.full(len(given.ids), np.nan) for _part in Range._fields))
    steady = lifetime.steady(_some(seen.plain, runs), assumed)
    _put(worth, runs, weighed(steady, seen.chance[runs]))
    if learned.chance is None or learned.sizes is None:
        return np.where(runs, why, "unknown"), worth
    mine = np.isin(why[seen.places], ["fragile", "uneven"])
    known = seen.at.known.of(mine), some(seen.at.by_chance, mine)
    _put(worth, seen.places[mine], lifetime.irregular(learned.chance, learned.sizes, known, assumed))
    return why, worth


def _some(each: Range, rows: Flags) -> Range:
    return Range(*(part[rows] for part in each))


def _put(worth: Range, rows: Flags | Whole, values: Range) -> None:
    """Put the values of one model where it holds."""
    for part, value in zip(worth, values, strict=True):
        part[rows] = value
