"""If somebody leaves: what hangs on each of our people, and handing it over from there."""

import datetime as dt
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from guke.kit import clock
from guke.kit.actions import Held, Refused
from guke.kit.kinds import registry
from guke.kit.pages import page
from guke.kit.templatetags import guke as draw
from guke.people.models import User
from guke.team import actions, queries, rules
from guke.team.words import SIGNS

_PEOPLE, _SHOWN = 20, 60


@page(
    "leaving/",
    name="leaving",
    title=gettext_lazy("If somebody leaves"),
    icon="user-exclamation",
    menu="customers",
    order=52,
    permission="handovers.view",
    count=queries.waiting,
)
def leaving(request: HttpRequest) -> HttpResponse:
    """Everybody who looks after accounts, with what hangs on them alone."""
    user: Any = request.user
    mine = registry["handovers"].rows(user).filter(receiver=user, state="open")
    people, total = queries.people(user, None if "all" in request.GET else _PEOPLE)
    context = {
        "title": _("If somebody leaves"),
        "people": people,
        "more": total if total > len(people) else 0,
        "waiting": mine,
        "money": user.may("sales.view"),
        "today": clock.today(),
    }
    return render(request, "team/leaving.html", context)


@page("leaving/<int:pk>/", name="leaving-person", permission="handovers.view")
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """One of our people: accounts, people, promises and money that would be orphaned, and to whom they could go."""
    viewer: Any = request.user
    who = User.objects.filter(pk=pk).select_related("unit").first()
    if who is None:
        raise Http404
    today = clock.today()
    context: dict[str, Any] = {"typed": request.POST, "errors": []}
    if request.method == "POST":
        answer = _handed(request, viewer, context)
        if answer:
            return answer
    found = queries.leaving(who, viewer, today)
    signs = queries.signs(who, viewer, today)
    context |= {
        "title": _("If %(name)s leaves") % {"name": who},
        "who": who,
        "found": found,
        "facts": _facts(found, who) if viewer.may("sales.view") else _facts(found, who)[:3],
        "signs": [{"title": SIGNS[each.sign.name][0], "why": SIGNS[each.sign.name][1], **vars(each)} for each in signs],
        "alone": rules.alone(each.sign for each in signs),
        "orphans": found.orphans[:_SHOWN],
        "money": viewer.may("sales.view"),
        "may": viewer.may("handovers.create"),
        "receivers": _receivers(who),
        "today": today,
    }
    return render(request, "team/person.html", context)


def _receivers(who: User) -> list[User]:
    rows = User.objects.filter(is_active=True, left_on=None).exclude(pk=who.pk).select_related("unit").order_by("name")
    return sorted((user for user in rows if user.may("accounts.change")), key=lambda user: user.unit_id != who.unit_id)


def _handed(request: HttpRequest, viewer: Any, context: dict[str, Any]) -> HttpResponse | None:
    """Begin to hand the chosen accounts over; what is wrong goes into the context."""
    try:
        begun = actions.begin_handover(by=viewer, on=clock.today(), **_given(request, viewer))
    except ValidationError as refused:
        context["errors"] = refused.messages
        return None
    except Held as held:
        messages.info(request, _("Sent for approval: %(what)s") % {"what": held})
        return redirect(request.path)
    words = ngettext("%(n)s account is on its way.", "%(n)s accounts are on their way.", len(begun))
    messages.success(request, words % {"n": len(begun)})
    return redirect(request.path)


def _given(request: HttpRequest, viewer: Any) -> dict[str, Any]:
    chosen = [int(pk) for pk in request.POST.getlist("account") if pk.isdecimal()]
    accounts = list(registry["accounts"].rows(viewer).filter(pk__in=chosen))
    to, reason = request.POST.get("to", ""), request.POST.get("reason", "").strip()
    receiver = User.objects.filter(pk=int(to)).first() if to.isdecimal() else None
    if not accounts:
        raise Refused(_("Choose the accounts to hand over."))
    if receiver is None:
        raise Refused({"to": _("Choose who takes them over.")})
    if not reason:
        raise Refused({"reason": _("Say why, in a word.")})
    return {
        "records": accounts,
        "to": receiver,
        "reason": reason[:200],
        "due_on": _date(request.POST.get("due_on", "")),
    }


def _date(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError as error:
        raise Refused({"due_on": _("Write the day as 2026-12-31.")}) from error


def _facts(found: queries.Leaving, who: User) -> list[dict[str, Any]]:
    """Return the figures in the head, each opening its rows."""
    alone = sum(each.alone for each in found.held)
    return [
        {"label": _("Accounts"), "html": len(found.held), "delta": _("%(n)s held alone") % {"n": alone}, "href": registry["accounts"].list_url(owner=who.pk)},
        {"label": _("People only %(name)s knows") % {"name": who}, "html": len(found.orphans), "delta": "", "href": "#people"},
        {"label": _("Open promises"), "html": len(found.promises), "delta": "", "href": "#promises"},
        {"label": _("Revenue, 12 months"), "html": _money(found.revenue), "delta": "", "href": "#accounts"},
        {"label": _("of it held alone"), "html": _money(found.revenue_alone), "delta": "", "href": registry["cover"].list_url(only=who.pk)},
    ]  # fmt: skip


def _money(value: Any) -> Any:
    return draw.money(value)
