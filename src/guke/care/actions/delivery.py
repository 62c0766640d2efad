"""Sends what waits of a run to whoever may be greeted, and may be reached at this hour."""

import datetime as dt
from collections.abc import Callable, Iterator

from django.db.models import QuerySet
from django.utils import timezone

from guke.care import posting
from guke.care.models import Greeting, Run
from guke.care.queries import greetings as queries
from guke.care.queries import moments
from guke.care.rules import sending
from guke.care.senders.base import Letter, Sender

_AT_ONCE = 100


def settle(run: Run, sender: Sender, *, claimed_before: dt.datetime) -> None:
    """Decide what became of letters of a run whose worker died."""
    posting.settle(run.greetings.all(), _letter, sender, claimed_before=claimed_before)


def deliver(run: Run, sender: Sender, *, now: Callable[[], dt.datetime]) -> int:
    """Send what waits of a run to whoever may be reached at this hour; returns how many left."""
    left = 0
    for greetings in _chunks(run.greetings.filter(state=sending.READY)):
        at = timezone.localtime(now())
        if _stopped(run):
            break
        barred = queries.barred_now(greetings, run.occasion, at.date())
        for pk, why in barred.items():
            Greeting.objects.filter(pk=pk, state=sending.READY).update(state=sending.LEFT_OUT, why=why)
        waiting = [greeting for greeting in greetings if greeting.pk not in barred]
        left += sum(posting.send(greeting, _letter, sender, now) for greeting in _awake(waiting, at))
    return left


def _stopped(run: Run) -> bool:
    return not Run.objects.filter(pk=run.pk, stopped_at=None).exists()


def _chunks(rows: QuerySet[Greeting]) -> Iterator[list[Greeting]]:
    """Yield the letters that waited at the beginning, some at a time."""
    pks = list(rows.order_by("pk").values_list("pk", flat=True))
    for at in range(0, len(pks), _AT_ONCE):
        yield list(
            Greeting.objects.filter(pk__in=pks[at : at + _AT_ONCE]).select_related("contact", "run").order_by("pk")
        )


def _awake(greetings: list[Greeting], at: dt.datetime) -> list[Greeting]:
    """Return those whose person may be disturbed at this hour."""
    reached = moments.awake([greeting.contact for greeting in greetings], at)
    return [greeting for greeting in greetings if greeting.contact_id in reached]


def _letter(greeting: Greeting) -> Letter:
    claimed_on = timezone.localtime(greeting.claimed_at).date() if greeting.claimed_at else None
    return Letter(
        key=greeting.key.hex,
        to=greeting.address,
        subject=greeting.subject,
        text=greeting.text,
        code=greeting.run.code,
        params=greeting.params,
        claimed_on=claimed_on,
    )
