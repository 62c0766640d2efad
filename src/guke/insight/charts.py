"""Declarations of charts: what is drawn, from figures already computed."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from guke.insight.models import Standing
from guke.insight.words import Grade
from guke.kit import kinds


def months(rows: Sequence[dict[str, Any]], urls: Sequence[str] = ()) -> dict[str, Any]:
    """Return bars of revenue by month beside the year before."""
    actual = {
        "name": _("Revenue"),
        "values": [float(row["revenue"] or 0) for row in rows],
        "tone": "info",
        "kind": "bar",
    }
    before = {
        "name": _("Same month a year before"),
        "values": [float(row["prior"] or 0) for row in rows],
        "tone": "soft",
        "kind": "bar",
    }
    if urls:
        actual["urls"] = list(urls)
    labels = [f"{row['month']:%y-%m}" for row in rows]
    return {"type": "bar", "unit": "money", "categories": labels, "series": [before, actual]}


def pareto(rows: Sequence[Standing], whole: Any) -> dict[str, Any]:
    """Return the largest accounts as bars under the curve of their cumulated share."""
    accounts = kinds.registry["accounts"]
    return {
        "type": "pareto",
        "unit": "money",
        "cut": 0.8,
        "whole": float(whole or 0),
        "categories": [str(row.account) for row in rows],
        "values": [float(row.revenue_12m) for row in rows],
        "tones": [{"special": "S", "premium": "A"}.get(row.level, "C") for row in rows],
        "urls": [accounts.url(row.account_id) for row in rows],
    }


def matrix(points: Sequence[dict[str, Any]], margin_cut: float) -> dict[str, Any]:
    """Return the accounts as bubbles: growth across, margin up, revenue as size."""
    accounts = kinds.registry["accounts"]
    groups = {"special": ("S", _("special")), "premium": ("A", _("premium")), "ordinary": ("C", _("ordinary"))}
    drawn = []
    for at, point in enumerate(points):
        if point["growth"] is None or point["margin"] is None:
            continue
        tone, word = groups.get(point["level"], ("C", _("ordinary")))
        drawn.append(
            {
                "name": point["name"],
                "x": _within(float(point["growth"]) / 100, -0.6, 0.8),
                "y": _within(float(point["margin"]) / 100, -0.1, 0.6),
                "size": float(point["revenue"]),
                "tone": tone,
                "group": word,
                "label": at < 8,  # noqa: PLR2004 - more names than that cover each other
                "url": accounts.url(point["id"]),
            }
        )
    return {
        "type": "matrix",
        "points": drawn,
        "x": {"title": _("Growth"), "unit": "share", "cut": 0, "min": -0.6, "max": 0.8},
        "y": {"title": _("Margin"), "unit": "share", "cut": margin_cut, "min": -0.1, "max": 0.6},
        "size": {"title": _("Revenue, 12 months"), "unit": "money"},
        "corners": [
            _("Shrinks, earns well"),
            _("Grows, earns well"),
            _("Shrinks, earns little"),
            _("Grows, earns little"),
        ],
    }


def _within(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)


def parts(rows: Sequence[dict[str, Any]], words: dict[str, Any], tones: dict[str, str]) -> list[dict[str, Any]]:
    """Return the parts of a whole with name, accounts, revenue, share of it and tone."""
    whole = sum(row["revenue"] or 0 for row in rows)
    return [
        {
            "code": row["value"],
            "label": words.get(row["value"]) or row["value"] or _("not known"),
            "accounts": row["accounts"],
            "value": row["revenue"],
            "share": row["revenue"] / whole if whole else None,
            "growth": row["growth"] / 100 if row.get("growth") is not None else None,
            "margin": row["margin"] / 100 if row.get("margin") is not None else None,
            "at_stake": row["at_stake"],
            "tone": tones.get(row["value"], "plain" if tones else ""),
        }
        for row in rows
    ]


GRADE_WORDS = dict(Grade.choices)
GRADE_TONES = {"key": "gold", "important": "info", "ordinary": "plain"}
