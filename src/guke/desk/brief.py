"""What one has to know before a meeting: why one goes, what was promised, what is open, who is met."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from guke.accounts.models import Account, Contact, Habit
from guke.insight import cells
from guke.insight.reasons import say
from guke.kit.kinds import registry
from guke.relations.models import WAITING, Promise

_SHOWN = 3


def brief(account: Account, user: Any, now: dt.datetime) -> dict[str, Any]:
    """Return the parts of the brief that the person may see; a part without the right is left out."""
    parts: dict[str, tuple[str, Callable[[], Any]]] = {
        "touches.view": ("touch", lambda: _touch(account, user, now)),
        "promises.view": ("promises", lambda: _promises(account, user)),
        "opinions.view": ("opinions", lambda: _opinions(account, user)),
        "contacts.view": ("people", lambda: _people(account, user)),
        "risks.view": ("risks", lambda: _risks(account, user)),
        "sales.view": ("health", lambda: _health(account)),
    }
    return {name: made() for right, (name, made) in parts.items() if user.may(right)}


def _touch(account: Account, user: Any, now: dt.datetime) -> dict[str, Any]:
    rows = registry["touches"].rows(user).filter(account=account)
    coming = rows.filter(WAITING, planned_for__gte=now - dt.timedelta(hours=12))
    had = rows.filter(happened_at__isnull=False).order_by("-happened_at")
    return {"next": coming.order_by("planned_for").first(), "last": had.first()}


def _promises(account: Account, user: Any) -> list[Promise]:
    """Return the last promises of either side, ours first."""
    rows = registry["promises"].rows(user).filter(account=account).order_by("-made_on", "-pk")
    return [row for side in Promise.Side.values for row in rows.filter(side=side)[:_SHOWN]]


def _opinions(account: Account, user: Any) -> list[Any]:
    rows = registry["opinions"].rows(user).filter(account=account).exclude(state="closed")
    return list(rows.order_by("-heard_on", "-pk")[:_SHOWN])


def _risks(account: Account, user: Any) -> list[Any]:
    return list(registry["risks"].rows(user).filter(account=account, closed_on=None)[:_SHOWN])


def _people(account: Account, user: Any) -> list[tuple[Contact, list[Habit]]]:
    """Return those who weigh most and what there is to speak of with each."""
    rows = registry["contacts"].rows(user).filter(account=account, left_on=None).order_by("-influence", "pk")
    people = list(rows.exclude(influence=None)[:_SHOWN]) or list(rows[:_SHOWN])
    habits = list(registry["habits"].rows(user).filter(contact__in=people)) if user.may("habits.view") else []
    return [(each, [habit for habit in habits if habit.contact_id == each.pk][:_SHOWN]) for each in people]


def _health(account: Account) -> dict[str, Any] | None:
    standing = cells.standing_of(account)
    if standing is None:
        return None
    tone = cells.BANDS.get(standing.health_band, "plain")
    return {
        "band": standing.get_health_band_display(),
        "tone": tone,
        "reasons": [say(each) for each in standing.reasons],
    }
