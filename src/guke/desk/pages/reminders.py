"""When and where one is reminded, and what one has seen."""

import datetime as dt
from typing import Any

from django import forms
from django.contrib import messages
from django.forms import modelform_factory
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from guke.care.senders.chosen import is_real
from guke.desk import actions, reminders
from guke.desk.jobs import REMIND
from guke.desk.models import ReminderWish
from guke.kit import clock
from guke.kit.actions import Refused
from guke.kit.jobs import enqueue
from guke.kit.pages import page
from guke.people.models import User

_KEPT, _MOST = dt.timedelta(days=30), 50
_TIME = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
WishForm = modelform_factory(
    ReminderWish,
    fields=("ahead", "shown", "mailed", "quiet_since", "quiet_until"),
    widgets={"quiet_since": _TIME, "quiet_until": _TIME},
)


@page("settings/reminders/", name="reminders", title=gettext_lazy("Reminders"))
def reminder_settings(request: HttpRequest) -> HttpResponse:
    """When and where one is reminded."""
    user: Any = request.user
    form = WishForm(request.POST or None, instance=reminders.wish_of(user))
    if form.is_valid():
        try:
            actions.choose_reminders(record=user, **form.cleaned_data, by=user)
        except Refused as refused:
            form.add_error(None, refused)
        else:
            messages.success(request, _("Saved"))
            return redirect("reminders")
    context = {
        "title": _("Settings"),
        "form": form,
        "tab": "reminders",
        "real": is_real("email"),
        "unsent": _unsent(user),
    }
    return render(request, "desk/reminder_settings.html", context)


def _unsent(user: User) -> list[dict[str, Any]]:
    """Return the letters that did not leave, with what they are of, as far as the person sees that."""
    now, found = clock.now(), []
    for row in reminders.unsent(user).filter(until__gt=now - _KEPT)[:_MOST]:
        of, kind = reminders.what(row, user), reminders.kind_of(row)
        others = row.user if row.user_id != user.pk else None
        found.append(
            {
                "row": row,
                "of": of,
                "url": kind.url(row.entry),
                "icon": kind.icon,
                "other": others,
                "over": row.until <= now,
            }
        )
    return found


@page("reminders/<int:pk>/again/", name="reminder-again")
@require_POST
def reminder_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the letter of a reminder once more."""
    user: Any = request.user
    try:
        actions.send_again(reminder=pk, by=user, now=clock.now())
    except Refused as refused:
        messages.error(request, " ".join(refused.messages))
    else:
        enqueue(REMIND, by=user)
        messages.success(request, _("It waits again and leaves after the quiet hours."))
    return redirect("reminders")


@page("reminders/<int:pk>/seen/", name="reminder-seen")
@require_POST
def reminder_seen(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one of one's reminders off the home page."""
    actions.see(reminder=pk, by=request.user, now=clock.now())  # type: ignore[arg-type]  # nobody else is let in
    return redirect("home")
