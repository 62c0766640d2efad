"""The list of stages is made anew after every refresh."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _

from guke.insight.models import Snapshot
from guke.kit.jobs import Progress, enqueue, job
from guke.planning import actions

STAGES = "planning.stages"


@job(STAGES, title=_("See which accounts stand still or slide"))
def stages(progress: Progress, *, on: str) -> dict[str, Any]:
    """Make the list of stages as of a day."""
    count = actions.watch_stages(on=date.fromisoformat(on))
    progress(count, count)
    return {"accounts": count}


@receiver(post_save, sender=Snapshot, dispatch_uid="planning.stages_after_refresh")
def after_refresh(instance: Snapshot, **_rest: Any) -> None:
    """Follow the figures once they are in force."""
    if instance.current:
        transaction.on_commit(lambda: enqueue(STAGES, on=instance.as_of.isoformat()) and None)
