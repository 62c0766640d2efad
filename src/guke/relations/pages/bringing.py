"""Another calendar, brought in: the file is read, each entry shown with the account it seems to be about, and planned on a tap."""

import dataclasses
import datetime as dt
from typing import Any

from django.contrib import messages
from django.core import signing
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from guke.kit import clock
from guke.kit.pages import page
from guke.relations import actions, queries, words
from guke.relations.rules import ics

_AHEAD = dt.timedelta(days=180)
_LARGEST = 2_000_000
_SALT = "relations.calendar"


@page(
    "calendar/import/", name="calendar-import", title=gettext_lazy("From another calendar"), permission="touches.create"
)
def bring(request: HttpRequest) -> HttpResponse:
    """Read a file, show what it plans, plan what was given an account."""
    user: Any = request.user
    context: dict[str, Any] = {"title": _("From another calendar"), "zone": timezone.get_current_timezone_name()}
    if request.method == "POST" and "entries" in request.POST:
        context["rows"] = _plan(request, user)
        if not context["rows"]:
            return redirect("calendar")
    elif request.method == "POST":
        context |= _read(request, user)
    if context.get("rows"):
        context["entries"] = signing.dumps(
            [_packed(row["entry"]) for row in context["rows"]], salt=_SALT, compress=True
        )
        context["own"] = queries.own_accounts(user)
    return render(request, "relations/calendar_import.html", context)


def _read(request: HttpRequest, user: Any) -> dict[str, Any]:
    """Return what the file plans and what of it cannot be read."""
    given = request.FILES.get("file")
    if given is None:
        return {"error": _("Choose a file that ends in .ics.")}
    if (given.size or 0) > _LARGEST:
        return {"error": _("This file is larger than 2 MB: export the months to come only.")}
    now = clock.now()
    try:
        found = ics.read(given.read(), timezone.get_current_timezone(), now, now + _AHEAD)
    except ics.Unreadable as damage:
        said = f" ({damage})" if str(damage) else ""
        return {"error": f"{words.WHY[ics.Why.NO_CALENDAR]}{said}"}
    guess = queries.Guess(user, found.entries)
    rows = [{"entry": each, "account": guess.account(each)} for each in found.entries]
    refused = [{"subject": each.subject or _("without a name"), "why": words.why(each)} for each in found.refused]
    return {"read": True, "rows": [row | {"clash": _clash(user, row["entry"])} for row in rows], "refused": refused, "beyond": found.beyond}  # fmt: skip


def _clash(user: Any, entry: ics.Entry) -> Any:
    found = queries.clash(user, entry.at)
    return found if found is None or found.key != actions.key_of(user, entry.name) else None


def _packed(entry: ics.Entry) -> dict[str, Any]:
    return dataclasses.asdict(entry) | {"at": entry.at.isoformat()}


def _unpacked(packed: dict[str, Any]) -> ics.Entry:
    return ics.Entry(**packed | {"at": dt.datetime.fromisoformat(packed["at"]), "mails": tuple(packed["mails"])})


def _plan(request: HttpRequest, user: Any) -> list[dict[str, Any]]:
    """Plan the entries that were given an account; return those that could not be, with why."""
    try:
        packed = signing.loads(request.POST["entries"], salt=_SALT)
    except signing.BadSignature:
        messages.error(request, _("This page is out of date: choose the file again."))
        return []
    planned, left = 0, []
    for number, each in enumerate(packed):
        text = request.POST.get(f"account-{number}", "").strip()
        if not text:
            continue
        entry = _unpacked(each)
        try:
            account = queries.named(user, text)
            actions.bring_in(record=account, subject=entry.subject, planned_for=entry.at, name=entry.name, minutes=entry.minutes, by=user, now=clock.now())  # fmt: skip
            planned += 1
        except ValidationError as refused:
            left.append({"entry": entry, "account": text, "error": " ".join(refused.messages)})
    messages.success(request, ngettext("%(number)s touch planned.", "%(number)s touches planned.", planned) % {"number": planned})  # fmt: skip
    return left
