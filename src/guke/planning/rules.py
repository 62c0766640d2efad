"""How long an account stays in a stage, what its criteria come to, and how the moves used fit the stage."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guke.analysis.stage import STAGES, Direction, Move, Stage

WHOLE = Decimal(100)
BEST = 10
_PLACES = Decimal("0.01")


@dataclass(frozen=True)
class Stay:
    """A stretch in one stage: since which day, by which way it was reached, and what was passed on that way."""

    stage: Stage
    since: date
    direction: Direction
    passed: tuple[Stage, ...] = ()


def stays(moves: Sequence[Move], days: Sequence[date]) -> list[Stay]:
    """Join the periods in the same stage, oldest first; a stage is entered on the day its first share was seen.

    >>> june = [date(year, 6, 1) for year in (2024, 2025, 2026)]
    >>> [(each.stage, each.since.year, each.direction) for each in stays(
    ...     [Move("first", "up", ()), Move("first", "same"), Move("stable", "up")], june)]
    [('first', 2024, 'up'), ('stable', 2026, 'up')]
    """
    found: list[Stay] = []
    for move, day in zip(moves, days, strict=True):
        if not found or found[-1].stage != move.stage:
            found.append(Stay(move.stage, day, move.direction, move.passed))
    return found


def stagnates(stay: Stay, on: date, rises: bool, days: int) -> bool:  # noqa: FBT001 - said by the trend
    """Return whether an account stays too long where more could be reached.

    >>> stagnates(Stay("first", date(2024, 1, 1), "up"), date(2026, 1, 1), False, 540)
    True
    >>> stagnates(Stay("strategic", date(2024, 1, 1), "up"), date(2026, 1, 1), False, 540)
    False
    """
    return stay.stage != STAGES[-1] and not rises and (on - stay.since).days > days


def left(weights: Iterable[Decimal]) -> Decimal:
    """Return what of the whole weight nobody has taken.

    >>> left([Decimal(40), Decimal(35)])
    Decimal('25')
    """
    return WHOLE - sum(weights, Decimal(0))


def weighed(scores: Iterable[tuple[Decimal, int | None]]) -> Decimal | None:
    """Return the score of ten over the criteria that have one, each by its weight; none without any.

    >>> weighed([(Decimal(40), 8), (Decimal(30), 5), (Decimal(20), None)])
    Decimal('6.71')
    """
    known = [(weight, points) for weight, points in scores if points is not None]
    weight = sum((each for each, _points in known), Decimal(0))
    if not weight:
        return None
    return (sum((each * points for each, points in known), Decimal(0)) / weight).quantize(_PLACES)


def in_use(moves: int, used: int) -> Decimal | None:
    """Return which part of a stage's moves was used, in per cent; none where the playbook names no move.

    >>> in_use(4, 3), in_use(0, 0)
    (Decimal('75.00'), None)
    """
    return (Decimal(used) / moves * WHOLE).quantize(_PLACES) if moves else None


def presumed(stage: str, revenue: Decimal | None) -> str:
    """Return the stage, and without one whether there is business at all.

    >>> presumed("stable", None), presumed("", Decimal(5)), presumed("", Decimal(0))
    ('stable', 'first', 'development')
    """
    return stage or (STAGES[1] if revenue and revenue > 0 else STAGES[0])
