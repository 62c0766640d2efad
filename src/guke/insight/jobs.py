"""The figures are refreshed each night, and after whatever changed the ledger, the rates or the shares."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _

from guke.insight import actions
from guke.insight.policies import GradePolicy, first_policies
from guke.intake.models import Batch
from guke.kit import clock
from guke.kit.actions import happened
from guke.kit.jobs import Progress, enqueue, job
from guke.kit.models import Job
from guke.people.models import User

REFRESH = "insight.refresh"
WAIT_SECONDS = 600
_CHANGES = {"share-estimates", "rates", "sales"}
_SETTLED = {Batch.State.LOADED, Batch.State.UNDONE}


@job(REFRESH, title=_("Refresh the figures"), every="daily 02:30")
def refresh(progress: Progress, *, as_of: str = "") -> dict[str, Any]:
    """Make the snapshot of a day, today if none is named, once the refresh at work has ended."""
    on = date.fromisoformat(as_of) if as_of else clock.today()
    snapshot = actions.refresh(on=on, progress=progress, wait=WAIT_SECONDS)
    return {"snapshot": snapshot.pk, "lines": snapshot.lines, "seconds": snapshot.seconds}


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
