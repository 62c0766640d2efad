"""Cards of the accounts one sees: who hangs on whom, and what each might buy next."""

from collections import defaultdict
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guke.insight import charts
from guke.insight.past import offers
from guke.kit.columns import Title
from guke.kit.kinds import registry
from guke.review.boards import sums
from guke.review.boards.cards import Card, Made
from guke.review.boards.figures import figure
from guke.review.boards.found import names
from guke.review.boards.listed import Col, listed
from guke.review.boards.view import View
from guke.review.limits import edges
from guke.review.rules import leaning

_BUBBLES, _LOOKED_AT = 60, 200
LEANINGS = {
    "both": (gettext_lazy("each on the other"), "violet"),
    "we": (gettext_lazy("we on them"), "bad"),
    "they": (gettext_lazy("they on us"), "good"),
    "neither": (gettext_lazy("neither"), "plain"),
    "": (gettext_lazy("share not known"), "plain"),
}


def _ties(view: View, most: int) -> list[Made]:
    """Return the largest accounts with what they are to us and we to them, shares of one."""
    whole = sums.total(view)
    rows = view.rows.filter(revenue_12m__gt=0).select_related("account").order_by("-revenue_12m", "account_id")[:most]
    chosen = edges()
    return [_tie(view, row, whole, chosen) for row in rows]


def _tie(view: View, row: Any, whole: Made, chosen: tuple[Decimal, Decimal]) -> Made:
    ours = row.revenue_12m / whole["revenue"] if whole["revenue"] > 0 else None
    theirs = row.share_percent / 100 if row.share_percent is not None else None
    low, high = row.share_low, row.share_high
    known = None not in (low, high, theirs)
    told = _("between %(low)s%% and %(high)s%%") % {"low": round(low), "high": round(high)} if known else ""
    reach = (low, row.share_percent, high, (), told) if known else None
    profit = row.profit_12m / whole["profit"] if whole["profit"] and row.profit_12m is not None else None
    code = leaning(ours, theirs, *chosen)
    return {"title": str(row.account), "url": view.account_url(row.account_id), "revenue": row.revenue_12m, "ours": ours, "profit": profit,
            "theirs": theirs, "reach": reach, "code": code, "judged": LEANINGS[code]}  # fmt: skip


def both_ways(name: str, title: Title, **more: Any) -> Card:
    """Return the largest accounts with their part of our revenue and profit, and our part of their purchases."""
    cols = (
        Col("title", gettext_lazy("Account")), Col("revenue", gettext_lazy("Revenue, 12 months"), "money"), Col("ours", gettext_lazy("of our revenue"), "percent"),
        Col("profit", gettext_lazy("of our profit"), "percent", "profit"), Col("theirs", gettext_lazy("of their purchases"), "percent"),
        Col("reach", gettext_lazy("low to high"), "interval"), Col("judged", gettext_lazy("Who depends more"), "badge"),
    )  # fmt: skip
    return listed(name, title, cols, lambda view: _ties(view, _LOOKED_AT), measure="leaning", **more)


def tied(name: str, title: Title, **more: Any) -> Card:
    """Return the same as a picture: their part of our revenue across, our part of their purchases up."""

    def make(view: View) -> Made:
        known = [row for row in _ties(view, _BUBBLES) if row["theirs"] is not None]
        widest = max([float(row["ours"]) for row in known], default=0.0)
        points = [
            {"name": row["title"], "x": float(row["ours"]), "y": float(row["theirs"]), "size": float(row["revenue"]), "url": row["url"],
             "tone": row["judged"][1], "group": str(row["judged"][0]), "label": False}
            for row in known
        ]  # fmt: skip
        of_ours, of_theirs = map(float, edges())
        most = max(0.1, of_ours, round(widest + 0.02, 2))
        charts.name_apart(points, most, 1.0)
        spec = {
            "type": "matrix",
            "points": points,
            "x": {"title": _("of our revenue"), "unit": "share", "cut": of_ours, "min": 0, "max": most},
            "y": {"title": _("of their purchases"), "unit": "share", "cut": of_theirs, "min": 0, "max": 1},
            "size": {"title": _("Revenue, 12 months"), "unit": "money"},
            "corners": [_("They depend on us"), _("Each depends on the other"), _("Neither"), _("We depend on them")],
        }  # fmt: skip
        return {"spec": spec, "chart": f"chart-{name}"}

    return Card(name, title, "review/cards/chart.html", make, measure="leaning", **more)


def largest(view: View) -> Made:
    """Return which part of our revenue the largest account brings."""
    rows = _ties(view, 1)
    percent = _percent(rows[0]["ours"]) if rows else None
    return figure(_("The largest account"), percent, "chart-pie", "warn", money=False, unit="%", foot=rows[0]["title"] if rows else "", url=rows[0]["url"] if rows else "", measure="share")  # fmt: skip


def first_ten(view: View) -> Made:
    """Return which part of our revenue the ten largest accounts bring."""
    percent = _percent(sum((row["ours"] or Decimal(0) for row in _ties(view, 10)), Decimal(0)))
    return figure(_("The ten largest accounts"), percent, "chart-bar", "info", money=False, unit="%", foot=_("of our revenue"), url=view.drill("-revenue_12m"), measure="cumulative_share")  # fmt: skip


def leaning_on_us(view: View) -> Made:
    """Return how many of the largest accounts buy most of what they need from us, and how many we depend on."""
    codes = [row["code"] for row in _ties(view, _LOOKED_AT)]
    foot = _("more than we on them; we on them: %(n)s") % {"n": codes.count("we")}
    return figure(_("Depend on us"), codes.count("they"), "link", "good", money=False, foot=foot, measure="leaning")


def _percent(share: Decimal | None) -> Decimal | None:
    return None if share is None else (share * 100).quantize(Decimal("0.1"))


def _open(view: View) -> list[Any]:
    """Return the largest accounts that might buy a further product line."""
    rows = view.rows.exclude(proposals=[]).filter(revenue_12m__gt=0, proposals__isnull=False).select_related("account")
    return list(rows.order_by("-revenue_12m", "account_id")[:_LOOKED_AT])


def said_next(proposals: list[Made], words: dict[int, str]) -> list[Made]:
    """Return what an account might buy next with the reason in numbers; a line no longer known is left out."""
    return [
        {**row, "line": words[row["proposed"]], "from": words[row["because"]], "lift": round(row["lift"], 2)}
        for row in proposals
        if row["proposed"] in words and row["because"] in words
    ]


def white_space(name: str, title: Title, **more: Any) -> Card:
    """Return the largest accounts that lack a product line which buyers like them have, and why."""

    def rows(view: View) -> list[Made]:
        words = names(view, "product-lines")
        opened = ((row, each) for row in _open(view) for each in said_next(offers(row), words))
        return [{"title": str(row.account), "url": view.account_url(row.account_id), "revenue": row.revenue_12m, **each} for row, each in opened]  # fmt: skip

    cols = (
        Col("title", gettext_lazy("Account")), Col("revenue", gettext_lazy("Revenue, 12 months"), "money"), Col("line", gettext_lazy("Might buy next")),
        Col("from", gettext_lazy("because it buys")), Col("confidence", gettext_lazy("of those buyers have it"), "percent"), Col("buyers", gettext_lazy("Buyers"), "number"), Col("lift", gettext_lazy("Times as often"), "number"),
    )  # fmt: skip
    return listed(name, title, cols, rows, needs="offers", measure="proposals", **more)


def lacking(name: str, title: Title, **more: Any) -> Card:
    """Return for each product line how many of the largest accounts might take it up, and the largest three."""

    def rows(view: View) -> list[Made]:
        words = names(view, "product-lines")
        found: dict[int, list[Any]] = defaultdict(list)
        for row in _open(view):
            for each in offers(row):
                found[each["proposed"]].append(row)
        kept = sorted(((line, each) for line, each in found.items() if line in words), key=lambda pair: -len(pair[1]))
        return [
            {"title": words[line], "url": view.sales_url(product__line=line), "accounts": len(each), "revenue": sum(row.revenue_12m for row in each),
             "first": _(", ").join(str(row.account) for row in each[:3])}
            for line, each in kept
        ]  # fmt: skip

    cols = (
        Col("title", gettext_lazy("Product line")), Col("accounts", gettext_lazy("Accounts without it"), "number"),
        Col("revenue", gettext_lazy("what they buy in all"), "money"), Col("first", gettext_lazy("the largest")),
    )  # fmt: skip
    return listed(name, title, cols, rows, needs="offers", measure="proposals", **more)


def next_panel(account: Any, user: Any) -> Made:
    """Return what an account might buy next, each with why and the lines that say so."""
    standing = getattr(account, "standing", None)
    return {"rows": offered(standing, user) if standing else []}


def offered(standing: Any, user: Any, **until: Any) -> list[Made]:
    """Return the proposals of a standing, of today or of a past day, each with the list of the lines behind it."""
    words = {row.pk: str(row) for row in registry["product-lines"].rows(user)}
    sales = registry["sales"]
    return [{**row, "url": sales.list_url(account=standing.account_id, product__line=row["because"], **until)} for row in said_next(offers(standing), words)]  # fmt: skip
