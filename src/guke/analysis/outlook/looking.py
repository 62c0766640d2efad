"""What was known on a day of every account, and what came after: the ground on which chances are given and judged."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from guke.analysis.outlook import histories as laid
from guke.analysis.outlook import seasontime
from guke.analysis.outlook.histories import Flags, Floats, Histories, Summary, Whole
from guke.analysis.outlook.seasontime import Season

LEAST_ORDERS = 2
GONE_AFTER = 365
HORIZON = 90
_FAR = 1 << 40


@dataclass(frozen=True)
class Look:
    """A day, what was known by then of those who had ordered, and over how many days each is asked about."""

    on: int
    known: Histories
    season: Season
    horizons: Floats

    @cached_property
    def rows(self) -> Summary:
        """Their summaries in the season's time, each as even as its own intervals."""
        return replace(self.by_chance, evenness=laid.evenness(self.known, self.season.time))

    @cached_property
    def by_chance(self) -> Summary:
        """The same, every interval taken for pure chance."""
        return laid.summary(self.known, self.on, self.season.time)

    @cached_property
    def since(self) -> Whole:
        """Days since their last order."""
        return self.on - self.known.lasts

    @cached_property
    def ahead(self) -> Floats:
        """Their horizons in the season's time."""
        everyone = np.arange(len(self.horizons))
        until = self.on + self.horizons.astype(np.int64)
        return self.season.time(until, everyone) - self.season.on(self.on)

    @cached_property
    def asked(self) -> Flags:
        """Of whom a chance is given: two orders, one of them within a year."""
        return (self.known.counts >= LEAST_ORDERS) & (self.since <= GONE_AFTER)


def look(everything: Histories, on: int, horizon: int = HORIZON) -> Look:
    """See what was known on a day; each is asked about as many days of its own season as the horizon has."""
    known = everything.until(on)
    season = seasontime.season(known, on)
    return Look(on, known, season, np.ceil(season.ahead(on, horizon)))


def outcome(everything: Histories, at: Look) -> Flags:
    """Give who stayed silent over its horizon."""
    after = everything.days > at.on
    following = np.full(len(everything.accounts), _FAR)
    np.minimum.at(following, everything.owners[after], everything.days[after])
    places = np.searchsorted(everything.accounts, at.known.accounts)
    return following[places] > at.on + at.horizons


def settled(at: Look, by: int) -> Flags:
    """Give of whom one knows on a later day what came of it."""
    return at.on + at.horizons <= by
