"""A letter is claimed before it leaves, so that it leaves once, wherever the process dies: greetings and reminders alike."""

import datetime as dt
from collections.abc import Callable
from typing import TypeVar

from django.db.models import F, QuerySet

from guke.care.models.posted import Posted
from guke.care.rules import sending
from guke.care.senders.base import Letter, Rejected, Sender, Unsure

GONE_AFTER = dt.timedelta(minutes=10)
"""Longer than any call to a provider may take: a letter claimed before that has lost its worker."""

P = TypeVar("P", bound=Posted)


def send(row: P, letter: Callable[[P], Letter], sender: Sender, now: Callable[[], dt.datetime]) -> bool:
    """Claim a letter that waits, send it and note what became of it; returns whether it left by this call."""
    row.claimed_at = now()
    if not step(row, sending.READY, sending.CLAIMED, claimed_at=row.claimed_at, tries=F("tries") + 1):
        return False
    try:
        number = sender.send(letter(row))
    except (Rejected, Unsure) as error:
        to = sending.FAILED if isinstance(error, Rejected) else sending.UNKNOWN
        step(row, sending.CLAIMED, to, fault=str(error)[:300])
        return False
    return step(row, sending.CLAIMED, sending.SENT, message_id=number[:200], sent_at=now())


def settle(rows: QuerySet[P], letter: Callable[[P], Letter], sender: Sender, *, claimed_before: dt.datetime) -> None:
    """Decide what became of letters whose worker died: the sender is asked; what it cannot say, people decide."""
    for row in list(rows.filter(state=sending.CLAIMED, claimed_at__lt=claimed_before)):
        try:
            number = sender.find(letter(row))
        except Unsure as error:
            step(row, sending.CLAIMED, sending.UNKNOWN, fault=str(error)[:300])
            continue
        if number is None:
            step(row, sending.CLAIMED, sending.READY)
        else:
            step(row, sending.CLAIMED, sending.SENT, message_id=number[:200], sent_at=row.claimed_at)


def step(row: Posted, since: str, to: str, **values: object) -> bool:
    """Move a letter from one state to another, if nobody was faster."""
    rows = type(row)._default_manager.filter(pk=row.pk, state=since)  # noqa: SLF001 - Django's documented reflection
    return bool(rows.update(state=to, **values))


def decide(rows: QuerySet[P], to: str, **values: object) -> int:
    """Bring letters that were not sent, or of which nobody knows, to the state people decide on; returns how many."""
    return rows.filter(state__in=sending.decided(to)).update(state=to, fault="", **values)
