"""The calendar: a month or a week of what is planned and due, and its secret address for other calendars."""

import datetime as dt
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guke.kit import clock
from guke.kit.pages import page
from guke.relations import actions, feed, queries, words
from guke.relations.actions.feeds import digest
from guke.relations.models import Feed, Promise
from guke.relations.rules import months
from guke.relations.rules.quiet import rest

_MOST = 500
_IN_A_CELL, _DRAWN = 4, 12
_NAMES = ("account__name", "account__short_name", "owner__name", "owner__username")
_FIRST, _LAST = dt.date(2000, 1, 1), dt.date(2100, 1, 1)


@page("calendar/", name="calendar", title=gettext_lazy("Calendar"), icon="calendar", menu="work", order=15, permission="touches.view")  # fmt: skip
def calendar(request: HttpRequest) -> HttpResponse:
    """Show a month or a week, one's own or of everybody in scope; make or end the secret address."""
    user: Any = request.user
    secret = _address(request, user) if request.method == "POST" else ""
    today = clock.today()
    on, weekly, team = _asked(request, today), request.GET.get("view") == "week", "team" in request.GET
    weeks = months.week_of(on) if weekly else months.weeks_of_month(on)
    days = _days(user, (weeks[0][0], weeks[-1][-1]), today, team=team)
    context = {
        "title": _("Calendar"),
        "weeks": [[_cell(day, days.get(day, []), on, weekly=weekly) for day in week] for week in weeks],
        "empty": not any(days.values()),
        "full": sum("touch" in entry for entries in days.values() for entry in entries) == _MOST,
        "weekly": weekly,
        "team": team,
        "on": on,
        "today": today,
        "before": months.beside(on, by_month=not weekly, forward=False),
        "after": months.beside(on, by_month=not weekly, forward=True),
        "may_plan": user.may("touches.create"),
        "may_move": user.may("touches.change"),
        "icons": words.WAY_ICONS,
        "feed": Feed.objects.filter(user=user).first(),
        "address": request.build_absolute_uri(reverse("calendar-feed", args=[secret])) if secret else "",
    }
    return render(request, "relations/calendar.html", context)


def _address(request: HttpRequest, user: Any) -> str:
    if "end" in request.POST:
        actions.end_feed(record=user, by=user)
        return ""
    return actions.make_feed(record=user, by=user)


def _asked(request: HttpRequest, today: dt.date) -> dt.date:
    """Return the day asked for; today where none, or none that a calendar shows, was."""
    try:
        on = dt.date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        return today
    return on if _FIRST < on < _LAST else today


def _days(
    user: Any, span: tuple[dt.date, dt.date], today: dt.date, *, team: bool
) -> dict[dt.date, list[dict[str, Any]]]:
    """Return the entries of each day: promises due first, then touches in their order; what is late and open stands today."""
    first, last = span
    since, until = (clock.begin(day) for day in (first, last + dt.timedelta(1)))
    rows = queries.planned(user, since, until)
    rows = (rows if team else queries.own(rows, user)).only("planned_for", "subject", *_NAMES)
    touches = list(rows[:_MOST])
    told = months.clashing([(row.pk, row.owner_id, row.planned_for) for row in touches if row.planned_for])
    found: dict[dt.date, list[dict[str, Any]]] = {}
    for promise in _promises(user, last, team=team):
        day = promise.due_on or today
        late = day < today
        found.setdefault(today if late and first <= today <= last else day, []).append(
            {"promise": promise, "late": late}
        )
    for row in touches:
        day = timezone.localdate(row.planned_for)
        found.setdefault(day, []).append({"touch": row, "late": day < today, "clash": row.pk in told})
    return found


def _promises(user: Any, until: dt.date, *, team: bool) -> list[Promise]:
    if not user.may("promises.view"):
        return []
    due = queries.due_promises(user, until).select_related(None).select_related("account", "owner")
    due = due.only("due_on", "text", *_NAMES)
    return list((due if team else due.filter(owner=user))[:_MOST])


def _cell(day: dt.date, entries: list[dict[str, Any]], on: dt.date, *, weekly: bool) -> dict[str, Any]:
    shown = entries if weekly or len(entries) <= _IN_A_CELL else entries[: _IN_A_CELL - 1]
    drawn = entries if weekly else entries[:_DRAWN]
    return {
        "day": day,
        "entries": drawn,
        "cut": len(drawn) < len(entries),
        "shown": len(shown),
        "more": len(entries) - len(shown),
        "beside": not weekly and day.month != on.month,
        "rest": rest(day) is not None,
    }


@page("calendar/<str:secret>.ics", name="calendar-feed", public=True)
def calendar_feed(request: HttpRequest, secret: str) -> HttpResponse:  # noqa: ARG001 - the secret alone opens it
    """Give the calendar to whoever has its address; one ended, or of somebody who left, does not exist."""
    found = Feed.objects.filter(digest=digest(secret), user__is_active=True).select_related("user").first()
    if found is None:
        raise Http404
    now = clock.now()
    Feed.objects.filter(pk=found.pk).update(read_at=now)
    with translation.override(found.user.language or translation.get_language()):
        told = feed.calendar_of(found.user, now)
    return HttpResponse(
        told, content_type="text/calendar; charset=utf-8", headers={"Cache-Control": "private, no-store"}
    )
