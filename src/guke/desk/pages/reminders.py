"""When and where one is reminded, and what one has seen."""

from typing import Any

from django.contrib import messages
from django.forms import modelform_factory
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from guke.care.senders.chosen import is_real
from guke.desk import actions, reminders
from guke.desk.models import ReminderWish
from guke.kit import clock
from guke.kit.actions import Refused
from guke.kit.pages import page

WishForm = modelform_factory(ReminderWish, fields=("ahead", "shown", "mailed"))


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
    context = {"title": _("Settings"), "form": form, "tab": "reminders", "real": is_real("email")}
    return render(request, "desk/reminder_settings.html", context)


@page("reminders/<int:pk>/seen/", name="reminder-seen")
@require_POST
def reminder_seen(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one of one's reminders off the home page."""
    actions.see(reminder=pk, by=request.user, now=clock.now())  # type: ignore[arg-type]  # nobody else is let in
    return redirect("home")
