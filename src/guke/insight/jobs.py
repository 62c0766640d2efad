"""The figures are refreshed each night, and after whatever changed the ledger, the accounts' owners or the shares."""

from datetime import date
from typing import Any

from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _

from guke.insight import actions
from guke.insight.mirror import RefreshRunning
from guke.insight.models import Standing
from guke.kit import clock
from guke.kit.actions import happened
from guke.kit.jobs import Progress, enqueue, job
from guke.kit.models import Job
from guke.ledger.models import DirtyMonth

REFRESH = "insight.refresh"


@job(REFRESH, title=_("Refresh the figures"), every="daily 02:30")
def refresh(progress: Progress, *, as_of: str = "") -> dict[str, Any]:
    """Make the snapshot of a day, today if none is named."""
    on = date.fromisoformat(as_of) if as_of else clock.today()
    try:
        snapshot = actions.refresh(on=on, progress=progress)
    except RefreshRunning:
        return {"waited": True}
    return {"snapshot": snapshot.pk, "lines": snapshot.lines, "seconds": snapshot.seconds}


def wanted(by: Any = None) -> Job | None:
    """Ask for a refresh unless one is waiting already."""
    if Job.objects.filter(name=REFRESH, state=Job.State.WAITING).exists():
        return None
    return enqueue(REFRESH, by=by)


@receiver(happened, dispatch_uid="insight.refresh_after_change")
def after_change(kind: str | None = None, action: str = "", by: Any = None, **_rest: Any) -> None:
    """Refresh once an import, a share or an owner changed what the figures or the books say."""
    if kind == "imports" and action in {"load", "undo"}:
        actions.add_missing()
    changed = kind in {"imports", "share-estimates", "rates"} or action == "merge"
    if changed and (DirtyMonth.objects.exists() or kind != "imports") and Standing.objects.exists():
        wanted(by)
