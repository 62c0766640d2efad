"""What every page's frame shows: menu, what can be created, who one is and how one likes it."""

from functools import cache, lru_cache
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.safestring import SafeString

from guke.kit import clock, kinds
from guke.kit.markup import fill
from guke.kit.pages import folded, pages, past, sections
from guke.kit.past import near_days, written_day
from guke.kit.templatetags.guke import icon
from guke.kit.then import begins


@cache
def _address(name: str) -> str:
    return reverse(name)


def _items(user: Any) -> list[dict[str, Any]]:
    listed = [
        {"title": kind.title_plural, "url": kind.list_url(), "icon": kind.icon, "menu": kind.menu, "order": kind.order}
        for kind in kinds.registry.values()
        if kind.menu and kind.may(user, "view")
    ]
    made = [
        {"title": page.title, "url": _address(page.name), "icon": page.icon, "menu": page.menu, "order": page.order}
        | ({"count": page.count(user), "alert": True} if page.count else {})
        for page in pages.values()
        if page.menu and (not page.permission or user.may(page.permission))
    ]
    return sorted([*listed, *made], key=lambda item: item["order"])


def _menu(user: Any, path: str) -> list[dict[str, Any]]:
    items = [{"count": None, "alert": False, "active": False, **item} for item in _items(user)]
    reached = [item for item in items if path == item["url"] or (item["url"] != "/" and path.startswith(item["url"]))]
    if reached:
        max(reached, key=lambda item: len(item["url"]))["active"] = True
    grouped = [_group(name, [item for item in items if item["menu"] == name]) for name in sections]
    return [group for group in grouped if group["items"]]


def _group(name: str, items: list[dict[str, Any]]) -> dict[str, Any]:
    """Return a section of the menu; a folded one is open while one of its pages is shown."""
    folds = name in folded
    drawn = SafeString("".join(map(_drawn, items)))
    opened = any(item["active"] for item in items)
    return {"title": sections[name], "items": items, "drawn": drawn, "folds": folds, "open": opened}


def _drawn(item: dict[str, Any]) -> SafeString:
    """Draw a line of the menu: through a template sixty of them cost half of what the frame did."""
    current = SafeString(' aria-current="page"') if item["active"] else SafeString()
    count = (
        fill('<span class="count{}">{}</span>', " alert" if item["alert"] else "", item["count"])
        if item["count"]
        else SafeString()
    )
    return _line(item["url"], item["icon"], str(item["title"]), current, count)


@lru_cache(maxsize=512)
def _line(url: str, sign: str, title: str, current: SafeString, count: SafeString) -> SafeString:
    """Put a line together, once for all pages that show it alike."""
    return fill('<li><a class="side-item" href="{}"{}>{}<span>{}</span>{}</a></li>', url, current, icon(sign), title, count)  # fmt: skip


def _create(user: Any) -> list[dict[str, Any]]:
    offered = [kind for kind in kinds.registry.values() if kind.menu and kind.fields and kind.may(user, "create")]
    return [
        {"title": kind.title, "url": reverse("kind-create", args=[kind]), "icon": kind.icon}
        for kind in sorted(offered, key=lambda kind: kind.order)[:6]
    ]


def _day(request: HttpRequest) -> dict[str, str] | None:
    """Return the choice of a past day for the pages, and the lists and records of kinds, that have past days."""
    match = request.resolver_match
    kind = match.kwargs.get("kind") if match else None
    name = (match.url_name if match else None) or ""
    of_page = name in past and past[name].shows(request.user)
    if not (of_page or (kind is not None and _has_days(kind, name))):
        return None
    return {"url": request.path, "value": written_day(request.GET.get("as_of", ""))}


def _has_days(kind: kinds.Kind, page: str) -> bool:
    if kind.past_url is None or page == "kind-list":
        return page == "kind-list" and (kind.past_url is not None or bool(begins(kind)))
    return page == "kind-detail" and kind.detail_view is not None


def shell(request: HttpRequest) -> dict[str, Any]:
    """Return the frame's context; almost nothing before sign-in. Menus are made where they are shown, not in every part of a page."""
    user: Any = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"theme": request.COOKIES.get("theme", "auto"), "rising": "green", "menu": [], "create_menu": []}
    htmx: Any = getattr(request, "htmx", None)
    return {
        "around": "kit/alone.html" if htmx else "kit/shell.html",
        "apart": bool(htmx and not htmx.boosted),
        "menu": SimpleLazyObject(lambda: _menu(user, request.path)),
        "create_menu": SimpleLazyObject(lambda: _create(user)),
        "me": {"name": str(user), "initial": user.initial, "subtitle": user.post or user.get_role_display()},
        "theme": user.theme,
        "rising": user.rising,
        "alerts": 0,
        "day": _day(request),
        "days": near_days(clock.today()),
        "latest": clock.today().isoformat(),
    }
