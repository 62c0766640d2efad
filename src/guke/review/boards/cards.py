"""The cards dashboards are made of: each draws a figure, a split, a ranking or a course, and names the rows behind it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from guke.insight.words import word
from guke.kit.columns import Title
from guke.kit.kinds import registry
from guke.review.boards import sums
from guke.review.boards.view import View
from guke.review.rules import year_before

Made = dict[str, Any]
Words = Mapping[Any, Any] | Callable[[], Mapping[Any, Any]]
_LONGEST = 12


@dataclass(frozen=True)
class Card:
    """A part of a dashboard: how it is made from a view, and the template that draws it; ``table`` is what goes to Excel."""

    name: str
    title: Title
    template: str
    make: Callable[[View], Made]
    hint: Title = ""
    span: int = 6
    measure: str = ""
    needs: str = ""
    tall: int = 1

    def shown(self, view: View) -> bool:
        """Return whether the person may see it (``profit``) and the day has it (``now``: not kept for past days; ``whole``: found of all accounts on it; ``offers``: what might be bought next)."""
        has = {"profit": "shows_profit", "whole": "is_found", "offers": "is_offered"}.get(self.needs)
        return not (self.needs == "now" and view.past) and (has is None or bool(getattr(view, has)))


def split(name: str, title: Title, words: Words, tones: Mapping[Any, str], *, by: str = "", **more: Any) -> Card:  # fmt: skip
    """Return a card of the parts of the book by a class, or by a field of the file (``by`` is its path)."""

    def make(view: View) -> Made:
        said = words() if callable(words) else words
        rows = sums.groups(view, by or name)
        parts = [
            {
                **row,
                "label": said.get(row["code"]) or row["code"] or _("not known"),
                "value": max(row["revenue"], 0),
                "tone": tones.get(row["code"], ""),
                "url": _behind(view, name, by, row["code"]),
            }
            for row in rows
        ]
        return {"parts": _shares(parts)[:_LONGEST], "more": max(len(parts) - _LONGEST, 0)}

    return Card(name, title, "review/cards/split.html", make, measure=more.pop("measure", "mix"), **more)


def _behind(view: View, name: str, by: str, code: Any) -> str:
    """Return the list behind a part; what is not known has none, for no filter asks for it."""
    if code in (None, ""):
        return ""
    if by.startswith("account__"):
        return view.of_file(**{name: code})
    return view.drill(**({f"{name}_min": code, f"{name}_max": code} if isinstance(code, int) else {name: code}))


def _shares(parts: list[Made]) -> list[Made]:
    whole = sum(part["revenue"] for part in parts)
    return [{**part, "share": part["revenue"] / whole if whole > 0 else None} for part in parts]


def moved(name: str, title: Title, **more: Any) -> Card:
    """Return a card of new, kept and lost accounts."""

    def make(view: View) -> Made:
        told: dict[str, tuple[str, str, dict[str, Any]]] = {
            "new": (_("new or back"), "violet", {"revenue_12m_min": "0.01", "revenue_prior_max": 0}),
            "kept": (_("kept"), "info", {"revenue_12m_min": "0.01", "revenue_prior_min": "0.01"}),
            "lost": (_("lost"), "bad", {"revenue_12m_max": 0, "revenue_prior_min": "0.01"}),
        }
        parts = []
        for row in sums.movement(view):
            label, tone, behind = told[row["code"]]
            value = row["prior"] if row["code"] == "lost" else row["revenue"]
            change = row["revenue"] - row["prior"]
            parts.append({**row, "label": label, "tone": tone, "value": max(value, 0), "change": change, "url": view.drill(**behind)})  # fmt: skip
        return {"parts": parts}

    return Card(name, title, "review/cards/moved.html", make, measure="movement", **more)


def top(name: str, title: Title, order: str, *, where: Mapping[str, Any], drill: Mapping[str, Any], value: str = "", under: str = "growth", **more: Any) -> Card:  # noqa: PLR0913 - a declaration, every argument named  # fmt: skip
    """Return a card of the first accounts by a figure, the list of all behind it."""
    shown, unit = value or order.lstrip("-"), more.pop("unit", "money")

    def make(view: View) -> Made:
        rows = view.rows.filter(**where).select_related("account", "account__owner").order_by(order, "account_id")[:10]
        lines = [
            {
                "pk": row.account_id,
                "title": str(row.account),
                "by": str(row.account.owner or ""),
                "url": view.account_url(row.account_id),
                "value": getattr(row, shown),
                "growth": row.growth / 100 if under == "growth" and row.growth is not None else None,
                "row": row,
            }
            for row in rows
        ]
        return {"lines": lines, "unit": unit, "url": view.drill(order, **drill), "empty": _("No account")}

    return Card(name, title, "review/cards/top.html", make, measure=more.pop("measure", ""), **more)


def behind(name: str, title: Title, order: str, *, fall: bool = False, **more: Any) -> Card:
    """Return a card of the first accounts by a reason for the change of their revenue; ``fall``: only what lowers it."""
    field_name = order.lstrip("-")

    def make(view: View) -> Made:
        found = view.effects
        if found is None:
            return {"lines": None}
        wanted = {f"{field_name}__lt": 0} if fall else {f"{field_name}__gt": 0}
        rows = found.filter(**wanted).select_related("account", "account__owner").order_by(order, "account_id")[:10]
        first, last = year_before(view.day), view.day
        query = {"sold_on_from": first.fromordinal(first.toordinal() + 1), "sold_on_to": last}
        lines = [
            {
                "pk": row.account_id,
                "title": str(row.account),
                "by": str(row.account.owner or ""),
                "url": registry["sales"].list_url(account=row.account_id, **query),
                "value": getattr(row, field_name),
            }
            for row in rows
        ]
        return {"lines": lines, "empty": _("No account")}

    return Card(name, title, "review/cards/top.html", make, **more)


def table(name: str, title: Title, down: tuple[str, Mapping[str, Any]], across: tuple[str, Mapping[str, Any]], **more: Any) -> Card:  # fmt: skip
    """Return a card that crosses two classes: accounts and revenue of each pair."""

    def make(view: View) -> Made:
        found = sums.crossed(view, down[0], across[0])
        rows = [
            {"label": label, "cells": [_cell(view, found.get((code, other)), {down[0]: code, across[0]: other}) for other in across[1]]}
            for code, label in down[1].items()
        ]  # fmt: skip
        return {"heads": list(across[1].values()), "rows": rows}

    return Card(name, title, "review/cards/crossed.html", make, **more)


def _cell(view: View, row: Made | None, classes: Mapping[str, str]) -> Made:
    if row is None:
        return {"accounts": 0, "revenue": None, "url": ""}
    return {"accounts": row["accounts"], "revenue": row["revenue"], "url": view.drill(**classes)}


def changes(name: str, title: Title, which: str, **more: Any) -> Card:
    """Return a card of the moves of a class within the year, each opening the changes behind it."""

    def make(view: View) -> Made:
        file = {f"account__{key}": getattr(value, "pk", value) for key, value in {**view.chosen, **view.fixed}.items()}
        days = {"on_from": year_before(view.day), "on_to": view.day}
        listed = registry["class-changes"]
        rows = [
            {
                "before": word(which, row["before"]) or "–",
                "after": word(which, row["after"]) or "–",
                "accounts": row["accounts"],
                "url": listed.list_url(which=which, before=row["before"], after=row["after"], **days, **file),
            }
            for row in sums.moves(view, which)[:_LONGEST]
        ]
        return {"rows": rows, "url": listed.list_url(which=which, **days, **file)}

    return Card(name, title, "review/cards/changes.html", make, **more)
