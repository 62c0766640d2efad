"""Cards of what is found of the accounts as a whole: traits of the best, who is like them, cohorts, rhythm, industries, dealers."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guke.accounts.models import Account, Industry
from guke.analysis.dates import years_before
from guke.insight import queries as insight
from guke.kit import formats, svg
from guke.kit.columns import Title
from guke.kit.kinds import registry
from guke.review.boards.cards import Card, Made
from guke.review.boards.listed import Col, Heat, heated, listed
from guke.review.boards.view import View

_TRAITS = {"kind": gettext_lazy("Sort of customer"), "industry": gettext_lazy("Industry"), "province": gettext_lazy("Province"), "years": gettext_lazy("Customer for")}  # fmt: skip
_YEARS = {"under_1": gettext_lazy("less than a year"), "1_to_3": gettext_lazy("1 to 3 years"), "over_3": gettext_lazy("over 3 years")}  # fmt: skip
_VERDICTS = {"more": (gettext_lazy("more often among the best"), "good"), "less": (gettext_lazy("less often"), "warn"), "same": (gettext_lazy("no difference shown"), "plain"), "too_few": (gettext_lazy("few cases"), "plain")}  # fmt: skip
_RHYTHMS = {"regular": (gettext_lazy("regular"), "good"), "irregular": (gettext_lazy("irregular"), "warn"), "unknown": (gettext_lazy("too few orders to tell"), "plain")}  # fmt: skip
_STEADY = {"steady": (gettext_lazy("steady"), "good"), "uneven": (gettext_lazy("uneven"), "warn"), "too_few": (gettext_lazy("too few months"), "plain")}  # fmt: skip


def found(view: View, name: str) -> list[Made]:
    """Return the rows of an analysis of the whole company; none to those who do not see all of it."""
    return insight.findings(view.user, name, day=view.day if view.past else None).get(name, [])


def names(view: View, slug: str) -> dict[int, str]:
    """Return what the records of a kind that the reader may see are called."""
    return {row.pk: f"{row} {getattr(row, 'specification', '')}".strip() for row in registry[slug].rows(view.user)}


def _accounts(view: View, rows: list[Made]) -> list[Made]:
    """Name the account of each row; one the reader may not see is left out."""
    seen: dict[int, Any] = registry["accounts"].rows(view.user).in_bulk([row["account_id"] for row in rows])
    return [
        {**row, "title": str(seen[row["account_id"]]), "url": view.account_url(row["account_id"])}
        for row in rows
        if row["account_id"] in seen
    ]


def strengths(name: str, title: Title, **more: Any) -> Card:
    """Return what the best have in common: how often, how sure that is, from how many cases."""
    order = {verdict: at for at, verdict in enumerate(_VERDICTS)}

    def rows(view: View) -> list[Made]:
        known = [row for row in found(view, "strengths") if row["value"]]
        known.sort(key=lambda row: (order[row["verdict"]], -(row["rate"] or 0), row["trait"], row["value"]))
        drills = _drills(view)
        return [
            {**row, "title": f"{_TRAITS[row['trait']]}: {_value(row)}", "url": drills(row), "cases": row["top"] + row["rest"], "lift": row["lift"] and round(row["lift"], 1),
             "reach": (row["low"] * 100, row["rate"] * 100, row["high"] * 100, [row["base"] * 100], _("between %(low)s%% and %(high)s%%") % {"low": round(row["low"] * 100), "high": round(row["high"] * 100)}),
             "judged": _VERDICTS[row["verdict"]]}
            for row in known
        ]  # fmt: skip

    cols = (
        Col("title", gettext_lazy("Trait")), Col("cases", gettext_lazy("Accounts"), "number"), Col("rate", gettext_lazy("of them among the best"), "percent"),
        Col("reach", gettext_lazy("95 in 100 sure"), "interval"), Col("base", gettext_lazy("of all accounts"), "percent"), Col("lift", gettext_lazy("Times as often"), "number"), Col("judged", gettext_lazy("Verdict"), "badge"),
    )  # fmt: skip
    return listed(name, title, cols, rows, needs="whole", measure="lift", **more)


def _value(row: Made) -> str:
    words: Mapping[str, Any] = {"years": _YEARS, "kind": dict(Account.Sort.choices)}.get(row["trait"], {})
    return str(words.get(row["value"], row["value"]))


def _drills(view: View) -> Any:
    """Return the function that leads from a trait to the accounts that have it."""
    industries = dict(Industry.objects.values_list("name", "pk"))
    spans = {"under_1": (years_before(view.day, 1), None), "1_to_3": (years_before(view.day, 3), years_before(view.day, 1)), "over_3": (None, years_before(view.day, 3))}  # fmt: skip

    def drill(row: Made) -> str:
        trait, value = row["trait"], row["value"]
        if trait == "years":
            after, until = spans.get(value, (None, None))
            days = {"first_on_from": after and date.fromordinal(after.toordinal() + 1), "first_on_to": until}
            known: Made = {name: day for name, day in days.items() if day}
            return view.of_today(**known) if known else ""
        if trait == "industry":
            return view.of_file(industry=industries[value]) if value in industries else ""
        return view.of_file(**{"sort" if trait == "kind" else str(trait): value})

    return drill


def alike(name: str, title: Title, **more: Any) -> Card:
    """Return the accounts below the premium level that share most traits with the best."""

    def rows(view: View) -> list[Made]:
        return _accounts(view, found(view, "alike"))

    cols = (
        Col("title", gettext_lazy("Account")), Col("shared", gettext_lazy("Traits shared"), "number"), Col("likeness", gettext_lazy("Likeness"), "number"),
        Col("revenue", gettext_lazy("Revenue, 12 months"), "money"), Col("to_next", gettext_lazy("To the premium level"), "money"),
    )  # fmt: skip
    none = gettext_lazy("No account below the premium level shares a trait that sets the best apart.")
    return listed(name, title, cols, rows, needs="whole", measure="likeness", empty=none, **more)


def cohorts(name: str, title: Title, **more: Any) -> Card:
    """Return which part of those that began in a year still bought in each year after; a tile opens the sales lines."""

    def made(view: View) -> Heat:
        rows = [row for row in found(view, "cohorts") if row["cohort"] is not None]
        ages = range(max((row["age"] for row in rows), default=-1) + 1)
        cells = {(row["cohort"], row["age"]): row for row in rows}
        years = sorted({row["cohort"] for row in rows})
        return Heat(
            gettext_lazy("Began in"),
            [_("Year %(n)s") % {"n": age + 1} for age in ages],
            [
                {"label": year, "under": cells[year, 0]["accounts"] if (year, 0) in cells else "", "url": view.of_today(**_in(view, year, "first_on")),
                 "cells": [_kept(view, cells.get((year, age))) for age in ages]}
                for year in years
            ],
            gettext_lazy("The running year has only come so far."),
        )  # fmt: skip

    cols = (
        Col("cohort", gettext_lazy("Began in")), Col("year", gettext_lazy("Year")), Col("accounts", gettext_lazy("Accounts"), "number"),
        Col("buyers", gettext_lazy("Bought"), "number"), Col("retention", gettext_lazy("Accounts kept"), "percent"), Col("revenue", gettext_lazy("Revenue"), "money"),
    )  # fmt: skip
    return heated(name, title, made, cols, needs="whole", measure="cohort_retention", **more)


def _in(view: View, year: int, field: str) -> Made:
    return {f"{field}_from": date(year, 1, 1), f"{field}_to": min(date(year, 12, 31), view.day)}


def _kept(view: View, row: Made | None) -> Made | None:
    if row is None:
        return None
    began = _in(view, row["cohort"], "account__standing__first_on")
    url = registry["sales"].list_url(**_in(view, row["year"], "sold_on"), **began)
    told = _("%(year)s: %(buyers)s of %(accounts)s bought, %(revenue)s") % {"year": row["year"], "buyers": row["buyers"], "accounts": row["accounts"], "revenue": formats.exact_money(row["revenue"], view.currency)}  # fmt: skip
    return {"text": formats.percent_text(row["retention"], 0), "heat": svg.heat(row["retention"] ** 2, 1), "url": url, "title": told, "row": row}  # fmt: skip


def rhythms(name: str, title: Title, **more: Any) -> Card:
    """Return how regularly accounts order, what each sort brings and how many are late."""

    def rows(view: View) -> list[Made]:
        known = {row["regularity"]: row for row in found(view, "rhythms")}
        return [
            {**known[code], "judged": word, "title": str(word[0]), "url": view.drill(regular="true") if code == "regular" and not view.past else ""}
            for code, word in _RHYTHMS.items()
            if code in known
        ]  # fmt: skip

    cols = (
        Col("title", gettext_lazy("Orders")), Col("accounts", gettext_lazy("Accounts"), "number"), Col("active", gettext_lazy("bought in 12 months"), "number"),
        Col("late", gettext_lazy("behind their rhythm"), "number"), Col("revenue", gettext_lazy("Revenue, 12 months"), "money"),
    )  # fmt: skip
    return listed(name, title, cols, rows, needs="whole", measure="regularity", **more)


def by_industry(name: str, title: Title, **more: Any) -> Card:
    """Return how much of each industry hangs on few of its accounts."""

    def rows(view: View) -> list[Made]:
        known = sorted(found(view, "dependence"), key=lambda row: -row["revenue"])
        return [{**row, **part(view, "industry", row["label"]), "hhi": round(row["hhi"], 3)} for row in known]

    cols = (
        Col("title", gettext_lazy("Industry")), Col("accounts", gettext_lazy("Accounts"), "number"), Col("revenue", gettext_lazy("Revenue, 12 months"), "money"),
        Col("largest_share", gettext_lazy("The largest account"), "percent"), Col("hhi", gettext_lazy("Concentration"), "number"),
    )  # fmt: skip
    return listed(name, title, cols, rows, needs="whole", measure="largest_share", **more)


def dealers(name: str, title: Title, **more: Any) -> Card:
    """Return the dealers ranked by revenue and by growth, with what each contributes and how steadily it buys."""

    def rows(view: View) -> list[Made]:
        return [{**row, "judged": _STEADY[row["stability"]]} for row in _accounts(view, found(view, "dealers"))]

    cols = (
        Col("title", gettext_lazy("Dealer")), Col("rank", gettext_lazy("Rank"), "number"), Col("revenue", gettext_lazy("Revenue, 12 months"), "money"), Col("share", gettext_lazy("Share"), "percent"),
        Col("growth", gettext_lazy("Growth"), "delta"), Col("growth_rank", gettext_lazy("Rank by growth"), "number"), Col("gross_profit", gettext_lazy("Gross profit"), "money", "profit"),
        Col("contribution_share", gettext_lazy("Share of the profit"), "percent", "profit"), Col("judged", gettext_lazy("Steadiness"), "badge"),
    )  # fmt: skip
    return listed(name, title, cols, rows, needs="whole", measure="stability", **more)


def part(view: View, dimension: str, part: str | None) -> Made:
    """Return the name of a part and what opens it."""
    unknown = {"title": _("not known"), "url": ""}
    if not part:
        return unknown
    if dimension == "product_line":
        word = names(view, "product-lines").get(int(part))
        return {"title": word, "url": view.sales_url(product__line=part)} if word else unknown
    if dimension == "industry":
        pk = Industry.objects.filter(name=part).values_list("pk", flat=True).first()
        return {"title": part, "url": view.of_file(industry=pk) if pk else ""}
    return {"title": part, "url": view.of_file(**{dimension: part})}
