"""Sends what waits: each letter is claimed before it leaves, so that it leaves once, wherever the process dies."""

import datetime as dt
from collections.abc import Callable, Iterator

from django.db.models import F, QuerySet
from django.utils import timezone

from guke.care.models import Greeting, Run
from guke.care.queries import greetings as queries
from guke.care.queries import moments
from guke.care.rules import sending
from guke.care.senders.base import Letter, Rejected, Sender, Unsure

GONE_AFTER = dt.timedelta(minutes=10)
"""Longer than any call to a provider may take: a letter claimed before that has lost its worker."""
_AT_ONCE = 100


def settle(run: Run, sender: Sender, *, claimed_before: dt.datetime) -> None:
    """Decide what became of letters whose worker died: the provider is asked; what it cannot say, people decide."""
    lost = run.greetings.filter(state=sending.CLAIMED, claimed_at__lt=claimed_before)
    for greeting in list(lost):
        try:
            number = sender.find(_letter(greeting, run))
        except Unsure as error:
            _step(greeting.pk, sending.UNKNOWN, fault=str(error)[:300])
            continue
        if number is None:
            _step(greeting.pk, sending.READY)
        else:
            _step(greeting.pk, sending.SENT, message_id=number, sent_at=greeting.claimed_at)


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
        left += sum(_send(greeting, run, sender, now) for greeting in _awake(waiting, at))
    return left


def _stopped(run: Run) -> bool:
    return not Run.objects.filter(pk=run.pk, stopped_at=None).exists()


def _chunks(rows: QuerySet[Greeting]) -> Iterator[list[Greeting]]:
    """Yield the letters that waited at the beginning, some at a time."""
    pks = list(rows.order_by("pk").values_list("pk", flat=True))
    for at in range(0, len(pks), _AT_ONCE):
        yield list(Greeting.objects.filter(pk__in=pks[at : at + _AT_ONCE]).select_related("contact").order_by("pk"))


def _awake(greetings: list[Greeting], at: dt.datetime) -> list[Greeting]:
    """Return those whose person may be disturbed at this hour."""
    reached = moments.awake([greeting.contact for greeting in greetings], at)
    return [greeting for greeting in greetings if greeting.contact_id in reached]


def _send(greeting: Greeting, run: Run, sender: Sender, now: Callable[[], dt.datetime]) -> bool:
    claimed_at = now()
    mine = Greeting.objects.filter(pk=greeting.pk, state=sending.READY)
    if not mine.update(state=sending.CLAIMED, claimed_at=claimed_at, tries=F("tries") + 1):
        return False
    greeting.claimed_at = claimed_at
    try:
        number = sender.send(_letter(greeting, run))
    except (Rejected, Unsure) as error:
        to = sending.FAILED if isinstance(error, Rejected) else sending.UNKNOWN
        _step(greeting.pk, to, fault=str(error)[:300])
        return False
    return _step(greeting.pk, sending.SENT, message_id=number[:200], sent_at=now())


def _step(pk: int, to: str, **values: object) -> bool:
    return bool(Greeting.objects.filter(pk=pk, state=sending.CLAIMED).update(state=to, **values))


def _letter(greeting: Greeting, run: Run) -> Letter:
    claimed_on = timezone.localtime(greeting.claimed_at).date() if greeting.claimed_at else None
    return Letter(
        key=greeting.key.hex,
        to=greeting.address,
        subject=greeting.subject,
        text=greeting.text,
        code=run.code,
        params=greeting.params,
        claimed_on=claimed_on,
    )
