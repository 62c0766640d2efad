"""A person's calendar as iCalendar: planned touches in scope and promises due, read by whoever has the secret address."""

import datetime as dt
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from guke.kit.models import AuditLine
from guke.relations import queries

_MOVES = ("change", "move")
_BACK, _AHEAD, _HOUR = dt.timedelta(days=30), dt.timedelta(days=180), 60


def calendar_of(user: Any, now: dt.datetime) -> bytes:
    """Return the calendar of a person: nothing that the person may not see."""
    calendar = Calendar()
    calendar.add("prodid", "-//Guke//Calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _("Guke"))
    if user.may("touches.view"):
        for touch in _counted(queries.own(queries.planned(user, now - _BACK, now + _AHEAD), user), "touches"):
            calendar.add_component(_visit(touch, now))
    if user.may("promises.view"):
        for promise in _counted(queries.due_promises(user, (now + _AHEAD).date()).filter(owner=user), "promises"):
            calendar.add_component(_due(promise, now))
    return bytes(calendar.to_ical())


def _counted(rows: QuerySet[Any], kind: str) -> QuerySet[Any]:
    """Add how often each was changed, by which a calendar tells the newer of two versions."""
    lines = AuditLine.objects.filter(kind=kind, object_id=OuterRef("pk"), action__in=_MOVES).order_by()
    count = lines.values("object_id").annotate(n=Count("pk")).values("n")
    return rows.annotate(changed=Coalesce(Subquery(count, IntegerField()), 0))


def _visit(touch: Any, now: dt.datetime) -> Event:
    event = Event()
    start = (touch.planned_for or now).astimezone(dt.UTC)
    event.add("uid", f"touch-{touch.key}@guke")
    event.add("summary", f"{touch.get_way_display()} · {touch.account}: {touch.subject}")
    event.add("dtstamp", now)
    event.add("sequence", touch.changed)
    event.add("dtstart", start)
    event.add("dtend", start + dt.timedelta(minutes=touch.minutes or _HOUR))
    return event


def _due(promise: Any, now: dt.datetime) -> Event:
    event = Event()
    event.add("uid", f"promise-{promise.pk}@guke")
    event.add("summary", f"{promise.get_side_display()} · {promise.account}: {promise.text}")
    event.add("dtstamp", now)
    event.add("sequence", promise.changed)
    event.add("dtstart", promise.due_on)
    return event
