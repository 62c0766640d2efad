"""Greeting many, each by name: choose, look at every letter, send; below, what was sent before."""

import datetime as dt
from collections import Counter
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Group
from guke.care.actions import greetings as actions
from guke.care.jobs import SEND
from guke.care.models import Greeting, Template
from guke.care.models.greetings import LINKED
from guke.care.queries import greetings as queries
from guke.care.rules import occasions, sending
from guke.care.senders import chosen
from guke.kit import clock
from guke.kit.jobs import enqueue
from guke.kit.kinds import registry
from guke.kit.pages import page

_SHOWN = 200
_RUNS = 12
TONES = {"ready": "info", "claimed": "info", "sent": "good", "failed": "bad", "unknown": "warn", "left_out": "plain"}


class Asked(forms.Form):
    """What to send to whom on which day."""

    template = forms.ModelChoiceField(Template.objects.exclude(occasion__in=LINKED), label=_("greeting template"))
    group = forms.ModelChoiceField(
        Group.objects.all(), required=False, label=_("group of accounts"), empty_label=_("all accounts I see")
    )
    send_on = forms.DateField(
        required=False, label=_("to be sent on"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


def day_of(template: Template, on: dt.date) -> dt.date:
    """Return the day a template is for: the next feast, else today."""
    return occasions.next_feast(template.occasion, on=on) if template.occasion in occasions.FEASTS else on


@page("greet/", name="greet", title=_("Greetings"), icon="mail-heart", menu="care", order=60, permission="greeting-runs.create")  # fmt: skip
def greet(request: HttpRequest) -> HttpResponse:
    """Choose a template and a group, look at each letter, begin the run."""
    on = clock.today()
    form = Asked(request.GET or None)
    context: dict[str, Any] = {"title": _("Greetings"), "form": form, "runs": _runs(request.user), "today": on}
    if form.is_bound and form.is_valid():
        asked = form.cleaned_data
        send_on = asked["send_on"] or day_of(asked["template"], on)
        if request.method == "POST" and "page" not in request.POST:
            return _begun(request, asked, send_on, context)
        context |= _preview(request, asked, send_on)
    return render(request, "care/greet.html", context)


def _skipped(request: HttpRequest) -> list[int]:
    return [int(pk) for pk in request.POST.getlist("skip") if pk.isdecimal()]


def _preview(request: HttpRequest, asked: dict[str, Any], send_on: dt.date) -> dict[str, Any]:
    """Return the letters a page at a time; whom one takes off the list stays off on the other pages."""
    drafts = queries.drafts(asked["template"], asked["group"], request.user, send_on)
    going = [draft for draft in drafts if not draft.why]
    shown = Paginator(going, _SHOWN).get_page(request.POST.get("page"))
    here, skipped = {draft.contact.pk for draft in shown}, _skipped(request)
    out = [(draft, Greeting.Why(draft.why).label) for draft in drafts if draft.why]
    reasons = Counter(label for _draft, label in out)
    return {
        "template": asked["template"],
        "send_on": send_on,
        "going": shown,
        "skipped": skipped,
        "elsewhere": [pk for pk in skipped if pk not in here],
        "count": len(going),
        "out": out[:_SHOWN],
        "out_count": len(out),
        "reasons": reasons.most_common(),
        "real": chosen.is_real(asked["template"].channel),
        "ready": True,
    }


def _begun(request: HttpRequest, asked: dict[str, Any], send_on: dt.date, context: dict[str, Any]) -> HttpResponse:
    try:
        run = actions.begin(template=asked["template"], group=asked["group"], send_on=send_on, skipped=_skipped(request), by=request.user, on=clock.today())  # fmt: skip
    except ValidationError as error:
        context |= {"wrong": " ".join(error.messages)} | _preview(request, asked, send_on)
        return render(request, "care/greet.html", context, status=422)
    enqueue(SEND, by=request.user)
    return redirect(registry["greeting-runs"].url(run))


def _runs(user: Any) -> list[dict[str, Any]]:
    """Return the last runs with how far they are."""
    found = []
    for run in registry["greeting-runs"].rows(user)[:_RUNS]:
        counts = queries.counts(run)
        whole = sum(counts.values()) - counts.get(sending.LEFT_OUT, 0)
        found.append({"run": run, "url": registry["greeting-runs"].url(run), "sent": counts.get(sending.SENT, 0), "whole": whole, "trouble": counts.get(sending.FAILED, 0) + counts.get(sending.UNKNOWN, 0)})  # fmt: skip
    return found
