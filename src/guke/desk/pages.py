"""Pages across areas: home and the search of the palette."""

import datetime as dt
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from guke.desk import queries
from guke.desk.models import Snooze
from guke.insight import charts
from guke.insight import queries as insight
from guke.insight.rules import span_of
from guke.kit import clock, kinds, search
from guke.kit.pages import page, pages

_YEAR = 12
_LONGEST_SNOOZE = 90


@page("", name="home", title=gettext_lazy("Today"), icon="layout-dashboard", menu="work", order=1)
def home(request: HttpRequest) -> HttpResponse:
    """What to do, why, and the money at stake; the book at a glance."""
    user: Any = request.user
    today = clock.today()
    sheet = insight.book(user) if user.may("insight.view") else None
    matters = queries.matters(user, today) if sheet else []
    context = {
        "title": _("Today"),
        "today": today,
        "greeting": _greeting(clock.now()),
        "matters": matters,
        "sheet": sheet,
    }
    if sheet is not None and sheet.figures:
        context["chart"] = charts.months(
            sheet.months[-_YEAR:], [_month_url(row["month"]) for row in sheet.months[-_YEAR:]]
        )
        context["since"] = span_of("revenue_12m", sheet.snapshot.as_of)[0]
        context["parts"] = charts.parts(sheet.slices.get("grade", []), charts.GRADE_WORDS, charts.GRADE_TONES)
    return render(request, "desk/home.html", context)


def _month_url(month: dt.date) -> str:
    last = (month.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)
    return kinds.registry["sales"].list_url(sold_on_from=month.isoformat(), sold_on_to=last.isoformat())


def _greeting(now: dt.datetime) -> str:
    hour = (now + dt.timedelta(hours=8)).hour if now.utcoffset() == dt.timedelta(0) else now.hour
    words = (
        (5, _("Good night")),
        (11, _("Good morning")),
        (13, _("Good noon")),
        (18, _("Good afternoon")),
        (24, _("Good evening")),
    )
    return next(word for until, word in words if hour < until)


@page("today/later/", name="later")
@require_POST
def later(request: HttpRequest) -> HttpResponse:
    """Put a matter off for some days."""
    days = request.POST.get("days", "7")
    ahead = min(max(int(days), 1), _LONGEST_SNOOZE) if days.isdecimal() else 7
    matter = request.POST.get("matter", "")[:80]
    if matter:
        until = clock.today() + dt.timedelta(days=ahead)
        Snooze.objects.update_or_create(user=request.user, matter=matter, defaults={"until_on": until})
    return HttpResponse("") if request.htmx else HttpResponseRedirect("/")  # type: ignore[attr-defined]


@page("palette/", name="palette")
def palette(request: HttpRequest) -> HttpResponse:
    """What the typed text finds: records, then pages and commands."""
    text = request.GET.get("q", "").strip()
    groups = search.find(request.user, text) if text else []
    return render(request, "desk/palette.html", {"groups": groups, "commands": _commands(request.user, text)})


def _commands(user: Any, text: str) -> list[dict[str, Any]]:
    wanted = search.fold(text)
    listed = [
        {"title": kind.title_plural, "url": kind.list_url(), "icon": kind.icon}
        for kind in kinds.registry.values()
        if kind.menu and kind.may(user, "view")
    ]
    made = [
        {"title": each.title, "url": f"/{each.address}", "icon": each.icon}
        for each in pages.values()
        if each.menu and (not each.permission or user.may(each.permission))
    ]
    texts = [(_indexed(str(entry["title"])), entry) for entry in [*made, *listed]]
    return [entry for indexed, entry in texts if not wanted or search.pairs(wanted) in indexed][:8]


@cache
def _indexed(title: str) -> str:
    """Return what is found of a page's title; titles are few and asked for with every key pressed."""
    return search.entry_text([title])
