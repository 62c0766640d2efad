"""The structure of the whole book: how it moves, how it orders, what the best have in common."""

from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from guke.insight import queries
from guke.kit import formats
from guke.kit.fields import unscaled
from guke.kit.kinds import registry
from guke.kit.pages import page
from guke.people.roles import Scope

_TRAITS = {
    "kind": gettext_lazy("Sort of customer"),
    "industry": gettext_lazy("Industry"),
    "province": gettext_lazy("Province"),
    "years": gettext_lazy("Customer for"),
}
_YEARS = {
    "under_1": gettext_lazy("less than a year"),
    "1_to_3": gettext_lazy("1 to 3 years"),
    "over_3": gettext_lazy("over 3 years"),
}
_SHOWN = 14


@page(
    "structure/",
    name="structure",
    title=gettext_lazy("Structure of the book"),
    icon="chart-donut",
    menu="insight",
    order=20,
    permission="insight.view",
)
def structure(request: HttpRequest) -> HttpResponse:
    """Development, behaviour and common traits of all accounts, for those who see all of them."""
    user: Any = request.user
    now = queries.snapshot() if user.scope == Scope.ALL else None
    if now is None or not now.company:
        return render(
            request,
            "insight/structure_none.html",
            {"making": queries.making(), "title": _("Structure of the book"), "whole": user.scope == Scope.ALL},
        )
    found = now.company
    context = {
        "title": _("Structure of the book"),
        "snapshot": now,
        "retention": (found.get("retention") or [{}])[0],
        "concentration": (found.get("concentration") or [{}])[0],
        "movement": [_moved(row) for row in found.get("movement", [])],
        "season": _season(found.get("company_season", [])),
        "frequency": _spread(found.get("frequency", []), _range, _("Accounts")),
        "order_size": _spread(found.get("order_size", []), _sizes, _("Accounts")),
        "basket": _spread(found.get("basket_size", []), _range, _("Accounts")),
        "traits": _traits(found.get("traits", [])),
    }
    return render(request, "insight/structure_page.html", context)


_STANDINGS = {
    "kept": (gettext_lazy("kept"), "info"),
    "new": (gettext_lazy("new"), "violet"),
    "returning": (gettext_lazy("returned"), "good"),
    "lost": (gettext_lazy("lost"), "bad"),
    "gone": (gettext_lazy("gone before"), "plain"),
}


def _moved(row: dict[str, Any]) -> dict[str, Any]:
    title, tone = _STANDINGS.get(row["standing"], (row["standing"], "plain"))
    change = unscaled(row["change"]) if row.get("change") is not None else None
    return {
        "title": title,
        "tone": tone,
        "accounts": row["accounts"],
        "value": Decimal(row["revenue"]),
        "change": change,
        "label": title,
    }


def _season(rows: list[dict[str, Any]]) -> dict[str, Any]:
    ordered = sorted(rows, key=lambda row: row["month_of_year"])
    values = [round(row["index"], 3) for row in ordered]
    series = [{"name": _("Season, 1 is an average month"), "values": values, "tone": "info"}]
    return {
        "type": "bar",
        "unit": "number",
        "categories": [str(row["month_of_year"]) for row in ordered],
        "series": series,
    }


def _spread(rows: list[dict[str, Any]], word: Any, name: str) -> dict[str, Any]:
    ordered = sorted(rows, key=lambda row: row["band"])
    edges = [row["band"] for row in ordered]
    labels = [word(edge, edges[at + 1] if at + 1 < len(edges) else None) for at, edge in enumerate(edges)]
    series = [{"name": name, "values": [row["accounts"] for row in ordered], "tone": "info"}]
    return {"type": "bar", "unit": "number", "categories": labels, "series": series}


def _range(edge: int, following: int | None) -> str:
    if following is None:
        return f"≥{edge}"
    return str(edge) if following == edge + 1 else f"{edge}–{following - 1}"


def _sizes(edge: int, _following: int | None) -> str:
    language = get_language() or "en"
    return f"≥{formats.short_money(unscaled(edge), language)}"


def _traits(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the traits that set the best apart, the strongest first; small samples are named as such."""
    strong = [row for row in rows if row["value"] and row["lift"] is not None and row["lift"] > 1]
    strong.sort(key=lambda row: (row["small"], -row["lift"]))
    return [{**row, "title": _TRAITS.get(row["trait"], row["trait"]), "word": _word(row)} for row in strong[:_SHOWN]]


def _word(row: dict[str, Any]) -> str:
    if row["trait"] == "years":
        return str(_YEARS.get(row["value"], row["value"]))
    if row["trait"] != "kind":
        return str(row["value"])
    choices = registry["accounts"].model._meta.get_field("sort").choices  # type: ignore[union-attr]  # noqa: SLF001 - reflection
    return str(dict(choices or ()).get(row["value"], row["value"]))
