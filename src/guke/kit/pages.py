"""Hand-made pages: declared with an address, a title and a place in the menu; found, never listed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from guke.kit import audit
from guke.kit.columns import Title

View = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Page:
    """A page of its own."""

    address: str
    name: str
    view: View
    title: Title
    icon: str
    menu: str
    order: int
    permission: str
    count: Callable[[Any], int] | None = None


@dataclass(frozen=True)
class Past:
    """What stands in place of a page that is asked for as of a past day; nothing where today's page is to be shown."""

    view: Callable[[HttpRequest], HttpResponse | None]
    permission: str

    def shows(self, user: Any) -> bool:
        """Return whether the person may look back."""
        return bool(user.may(self.permission))


pages: dict[str, Page] = {}
past: dict[str, Past] = {}
dated: set[str] = set()
"""Pages that show past days themselves."""
sections: dict[str, Title] = {}
folded: set[str] = set()


def section(name: str, title: Title, *, folds: bool = False) -> None:
    """Name a section of the menu; sections stand in the order they are named, and one that folds opens where one is in it."""
    sections[name] = title
    if folds:
        folded.add(name)


def page(  # noqa: PLR0913 - a declaration, every argument named
    address: str,
    *,
    name: str,
    title: Title = "",
    icon: str = "circle",
    menu: str = "",
    order: int = 50,
    permission: str = "",
    public: bool = False,
    count: Callable[[Any], int] | None = None,
    days: bool = False,
) -> Callable[[View], View]:
    """Declare a page; sign-in is asked for unless ``public``; ``count`` stands beside it in the menu; ``days``: it shows past days itself."""

    def declare(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if permission and not request.user.may(permission):  # type: ignore[union-attr]
                raise PermissionDenied
            with audit.door("page"):
                then = _then(name, request)
                return view(request, *args, **kwargs) if then is None else then

        dated.update({name} if days else ())
        shown = guarded if public else login_required(guarded)
        pages[name] = Page(address, name, shown, title, icon, menu, order, permission, count)
        return shown

    return declare


def _then(name: str, request: HttpRequest) -> HttpResponse | None:
    """Return the page as of the past day asked for, where it has one that the person may see; else say that it has none."""
    if not request.GET.get("as_of") or name in dated:
        return None
    asked = past.get(name)
    if asked and asked.shows(request.user):
        return asked.view(request)
    only_today(request)
    return None


def only_today(request: HttpRequest) -> None:
    """Say that a page asked for as of a past day shows today."""
    messages.info(request, _("This page is kept for today only; shown is today."))


def urlpatterns() -> list[URLPattern]:
    """Return the addresses of all declared pages."""
    return [path(each.address, each.view, name=each.name) for each in pages.values()]
