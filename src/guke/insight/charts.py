"""Declarations of charts: what is drawn, from figures already computed."""

import math
from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from guke.insight.models import Standing
from guke.insight.words import Grade
from guke.kit import kinds

_NAMED, _NAME_WIDTH, _NAME_HEIGHT = 16, 0.16, 0.07


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
    known = [point for point in points if point["growth"] is not None and point["margin"] is not None]
    across = _span([float(point["growth"]) / 100 for point in known], -0.6, 0.8, (0.0, 0.1))
    up = _span([float(point["margin"]) / 100 for point in known], -0.2, 0.8, (margin_cut, 0.2))
    drawn: list[dict[str, Any]] = []
    for point in known:
        tone, word = groups.get(point["level"], ("C", _("ordinary")))
        drawn.append(
            {
                "name": point["name"],
                "x": min(max(float(point["growth"]) / 100, across[0]), across[1]),
                "y": min(max(float(point["margin"]) / 100, up[0]), up[1]),
                "size": float(point["revenue"]),
                "tone": tone,
                "group": word,
                "url": accounts.url(point["id"]),
            }
        )
    name_apart(drawn, across[1] - across[0], up[1] - up[0])
    return {
        "type": "matrix",
        "points": drawn,
        "x": {"title": _("Growth"), "unit": "share", "cut": 0, "min": across[0], "max": across[1]},
        "y": {"title": _("Margin"), "unit": "share", "cut": margin_cut, "min": up[0], "max": up[1]},
        "size": {"title": _("Revenue, 12 months"), "unit": "money"},
        "corners": [
            _("Shrinks, earns well"),
            _("Grows, earns well"),
            _("Shrinks, earns little"),
            _("Grows, earns little"),
        ],
    }


def _span(values: Sequence[float], low: float, high: float, within: tuple[float, float]) -> tuple[float, float]:
    """Return the ends of an axis in tenths: around the values, within limits, never without ``within``.

    >>> _span([0.02, 0.31], -0.2, 0.8, (0.15, 0.2)), _span([-3.0, 9.0], -0.6, 0.8, (0.0, 0.1))
    ((0.0, 0.4), (-0.6, 0.8))
    """
    least = min(max(min([*values, *within]), low), within[0])
    most = max(min(max([*values, *within]), high), within[1])
    return math.floor(least * 10 + 1e-9) / 10, math.ceil(most * 10 - 1e-9) / 10


def name_apart(drawn: list[dict[str, Any]], width: float, height: float) -> None:
    """Let the largest bubbles bear their names, save where one would cover another name."""
    named: list[dict[str, Any]] = []
    for point in drawn[:_NAMED]:
        apart = all(
            abs(point["x"] - other["x"]) > width * _NAME_WIDTH or abs(point["y"] - other["y"]) > height * _NAME_HEIGHT
            for other in named
        )
        point["label"] = apart
        named += [point] if apart else []


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
