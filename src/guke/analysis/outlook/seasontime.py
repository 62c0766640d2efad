"""Days counted by an account's own season: a day in its busy months counts for more, one in its quiet months for less."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from guke.analysis.outlook.histories import Flags, Floats, Histories, Whole

YEARS = 2
_PRIOR = 12.0
_LEAST = 0.05
_MONTHS = 12
_MONTH = 365.25 / _MONTHS
_AHEAD = 26


@dataclass(frozen=True)
class Season:
    """For each account what a month of the year counts beside an average one; a year counts as a year."""

    parts: Floats

    def time(self, days: Whole, owners: Whole) -> Floats:
        """Give the season's time of days, each of the account at a place."""
        if not len(days):
            return np.zeros(0)
        since = int(days.min())
        begun, month, part = (column[days - since] for column in _calendar(since, int(days.max())))
        places = owners * _MONTHS + month
        return begun + _MONTH * (self._before.ravel()[places] + self.parts.ravel()[places] * part)

    def on(self, day: int) -> Floats:
        """Give the season's time of one day for every account."""
        (begun,), (month,), (part,) = _calendar(day, day)
        return begun + _MONTH * (self._before[:, month] + self.parts[:, month] * part)

    @cached_property
    def _before(self) -> Floats:
        """What the months of the year before each count."""
        return np.cumsum(self.parts, axis=1) - self.parts

    def ahead(self, on: int, days: float) -> Floats:
        """Give how many real days pass until so many of each account's season have."""
        edges = [self.on(on)]
        wanted = edges[0] + days
        for edge in range(1, _AHEAD):
            edges.append(self.on(on + 30 * edge))
            if (edges[-1] >= wanted).all():
                break
        times, everyone = np.stack(edges), np.arange(len(self.parts))
        after = np.clip((times < wanted).sum(axis=0), 1, len(edges) - 1)
        low, high = times[after - 1, everyone], times[after, everyone]
        part = np.clip((wanted - low) / np.maximum(high - low, 1e-9), 0, 1)
        return (after - 1 + part) * 30


def season(known: Histories, on: int) -> Season:
    """Read each account's season from its order days of whole years; short histories lean on the book's, or have none."""
    counted = _by_month(known, on)
    old = (on - known.firsts >= YEARS * 365) & (counted.sum(axis=1) > 0)
    if not old.any():
        return Season(np.ones_like(counted))
    book = counted[old].sum(axis=0)
    book = np.maximum(book / book.sum() * _MONTHS, _LEAST)
    own = (counted + _PRIOR * book / _MONTHS) / (counted.sum(axis=1, keepdims=True) + _PRIOR) * _MONTHS
    parts = np.maximum(np.where(old[:, None], own, book), _LEAST)
    return Season(parts / parts.mean(axis=1, keepdims=True))


def _calendar(since: int, until: int) -> tuple[Floats, Whole, Floats]:
    """Give of each day the time its year begins at, its month of the year, and the part of the month passed."""
    days = np.arange(since, until + 1)
    months = days.astype("datetime64[D]").astype("datetime64[M]")
    first = months.astype("datetime64[D]").astype(np.int64)
    length = (months + 1).astype("datetime64[D]").astype(np.int64) - first
    year, month = np.divmod(months.astype(np.int64), _MONTHS)
    return _MONTH * _MONTHS * year, month, (days - first) / length


def _by_month(known: Histories, on: int) -> Floats:
    """Count order days by month of the year over as many whole years as the account has had."""
    years = np.maximum((on - known.firsts) // 365, 1)
    owners = known.owners
    inside: Flags = known.days > on - (years * 365)[owners]
    since = int(known.days.min(initial=on))
    month = _calendar(since, on)[1][known.days[inside] - since]
    places = owners[inside] * _MONTHS + month
    return np.bincount(places, minlength=len(known.accounts) * _MONTHS).reshape(-1, _MONTHS).astype(float)
