"""What is done to the ledger: marking the months that changed, so that the mirror reads them again."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver

from guke.accounts.models import Merge
from guke.ledger.models import DirtyMonth, SalesLine
from guke.ledger.rules import month_of


def mark_dirty(months: Iterable[date]) -> None:
    """Note the months of these days as changed; call it in the transaction that writes the lines."""
    firsts = sorted({month_of(day) for day in months})
    DirtyMonth.objects.bulk_create([DirtyMonth(month=first) for first in firsts])


@receiver(post_save, sender=Merge, dispatch_uid="ledger.lines_moved_by_merge")
def mark_moved(instance: Merge, **_rest: Any) -> None:
    """Mark the months of both accounts of a merge, or of one undone, since lines changed hands."""
    pair = (instance.kept_id, instance.gone_id)
    mark_dirty(SalesLine.objects.filter(account__in=pair).dates("sold_on", "month"))
