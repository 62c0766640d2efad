"""What an account is expected to buy in the next twelve months, by the method that was nearest in this book's own past."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

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


@dataclass(frozen=True)
class Trial:
    """A method's past: its error as a part of what was bought, and the middle error of an account."""

    method: str
    error: float
    middle_error: float


@dataclass(frozen=True)
class Record:
    """The method chosen and its past: every method's trial, the spread of results, how often the interval held."""

    method: str
    trials: tuple[Trial, ...]
    spread: tuple[tuple[float, float], ...]
    cases: int
    origins: int
    held: float | None


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
    spread = _spread(cases)
    pooled = sum(len(ratios) for ratios, _groups in cases)
    return Record(method.method, trials, spread, pooled, len(origins), _held(cases, origins))


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


def _spread(cases: list[tuple[Floats, Whole]]) -> tuple[tuple[float, float], ...]:
    """Give the low and high quantile of what came beside what was expected, by group; of all where a group is small."""
    ratios = np.concatenate([ratio for ratio, _group in cases])
    groups = np.concatenate([group for _ratio, group in cases])
    if len(ratios) < LEAST_CASES:
        return ()
    parts = [ratios[groups == group] for group in range(3)]
    chosen = [part if len(part) >= LEAST_CASES else ratios for part in parts]
    return tuple((float(np.quantile(part, LOW)), float(np.quantile(part, HIGH))) for part in chosen)


def _held(cases: list[tuple[Floats, Whole]], origins: list[int]) -> float | None:
    """Give how often an interval made from what was known on a day held what came, over all days that had one."""
    inside: list[Flags] = []
    for (ratios, groups), at in zip(cases, origins, strict=True):
        earlier = _spread_of(cases, origins, at - YEAR)
        if earlier:
            bounds = np.array(earlier)[groups]
            inside.append((ratios >= bounds[:, 0]) & (ratios <= bounds[:, 1]))
    return float(np.concatenate(inside).mean()) if inside else None


def _spread_of(cases: list[tuple[Floats, Whole]], origins: list[int], until: int) -> tuple[tuple[float, float], ...]:
    known = [case for case, at in zip(cases, origins, strict=True) if at <= until]
    return _spread(known) if known else ()
