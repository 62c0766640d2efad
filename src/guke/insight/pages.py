"""The portfolio: Pareto, matrix, 20/60/20 with movable cuts, the map by province, the structure of the book."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guke.insight import cells, charts, queries, structure, words  # noqa: F401 - structure declares its page by being imported
from guke.insight.models import Standing
from guke.insight.rules import span_of
from guke.kit import formats
from guke.kit.kinds import registry
from guke.kit.pages import page
from guke.kit.templatetags.guke import _language as language
from guke.people.models import Unit

_LARGEST = 20
_TONES = {"top": "good", "middle": "info", "bottom": "bad"}


@page(
    "portfolio/",
    name="portfolio",
    title=gettext_lazy("Portfolio"),
    icon="chart-dots",
    menu="insight",
    order=10,
    permission="insight.view",
)
def portfolio(request: HttpRequest) -> HttpResponse:
    """The whole book of what the person sees."""
    user: Any = request.user
    sheet = queries.book(user)
    if sheet is None or not sheet.figures:
        return render(request, "insight/empty.html", {"making": queries.making(), "title": _("Portfolio")})
    rows = (
        Standing.objects.visible_to(user).filter(revenue_12m__gt=0).select_related("account").order_by("-revenue_12m")
    )
    margin = float(sheet.figures.get("margin") or 0) / 100
    context = {
        "title": _("Portfolio"),
        "sheet": sheet,
        "since": span_of("revenue_12m", sheet.snapshot.as_of)[0],
        "needed": queries.needed(sheet),
        "pareto": charts.pareto(list(rows[:_LARGEST]), sheet.figures["revenue"]),
        "matrix": charts.matrix(queries.matrix(user), margin) if sheet.shows_profit else None,
        "tiles": _tiles(sheet),
        "structures": _structures(sheet),
        **_cuts(request, sheet),
    }
    return render(request, "insight/portfolio.html", context)


@page("portfolio/cuts/", name="portfolio-cuts", permission="insight.view")
def cuts(request: HttpRequest) -> HttpResponse:
    """The three parts of the book at the cuts as they are moved."""
    sheet = queries.book(request.user)  # type: ignore[arg-type]
    return render(request, "insight/cuts.html", _cuts(request, sheet) if sheet else {})


def _cuts(request: HttpRequest, sheet: queries.Sheet) -> dict[str, Any]:
    top, bottom = _percent(request, "top"), _percent(request, "bottom")
    names = {"top": _("Bring the most"), "middle": _("Keep themselves"), "bottom": _("Bring the least")}
    found = queries.cuts(sheet, top, bottom)
    parts = [
        {**part, "title": names[part["cut"]], "tone": _TONES[part["cut"]], "edge": part["least"]} for part in found
    ]
    if parts:
        parts[-1] |= {"edge": found[1]["least"], "below": True}
    by_profit = "gross_profit" in sheet.curve
    return {"cuts": parts, "top": top, "bottom": bottom, "by_profit": by_profit}


def _percent(request: HttpRequest, name: str) -> int:
    asked = request.GET.get(name, "20")
    return min(max(int(asked), 1), 60) if asked.isdecimal() else 20


def _tiles(sheet: queries.Sheet) -> list[dict[str, Any]]:
    accounts = registry["accounts"]
    return [
        {
            "name": row["value"],
            "value": float(row["revenue"]),
            "text": formats.short_money(row["revenue"], language()),
            "url": accounts.list_url(province=row["value"]),
        }
        for row in sheet.slices.get("province", [])
        if row["value"]
    ]


def _structures(sheet: queries.Sheet) -> list[dict[str, Any]]:
    """Return the structure of the book by each of its classes, each part with the list behind it."""
    accounts = registry["accounts"]
    units = {str(pk): name for pk, name in Unit.objects.values_list("pk", "name")}
    managed = dict(accounts.model._meta.get_field("level").flatchoices)  # noqa: SLF001 - reflection
    shown: tuple[tuple[str, Any, dict[Any, Any], dict[str, str], str], ...] = (
        ("grade", gettext_lazy("By grade"), dict(words.Grade.choices), cells.GRADES, "standing__grade"),
        ("stage", gettext_lazy("By stage"), dict(words.Stage.choices), {}, "standing__stage"),
        ("relation", gettext_lazy("By relation"), dict(words.Relation.choices), cells.RELATIONS, "standing__relation"),
        ("kind", gettext_lazy("By sort of customer"), dict(accounts.model._meta.get_field("sort").flatchoices), {}, "sort"),  # noqa: SLF001 - reflection
        ("industry", gettext_lazy("By industry"), {}, {}, ""),
        ("managed", gettext_lazy("By management level"), managed, {}, "level"),
        ("lead", gettext_lazy("By leading unit"), units, {}, "lead_unit"),
        ("movement", gettext_lazy("New, kept, lost"), _MOVEMENT, {"new": "violet", "kept": "info", "lost": "bad", "returning": "good"}, ""),
    )  # fmt: skip
    return [
        {
            "title": title,
            "parts": [{**part, "url": accounts.list_url(**{query: part["code"]}) if query and part["code"] else ""} for part in charts.parts(sheet.slices.get(name, [])[:6], named, tones)],
        }
        for name, title, named, tones, query in shown
    ]  # fmt: skip


_MOVEMENT = {
    "new": gettext_lazy("new"),
    "kept": gettext_lazy("kept"),
    "lost": gettext_lazy("lost"),
    "returning": gettext_lazy("returned"),
    "returned": gettext_lazy("returned"),
    "never": gettext_lazy("never bought"),
    "none": gettext_lazy("no business"),
}
