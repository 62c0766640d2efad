"""What an account is expected to buy in the next twelve months, by the method that was nearest in this book's own past."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import numpy as np

from guke.analysis.outlook.histories import Flags, Floats, Whole

YEAR = 12
LEAST_MONTHS = 3
LEAST_CASES = 30
LOW, HIGH = 0.1, 0.9
NEARER_BY = 0.01
_STEP = 3
_DAMPING = 0.4
_MOST_TREND = 0.5
_LEAST_SHARE = 0.15
_FEW_MONTHS, _SOME_MONTHS = 3, 8
_LEAST_SIDE = 1e-9

Look: TypeAlias = tuple[int, tuple[Floats, Whole]]
Looks: TypeAlias = list[Look]
"""Past days: the place of each, and of every account what came beside what was expected, and its group."""


@dataclass(frozen=True)
class Trial:
    """A method's past: its error as a part of what was bought, and the middle error of an account."""

    method: str
    error: float
    middle_error: float


@dataclass(frozen=True)
class Record:
    """The method chosen and its past: every method's trial, the spread of results, how often the interval held.

    The spread is already stretched: by as much as intervals made on earlier days had to be.
    """

    method: str
    trials: tuple[Trial, ...]
    spread: tuple[tuple[float, float], ...]
    cases: int
    origins: int
    held: float | None
    stretch: float = 1.0


class Range(NamedTuple):
    """Low, likely and high for each account; not a number where nothing can be said."""

    low: Floats
    likely: Floats
    high: Floats


def last_year(known: Floats) -> Floats:
    """Expect the last twelve months again; an account younger than a year is scaled up by the book's season."""
    year = known[:, -YEAR:]
    whole = year.sum()
    shares = year.sum(axis=0) / whole if whole > 0 else np.full(year.shape[1], 1 / YEAR)
    passed = np.concatenate([np.cumsum(shares[::-1]), [1.0]])
    seen = np.minimum(age(known), YEAR)
    scale = np.where(seen < YEAR, np.maximum(passed[np.maximum(seen, 1) - 1], _LEAST_SHARE), 1.0)
    return year.sum(axis=1) / scale


def two_years(known: Floats) -> Floats:
    """Lean towards the year before: two parts the last twelve months, one part those before."""
    now, before = last_year(known), known[:, -2 * YEAR : -YEAR].sum(axis=1)
    return np.where(before > 0, (2 * now + before) / 3, now)


def damped_trend(known: Floats) -> Floats:
    """Carry on a part of the growth of the last year, at most a half of it either way."""
    now, before = last_year(known), known[:, -2 * YEAR : -YEAR].sum(axis=1)
    growth = np.divide(now - before, before, out=np.zeros_like(now), where=before > 0)
    return now * (1 + _DAMPING * np.clip(growth, -_MOST_TREND, _MOST_TREND))


def season(known: Floats) -> Floats:
    """Let the last six months against the same months a year before say half of the change to come."""
    half = YEAR // 2
    now, before = known[:, -half:].sum(axis=1), known[:, -YEAR - half : -YEAR].sum(axis=1)
    year = last_year(known)
    growth = np.divide(now - before, before, out=np.zeros_like(now), where=before > 0)
    return year * (1 + np.clip(growth, -1, 1) / 2)


METHODS: dict[str, Callable[[Floats], Floats]] = {
    "last_year": last_year,
    "two_years": two_years,
    "damped_trend": damped_trend,
    "season": season,
}
"""What is tried; the first is the naive one, which the others have to beat."""


def age(known: Floats) -> Whole:
    """Give the months since the first with a sale, that one included."""
    sold = known != 0
    return np.where(sold.any(axis=1), known.shape[1] - sold.argmax(axis=1), 0)


def asked(known: Floats) -> Flags:
    """Give of whom something can be said: bought in the last twelve months, first at least three months ago."""
    return (known[:, -YEAR:].sum(axis=1) > 0) & (age(known) >= LEAST_MONTHS)


def record(months: Floats) -> Record | None:
    """Try each method at past days against the twelve months that followed; nothing without two years of them."""
    count = months.shape[1]
    origins = [at for at in range(count - YEAR, YEAR - 1, -_STEP) if asked(months[:, :at]).any()]
    full = [at for at in origins if at >= 2 * YEAR]
    if not origins:
        return None
    tried = METHODS if full else {"last_year": last_year}
    trials = tuple(_trial(name, months, full or origins) for name in tried)
    method = min(trials, key=lambda trial: trial.error)
    if method.error > trials[0].error * (1 - NEARER_BY):
        method = trials[0]
    cases = [_case(method.method, months, at) for at in origins]
    looks = list(zip(origins, cases, strict=True))
    stretch = _stretch(looks)
    spread = tuple((float(low), float(high)) for low, high in _bounds(looks, stretch))
    pooled = sum(len(ratios) for ratios, _groups in cases)
    return Record(method.method, trials, spread, pooled, len(origins), _held(looks), stretch)


def expect(months: Floats, past: Record | None) -> Range:
    """Expect of each account what the method says, with the interval that held four times in five."""
    likely = np.where(asked(months), np.maximum(METHODS[past.method if past else "last_year"](months), 0), np.nan)
    if past is None or not past.spread:
        nothing = np.full(len(likely), np.nan)
        return Range(nothing, likely, nothing)
    bounds = np.array(past.spread)[_group(months)]
    return Range(likely * bounds[:, 0], likely, likely * bounds[:, 1])


def _trial(name: str, months: Floats, origins: list[int]) -> Trial:
    errors, middles = [], []
    for at in origins:
        known, actual = _before_after(months, at)
        off = np.abs(np.maximum(METHODS[name](known), 0) - actual)
        errors.append(off.sum() / max(float(np.maximum(actual, 0).sum()), 1.0))
        middles.append(np.median(off / known[:, -YEAR:].sum(axis=1)))
    return Trial(name, float(np.mean(errors)), float(np.mean(middles)))


def _before_after(months: Floats, at: int) -> tuple[Floats, Floats]:
    known = months[:, :at]
    rows = asked(known)
    return known[rows], months[rows, at : at + YEAR].sum(axis=1)


def _case(name: str, months: Floats, at: int) -> tuple[Floats, Whole]:
    """Give what came beside what was expected, and the group of each account."""
    known, actual = _before_after(months, at)
    said = np.maximum(METHODS[name](known), 0)
    return actual[said > 0] / said[said > 0], _group(known[said > 0])


def _group(known: Floats) -> Whole:
    """Sort accounts by how many of the last twelve months they bought in: few, some, most."""
    active = (known[:, -YEAR:] > 0).sum(axis=1)
    return (active > _FEW_MONTHS).astype(np.int64) + (active > _SOME_MONTHS)


def _quantiles(looks: Looks) -> Floats:
    """Give low, middle and high of what came beside what was expected, by group; of all where a group is small."""
    ratios = np.concatenate([np.zeros(0), *(ratio for _at, (ratio, _group) in looks)])
    groups = np.concatenate([np.zeros(0), *(group for _at, (_ratio, group) in looks)])
    if len(ratios) < LEAST_CASES:
        return np.zeros((0, 3))
    parts = [ratios[groups == group] for group in range(3)]
    return np.array([np.quantile(part if len(part) >= LEAST_CASES else ratios, (LOW, 0.5, HIGH)) for part in parts])


def _bounds(looks: Looks, stretch: float) -> Floats:
    """Give low and high by group, so many times as far from the middle as they lay; nothing is sold for less than nothing."""
    low, middle, high = _quantiles(looks).T
    return np.column_stack(
        [np.maximum(middle - (middle - low) * stretch, np.minimum(low, 0)), middle + (high - middle) * stretch]
    )


def _tested(looks: Looks) -> list[tuple[Look, Looks]]:
    """Give each day with the days before it whose outcome was known by then, where they are enough for an interval."""
    known = [(look, [other for other in looks if other[0] <= look[0] - YEAR]) for look in looks]
    return [(look, earlier) for look, earlier in known if len(_quantiles(earlier))]


def _stretch(looks: Looks) -> float:
    """Give by how much intervals made from what was known on a day had to be wider to hold four in five; never narrower."""
    far = [_far(look, _quantiles(earlier)) for look, earlier in _tested(looks)]
    return max(float(np.quantile(np.concatenate(far), HIGH - LOW)), 1.0) if far else 1.0


def _far(look: Look, quantiles: Floats) -> Floats:
    """Give how far from the middle each result lies, its bound being 1."""
    ratios, groups = look[1]
    low, middle, high = quantiles[groups].T
    side = np.where(ratios > middle, high - middle, middle - low)
    return np.abs(ratios - middle) / np.maximum(side, _LEAST_SIDE)


def _held(looks: Looks) -> float | None:
    """Give how often an interval made and stretched from what was known on a day held what came, over all days that had one."""
    inside: list[Flags] = []
    for (_at, (ratios, groups)), earlier in _tested(looks):
        low, high = _bounds(earlier, _stretch(earlier))[groups].T
        inside.append((ratios >= low) & (ratios <= high))
    return float(np.concatenate(inside).mean()) if inside else None
