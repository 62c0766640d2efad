"""Month ends that were kept without what is found of the whole company, filled a few at a time, the newest first."""

from collections.abc import Callable
from datetime import date

from guke.insight import actions
from guke.insight.models import PastFinding, PastStanding
from guke.insight.queries import is_offered, is_reasoned
from guke.insight.rules import history

AT_ONCE = 3
"""Month ends a run fills: what a run has filled stays, and others have their turn between two runs."""


def lacking(*, on: date) -> list[date]:
    """Return the ends of the last thirteen months whose figures are on record without all that is found, newest first."""
    ends = history(on, actions.HISTORY)
    kept = set(PastStanding.objects.filter(as_of__in=ends).values_list("as_of", flat=True).distinct())
    found = set(PastFinding.objects.filter(as_of__in=ends).values_list("as_of", flat=True).distinct())
    return [end for end in ends if end in kept and not (end in found and is_offered(end) and is_reasoned(end))]


def fill(*, on: date, progress: Callable[..., None], wait: float = 0) -> int:
    """Fill the newest month ends that lack it, each in one transaction; return how many are left."""
    ends = lacking(on=on)
    chosen = ends[:AT_ONCE]
    for done, end in enumerate(chosen):
        progress(done, len(chosen), end.isoformat())
        actions.remember(on=end, whole=True, wait=wait)
    progress(len(chosen), len(chosen), "")
    return len(ends) - len(chosen)
