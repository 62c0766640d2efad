"""Saved views of a list or a page: kept under a name, shared, renamed, removed."""

from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from guke.kit import audit, kinds
from guke.kit.kinds import Kind
from guke.kit.models import SavedView

_LONGEST = 60
_PAGE = "page:"


def _sharing(request: HttpRequest) -> SavedView.Sharing:
    user: Any = request.user
    shared = request.POST.get("shared") and user.may("views.share")
    return SavedView.Sharing.ALL if shared else SavedView.Sharing.ME


def _noted(request: HttpRequest, verb: str, view: SavedView) -> None:
    with audit.door("page"):
        written = audit.line(verb, by=request.user, kind=view.kind, changed={"view": [None, view.name]})
        written.changes["sharing"] = [None, view.sharing]
        written.save()


@login_required
@require_POST
def save_view(request: HttpRequest, kind: Kind) -> HttpResponse:
    """Keep the list as it stands under a name, for oneself or for everyone."""
    kind.require(request.user, "view")
    return _kept(request, kind.slug, kind.list_url())


@login_required
@require_POST
def save_page(request: HttpRequest) -> HttpResponse:
    """Keep a page of its own as it stands under a name."""
    address = request.POST.get("page", "")
    try:
        resolve(address)
    except Resolver404 as error:
        raise Http404 from error
    return _kept(request, f"{_PAGE}{address}"[:40], address)


def _kept(request: HttpRequest, key: str, address: str) -> HttpResponse:
    name = request.POST.get("name", "").strip()[:_LONGEST]
    query = request.POST.get("query", "").lstrip("?")[:1000]
    if name:
        view, _new = SavedView.objects.update_or_create(
            kind=key, owner=request.user, name=name, defaults={"query": query, "sharing": _sharing(request)}
        )
        _noted(request, "save view", view)
    return HttpResponseRedirect(f"{address}?{query}" if query else address)


def tabs(key: str, address: str, user: Any, query: QueryDict) -> list[dict[str, Any]]:
    """Return the saved views as tabs, the whole first; ``own`` is the view where it is the person's."""
    mine = SavedView.objects.filter(kind=key).filter(models.Q(owner=user) | models.Q(sharing="all"))
    current = filter_text(query)
    found = [{"title": _("All"), "url": address, "active": not current, "count": None, "own": None}]
    for view in mine:
        active = filter_text(QueryDict(view.query)) == current
        own = view if view.owner_id == user.pk else None
        found.append(
            {"title": view.name, "url": f"{address}?{view.query}", "active": active, "count": None, "own": own}
        )
    return found


def filter_text(query: QueryDict) -> str:
    """Return a query in one form, so that the same question asked twice is known again."""
    pairs = ((name, value) for name, values in query.lists() for value in values)
    return urlencode(sorted((name, value) for name, value in pairs if value and name not in {"page", "view"}))


def views_of(address: str, user: Any, query: QueryDict) -> dict[str, Any]:
    """Return what a page with saved views shows of them."""
    views = tabs(f"{_PAGE}{address}"[:40], address, user, query)
    own = [view["own"] for view in views if view["own"]]
    return {"views": views, "own_views": own, "can": {"share": user.may("views.share")}, "save_url": reverse("page-save-view"), "page_url": address}  # fmt: skip


@login_required
@require_POST
def change_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Rename one of one's views, or share it or stop sharing it."""
    view = get_object_or_404(SavedView, pk=pk, owner=request.user)
    name = request.POST.get("name", "").strip()[:_LONGEST] or view.name
    taken = SavedView.objects.filter(kind=view.kind, owner=request.user, name=name).exclude(pk=pk)
    if not taken.exists():
        view.name = name
    view.sharing = _sharing(request)
    view.save(update_fields=["name", "sharing"])
    _noted(request, "change view", view)
    return _back(view)


@login_required
@require_POST
def drop_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Remove one of one's saved views."""
    view = get_object_or_404(SavedView, pk=pk, owner=request.user)
    view.delete()
    _noted(request, "drop view", view)
    return _back(view)


def _back(view: SavedView) -> HttpResponse:
    if view.kind.startswith(_PAGE):
        return HttpResponseRedirect(view.kind.removeprefix(_PAGE))
    kind = kinds.registry.get(view.kind)
    return HttpResponseRedirect(kind.list_url() if kind else "/")
