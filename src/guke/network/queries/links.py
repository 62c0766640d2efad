"""Links: who of ours was in touch with whom of theirs, out of the touches that took place."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet

from guke.kit import clock
from guke.network.rules import Link
from guke.relations.models import Touch

_MONTH = 30.44
_OWN = ("account", "owner", "contacts", "happened_at")
_JOINED = ("account", "colleagues", "contacts", "happened_at")


class Met(NamedTuple):
    """A meeting of two people at an account."""

    account: int
    link: Link
    at: dt.datetime


def since(on: dt.date, months: int) -> dt.date:
    """Return the day so many months back."""
    return on - dt.timedelta(days=round(months * _MONTH))


def linked(accounts: Iterable[int] | QuerySet[Any, Any] | None, *, after: dt.date, until: dt.date) -> Iterator[Met]:
    """Yield every meeting of one of ours with one of theirs after a day, in two queries; of all accounts if None."""
    rows = Touch.objects.filter(
        happened_at__gte=clock.begin(after + dt.timedelta(days=1)),
        happened_at__lt=clock.begin(until + dt.timedelta(days=1)),
        contacts__isnull=False,
    ).order_by("account")
    if accounts is not None:
        rows = rows.filter(account__in=accounts)
    for found in (rows.values_list(*_OWN), rows.filter(colleagues__isnull=False).values_list(*_JOINED)):
        for account, ours, theirs, at in found.iterator(chunk_size=5_000):
            yield Met(account, Link(ours, theirs), at)


def touches_between(user: Any, contact: Any) -> QuerySet[Touch]:
    """Return the touches the two took part in, the latest first."""
    took_part = Q(owner=user) | Q(pk__in=Touch.colleagues.through.objects.filter(user=user).values("touch"))
    return Touch.objects.filter(took_part, contacts=contact, happened_at__isnull=False).order_by("-happened_at")
