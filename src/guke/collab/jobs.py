"""Who decides follows who is there: when people change, the waiting requests are given to whom the path names now."""

from typing import Any

from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _

from guke.collab import approving
from guke.collab.models import Approval
from guke.kit.actions import Refused, happened
from guke.kit.jobs import Progress, job


def reassign() -> int:
    """Find the deciders of every waiting request anew; returns how many nobody could decide."""
    lost = 0
    for request in Approval.objects.filter(state=Approval.State.WAITING).select_related("by"):
        try:
            approving.assign(request)
        except Refused:
            request.deciders.clear()
            lost += 1
    return lost


@job("collab.deciders", title=_("Give waiting requests to who decides now"), every="daily 05:30")
def reassign_daily(progress: Progress) -> dict[str, Any]:
    """Catch what no single change tells: a team, a unit, an end of a substitution."""
    del progress
    return {"undecidable": reassign()}


@receiver(happened, dispatch_uid="collab.people_changed")
def people_changed(kind: str | None = None, **_rest: Any) -> None:
    """Reassign once a person has left or changed role."""
    if kind == "users":
        reassign()
