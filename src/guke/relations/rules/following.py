"""A calendar brought in again: which planned touches follow which of its entries, and which are called off."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from guke.relations.rules.ics import Course


@dataclass(frozen=True)
class Known:
    """An entry of a series brought in before, when its touch is planned for, and whether it is still to be had."""

    which: str
    at: dt.datetime
    waits: bool = True


def follow(
    course: Course, entries: Iterable[str], known: Iterable[Known], now: dt.datetime
) -> tuple[dict[str, str], list[str]]:
    """Return under which name each entry was brought in before, and which of those brought in are called off.

    A series moved as a whole names all its entries anew: its old ones follow in order. An entry called off, or no
    longer in a series that the file holds as a whole, is called off; what lies in the past is left to its owner.
    """
    before = sorted(known, key=lambda each: each.at)
    names = {each.which for each in before}
    off = [each.which for each in before if each.waits and course.calls_off(each.which)]
    coming = [each.which for each in before if each.waits and each.at >= now and each.which not in off]
    loose = [name for name in coming if course.whole and name not in course.named]
    fresh = [which for which in entries if which not in names]
    pairs = dict(zip(fresh, loose, strict=False)) if len(loose) == len(coming) else {}
    return pairs, [*off, *(name for name in loose if name not in pairs.values())]
