"""Cards of their own: months, bridge, map, Pareto, bands, reasons, managers, and the choice of a report."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Avg, Count, F, Sum
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from guke.accounts.models import Account, Industry
from guke.insight import charts
from guke.insight.models import ClassChange
from guke.insight.reasons import say
from guke.insight.rules import next_month
from guke.insight.words import Stage
from guke.kit import formats
from guke.kit.columns import Title
from guke.kit.fields import ExactField
from guke.kit.forms import reference
from guke.people.models import User
from guke.review.boards import sums
from guke.review.boards.cards import Card, Made, _shares, top
from guke.review.boards.months import by_month
from guke.review.boards.view import View
from guke.review.rules import year_before

_LARGEST, _PARTS = 20, ("price", "quantity", "added", "dropped", "rest")


def industries() -> Mapping[int, str]:
    """Return the industries by their numbers."""
    return {row.pk: str(row) for row in Industry.objects.all()}


def months(name: str, title: Title, **more: Any) -> Card:
    """Return the card of revenue by month beside the year before."""

    def make(view: View) -> Made:
        rows = by_month(view)
        urls = [view.sales_url(row["month"], min(_end(row["month"]), view.day)) for row in rows]
        return {"spec": charts.months(rows, urls), "chart": f"chart-{name}"}

    return Card(name, title, "review/cards/chart.html", make, measure="amounts", **more)


def _end(month: date) -> date:
    return date.fromordinal(next_month(month).toordinal() - 1)


def bridge(name: str, title: Title, **more: Any) -> Card:
    """Return the card that leads from last year's revenue to this year's by price, quantity and range."""

    def make(view: View) -> Made:
        found = sums.effects(view)
        if found is None:
            return {"steps": None}
        whole = sums.total(view)
        said = (_("price"), _("quantity"), _("products taken up"), _("products dropped"), _("cannot be split"))
        steps = [
            {"label": label, "value": found[part], "size": abs(found[part])}
            for part, label in zip(_PARTS, said, strict=True)
        ]
        return {"steps": steps, "first": whole["prior"], "last": whole["revenue"], "most": max(step["size"] for step in steps)}  # fmt: skip

    return Card(name, title, "review/cards/bridge.html", make, **more)


def tiles(name: str, title: Title, **more: Any) -> Card:
    """Return the card of revenue by province as tiles."""

    def make(view: View) -> Made:
        rows = sums.groups(view, "account__province")
        language = get_language() or "en"
        found = [
            {
                "name": row["code"],
                "value": float(row["revenue"]),
                "text": formats.short_money(row["revenue"], language),
                "url": view.of_file(province=row["code"]),
            }
            for row in rows
            if row["code"] and row["revenue"] > 0
        ]
        return {"tiles": found}

    return Card(name, title, "review/cards/tiles.html", make, measure="mix", **more)


def pareto(name: str, title: Title, **more: Any) -> Card:
    """Return the card of the largest accounts under the curve of their cumulated share."""

    def make(view: View) -> Made:
        rows = view.rows.filter(revenue_12m__gt=0).select_related("account").order_by("-revenue_12m")[:_LARGEST]
        spec = charts.pareto(list(rows), sums.total(view)["revenue"])
        spec["urls"] = [view.account_url(row.account_id) for row in rows]
        return {"spec": spec, "chart": f"chart-{name}"}

    return Card(name, title, "review/cards/chart.html", make, **more)


def bands(name: str, title: Title, field: str, **more: Any) -> Card:
    """Return the card of accounts by bands of a number; it is kept for today only."""

    def make(view: View) -> Made:
        rows = sums.bands(view, field, sums.ORDERS)
        edges = sums.ORDERS
        parts = []
        for row in rows:
            after = next((edge for edge in edges if edge > row["code"]), None)
            label = f"≥ {row['code']}" if after is None else str(row["code"]) if after == row["code"] + 1 else f"{row['code']}–{after - 1}"  # fmt: skip
            limits = {f"{field}_min": row["code"], **({f"{field}_max": after - 1} if after else {})}
            parts.append({**row, "label": label, "value": row["accounts"], "tone": "info", "url": view.drill(**limits)})
        return {"parts": _shares(parts), "more": 0}

    return Card(name, title, "review/cards/split.html", make, needs="now", **more)


def reasons(name: str, title: Title, **more: Any) -> Card:
    """Return the card of the accounts with most money at stake, each with its reasons; reasons are kept for today only."""
    plain = top(name, title, "-money_at_stake", where={"slipping__gt": 0}, drill={"slipping_min": 1}, under="", **more)

    def make(view: View) -> Made:
        made = plain.make(view)
        for line in made["lines"]:
            line["why"] = [say(reason) for reason in getattr(line["row"], "reasons", [])]
        return made

    return Card(name, title, "review/cards/top.html", make, **more)


def behind_split(name: str, title: Title, part: str, by: str, words: Mapping[Any, Any], **more: Any) -> Card:
    """Return the card of a reason for the change of revenue, by a field of the account's file."""

    def make(view: View) -> Made:
        found = view.effects
        if found is None:
            return {"parts": None}
        rows = found.order_by().values(code=F(by)).annotate(accounts=Count("pk"), revenue=Sum(part, default=0))
        parts = [
            {**row, "label": words.get(row["code"]) or row["code"] or _("not known"), "value": max(row["revenue"], 0), "growth": None,
             "url": view.of_file(**{by.removeprefix("account__"): row["code"]}) if row["code"] else ""}
            for row in rows.filter(**{f"{part}__gt": 0}).order_by("-revenue")[:12]
        ]  # fmt: skip
        return {"parts": _shares(parts), "more": 0}

    return Card(name, title, "review/cards/split.html", make, **more)


def managers(name: str, title: Title, **more: Any) -> Card:
    """Return the card of each account manager's portfolio and how it moves."""

    def make(view: View) -> Made:
        rows = sums.groups(view, "account__owner")
        people = User.objects.in_bulk([row["code"] for row in rows if row["code"]])
        shares, keys, ups, downs = sums.kept(view, "managers", lambda: _of_managers(view))
        lines = [
            {**row, "title": str(people[row["code"]]) if row["code"] else _("nobody"), "url": view.of_file(owner=row["code"]) if row["code"] else "",
             "share": _percent(shares.get(row["code"])), "keys": keys.get(row["code"], 0), "up": ups.get(row["code"], 0), "down": downs.get(row["code"], 0)}
            for row in rows
        ]  # fmt: skip
        return {"lines": lines, "profit": view.shows_profit}

    return Card(name, title, "review/cards/managers.html", make, measure="revenue", **more)


def _of_managers(view: View) -> tuple[dict[int, Any], ...]:
    """Return by account manager: mean share of purchases, key accounts, stages up and stages down."""
    rows = view.rows.order_by().values_list("account__owner")
    shares = dict(rows.annotate(Avg("share_percent", output_field=ExactField())))
    return shares, dict(rows.filter(grade="key").annotate(Count("pk"))), *_stage_moves(view)


def _percent(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value)).quantize(Decimal("0.1"))


def _stage_moves(view: View) -> tuple[dict[int, int], dict[int, int]]:
    """Return how many accounts of each manager went up and down a stage in the year."""
    order = {stage: at for at, stage in enumerate(Stage.values)}
    found: tuple[dict[int, int], dict[int, int]] = ({}, {})
    since = {"on__gt": year_before(view.day), "on__lte": view.day}
    rows = ClassChange.objects.visible_to(view.user).filter(which="stage", **since, **view.paths).exclude(before="")
    for owner, before, after in rows.values_list("account__owner", "before", "after"):
        way = found[order.get(after, -1) < order.get(before, -1)]
        way[owner] = way.get(owner, 0) + 1
    return found


def reports(name: str, title: Title, **more: Any) -> Card:
    """Return the card that leads to the report of an account: any by name, the largest at once."""
    largest = top(name, title, "-revenue_12m", where={"revenue_12m__gt": 0}, drill={})

    def make(view: View) -> Made:
        field = reference(Account, view.user, required=True)
        return {**largest.make(view), "choose": field.widget.render("account", "", {"id": "report-account", "required": True})}  # fmt: skip

    return Card(name, title, "review/cards/reports.html", make, **more)
