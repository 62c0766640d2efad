"""What home, portfolio and structure were on a past day, as boards: the same figures and parts, from the standings of the day."""

from dataclasses import replace
from decimal import Decimal
from statistics import median
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guke.insight import charts
from guke.kit.columns import Title
from guke.review.boards import boards, extra, figures, sums, ties
from guke.review.boards.cards import Card, Made
from guke.review.boards.view import View

_BUBBLES = 60
_USUAL = (figures.revenue, figures.profit, figures.at_stake, figures.buyers)


def kept_accounts(view: View) -> Made:
    """Return which part of the customers of the year before still bought."""
    found = {row["code"]: row for row in sums.movement(view)}
    kept, lost = (found[code]["accounts"] if code in found else 0 for code in ("kept", "lost"))
    percent = (Decimal(kept * 100) / (kept + lost)).quantize(Decimal("0.1")) if kept + lost else None
    foot = _("%(kept)s of %(before)s that bought a year ago") % {"kept": kept, "before": kept + lost}
    return figures.figure(_("Customers kept"), percent, "users", "good", money=False, unit="%", foot=foot, url=view.drill(revenue_12m_min="0.01", revenue_prior_min="0.01"), measure="retention")  # fmt: skip


def kept_revenue(view: View) -> Made:
    """Return which part of their revenue they brought again."""
    found = {row["code"]: row for row in sums.movement(view)}
    before = sum((found[code]["prior"] for code in ("kept", "lost") if code in found), Decimal(0))
    again = found["kept"]["revenue"] if "kept" in found else Decimal(0)
    percent = (again * 100 / before).quantize(Decimal("0.1")) if before > 0 else None
    return figures.figure(_("Revenue kept"), percent, "coins", "info", money=False, unit="%", foot=_("of the same customers' revenue a year ago"), url=view.drill("-revenue_12m", revenue_12m_min="0.01", revenue_prior_min="0.01"), measure="revenue_retention")  # fmt: skip


def bubbles(name: str, title: Title, **more: Any) -> Card:
    """Return the card of the largest accounts by growth and margin."""

    def make(view: View) -> Made:
        rows = view.rows.filter(revenue_12m__gt=0).select_related("account").order_by("-revenue_12m", "account_id")
        points = [
            {"id": row.account_id, "name": str(row.account), "revenue": row.revenue_12m, "growth": row.growth, "margin": row.margin, "level": row.level}
            for row in rows[:_BUBBLES]
        ]  # fmt: skip
        margins = [float(point["margin"]) / 100 for point in points if point["margin"] is not None]
        spec = charts.matrix(points, median(margins) if margins else 0.0)
        for point in spec["points"]:
            point["url"] = f"{point['url']}?as_of={view.day}" if view.past else point["url"]
        return {"spec": spec, "chart": f"chart-{name}"}

    return Card(name, title, "review/cards/chart.html", make, needs="profit", measure="growth", **more)


_PARTS = (boards.GRADES, boards.STAGES, boards.HEALTH, boards.RELATIONS, boards.SORTS, boards.INDUSTRIES)
_STAKES = replace(boards.STAKES, span=7)

EARLIER = {
    "home": boards.made("home", gettext_lazy("The book at a glance"), gettext_lazy("How did the book stand?"), "layout-dashboard", group="",
        figures=_USUAL, cards=(_STAKES, replace(boards.GRADES, span=5), replace(boards.MONTHS, span=8), replace(boards.HEALTH, span=4)),
        missing=(gettext_lazy("What there is to do: it is that of today and stands on today's page."),)),
    "portfolio": boards.made("portfolio", gettext_lazy("Portfolio"), gettext_lazy("The whole book of what you see."), "chart-dots", group="",
        figures=_USUAL,
        cards=(extra.pareto("pareto", gettext_lazy("Who brings the money"), span=7, measure="cumulative_share"), replace(boards.CUTS, span=5),
            bubbles("matrix", gettext_lazy("Growth and margin"), hint=gettext_lazy("size is revenue of 12 months; the line is the middle margin"), span=7), extra.tiles("map", gettext_lazy("By province"), span=5),
            *(replace(card, span=4) for card in _PARTS), replace(boards.MOVED, span=12)),
        missing=(gettext_lazy("The cuts of 20/60/20 move on today's page only; management level and leading unit are those of today."),)),
    "structure": boards.made("structure", gettext_lazy("Structure of the book"), gettext_lazy("How does the book stand, and who stayed?"), "chart-donut", group="",
        figures=(kept_accounts, kept_revenue, ties.largest, ties.first_ten),
        cards=(replace(boards.MOVED, span=5), replace(boards.MONTHS, span=7), replace(boards.LOYALTIES, span=4), replace(boards.BREADTHS, span=4), replace(boards.LEVELS, span=4)),
        missing=(gettext_lazy("Season, orders a year, size of an order and common traits are kept for today only, not for past days."),)),
}  # fmt: skip
"""By the name of the page whose past they are."""
