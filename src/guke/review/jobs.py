"""Past days and comparisons are made in the background; the year behind the figures in force after every refresh."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _

from guke.insight.models import Snapshot
from guke.kit.jobs import Progress, enqueue, job
from guke.kit.models import Job
from guke.people.models import User
from guke.review import actions

DAY = "review.day"
COMPARE = "review.compare"
_AHEAD = (Job.State.WAITING, Job.State.RUNNING)


@job(DAY, title=_("Figures of a past day"))
def day(progress: Progress, *, on: str, url: str = "") -> dict[str, Any]:
    """Make the figures of a past day; ``url`` is where whoever asked goes on."""
    actions.make_day(on=date.fromisoformat(on), progress=progress)
    return {"url": url}


@job(COMPARE, title=_("Compare two days"))
def compare(progress: Progress, *, first: str, last: str, url: str = "") -> dict[str, Any]:
    """Make what the comparison of two days needs."""
    actions.make_comparison(first=date.fromisoformat(first), last=date.fromisoformat(last), progress=progress)
    return {"url": url}


def wanted(name: str, by: User | None, **params: str) -> Job:
    """Ask for a job, or return the same one of this person that is on its way."""
    same = Job.objects.filter(name=name, by=by, params=params, state__in=_AHEAD).first()
    return same or enqueue(name, by=by, **params)


@receiver(post_save, sender=Snapshot, dispatch_uid="review.day_after_refresh")
def after_refresh(instance: Snapshot, **_rest: Any) -> None:
    """Say why revenue moved in the year to the day of a new snapshot."""
    if instance.current:
        transaction.on_commit(lambda: wanted(DAY, None, on=instance.as_of.isoformat()))
