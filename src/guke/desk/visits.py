"""Visits on their way: those of today on the home page, and a planned one's page with what to know before it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from guke.desk.sources.base import slim
from guke.kit import clock
from guke.kit.kinds import registry
from guke.kit.views import button, detail_context
from guke.relations import queries
from guke.relations.models import Touch

_SHOWN = 6


def todays(user: Any) -> list[Touch]:
    """Return what the person has planned for today and not had yet, as far as it may be seen."""
    if not user.may("touches.view"):
        return []
    return list(slim(queries.todays(user, clock.now()), "planned_for", "way", "subject")[:_SHOWN])


def touch_page(request: HttpRequest, touch: Touch) -> HttpResponse:
    """Show a touch; while it is planned, the brief of its account is one tap away."""
    context = detail_context(request, registry["touches"], touch)
    if touch.happened_at is None and touch.called_off_on is None:
        there = reverse("account-brief", args=[touch.account_id])
        brief = button("brief", _("Meeting brief"), "clipboard-list", there) | {"front": True}
        context["actions"] = [brief, *context["actions"]]
    return render(request, "kit/detail.html", context)
