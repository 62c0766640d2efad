"""What touches, promises, steps and openings bring to the time line."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account
from guke.desk.sources.base import Words
from guke.kit.kinds import registry
from guke.people.models import User
from guke.planning.models import Opening, Step
from guke.planning.words import TRIGGER_ICONS
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
    account: Account | None = None


def events(family: list[int], user: User, limit: int) -> Iterator[Event]:
    """Yield the touches had and the promises settled in a family of accounts, the latest of each."""
    if user.may("touches.view"):
        yield from map(_touch, queries.of_accounts(family, limit))
    if user.may("promises.view"):
        rows = Promise.objects.filter(account__in=family).select_related("account", "owner")
        yield from map(_made, rows.order_by("-made_on", "-pk")[:limit])
    if user.may("steps.view"):
        steps = Step.objects.filter(account__in=family, settled_on__isnull=False).select_related(
            "account", "owner", "play"
        )
        yield from map(_stepped, steps.order_by("-settled_on", "-pk")[:limit])
    if user.may("openings.view"):
        openings = Opening.objects.filter(account__in=family).select_related("account", "noted_by")
        yield from map(_opened, openings.order_by("-seen_on", "-pk")[:limit])


def _touch(row: Touch) -> Event:
    on = timezone.localdate(row.happened_at)
    icon, url = words.WAY_ICONS[Touch.Way(row.way)], registry["touches"].url(row)
    return Event(
        on, row.get_way_display(), row.said[:200] or row.subject, icon, "info", str(row.owner), url, row.account
    )


def _made(row: Promise) -> Event:
    due = f" · {row.due_on}" if row.due_on else ""
    text = f"{row.text}{due} · {row.get_state_display()}"
    return Event(row.made_on, row.get_side_display(), text, "heart-handshake", "violet", str(row.owner), registry["promises"].url(row), row.account)  # fmt: skip


def _stepped(row: Step) -> Event:
    done = row.state == Step.State.DONE
    title, icon, tone = (_("Step done"), "target-arrow", "good") if done else (_("Step dismissed"), "x", "plain")
    text = f"{row} · {row.word}" if row.word else str(row)
    return Event(row.settled_on, title, text, icon, tone, str(row.owner), registry["steps"].url(row), row.account)  # type: ignore[arg-type]  # settled ones have a day


def _opened(row: Opening) -> Event:
    title = _("Opening: %(which)s") % {"which": row.get_trigger_display()}
    text = f"{row.says} · {row.get_state_display()}"
    return Event(row.seen_on, title, text, TRIGGER_ICONS[row.trigger], "warn", str(row.noted_by or ""), registry["openings"].url(row), row.account)  # fmt: skip
