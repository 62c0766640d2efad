"""How many people hold each account is counted each night, and anew after a touch."""

from typing import Any

from django.db import transaction
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, Merge
from guke.kit import clock, stamps
from guke.kit.actions import happened
from guke.kit.jobs import Progress, job
from guke.network import queries
from guke.relations.models import Touch

RECOUNT = "network.recount"
_AT_ONCE = 10_000


@job(RECOUNT, title=_("Count who holds which account"), every="daily 02:10")
def recount(progress: Progress) -> dict[str, Any]:
    """Count all accounts anew: a touch too old to count falls out of itself."""
    pks = list(Account.objects.filter(merged_into=None).order_by("pk").values_list("pk", flat=True))
    kept, on = 0, clock.today()
    for first in range(0, len(pks), _AT_ONCE):
        with transaction.atomic():
            kept += queries.recount(pks[first : first + _AT_ONCE], on)
        progress(first + _AT_ONCE, len(pks))
    stamps.bump("cover")
    return {"accounts": kept}


@receiver(happened, dispatch_uid="network.recount_after_touch")
def after_touch(result: Any, record: Any, **_rest: Any) -> None:
    """Count one account anew after something happened to a touch of it, or after another was merged into it."""
    accounts = {pk for each in (record, result) for pk in _accounts(each)}
    if accounts:
        with transaction.atomic():
            queries.recount(accounts, clock.today())
        stamps.bump("cover")


def _accounts(record: Any) -> tuple[int, ...]:
    if isinstance(record, Touch):
        return (record.account_id,)
    return (record.kept_id, record.gone_id) if isinstance(record, Merge) else ()
