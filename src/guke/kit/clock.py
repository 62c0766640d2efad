"""The clock, read at the doors only: pages, commands and jobs pass the time on."""

import datetime as dt

from django.utils import timezone


def now() -> dt.datetime:
    """Return the instant, aware of its zone."""
    return timezone.now()  # noqa: TID251 - this is the door


def today() -> dt.date:
    """Return today's date in the installation's zone."""
    return timezone.localdate(now())


def begin(day: dt.date) -> dt.datetime:
    """Return the instant at which a day begins in the installation's zone."""
    return timezone.make_aware(dt.datetime.combine(day, dt.time()))
