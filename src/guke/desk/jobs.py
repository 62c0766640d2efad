"""Once the figures are fresh, what was done with matters whose cause is gone is closed."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver

from guke.desk import actions
from guke.insight.models import Snapshot


@receiver(post_save, sender=Snapshot, dispatch_uid="desk.close_matters")
def after_refresh(instance: Snapshot, **_rest: Any) -> None:
    """Close after the snapshot is in force: an account that slips again later is a new cause."""
    if instance.current:
        transaction.on_commit(lambda: actions.close(on=instance.as_of) and None)
