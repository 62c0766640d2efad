"""Hand in a tip: one sentence, a photo if there is one; kept on the device while there is no network."""

from http import HTTPStatus
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guke.collab.actions import attach
from guke.intel import actions, queries
from guke.intel.models import Tip
from guke.intel.words import TIP_TONES
from guke.kit import clock
from guke.kit.pages import page

_SHOWN = 20


class TipForm(forms.Form):
    """What was noticed, with a photo if there is one."""

    text = forms.CharField(required=False)
    photo = forms.FileField(required=False)
    key = forms.UUIDField(required=False)


@page("tip/", name="tip", title=gettext_lazy("Hand in a tip"), icon="bulb", menu="work", order=4, permission="tips.create")  # fmt: skip
def tip(request: HttpRequest) -> HttpResponse:
    """Ask what was noticed; show what became of one's earlier tips. A script gets JSON, so that it may send again."""
    user: Any = request.user
    form = TipForm(request.POST or None, request.FILES or None)
    scripted = request.headers.get("X-Requested-With") == "fetch"
    if request.method == "POST" and form.is_valid():
        try:
            _handed_in(form.cleaned_data, user)
        except ValidationError as refused:
            form.add_error(None, refused.messages)
        else:
            text = _("Thank you: whoever looks after it reads your tip.")
            if scripted:
                return JsonResponse({"url": reverse("tip"), "text": text})
            messages.success(request, text)
            return redirect("tip")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    if scripted:
        return JsonResponse(
            {"errors": {name: list(map(str, said)) for name, said in form.errors.items()}}, status=status
        )
    return render(request, "intel/tip.html", _context(user, form), status=status)


def _handed_in(given: dict[str, Any], user: Any) -> Tip:
    with transaction.atomic():
        made = actions.hand_in(text=given["text"], key=given["key"], by=user)
        if given["photo"]:
            attach(record=made, file=given["photo"], by=user)
    return made


def _context(user: Any, form: TipForm) -> dict[str, Any]:
    year = clock.today().year
    return {
        "title": _("Hand in a tip"),
        "form": form,
        "waiting": queries.waiting_tips(user).select_related("account", "noted_by")[:_SHOWN]
        if user.may("tips.change")
        else None,
        "given": [(row, TIP_TONES[row.state]) for row in Tip.objects.filter(noted_by=user)[:_SHOWN]],
        "points": queries.points_of(user, year),
        "year": year,
    }
