"""Reads of a team: what hangs on one person, the signs of working alone, who has been introduced."""

from guke.team.queries.handing import Introduced, introductions, joint, waiting
from guke.team.queries.leaving import Leaving, Person, leaving, people
from guke.team.queries.signs import signs
from guke.team.queries.thread import one_thread

__all__ = [
    "Introduced",
    "Leaving",
    "Person",
    "introductions",
    "joint",
    "leaving",
    "one_thread",
    "people",
    "signs",
    "waiting",
]
