"""The figures are refreshed each night, and after whatever changed the ledger, the rates or the shares."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _

from guke.insight import actions, filling
from guke.insight.models import Snapshot
from guke.insight.policies import GradePolicy, first_policies
from guke.intake.models import Batch
from guke.kit import clock
from guke.kit.actions import happened
from guke.kit.jobs import Progress, enqueue, job
from guke.kit.models import Job
from guke.people.models import User

REFRESH = "insight.refresh"
HISTORY = "insight.history"
FOUND = "insight.found"
WAIT_SECONDS = 600
_CHANGES = {"share-estimates", "rates", "sales"}
_SETTLED = {Batch.State.LOADED, Batch.State.UNDONE}


@job(REFRESH, title=_("Refresh the figures"), every="daily 02:30")
def refresh(progress: Progress, *, as_of: str = "") -> dict[str, Any]:
    """Make the snapshot of a day, today if none is named, once the refresh at work has ended."""
    on = date.fromisoformat(as_of) if as_of else clock.today()
    snapshot = actions.refresh(on=on, progress=progress, wait=WAIT_SECONDS)
    return {"snapshot": snapshot.pk, "lines": snapshot.lines, "seconds": snapshot.seconds}


@job(HISTORY, title=_("Keep the past month ends"))
def history(progress: Progress, *, on: str) -> dict[str, Any]:
    """Make the figures of the month ends before a day that nobody kept."""
    return {"kept": actions.keep_history(on=date.fromisoformat(on), progress=progress)}


@job(FOUND, title=_("What was found at past month ends"))
def found(progress: Progress, *, on: str) -> dict[str, Any]:
    """Fill in what was found at month ends that were kept without, a few at a time; the next run goes on."""
    day = date.fromisoformat(on)
    before = len(filling.lacking(on=day))
    left = filling.fill(on=day, progress=progress, wait=WAIT_SECONDS)
    if len(filling.lacking(on=day)) < before:
        _found(day)
    return {"left": left}


@receiver(post_save, sender=Snapshot, dispatch_uid="insight.history_after_refresh")
def after_refresh(instance: Snapshot, **_rest: Any) -> None:
    """Fill in the past month ends once there are figures: the course of a health begins a year ago, not today."""
    if instance.current:
        transaction.on_commit(lambda: _history(instance.as_of))


def _history(on: date) -> None:
    if actions.unkept(on=on) and not _ahead(HISTORY):
        enqueue(HISTORY, on=on.isoformat())
    elif not _ahead(FOUND):
        _found(on)


def _found(on: date) -> None:
    if filling.lacking(on=on):
        enqueue(FOUND, on=on.isoformat())


def _ahead(name: str) -> bool:
    return Job.objects.filter(name=name, state__in=(Job.State.WAITING, Job.State.RUNNING)).exists()


def wanted(by: User | None = None) -> Job | None:
    """Ask for a refresh unless one is waiting already."""
    if Job.objects.filter(name=REFRESH, state=Job.State.WAITING).exists():
        return None
    return enqueue(REFRESH, by=by)


@receiver(happened, dispatch_uid="insight.refresh_after_change")
def after_change(kind: str | None = None, action: str = "", by: User | None = None, **_rest: Any) -> None:
    """Refresh once a share, a rate, a sales line or a merge changed what the figures say; imports ask for it below."""
    if (kind in _CHANGES and action != "import") or action == "merge":
        wanted(by)


@receiver(happened, dispatch_uid="insight.first_policies")
def after_set_up(action: str = "", **_rest: Any) -> None:
    """Give a new installation policies to begin with."""
    if action == "set_up":
        GradePolicy.objects.bulk_create(first_policies())


@receiver(post_save, sender=Batch, dispatch_uid="insight.refresh_after_import")
def after_import(instance: Batch, **_rest: Any) -> None:
    """Refresh once an import is loaded or undone; its accounts are in the lists at once."""
    if instance.state in _SETTLED:
        transaction.on_commit(lambda: _follow(instance))


def _follow(batch: Batch) -> None:
    actions.add_missing()
    wanted(batch.by)
