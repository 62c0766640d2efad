"""What an account will still bring: orders and their size where buying is irregular, a run rate where it is steady."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from scipy import special

from guke.analysis.outlook import amounts, ordering
from guke.analysis.outlook.amounts import Amounts
from guke.analysis.outlook.expectation import HIGH, LOW, YEAR, Range
from guke.analysis.outlook.histories import Flags, Floats, Histories, Summary
from guke.analysis.outlook.ordering import Ordering

YEARS = 3
DISCOUNT = 0.1
_YEAR = 365
_Z = 1.2816
_MOST = 8
_WIDEST = 1.0
"""Beyond this relative variance a range says hardly more than that anything may come."""


class Assumptions(NamedTuple):
    """What is assumed of the future: how many years count, at which rate a later one counts less, who is kept a year.

    A year may be taken for fewer days, to try the models on histories too short for whole ones.
    """

    years: int = YEARS
    discount: float = DISCOUNT
    kept: float = 1.0
    days: int = _YEAR


@dataclass(frozen=True)
class Proof:
    """How a model's values of past days came true in the year after: error and sum beside what came, how often the range held."""

    model: str
    looks: int
    cases: int
    error: float
    told: float
    held: float


def weights(assumed: Assumptions) -> Floats:
    """Give what a unit of money of each year is worth today; it comes in the middle of its year."""
    return np.power(1 + assumed.discount, -(np.arange(assumed.years) + 0.5)).astype(float)


def irregular(orders: Ordering, sizes: Amounts, seen: tuple[Histories, Summary], assumed: Assumptions) -> Range:
    """Multiply expected orders by their expected size, year by year; the range is of a gamma with a chance of nothing, and holds the mean."""
    known, rows = seen
    first = known.amounts[known.starts[:-1]]
    mean = (known.summed(known.amounts) - first) / np.maximum(rows.orders, 1)
    size, spread = amounts.worth(sizes, rows.orders, mean)
    counts = ordering.expected_over(orders, rows, [assumed.days * (year + 1) for year in range(assumed.years)])
    total, variance = counts[-1]
    yearly = np.diff(np.array([count for count, _variance in counts]), axis=0, prepend=0)
    likely = size * (weights(assumed) @ yearly)
    square = (1 + spread) * (total / sizes.p + variance + total**2)
    relative = np.maximum(square / np.maximum(total, 1e-12) ** 2 - 1, 0)
    nothing = ordering.silence(orders, rows, assumed.days * assumed.years)
    high = np.maximum(_quantile(likely, relative, nothing, HIGH), likely)
    return Range(_quantile(likely, relative, nothing, LOW), likely, high)


def steady(ahead: Range, assumed: Assumptions) -> Range:
    """Carry the next twelve months on with the share of steady accounts that is kept from year to year."""
    worth, left = weights(assumed), assumed.kept ** np.arange(assumed.years)
    whole = float(worth @ left)
    likely = ahead.likely * whole
    relative = (1 + _spread(ahead)) * (1 + _leaving(worth, assumed.kept) / whole**2) - 1
    none = np.zeros(len(likely))
    return Range(_quantile(likely, relative, none, LOW), likely, _quantile(likely, relative, none, HIGH))


def carries(ahead: Range) -> Flags:
    """Mark whose range of the next twelve months is narrow enough to be carried on as a run rate."""
    return np.nan_to_num(_spread(ahead), nan=np.inf) <= _WIDEST


def kept(months: Floats) -> float:
    """Give the share of accounts that bought in most months of a year and at all in the next, over the years on record."""
    stayed = count = 0
    for at in range(months.shape[1] - YEAR, YEAR - 1, -YEAR):
        most = (months[:, at - YEAR : at] > 0).sum(axis=1) > _MOST
        stayed += int((months[most, at : at + YEAR].sum(axis=1) > 0).sum())
        count += int(most.sum())
    return (stayed + 1) / (count + 2) if count else 0.5


def _spread(ahead: Range) -> Floats:
    """Give the relative variance the interval of twelve months stands for."""
    low, high = np.maximum(ahead.low, 1e-9), np.maximum(ahead.high, 1e-9)
    return np.expm1((np.log(high / low) / (2 * _Z)) ** 2)


def _leaving(worth: Floats, stays: float) -> float:
    """Give the variance of the worth of the years an account stays, the first of them certain."""
    sums = np.cumsum(worth)
    last = len(worth) - 1
    chance = np.array([stays**year * (1 - stays if year < last else 1) for year in range(last + 1)])
    mean = float(chance @ sums)
    return float(chance @ sums**2) - mean**2


def _quantile(mean: Floats, relative: Floats, nothing: Floats, share: float) -> Floats:
    """Give a quantile of what is nothing with a chance, else a gamma, with this mean and relative variance."""
    some = np.maximum(1 - nothing, 1e-12)
    among = np.maximum((1 + relative) * some - 1, 1e-9)
    shape = 1 / among
    place = np.clip((share - nothing) / some, 0, 1)
    return np.where(place > 0, mean / some / shape * special.gammaincinv(shape, place), 0.0)
