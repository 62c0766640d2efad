"""Visits on their way: those of today on the home page, and a planned one's page with what to know before it."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from guke.desk.sources.base import slim
from guke.kit import clock
from guke.kit.kinds import registry
from guke.kit.views import button, detail_context
from guke.relations import queries
from guke.relations.models import Touch

_SHOWN, _PASSED, _READ = 6, 3, 30
_DAYS_BACK = 14


@dataclass(frozen=True)
class Visits:
    """What a person has planned and not had: today's, soonest first, and what passed without a word, the latest first."""

    today: list[Touch]
    passed: list[Touch]

    def __bool__(self) -> bool:
        return bool(self.today or self.passed)


def planned(user: Any) -> Visits:
    """Return today's visits of a person and those of the last two weeks of which nobody said what became, as far as seen."""
    if not user.may("touches.view"):
        return Visits([], [])
    rows = queries.todays(user, clock.now(), _DAYS_BACK).order_by("-planned_for")
    found = list(slim(rows, "planned_for", "way", "subject")[:_READ])
    today = [row for row in found if timezone.localdate(row.planned_for) == clock.today()]
    return Visits(today[::-1][:_SHOWN], [row for row in found if row not in today][:_PASSED])


def touch_page(request: HttpRequest, touch: Touch) -> HttpResponse:
    """Show a touch; while it is planned, the brief of its account is one tap away."""
    context = detail_context(request, registry["touches"], touch)
    if touch.waits:
        there = reverse("account-brief", args=[touch.account_id])
        brief = button("brief", _("Meeting brief"), "clipboard-list", there) | {"front": True}
        context["actions"] = [brief, *context["actions"]]
    return render(request, "kit/detail.html", context)
