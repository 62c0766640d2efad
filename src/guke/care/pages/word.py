"""How word is kept: by our people and by account, ours and theirs."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from guke.care.queries import word as queries
from guke.kit import clock
from guke.kit.pages import page

_SHOWN = 50


@page("keeping/", name="keeping", title=_("Word kept"), icon="heart-handshake", menu="care", order=61, permission="promises.view")  # fmt: skip
def keeping(request: HttpRequest) -> HttpResponse:
    """The rate of promises kept in time with the rows behind it; a person opens their accounts."""
    user: Any = request.user
    on, asked = clock.today(), request.GET.get("owner", "")
    people = queries.by_person(user, on)
    person = next((line.who for line in people if str(line.who.pk) == asked), None)
    accounts = Paginator(queries.by_account(user, on, person.pk if person else None), _SHOWN)
    rows = accounts.get_page(request.GET.get("page"))
    context = {"title": _("Word kept"), "people": people, "person": person, "rows": rows}
    return render(request, "care/keeping.html", context)
