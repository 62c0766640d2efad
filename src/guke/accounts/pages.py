"""Small pages of the customer master: likely duplicates while typing, the organisation chart moved by hand."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from guke.accounts import actions, queries
from guke.accounts.models import Contact
from guke.accounts.queries.words import FAULTS, REASON_WORDS
from guke.accounts.rules import uscc
from guke.accounts.rules.names import Face
from guke.kit.kinds import registry
from guke.kit.pages import page

_UNFIT = 422


@page("accounts/alike/", name="accounts-alike", permission="accounts.view")
def alike(request: HttpRequest) -> HttpResponse:
    """Which accounts may be the one being typed, and what is wrong with its credit code."""
    asked = request.GET
    face = Face(asked.get("name", ""), asked.get("uscc", ""), asked.get("phone", ""), asked.get("code", ""))
    besides = asked.get("besides", "")
    found = queries.likely_duplicates(request.user, face, besides=int(besides) if besides.isdigit() else None)
    rows = [{"account": each, "reasons": [REASON_WORDS[reason] for reason in each.reasons]} for each in found]
    wrong = uscc.fault(face.uscc) if len(uscc.clean(face.uscc)) >= uscc.LENGTH else None
    fault = FAULTS[wrong.wrong] % {"found": wrong.found, "right": wrong.right} if wrong else ""
    context = {
        "rows": rows,
        "fault": fault,
        "suggestion": wrong.suggestion if wrong else "",
        "kind": registry["accounts"],
    }
    return render(request, "accounts/alike.html", context)


@page("accounts/<int:pk>/chart/", name="accounts-chart", permission="contacts.change")
@require_POST
def place(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a contact where it was dropped: under ``to``, in the order of ``order``."""
    account = registry["accounts"].get(request.user, pk)
    contact = _of(request, request.POST.get("id", ""), account.pk)
    superior = _of(request, request.POST["to"], account.pk) if request.POST.get("to") else None
    following = _following(request.POST.get("order", "").split(","), str(contact.pk))
    before = _of(request, following, account.pk) if following else None
    try:
        actions.reparent(record=contact, superior=superior, before=before, by=request.user)  # type: ignore[arg-type]
    except ValidationError as error:
        return JsonResponse({"errors": error.messages}, status=_UNFIT)
    return JsonResponse({"id": contact.pk})


def _of(request: HttpRequest, pk: str, account: int) -> Any:
    contact = registry["contacts"].get(request.user, int(pk) if pk.isdigit() else 0)
    if not isinstance(contact, Contact) or contact.account_id != account:
        raise PermissionDenied
    return contact


def _following(order: list[str], pk: str) -> str:
    after = order[order.index(pk) + 1 :] if pk in order else []
    return after[0] if after else ""
