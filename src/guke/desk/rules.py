"""When a matter of the home page rests: put off, handed over, or done and not worse since; and when a reminder is due."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from guke.relations.rules.quiet import Customs, Window, last_open, next_open, quiet

WORSE = Decimal("1.25")
"""A matter that was done is worse once a quarter more money is at stake than then."""

Cause = Mapping[str, Any]


@dataclass(frozen=True)
class Step:
    """What somebody did with a matter; ``to`` only where it was handed over, ``until`` only where it was put off."""

    how: str
    by: int
    to: int | None = None
    until: dt.date | None = None
    cause: Cause | None = None


def worse(then: Cause, now: Cause) -> bool:
    """Return whether the cause is new or worse: another reason, more severe, or a quarter more at stake.

    >>> then = {"reasons": ["later"], "severity": 1, "stake": "1000"}
    >>> worse(then, then | {"stake": "1249"}), worse(then, then | {"stake": "1250"})
    (False, True)
    >>> worse(then, then | {"severity": 2}), worse(then, then | {"reasons": ["later", "smaller"]})
    (True, True)
    >>> worse({}, {})
    False
    """
    if set(now.get("reasons", [])) - set(then.get("reasons", [])):
        return True
    if now.get("severity", 0) > then.get("severity", 0):
        return True
    stake = Decimal(then.get("stake") or 0)
    return stake > 0 and Decimal(now.get("stake") or 0) >= stake * WORSE


def rests(steps: Iterable[Step], person: int, on: dt.date, cause: Cause) -> bool:
    """Return whether a person need not see the matter; ``steps`` are what was done with it, the oldest first.

    The last step that concerns the person decides: what was handed to one is seen, whatever happened before.
    """
    quiet = False
    for step in steps:
        if step.how == "done":
            quiet = not worse(step.cause or {}, cause)
        elif step.to == person:
            quiet = False
        elif step.by == person:
            quiet = step.until is None or step.until > on
    return quiet


class Ahead(StrEnum):
    """How long before one is reminded."""

    NEVER = "never"
    QUARTER = "quarter"
    HOUR = "hour"
    EVENING = "evening"


EVENING = dt.time(18)
"""When one is reminded the evening before."""

_BEFORE = {Ahead.QUARTER: dt.timedelta(minutes=15), Ahead.HOUR: dt.timedelta(hours=1)}


def remind_at(at: dt.datetime, ahead: str) -> dt.datetime | None:
    """Return when to remind of what is at a moment of local time; none where one does not want to be.

    >>> remind_at(dt.datetime(2026, 12, 1, 9), "quarter"), remind_at(dt.datetime(2026, 12, 1, 9), "evening")
    (datetime.datetime(2026, 12, 1, 8, 45), datetime.datetime(2026, 11, 30, 18, 0))
    >>> remind_at(dt.datetime(2026, 12, 1, 9), "never") is None
    True
    """
    if ahead == Ahead.EVENING:
        return dt.datetime.combine(at.date() - dt.timedelta(days=1), EVENING, at.tzinfo)
    before = _BEFORE.get(Ahead(ahead))
    return at - before if before else None


def mail_at(at: dt.datetime, until: dt.datetime, customs: Customs, own: Iterable[Window] = ()) -> dt.datetime:
    """Return when to mail what is due at a moment of local time: then, even if it waits; before quiet hours that outlast its use.

    >>> mail_at(dt.datetime(2026, 12, 1, 12, 15), dt.datetime(2026, 12, 1, 13, 15), Customs())
    datetime.datetime(2026, 12, 1, 11, 45)
    >>> mail_at(dt.datetime(2026, 12, 1, 12, 15), dt.datetime(2026, 12, 1, 13, 45), Customs())
    datetime.datetime(2026, 12, 1, 12, 15)
    """
    windows = tuple(own)
    if quiet(at, customs, windows) is None:
        return at
    opens = next_open(at, customs, windows)
    waits = opens is not None and opens < until
    return at if waits else last_open(at, customs, windows) or at
