"""Another calendar, brought in: each entry is shown with the account it seems to be about, and planned, moved or called off on a tap."""

import dataclasses
import datetime as dt
from collections import Counter
from typing import Any

from django.contrib import messages
from django.core import signing
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

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
        context["rows"] = _take(request, user)
        if not context["rows"]:
            return redirect("calendar")
    elif request.method == "POST":
        context |= _read(request, user)
    if context.get("rows") or context.get("gone"):
        context["entries"] = signing.dumps([_packed(row) for row in context["rows"]], salt=_SALT, compress=True)
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
    keys = {actions.series_of(user, name): name for name in found.courses}
    before = queries.Before(user, found, keys, now)
    return {
        "read": True,
        "rows": _rows(user, found.entries, before),
        "gone": before.gone if user.may("touches.change") else [],
        "refused": [{"subject": each.subject or _("without a name"), "why": words.why(each)} for each in found.refused],
        "beyond": found.beyond,
        "older": sum(map(before.newer, found.entries)),
    }


def _rows(user: Any, entries: list[ics.Entry], before: queries.Before) -> list[dict[str, Any]]:
    """Return the entries still to be had, with their account, the touch they were brought in as, and what is too near."""
    guess, rows = queries.Guess(user, entries), []
    for entry in entries:
        touch = before.touch(entry)
        if touch is None or (touch.waits and not before.newer(entry)):
            account = touch.account if touch else guess.account(entry)
            row = {
                "entry": entry,
                "was": before.was(entry),
                "account": account,
                "clash": queries.clash(user, entry.at, touch),
            }
            rows.append(row | {"moved": touch if touch and touch.planned_for != entry.at else None})
    return rows


def _packed(row: dict[str, Any]) -> dict[str, Any]:
    return {"entry": dataclasses.asdict(row["entry"]) | {"at": row["entry"].at.isoformat()}, "was": row["was"]}


def _unpacked(packed: dict[str, Any]) -> ics.Entry:
    return ics.Entry(**packed | {"at": dt.datetime.fromisoformat(packed["at"]), "mails": tuple(packed["mails"])})


def _take(request: HttpRequest, user: Any) -> list[dict[str, Any]]:
    """Plan the entries that were given an account and call off what was ticked; return those that could not be planned, with why."""
    try:
        packed = signing.loads(request.POST["entries"], salt=_SALT)
    except signing.BadSignature:
        messages.error(request, _("This page is out of date: choose the file again."))
        return []
    done: Counter[str] = Counter(called_off=_call_off(request.POST.getlist("gone"), user))
    left = []
    for number, each in enumerate(packed):
        text = request.POST.get(f"account-{number}", "").strip()
        row = {"entry": _unpacked(each["entry"]), "was": each["was"], "account": text}
        try:
            done[_plan(row, user) if text else "left_out"] += 1
        except ValidationError as refused:
            left.append(row | {"error": " ".join(refused.messages)})
    told = {name: done[name] for name in ("planned", "moved", "called_off")}
    messages.success(request, _("Touches: %(planned)d planned, %(moved)d moved, %(called_off)d called off.") % told)
    return left


def _plan(row: dict[str, Any], user: Any) -> str:
    """Plan an entry, or move the touch it was brought in as; return which it was."""
    entry, account, now = row["entry"], queries.named(user, row["account"]), clock.now()
    before = queries.brought(actions.series_of(user, entry.series), row["was"])
    at = before.planned_for if before else None
    actions.bring_in(record=account, subject=entry.subject, planned_for=entry.at, name=entry.series, which=entry.which, was=row["was"], minutes=entry.minutes, sequence=entry.sequence, by=user, now=now)  # fmt: skip
    if before is None:
        return "planned"
    return "moved" if before.waits and at != entry.at else "unchanged"


def _call_off(pks: list[str], user: Any) -> int:
    """Call off what was brought in and no longer stands in the calendar; return how many that were."""
    rows = [row for row in queries.brought_in(user, pks) if row.waits]
    for row in rows:
        actions.call_off(record=row, reason=_("Called off in the other calendar."), by=user, on=clock.today())
    return len(rows)
