"""Order days of many accounts laid end to end, as every model of ordering reads them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pyarrow as pa

Floats: TypeAlias = npt.NDArray[np.float64]
Whole: TypeAlias = npt.NDArray[np.int64]
Flags: TypeAlias = npt.NDArray[np.bool_]
Clock: TypeAlias = Callable[[Whole, Whole], Floats]
"""Gives the time of days, each of the account at a place."""

MOST_EVEN = 16
_SHORT = 0.1
_DAYS = 1 << 24
_LEAST_GAPS = 4
_LEANING = 4


@dataclass(frozen=True)
class Histories:
    """Account i owns the days from starts[i] to starts[i + 1], oldest first, counted from 1970, with their amounts."""

    accounts: Whole
    starts: Whole
    days: Whole
    amounts: Floats

    @property
    def counts(self) -> Whole:
        """How many order days each account has."""
        return np.diff(self.starts)

    @property
    def firsts(self) -> Whole:
        """The first order day of each account."""
        return self.days[self.starts[:-1]]

    @property
    def lasts(self) -> Whole:
        """The last order day of each account."""
        return self.days[self.starts[1:] - 1]

    @property
    def owners(self) -> Whole:
        """The place of the account each day belongs to."""
        return np.repeat(np.arange(len(self.accounts)), self.counts)

    def until(self, on: int) -> "Histories":
        """Give what was known on a day: later orders are gone, and accounts that had none by then."""
        known = self.days <= on
        if known.all():
            return self
        counts = self.summed(known.astype(np.float64)).astype(np.int64)
        kept = counts > 0
        return Histories(self.accounts[kept], _starts(counts[kept]), self.days[known], self.amounts[known])

    def of(self, chosen: Flags) -> "Histories":
        """Give some of the accounts."""
        if chosen.all():
            return self
        days = np.repeat(chosen, self.counts)
        return Histories(self.accounts[chosen], _starts(self.counts[chosen]), self.days[days], self.amounts[days])

    def summed(self, values: Floats) -> Floats:
        """Add up a number a day into one an account."""
        if not len(self.accounts):
            return np.zeros(0)
        return np.add.reduceat(values, self.starts[:-1])

    @property
    def repeats(self) -> Flags:
        """Mark the days that follow another of the same account."""
        inside = np.ones(len(self.days), bool)
        inside[self.starts[:-1]] = False
        return inside

    def gaps(self) -> tuple[Floats, Whole]:
        """Give the days between consecutive orders, and the place of the account each belongs to."""
        return np.diff(self.days, prepend=0)[self.repeats].astype(np.float64), self.owners[self.repeats]


@dataclass(frozen=True)
class Summary:
    """What the models of ordering need of each account: repeat orders, days from first to last and from first to now.

    evenness is 1 where intervals are pure chance, more where they are more even than that.
    """

    orders: Whole
    recency: Floats
    age: Floats
    evenness: Whole


def summary(histories: Histories, on: int | Whole, time: Clock | None = None) -> Summary:
    """Sum each history up as of a day, in whole days of a clock; every account's intervals count as pure chance."""
    count = len(histories.accounts)
    edges = histories.firsts, histories.lasts, np.broadcast_to(np.asarray(on, np.int64), count)
    first, last, now = (time(days, np.arange(count)) if time else days.astype(float) for days in edges)
    return Summary(histories.counts - 1, np.round(last - first), np.round(now - first), np.ones(count, np.int64))


def evenness(histories: Histories, time: Clock) -> Whole:
    """Give how even intervals are: about 1 over their squared variation, which leans on that of all; powers of two."""
    repeats = histories.repeats
    gaps, owners = np.diff(time(histories.days, histories.owners), prepend=0)[repeats], histories.owners[repeats]
    count = histories.counts - 1
    sums, squares = (np.bincount(owners, values, len(count)) for values in (gaps, gaps * gaps))
    many = count >= _LEAST_GAPS
    if not many.any():
        return np.ones(len(count), np.int64)
    free = np.maximum(count - 1, 1)
    mean = np.maximum(sums / np.maximum(count, 1), _SHORT)
    own = np.maximum(squares - sums * sums / np.maximum(count, 1), 0) / free / mean**2
    usual = float(np.median(own[many]))
    leaned = (free * own + _LEANING * usual) / (free + _LEANING)
    steps = np.floor(np.log2(1 / np.clip(np.where(many, leaned, usual), 1 / MOST_EVEN, 1)))
    return np.int64(2) ** steps.astype(np.int64)


def some(rows: Summary, chosen: Flags | Whole) -> Summary:
    """Give the summary of some of the accounts."""
    parts = {name: value[chosen] for name, value in vars(rows).items()}
    return replace(rows, **parts)


def histories(order_days: pa.Table) -> Histories:
    """Lay out a table of order days (account_id, sold_on, amount in e4); lines of one day are one order."""
    accounts, days = (_whole(order_days[name]) for name in ("account_id", "sold_on"))
    amounts = order_days["amount"].to_numpy().astype(np.float64, copy=False)
    keys = accounts * _DAYS + days
    order = np.argsort(keys)
    keys, amounts = keys[order], amounts[order]
    fresh = np.flatnonzero(np.diff(keys, prepend=-1))
    if len(fresh) < len(keys):
        keys, amounts = keys[fresh], np.add.reduceat(amounts, fresh)
    accounts, days = np.divmod(keys, _DAYS)
    first = np.flatnonzero(np.diff(accounts, prepend=-1))
    return Histories(accounts[first], np.append(first, len(keys)), days, amounts / 10_000)


def _whole(column: pa.ChunkedArray) -> Whole:
    """Give a column of numbers or days as whole numbers."""
    plain = column.cast(pa.int32()) if pa.types.is_date(column.type) else column
    return plain.to_numpy().astype(np.int64, copy=False)


def quantile_gap(histories: Histories, share: float) -> Floats:
    """Give a quantile of each account's intervals, linear between values; not a number without intervals."""
    gaps, owners = histories.gaps()
    order = np.lexsort((gaps, owners))
    sorted_gaps = gaps[order]
    counts = histories.counts - 1
    starts = _starts(counts)[:-1]
    place = share * np.maximum(counts - 1, 0)
    low = np.floor(place).astype(np.int64)
    found = np.full(len(counts), np.nan)
    has = counts > 0
    at = starts[has] + low[has]
    above = np.minimum(at + 1, starts[has] + counts[has] - 1)
    part = (place - low)[has]
    found[has] = sorted_gaps[at] * (1 - part) + sorted_gaps[above] * part
    return found


def _starts(counts: Whole) -> Whole:
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])
