"""Asking for a past day that is not on record, and where the list of a past day is."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from guke.kit.kinds import registry
from guke.kit.pages import page
from guke.review import jobs, queries
from guke.review.days import asked

_FILE = ("sort", "industry", "province", "owner", "unit")
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
    """Return the list of accounts of a past day that filters like a list of today's accounts."""
    kept: dict[str, Any] = {"as_of": query.get("as_of", "")}
    kept |= {f"account__{name}": query[name] for name in _FILE if query.get(name)}
    kept |= {name.removeprefix(_FIGURES): value for name, value in query.items() if name.startswith(_FIGURES) and value}
    order = query.get("order", "")
    if order.lstrip("-").startswith(_FIGURES):
        kept["order"] = order.replace(_FIGURES, "")
    return f"{registry['past-accounts'].list_url()}?{urlencode(kept)}"


registry["accounts"].past_url = past_list
