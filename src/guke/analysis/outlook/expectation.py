"""What an account is expected to buy in the next twelve months, by the method that was nearest in this book's own past."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
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


class Tested(NamedTuple):
    """A past day, the quantiles of the days known by then, and how far from their middle its results lay."""

    look: Look
    quantiles: Floats
    far: Floats


class Range(NamedTuple):
    """Low, likely and high for each account; not a number where nothing can be said."""

    low: Floats
    likely: Floats
    high: Floats


@dataclass(frozen=True)
class Seen:
    """What is known of accounts on a day: their last months, and how many since the first with a sale, that one included."""

    months: Floats
    age: Whole

    @cached_property
    def year(self) -> Floats:
        """The last twelve months."""
        return self.months[:, -YEAR:]

    @cached_property
    def bought(self) -> Floats:
        """What they come to."""
        return self.year.sum(axis=1)

    @cached_property
    def before(self) -> Floats:
        """What the twelve months before those come to."""
        return self.months[:, -2 * YEAR : -YEAR].sum(axis=1)

    @cached_property
    def again(self) -> Floats:
        """The last twelve months again; an account younger than a year is scaled up by the book's season."""
        whole = self.year.sum()
        shares = self.year.sum(axis=0) / whole if whole > 0 else np.full(self.year.shape[1], 1 / YEAR)
        passed = np.concatenate([np.cumsum(shares[::-1]), [1.0]])
        seen = np.minimum(self.age, YEAR)
        scale = np.where(seen < YEAR, np.maximum(passed[np.maximum(seen, 1) - 1], _LEAST_SHARE), 1.0)
        return self.bought / scale

    @cached_property
    def asked(self) -> Flags:
        """Of whom something can be said: bought in the last twelve months, first at least three months ago."""
        return (self.bought > 0) & (self.age >= LEAST_MONTHS)

    @cached_property
    def group(self) -> Whole:
        """Accounts by how many of the last twelve months they bought in: few, some, most."""
        active = (self.year > 0).sum(axis=1)
        return (active > _FEW_MONTHS).astype(np.int64) + (active > _SOME_MONTHS)


class Past(NamedTuple):
    """A past day: of those of whom something could be said what they had bought, their group, what each method said, what came."""

    at: int
    bought: Floats
    group: Whole
    said: Mapping[str, Floats]
    actual: Floats


def last_year(known: Seen) -> Floats:
    """Expect the last twelve months again."""
    return known.again


def two_years(known: Seen) -> Floats:
    """Lean towards the year before: two parts the last twelve months, one part those before."""
    now, before = known.again, known.before
    return np.where(before > 0, (2 * now + before) / 3, now)


def damped_trend(known: Seen) -> Floats:
    """Carry on a part of the growth of the last year, at most a half of it either way."""
    now, before = known.again, known.before
    growth = np.divide(now - before, before, out=np.zeros_like(now), where=before > 0)
    return now * (1 + _DAMPING * np.clip(growth, -_MOST_TREND, _MOST_TREND))


def season(known: Seen) -> Floats:
    """Let the last six months against the same months a year before say half of the change to come."""
    half = YEAR // 2
    now, before = known.months[:, -half:].sum(axis=1), known.months[:, -YEAR - half : -YEAR].sum(axis=1)
    growth = np.divide(now - before, before, out=np.zeros_like(now), where=before > 0)
    return known.again * (1 + np.clip(growth, -1, 1) / 2)


METHODS: dict[str, Callable[[Seen], Floats]] = {
    "last_year": last_year,
    "two_years": two_years,
    "damped_trend": damped_trend,
    "season": season,
}
"""What is tried; the first is the naive one, which the others have to beat."""


def seen(months: Floats) -> Seen:
    """See all that is known of accounts."""
    return _seen(months, _firsts(months), months.shape[1])


def _seen(months: Floats, firsts: Whole, at: int) -> Seen:
    return Seen(months[:, max(at - 2 * YEAR, 0) : at], np.maximum(at - firsts, 0))


def _firsts(months: Floats) -> Whole:
    """Give the place of each account's first month with a sale, beyond the last where there is none."""
    sold = months != 0
    return np.where(sold.any(axis=1), sold.argmax(axis=1), months.shape[1])


def asked(months: Floats) -> Flags:
    """Give of whom something can be said."""
    return seen(months).asked


def record(months: Floats) -> Record | None:
    """Try each method at past days against the twelve months that followed; nothing without two years of them."""
    past = _pasts(months)
    if not past:
        return None
    full = [each for each in past if each.at >= 2 * YEAR]
    trials = tuple(_trial(name, full or past) for name in (METHODS if full else ["last_year"]))
    method = min(trials, key=lambda trial: trial.error)
    if method.error > trials[0].error * (1 - NEARER_BY):
        method = trials[0]
    looks = [(each.at, _case(method.method, each)) for each in past]
    tested = _tested(looks)
    stretch = _stretch(tested)
    spread = tuple((float(low), float(high)) for low, high in _bounds(_quantiles(looks), stretch))
    pooled = sum(len(ratios) for _at, (ratios, _groups) in looks)
    return Record(method.method, trials, spread, pooled, len(past), _held(tested), stretch)


def expect(months: Floats, past: Record | None) -> Range:
    """Expect of each account what the method says, with the interval that held four times in five."""
    known = seen(months)
    likely = np.where(known.asked, np.maximum(METHODS[past.method if past else "last_year"](known), 0), np.nan)
    if past is None or not past.spread:
        nothing = np.full(len(likely), np.nan)
        return Range(nothing, likely, nothing)
    bounds = np.array(past.spread)[known.group]
    return Range(likely * bounds[:, 0], likely, likely * bounds[:, 1])


def _pasts(months: Floats) -> list[Past]:
    """Give the past days on which something could be said of some account, the latest first."""
    firsts, found = _firsts(months), []
    for at in range(months.shape[1] - YEAR, YEAR - 1, -_STEP):
        everyone = _seen(months, firsts, at)
        rows = everyone.asked
        if rows.any():
            known = Seen(everyone.months[rows], everyone.age[rows])
            said = {name: np.maximum(method(known), 0) for name, method in METHODS.items()}
            found.append(Past(at, known.bought, known.group, said, months[rows, at : at + YEAR].sum(axis=1)))
    return found


def _trial(name: str, past: list[Past]) -> Trial:
    errors, middles = [], []
    for each in past:
        off = np.abs(each.said[name] - each.actual)
        errors.append(off.sum() / max(float(np.maximum(each.actual, 0).sum()), 1.0))
        middles.append(np.median(off / each.bought))
    return Trial(name, float(np.mean(errors)), float(np.mean(middles)))


def _case(name: str, past: Past) -> tuple[Floats, Whole]:
    """Give what came beside what was expected, and the group of each account."""
    said = past.said[name]
    return past.actual[said > 0] / said[said > 0], past.group[said > 0]


def _quantiles(looks: Looks) -> Floats:
    """Give low, middle and high of what came beside what was expected, by group; of all where a group is small."""
    ratios = np.concatenate([np.zeros(0), *(ratio for _at, (ratio, _group) in looks)])
    groups = np.concatenate([np.zeros(0), *(group for _at, (_ratio, group) in looks)])
    if len(ratios) < LEAST_CASES:
        return np.zeros((0, 3))
    parts = [ratios[groups == group] for group in range(3)]
    return np.array([np.quantile(part if len(part) >= LEAST_CASES else ratios, (LOW, 0.5, HIGH)) for part in parts])


def _bounds(quantiles: Floats, stretch: float) -> Floats:
    """Give low and high by group, so many times as far from the middle as they lay; nothing is sold for less than nothing."""
    low, middle, high = quantiles.T
    return np.column_stack(
        [np.maximum(middle - (middle - low) * stretch, np.minimum(low, 0)), middle + (high - middle) * stretch]
    )


def _tested(looks: Looks) -> list[Tested]:
    """Give each day that had enough days before it, whose outcome was known by then, for an interval."""
    known = [(look, _quantiles([other for other in looks if other[0] <= look[0] - YEAR])) for look in looks]
    return [Tested(look, quantiles, _far(look, quantiles)) for look, quantiles in known if len(quantiles)]


def _far(look: Look, quantiles: Floats) -> Floats:
    """Give how far from the middle each result lies, its bound being 1."""
    ratios, groups = look[1]
    low, middle, high = quantiles[groups].T
    side = np.where(ratios > middle, high - middle, middle - low)
    return np.abs(ratios - middle) / np.maximum(side, _LEAST_SIDE)


def _stretch(tested: list[Tested]) -> float:
    """Give by how much intervals made from what was known on a day had to be wider to hold four in five; never narrower."""
    far = [each.far for each in tested]
    return max(float(np.quantile(np.concatenate(far), HIGH - LOW)), 1.0) if far else 1.0


def _held(tested: list[Tested]) -> float | None:
    """Give how often an interval made and stretched from what was known on a day held what came, over all days that had one."""
    inside: list[Flags] = []
    for (at, (ratios, groups)), quantiles, _apart in tested:
        stretch = _stretch([other for other in tested if other.look[0] <= at - YEAR])
        low, high = _bounds(quantiles, stretch)[groups].T
        inside.append((ratios >= low) & (ratios <= high))
    return float(np.concatenate(inside).mean()) if inside else None
