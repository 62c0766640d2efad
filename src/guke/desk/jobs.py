"""Whose turn it is is counted each night and once figures are fresh; matters whose cause is gone are closed then.

Every few minutes people are reminded of what is near.
"""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, Contact, Merge
from guke.care import posting
from guke.care.senders.chosen import sender
from guke.desk import actions, reminding, turns
from guke.insight.models import Snapshot
from guke.insight.policies import GradePolicy
from guke.kit import clock, jobs
from guke.kit.actions import happened
from guke.kit.jobs import Progress, job
from guke.relations.models import Touch

RECOUNT, REMIND = "desk.turns", "desk.remind"
_AT_ONCE = 10_000


@job(RECOUNT, title=_("Count whose turn is over"), every="daily 02:20")
def recount(progress: Progress) -> dict[str, Any]:
    """Count all accounts anew: with each day an hour is worth more where nobody was."""
    pks, on, kept = turns.everybody(), clock.today(), 0
    for first in range(0, len(pks), _AT_ONCE):
        with transaction.atomic():
            kept += turns.recount(pks[first : first + _AT_ONCE], on)
        progress(first + _AT_ONCE, len(pks))
    return {"accounts": kept}


@job(REMIND, title=_("Remind of what is near"), every="minutes 5")
def remind(progress: Progress) -> dict[str, Any]:
    """Record what falls due, then mail it to whoever wishes that."""
    near = reminding.record(clock.now())
    progress(near, near)
    channel = sender("email")
    reminding.settle(channel, claimed_before=clock.now() - posting.GONE_AFTER)
    return {"near": near, "mailed": reminding.deliver(channel, now=clock.now)}


@receiver(post_save, sender=Snapshot, dispatch_uid="desk.close_matters")
def after_refresh(instance: Snapshot, **_rest: Any) -> None:
    """Close and count after the snapshot is in force: an account that slips again later is a new cause."""
    if instance.current:
        transaction.on_commit(lambda: actions.close(on=instance.as_of) and None)
        transaction.on_commit(lambda: jobs.enqueue(RECOUNT) and None)


@receiver(happened, dispatch_uid="desk.recount_after_change")
def after_change(result: Any, record: Any, action: str = "", **_rest: Any) -> None:
    """Count one account anew after a change of it, its contacts or touches; all after a change of the policy.

    What came in by a file is counted with the refresh that follows.
    """
    if isinstance(result, GradePolicy):
        jobs.enqueue(RECOUNT)
    accounts = {pk for each in (record, result) for pk in _accounts(each)}
    if accounts and action != "import":
        with transaction.atomic():
            turns.recount(accounts, clock.today())


def _accounts(record: Any) -> tuple[int, ...]:
    if isinstance(record, Account):
        return (record.pk,)
    if isinstance(record, Touch | Contact):
        return (record.account_id,)
    return (record.kept_id, record.gone_id) if isinstance(record, Merge) else ()
