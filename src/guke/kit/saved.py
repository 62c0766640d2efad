"""Saved views of a list: kept under a name, shared, renamed, removed."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from guke.kit import audit, kinds
from guke.kit.kinds import Kind
from guke.kit.models import SavedView

_LONGEST = 60


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
    name = request.POST.get("name", "").strip()[:_LONGEST]
    query = request.POST.get("query", "").lstrip("?")[:1000]
    if name:
        view, _new = SavedView.objects.update_or_create(
            kind=kind.slug, owner=request.user, name=name, defaults={"query": query, "sharing": _sharing(request)}
        )
        _noted(request, "save view", view)
    return HttpResponseRedirect(f"{kind.list_url()}?{query}" if query else kind.list_url())


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
    kind = kinds.registry.get(view.kind)
    return HttpResponseRedirect(kind.list_url() if kind else "/")
