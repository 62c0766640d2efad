"""The numbers of health a company may change: the points of each rule by class and industry, its marks, the bands."""

from collections.abc import Iterable
from decimal import Decimal

import pyarrow as pa
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from guke.analysis import engine
from guke.analysis.health import ABSENT, RULES, SETS, WEIGHTS, Mark, Marks, weight_set
from guke.insight.weights import HealthWeight
from guke.insight.words import Rule
from guke.kit.options import option, value

_USUAL = Marks()
_POINTS, _MARKS = _("Health: points"), _("Health: marks")
_ALL = (*RULES, *ABSENT)
_SCALES = {"rhythm": 1, "volume": 100, "trend": 100, "breadth": 100, "share": 1, "margin": -100, "price": 100}
_UNITS = {
    "rhythm": _("days since the last order, as a multiple of its longest usual interval"),
    "volume": _("per cent short of what the season expects in three months"),
    "trend": _("per cent below the 12 months before"),
    "breadth": _("per cent of the product lines of a year ago no longer bought"),
    "share": _("points of share lost within a year"),
    "margin": _("gross margin, %"),
    "price": _("per cent below the prices of the 12 months before"),
}
_ENDS = {"green": _("{rule}: takes nothing until"), "red": _("{rule}: takes everything from")}


def _declare() -> None:
    for rule in _ALL:
        title = format_lazy(_("{rule}: points at most"), rule=Rule(rule).label)
        option(f"health.points.{rule}", section=_POINTS, title=title, default=WEIGHTS[rule])
    for rule in RULES:
        for end, words in _ENDS.items():
            number = Decimal(str(getattr(_USUAL.of[rule], end))) * _SCALES[rule]
            title = format_lazy(words, rule=Rule(rule).label)
            option(
                f"health.{end}.{rule}", section=_MARKS, title=title, default=number.normalize() + 0, help=_UNITS[rule]
            )
    option("health.green_from", section=_MARKS, title=_("Healthy from"), default=_USUAL.green_from)
    option("health.amber_from", section=_MARKS, title=_("Ailing from, in danger below"), default=_USUAL.amber_from)
    option(
        "health.least_confidence",
        section=_MARKS,
        title=_("No health is given below a confidence of, %"),
        default=_USUAL.least_confidence,
    )


_declare()


def marks() -> Marks:
    """Return the marks and bands the company chose."""
    chosen = {rule: Mark(*(float(value(f"health.{end}.{rule}")) / _SCALES[rule] for end in _ENDS)) for rule in RULES}
    green = value("health.green_from")
    return Marks(
        chosen,
        green_from=green,
        amber_from=min(value("health.amber_from"), green),
        least_confidence=value("health.least_confidence"),
    )


def sets(pairs: Iterable[tuple[str, str]]) -> pa.Table:
    """Return the points of every rule for each pair of industry and grade that occurs: the most exact weight holds."""
    exact = {
        (row.rule, row.industry.name if row.industry else "", row.grade): row.points
        for row in HealthWeight.objects.select_related("industry")
    }
    points = {rule: max(int(value(f"health.points.{rule}")), 0) for rule in _ALL}
    rows = [{"industry": industry, "grade": grade, **_set(points, exact, industry, grade)} for industry, grade in pairs]
    schema = engine.arrow_schema(SETS)
    return pa.table({name: [row[name] for row in rows] for name in schema.names}, schema=schema)


def _set(points: dict[str, int], exact: dict[tuple[str, str, str], int], industry: str, grade: str) -> dict[str, int]:
    places = ((industry, grade), (industry, ""), ("", grade))
    chosen = {
        rule: next((exact[rule, *place] for place in places if (rule, *place) in exact), most)
        for rule, most in points.items()
    }
    return weight_set(chosen if any(chosen.values()) else dict(WEIGHTS))
