"""Asking for a past day that is not on record, and where the list of a past day is."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from guke.kit.filters import STATE
from guke.kit.kinds import registry
from guke.kit.pages import page
from guke.review import jobs, queries
from guke.review.days import asked

_FIGURES = "standing__"


@page("past-day/", name="past-day", permission="insight.view")
@require_POST
def past_day(request: HttpRequest) -> HttpResponse:
    """Make the figures of a past day in the background; whoever asked is led on when they are there."""
    wanted = asked(request.POST.get("as_of", ""))
    back = request.POST.get("next", "")
    there = back if url_has_allowed_host_and_scheme(back, None) else "/"
    if wanted.wrong:
        messages.error(request, wanted.wrong)
    if wanted.wrong or queries.is_whole(wanted.day):
        return HttpResponseRedirect(there)
    row = jobs.wanted(jobs.DAY, request.user, on=wanted.day.isoformat(), url=there)
    return HttpResponseRedirect(reverse("job", args=[row.pk]))


def past_list(query: QueryDict) -> str:
    """Return the list of accounts of a past day that filters like a list of today's accounts, and names what it does not filter by."""
    then: dict[str, Any] = {"as_of": query.get("as_of", "")}
    asked = {name: value for name, value in query.items() if value and name not in STATE}
    by = {name: _then(name) for name in asked}
    then |= {by[name]: value for name, value in asked.items() if by[name]}
    if unkept := [name for name in asked if not by[name]]:
        then["unkept"] = ",".join(unkept)
    order = query.get("order", "")
    if order.lstrip("-").startswith(_FIGURES):
        then["order"] = order.replace(_FIGURES, "")
    return f"{registry['past-accounts'].list_url()}?{urlencode(then)}"


def _then(name: str) -> str:
    """Return the filter of a past day that is one of today's; nothing where no past day keeps it."""
    known = registry["past-accounts"].filters
    path = f"account__{name}" if f"account__{name}" in known else name.removeprefix(_FIGURES)
    return path if path == "q" or path.removesuffix("_min").removesuffix("_max") in known else ""


registry["accounts"].past_url = past_list
