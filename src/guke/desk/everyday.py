"""What touches and promises bring to the time line."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from guke.desk.sources.base import Words
from guke.kit.kinds import registry
from guke.people.models import User
from guke.relations import queries, words
from guke.relations.models import Promise, Touch


@dataclass(frozen=True)
class Event:
    """A point on an account's time line."""

    on: dt.date
    title: Words
    text: Words
    icon: str
    tone: str
    by: str = ""
    url: str = ""


def events(family: list[int], user: User, limit: int) -> Iterator[Event]:
    """Yield the touches had and the promises settled in a family of accounts, the latest of each."""
    if user.may("touches.view"):
        yield from map(_touch, queries.of_accounts(family, limit))
    if user.may("promises.view"):
        rows = Promise.objects.filter(account__in=family).select_related("account", "owner")
        yield from map(_made, rows.order_by("-made_on", "-pk")[:limit])


def _touch(row: Touch) -> Event:
    on = timezone.localdate(row.happened_at)
    title = _("%(account)s: %(which)s") % {"account": row.account, "which": row.get_way_display()}
    url = registry["touches"].url(row)
    return Event(
        on, title, row.said[:200] or row.subject, words.WAY_ICONS[Touch.Way(row.way)], "info", str(row.owner), url
    )


def _made(row: Promise) -> Event:
    title = _("%(account)s: %(which)s") % {"account": row.account, "which": row.get_side_display()}
    due = f" · {row.due_on}" if row.due_on else ""
    text = f"{row.text}{due} · {row.get_state_display()}"
    return Event(row.made_on, title, text, "heart-handshake", "violet", str(row.owner), registry["promises"].url(row))
