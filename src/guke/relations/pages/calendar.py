"""The calendar: what is planned and due in the next weeks, and its secret address for other calendars."""

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
from guke.relations import actions, feed, queries
from guke.relations.actions.feeds import digest
from guke.relations.models import Feed

_WEEKS = dt.timedelta(days=28)
_MOST = 200


@page("calendar/", name="calendar", title=gettext_lazy("Calendar"), icon="calendar", menu="work", order=15, permission="touches.view")  # fmt: skip
def calendar(request: HttpRequest) -> HttpResponse:
    """Show one's own next weeks or those of everybody in scope; make or end the secret address."""
    user: Any = request.user
    secret = ""
    if request.method == "POST":
        if "end" in request.POST:
            actions.end_feed(record=user, by=user)
        else:
            secret = actions.make_feed(record=user, by=user)
    team = "team" in request.GET
    start = timezone.localtime(clock.now()).replace(hour=0, minute=0, second=0, microsecond=0)
    rows = queries.planned(user, start, start + _WEEKS)
    touches = list((rows if team else queries.own(rows, user))[:_MOST])
    due = queries.due_promises(user, (start + _WEEKS).date()) if user.may("promises.view") else ()
    promises = list((due if team or not due else due.filter(owner=user))[:_MOST])
    entries = [(timezone.localdate(row.planned_for), row.planned_for, row) for row in touches]
    entries += [(row.due_on or start.date(), start, row) for row in promises]
    context = {
        "title": _("Calendar"),
        "entries": sorted(entries, key=lambda entry: (entry[0], entry[1])),
        "team": team,
        "may_plan": user.may("touches.create"),
        "today": start.date(),
        "feed": Feed.objects.filter(user=user).first(),
        "address": request.build_absolute_uri(reverse("calendar-feed", args=[secret])) if secret else "",
    }
    return render(request, "relations/calendar.html", context)


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
