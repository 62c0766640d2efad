"""Seeded chance: every part draws from its own stream, so that a change in one part moves no other."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

Thing = TypeVar("Thing")


def stream(seed: int, *part: object) -> Random:
    """Return the stream of chance of one part of the company.

    >>> stream(20, "people").random() == stream(20, "people").random()
    True
    """
    return Random(":".join(str(word) for word in (seed, *part)))


def some(rng: Random, things: Sequence[Thing], count: int) -> list[Thing]:
    """Return up to ``count`` different things in drawn order."""
    return rng.sample(things, min(count, len(things)))
