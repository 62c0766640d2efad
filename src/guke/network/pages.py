"""The page of who knows whom at an account: matrix, who decides, stakeholder map, chart with coverage, pairs that meet."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from guke.accounts import queries as accounts
from guke.accounts.models import Account, Contact
from guke.kit import clock
from guke.kit.kinds import registry
from guke.kit.pages import page
from guke.network import actions, drawing, queries
from guke.network.models import Tie
from guke.people.models import User

_SHOWN = 8


@page("accounts/<int:pk>/network/", name="network", permission="ties.view")
def network(request: HttpRequest, pk: int) -> HttpResponse:
    """Who knows whom at an account, or in its family."""
    account = registry["accounts"].get(request.user, pk)
    registry["contacts"].require(request.user, "view")
    return render(request, "network/network.html", _context(request, account))


def _context(request: HttpRequest, account: Account) -> dict[str, Any]:
    user: Any = request.user
    on, family = clock.today(), bool(request.GET.get("family"))
    sets = queries.accounts_of(account, user, family=family)
    matrix = queries.matrix(sets, on)
    deciding = queries.deciding(matrix, account)
    return {
        "title": _("Who knows whom"),
        "account": account,
        "family": family,
        "today": on,
        "matrix": matrix,
        "several": len(sets) > 1,
        "threads": drawing.thread(account),
        "facts": drawing.facts(account, matrix, deciding, user),
        "map": drawing.stakeholders(deciding.people),
        "pairs": drawing.pairs(queries.pairings(sets, matrix, on), matrix),
        "trust": drawing.trust(queries.regards(deciding.people, on)),
        "tops": accounts.chart(account, on=on),
        "covered": {row.contact.pk for row in matrix.rows if row.covered},
        "may_rate": user.may("ties.create") and accounts.may_write(user, account),
    }


@page("accounts/<int:pk>/network/<int:ours>/<int:theirs>/", name="network-cell", permission="ties.view")
def cell(request: HttpRequest, pk: int, ours: int, theirs: int) -> HttpResponse:
    """One cell: the level, to be changed in place, how it came about, and the touches behind it."""
    account = registry["accounts"].get(request.user, pk)
    contact, user = _pair(request, ours, theirs)
    writes = request.user.may("ties.create") and accounts.may_write(request.user, contact.account)  # type: ignore[union-attr]  # signed in
    context: dict[str, Any] = {"account": account, "contact": contact, "ours": user, "may_rate": writes}
    htmx: Any = request.htmx  # type: ignore[attr-defined]
    if request.method == "POST":
        try:
            _rate(request, contact, user)
        except ValidationError as refused:
            context["errors"] = refused.messages
        else:
            if not htmx:
                return redirect(f"{reverse('network', args=[account.pk])}#matrix")
            return render(request, "network/saved.html", _context(request, account) | context | _history(contact, user))
    context |= _history(contact, user) | {"title": f"{user} · {contact}"}
    return render(request, "network/cell.html" if htmx else "network/cell_page.html", context)


def _pair(request: HttpRequest, ours: int, theirs: int) -> tuple[Contact, User]:
    contact = registry["contacts"].get(request.user, theirs)
    user = User.objects.filter(pk=ours).first()
    if user is None:
        raise Http404
    return contact, user


def _rate(request: HttpRequest, contact: Contact, user: User) -> None:
    given = {name: request.POST.get(name, "") for name in ("level", "wanted")}
    if any(value not in map(str, Tie.Level.values) for value in given.values()):
        raise ValidationError(_("Choose one of the levels."))
    by: Any = request.user
    level, wanted = (Tie.Level(int(given[name])) for name in ("level", "wanted"))
    actions.rate(record=contact, user=user, level=level, wanted=wanted, by=by, on=clock.today())


def _history(contact: Contact, user: User) -> dict[str, Any]:
    ties = list(Tie.objects.filter(user=user, contact=contact).order_by("-noted_on", "-pk"))
    return {
        "levels": Tie.Level.choices,
        "tie": ties[0] if ties else None,
        "ties": ties[:_SHOWN],
        "touches": queries.touches_between(user, contact)[:_SHOWN],
        "count": queries.touches_between(user, contact).count(),
    }
