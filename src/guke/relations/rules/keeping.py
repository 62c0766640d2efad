"""Promises: when one is late, and how well word is kept."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    """How a promise stands on a day."""

    OPEN = "open"
    LATE = "late"
    IN_TIME = "in_time"
    KEPT_LATE = "kept_late"
    BROKEN = "broken"
    RELEASED = "released"


@dataclass(frozen=True)
class Word:
    """A promise: its state, the day it is due and the day it was settled."""

    state: str
    due_on: dt.date | None
    settled_on: dt.date | None = None


def fate(word: Word, on: dt.date) -> Fate:
    """Return how a promise stands; on its last day it is not late yet.

    >>> fate(Word("open", dt.date(2026, 3, 1)), dt.date(2026, 3, 2))
    <Fate.LATE: 'late'>
    """
    if word.state == "open":
        return Fate.LATE if word.due_on is not None and word.due_on < on else Fate.OPEN
    if word.state == "kept":
        late = word.due_on is not None and word.settled_on is not None and word.settled_on > word.due_on
        return Fate.KEPT_LATE if late else Fate.IN_TIME
    return Fate(word.state)


@dataclass(frozen=True)
class Keeping:
    """How many promises were kept in time, of how many whose time had come."""

    in_time: int = 0
    kept_late: int = 0
    broken: int = 0
    late: int = 0

    @property
    def due(self) -> int:
        """The promises whose time has come."""
        return self.in_time + self.kept_late + self.broken + self.late

    @property
    def kept(self) -> int:
        """The promises kept, in time or late."""
        return self.in_time + self.kept_late

    @property
    def percent(self) -> int | None:
        """The share kept in time, in whole per cent; none where none was due."""
        return round(100 * self.in_time / self.due) if self.due else None


def keeping(words: Iterable[Word], on: dt.date) -> Keeping:
    """Count how promises stand; those still open in time and those released count on neither side."""
    fates = [fate(word, on) for word in words]
    return Keeping(
        in_time=fates.count(Fate.IN_TIME),
        kept_late=fates.count(Fate.KEPT_LATE),
        broken=fates.count(Fate.BROKEN),
        late=fates.count(Fate.LATE),
    )
