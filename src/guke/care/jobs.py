"""Greetings leave every few minutes, whoever waits and may be reached then."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from guke.care import posting
from guke.care.actions import delivery
from guke.care.models import Run
from guke.care.rules import sending
from guke.care.senders.chosen import sender
from guke.kit import clock
from guke.kit.jobs import Progress, job

SEND = "care.send"


@job(SEND, title=_("Send greetings"), every="minutes 5")
def send(progress: Progress) -> dict[str, Any]:
    """Send what is due, after what became of letters whose worker died is known."""
    waiting = (sending.READY, sending.CLAIMED)
    due = Run.objects.filter(send_on__lte=clock.today(), stopped_at=None, greetings__state__in=waiting)
    due = due.exclude(meeting__held_on__lt=clock.today()).distinct()
    left = 0
    for done, run in enumerate(runs := list(due), start=1):
        channel = sender(run.channel)
        delivery.settle(run, channel, claimed_before=clock.now() - posting.GONE_AFTER)
        left += delivery.deliver(run, channel, now=clock.now)
        progress(done, len(runs), run.name)
    return {"sent": left}
