"""What the schedule does for the house itself: a sign of life each minute, ended sessions cleared each night."""

from datetime import UTC, datetime

from django.core.management import call_command
from huey import crontab

from guke.kit.queue import huey

HEARTBEAT = "heartbeat"


@huey.on_startup("first_beat")
@huey.periodic_task(crontab(), name="heartbeat")
def beat() -> None:
    """Leave a sign of life for ``guke check``."""
    huey.put(HEARTBEAT, datetime.now(UTC))


@huey.periodic_task(crontab(minute="20", hour="3"), name="clear_sessions")
def clear_sessions() -> None:
    """Remove sessions that have ended."""
    call_command("clearsessions")
