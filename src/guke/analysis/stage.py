"""Stage of a relationship by our share of the account's purchases, with the rule at the edges."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

Stage: TypeAlias = Literal["development", "first", "stable", "strategic"]
Direction: TypeAlias = Literal["up", "down", "same"]

STAGES: tuple[Stage, ...] = ("development", "first", "stable", "strategic")
EDGES = (Decimal(0), Decimal(50), Decimal(80))
MARGIN = Decimal(3)
PERIODS = 2


class ShareOutOfRangeError(ValueError):
    """A share of purchases lies outside 0 to 100 per cent."""


@dataclass(frozen=True)
class Move:
    """Where an account stands after a period, and which stages it passed on the way."""

    stage: Stage
    direction: Direction
    passed: tuple[Stage, ...] = ()


def stage_of(share: Decimal, edges: Sequence[Decimal] = EDGES) -> Stage:
    """Give the stage a share (per cent) stands for: none, below the second edge, below the third, or above."""
    if not 0 <= share <= 100:  # noqa: PLR2004 - per cent
        raise ShareOutOfRangeError(share)
    above = [share > edges[0], *(share >= edge for edge in edges[1:])]
    return STAGES[sum(above)]


def judge(
    current: Stage,
    shares: Sequence[Decimal],
    *,
    edges: Sequence[Decimal] = EDGES,
    margin: Decimal = MARGIN,
    periods: int = PERIODS,
) -> Move:
    """Judge the latest share, oldest first: up at once; down only after so many periods below the edge less the margin."""
    if not shares:
        return Move(current, "same")
    now, reached = STAGES.index(current), STAGES.index(stage_of(shares[-1], edges))
    if reached > now:
        return Move(STAGES[reached], "up", STAGES[now + 1 : reached])
    fallen = max(STAGES.index(_lenient(share, edges, margin)) for share in shares[-periods:])
    if len(shares) >= periods and fallen < now:
        return Move(STAGES[fallen], "down", STAGES[fallen + 1 : now][::-1])
    return Move(current, "same")


def history(
    shares: Sequence[Decimal],
    start: Stage = "development",
    *,
    edges: Sequence[Decimal] = EDGES,
    margin: Decimal = MARGIN,
    periods: int = PERIODS,
) -> list[Move]:
    """Judge every period in turn and give the move of each."""
    moves: list[Move] = []
    current = start
    for index in range(len(shares)):
        move = judge(current, shares[: index + 1], edges=edges, margin=margin, periods=periods)
        moves.append(move)
        current = move.stage
    return moves


def _lenient(share: Decimal, edges: Sequence[Decimal], margin: Decimal) -> Stage:
    """Give the stage a falling share still holds; nothing bought is below the first edge without a margin."""
    stage_of(share, edges)
    above = [share > edges[0], *(share >= edge - margin for edge in edges[1:])]
    return STAGES[sum(above)]
