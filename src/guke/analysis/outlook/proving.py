"""How lifetime values would have done: fitted as of a year ago and before, held against the year that came."""

import numpy as np

from guke.analysis.dates import years_before
from guke.analysis.outlook import learning, valuing
from guke.analysis.outlook.expectation import YEAR, Range
from guke.analysis.outlook.grounding import Ground, day
from guke.analysis.outlook.histories import Flags, Floats, Histories, Whole
from guke.analysis.outlook.lifetime import Assumptions, Proof
from guke.analysis.rhythm import LEAST_INTERVALS, REGULAR_CV, YEARS

YEARS_BACK = 2
LEAST_CASES = 30
MODELS = {"steady": ("even", "busy"), "irregular": ("fragile", "uneven")}

Case = tuple[Whole, Range, Floats]
"""Of every account of a past day: why which model held, what it said of the year ahead, what that year brought."""


def proofs(given: Ground, horizon: int) -> tuple[Proof, ...]:
    """Give the proof of each model over the years looked back on, where enough accounts had a value then."""
    months = given.months.shape[1]
    cases = [case(given, YEAR * back, horizon) for back in range(1, YEARS_BACK + 1) if months >= YEAR * (back + 1)]
    found = [summed(model, cases) for model in MODELS]
    return tuple(each for each in found if each.cases >= LEAST_CASES)


def case(given: Ground, months: int, horizon: int, ahead: int = YEAR) -> Case:
    """Learn from what was known so many months ago, value the year ahead (or fewer months) with it, and give what came."""
    then = given.months_ago(months)
    known = learning.fitted(then.orders, then.months, then.last, horizon)
    seen = valuing.view(then, known, horizon)
    even = np.zeros(len(then.ids), bool)
    even[seen.places] = regular(seen.at.known, day(years_before(then.on, YEARS)))
    why, said = valuing.value(then, known, seen, even, Assumptions(1, 0.0, known.kept, round(365 * ahead / YEAR)))
    at = then.months.shape[1]
    return why, said, given.months[:, at : at + ahead].sum(axis=1)


def regular(known: Histories, since: int) -> Flags:
    """Mark whose intervals after a day scatter little, as the analysis of the rhythm does."""
    recent = known.days > since
    inside = known.repeats & recent & np.roll(recent, 1)
    owners, gaps = known.owners[inside], np.diff(known.days, prepend=0)[inside].astype(np.float64)
    count, total, squares = (np.bincount(owners, each, len(known.accounts)) for each in (gaps**0, gaps, gaps * gaps))
    spread = np.sqrt(np.maximum(count * squares - total * total, 0))
    return (count >= LEAST_INTERVALS) & (spread <= REGULAR_CV * total)


def _some(each: Case, model: str) -> Case:
    why, said, came = each
    rows = np.isin(why, MODELS[model])
    return why[rows], Range(*(part[rows] for part in said)), came[rows]


def summed(model: str, cases: list[Case]) -> Proof:
    """Sum up how the values of one model came true."""
    cases = [_some(each, model) for each in cases]
    nothing = np.zeros(0)
    low, likely, high = (np.concatenate([nothing, *(said[part] for _why, said, _came in cases)]) for part in range(3))
    came = np.concatenate([nothing, *(came for _why, _said, came in cases)])
    whole = max(float(np.maximum(came, 0).sum()), 1.0)
    held = float(((came >= low) & (came <= high)).mean()) if len(came) else 0.0
    error = float(np.abs(likely - came).sum()) / whole
    return Proof(model, len(cases), len(came), error, float(likely.sum()) / whole, held)
