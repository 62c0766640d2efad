"""Pages across areas: home and the search of the palette."""

import datetime as dt
from functools import cache
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from guke.desk import actions, brief, matters, reminders, spending, visits, week
from guke.desk.models import MatterStep
from guke.insight import cells, charts
from guke.insight import queries as insight
from guke.insight.rules import span_of
from guke.insight.words import Band
from guke.kit import clock, kinds, search
from guke.kit.actions import Action, Refused
from guke.kit.pages import page, pages
from guke.network import questions
from guke.network.queries import known
from guke.people.models import User
from guke.relations.actions import plan_touch

_YEAR = 12


@page("", name="home", title=gettext_lazy("Today"), icon="layout-dashboard", menu="work", order=1)
def home(request: HttpRequest) -> HttpResponse:
    """What to do, why, and the money at stake; the book at a glance."""
    user: Any = request.user
    today = clock.today()
    sheet = insight.book(user) if user.may("insight.view") else None
    taken = matters.taken_by(user) if sheet else None
    context = {
        "title": _("Today"),
        "today": today,
        "greeting": _greeting(clock.now()),
        "reminders": reminders.shown(user, clock.now()),
        "visits": visits.planned(user),
        "may_log": user.may("touches.create"),
        "matters": matters.matters(user, today, taken) if sheet else [],
        "handed": matters.handed_by(user, taken) if sheet else [],
        "sheet": sheet,
        "may_tip": user.may("tips.create"),
        "making": sheet is None and user.may("insight.view") and insight.making(),
    }
    if sheet is not None and sheet.figures:
        context["chart"] = charts.months(
            sheet.months[-_YEAR:], [_month_url(row["month"]) for row in sheet.months[-_YEAR:]]
        )
        context["since"] = span_of("revenue_12m", sheet.snapshot.as_of)[0]
        context["parts"] = charts.parts(sheet.slices.get("grade", []), charts.GRADE_WORDS, charts.GRADE_TONES)
        context["healths"] = charts.parts(sheet.slices.get("health_band", []), dict(Band.choices), cells.BANDS)
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


@page("today/back/<int:account>/<int:step>/", name="matter-back")
@require_POST
def back(request: HttpRequest, account: int, step: int) -> HttpResponse:
    """Take a step with a matter back; the matter is there again."""
    user: Any = request.user
    record = kinds.registry["accounts"].get(user, account, alone=True)
    topic = MatterStep.objects.filter(pk=step, account=record, by=user).values_list("topic", flat=True).first()
    try:
        actions.take_back(record=record, step=step, by=user)
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    found = matters.find(user, clock.today(), account, topic) if topic else None
    if request.htmx and found:  # type: ignore[attr-defined]
        return render(request, "desk/matter.html", {"matter": found})
    return redirect("home")


@page("today/<str:how>/<int:account>/<str:topic>/", name="matter")
def matter(request: HttpRequest, how: str, account: int, topic: str) -> HttpResponse:
    """Put a matter off, hand it over or say that it is done; asks first what has to be said."""
    user: Any = request.user
    record = kinds.registry["accounts"].get(user, account, alone=True)
    found = matters.find(user, clock.today(), account, topic)
    if how not in _DEEDS or found is None:
        raise Http404
    context: dict[str, Any] = {
        "title": found.title,
        "matter": found,
        "how": how,
        "deed": _DEEDS[how],
        "typed": request.POST,
    }
    if request.method == "POST":
        try:
            context["step"] = _DEEDS[how](record=record, topic=topic, by=user, **_given(request, how))
        except ValidationError as refused:
            context["errors"] = refused.messages
        else:
            return _rests(request, context)
    if how == MatterStep.How.HANDED:
        context["colleagues"] = matters.colleagues(user, record)
    htmx: Any = request.htmx  # type: ignore[attr-defined]
    return render(request, "desk/matter_form.html" if htmx else "desk/matter_page.html", context)


_DEEDS: dict[str, Action[Any, MatterStep]] = {
    MatterStep.How.LATER: actions.put_off,
    MatterStep.How.HANDED: actions.hand_over,
    MatterStep.How.DONE: actions.finish,
}


def _given(request: HttpRequest, how: str) -> dict[str, Any]:
    if how == MatterStep.How.LATER:
        days = request.POST.get("days", "7")
        return {"days": int(days) if days.isdecimal() else 0}
    word = request.POST.get("word", "").strip()
    if how == MatterStep.How.DONE:
        return {"word": word}
    to = request.POST.get("to", "")
    chosen = User.objects.filter(pk=int(to), is_active=True).first() if to.isdecimal() else None
    if chosen is None:
        raise Refused({"to": _("Choose a colleague.")})
    return {"to": chosen, "word": word}


def _rests(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "desk/matter_rests.html", context)
    messages.success(
        request, _("%(matter)s: %(how)s") % {"matter": context["title"], "how": context["step"].get_how_display()}
    )
    return redirect("home")


@page("week/", name="week", title=gettext_lazy("This week"), icon="calendar-event", menu="work", order=3, permission="touches.view")  # fmt: skip
def this_week(request: HttpRequest) -> HttpResponse:
    """Show whose turn is over; a tap plans a visit at the next open hour."""
    user: Any = request.user
    if request.method == "POST":
        _plan(request, user)
        return redirect(request.get_full_path())
    team, region = _team(request, user), request.GET.get("region", "")
    rows, regions = week.due(user, clock.now(), team=team, region=region)
    context = {
        "title": _("This week"),
        "rows": rows,
        "regions": regions,
        "team": team,
        "region": region,
        "first": week.SHOWN if len(rows) == week.SHOWN else 0,
        "money": user.may("margin.view"),
        "people": user.may("contacts.view"),
        "may": user.may("touches.create"),
    }
    return render(request, "desk/week.html", context)


@page("time/", name="time", title=gettext_lazy("Time and value"), icon="clock", menu="insight", order=25, permission="touches.view")  # fmt: skip
def time_and_value(request: HttpRequest) -> HttpResponse:
    """Show what time the rhythm asks for and what was spent, beside the money it is spent on."""
    user: Any = request.user
    if not user.may("insight.view"):
        raise PermissionDenied
    team, days = _team(request, user), request.GET.get("days", "")
    period = int(days) if days in map(str, spending.PERIODS) else spending.PERIODS[1]
    context = {
        "title": _("Time and value"),
        "team": team,
        "days": period,
        "periods": spending.PERIODS,
        "profit": user.may("margin.view"),
        "spent": spending.spending(user, clock.today(), period, team=team),
    }
    return render(request, "desk/time.html", context)


def _team(request: HttpRequest, user: User) -> bool:
    """Return whether all in view is asked for; who has no account of their own begins with it."""
    asked = request.GET.get("team")
    return asked == "1" if asked else not week.owns(user)


def _plan(request: HttpRequest, user: User) -> None:
    asked = request.POST.get("account", "")
    account = kinds.registry["accounts"].get(user, int(asked) if asked.isdecimal() else 0)
    row = week.of_account(user, account, clock.now())
    if row is None or row.opens is None or row.planned:
        messages.error(request, _("No open hour, or a touch is planned already: choose a time on the account's page."))
        return
    people = [row.person] if row.person else []
    given = {"subject": _("Visit in turn"), "planned_for": row.opens, "contacts": people}
    try:
        touch = plan_touch(record=account, **given, by=user, now=clock.now())
    except ValidationError as asked:  # the list of an old page: the account is paused, or the hour was taken since
        messages.error(request, " ".join(asked.messages))
        return
    at = timezone.localtime(touch.planned_for)
    messages.success(request, _("Visit to %(account)s planned for %(at)s.") % {"account": account, "at": f"{at:%m-%d %H:%M}"})  # fmt: skip


@page("accounts/<int:pk>/brief/", name="account-brief", permission="touches.view")
def meeting_brief(request: HttpRequest, pk: int) -> HttpResponse:
    """What one has to know before the door opens, on one screen."""
    account = kinds.registry["accounts"].get(request.user, pk)
    context = {"title": _("Meeting brief"), "account": account, "today": clock.today()}
    return render(request, "desk/brief.html", context | brief.brief(account, request.user, clock.now()))


@page("app.webmanifest", name="app", public=True)
def app(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - the same for everybody, in the language of the device
    """What a phone needs to put Guke on its home screen."""
    icons = [
        {"src": static(f"kit/mark-{size}.png"), "sizes": f"{size}x{size}", "type": "image/png"} for size in (180, 512)
    ]
    colours = {"background_color": "#0f1a33", "theme_color": "#0f1a33"}
    named = {"name": _("Guke"), "short_name": _("Guke"), "start_url": "/", "display": "standalone"}
    return JsonResponse(named | colours | {"icons": icons}, content_type="application/manifest+json")


@page("palette/", name="palette")
def palette(request: HttpRequest) -> HttpResponse:
    """What the typed text finds: records, then pages and commands."""
    text = request.GET.get("q", "").strip()
    question = questions.asked(text)
    found = {
        "known": known(request.user, question, clock.today()) if question else [],
        "groups": search.find(request.user, text) if text else [],
        "commands": _commands(request.user, text),
    }
    return render(request, "desk/palette.html", found)


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
