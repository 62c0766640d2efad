"""Why: the numbers behind a slipping account or a changed class, and the words a reader gets."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, cast

from django.utils.functional import Promise, lazy
from django.utils.text import format_lazy
from django.utils.translation import get_language, ngettext_lazy
from django.utils.translation import gettext_lazy as _

from guke.insight.words import word
from guke.kit.fields import unscaled
from guke.kit.formats import short_money

Reason = Mapping[str, Any]
Row = Mapping[str, Any]


def slipping_reasons(row: Row) -> list[dict[str, Any]]:
    """Give the reasons that hold for an account, the one with the greatest loss first.

    >>> slipping_reasons({"reason": "later", "later_by": 38, "usual_interval": 14.0, "days_since": 60,
    ...                   "smaller_by": None, "narrower_by": None, "below_season_by": None})
    [{'code': 'later', 'numbers': {'days': 38, 'usual': 14, 'since': 60}}]
    """
    found = [{"code": code, "numbers": numbers(row)} for code, (mark, numbers) in _NUMBERS.items() if row[mark]]
    return sorted(found, key=lambda reason: reason["code"] != row["reason"])


def _money(amount: float | None) -> str | None:
    return None if amount is None else str(unscaled(round(amount)))


_NUMBERS: dict[str, tuple[str, Callable[[Row], dict[str, Any]]]] = {
    "later": (
        "later_by",
        lambda row: {"days": row["later_by"], "usual": round(row["usual_interval"] or 0), "since": row["days_since"]},
    ),
    "smaller": (
        "smaller_by",
        lambda row: {
            "percent": round(row["smaller_by"] * 100),
            "usual": _money(row["earlier_order"]),
            "recent": _money(row["recent_order"]),
        },
    ),
    "narrower": ("narrower_by", lambda row: {"before": row["lines_before"], "now": row["lines_now"]}),
    "below_season": (
        "below_season_by",
        lambda row: {
            "percent": round(row["below_season_by"] * 100),
            "expected": _money(row["expected"]),
            "actual": _money(row["actual"]),
        },
    ),
}


def say(reason: Reason) -> Promise | str:
    """Give a reason in the reader's words.

    >>> str(say({"code": "narrower", "numbers": {"before": 5, "now": 3}}))
    'buys 3 of the 5 product lines it bought a year ago'
    """
    code, numbers = str(reason.get("code", "")), reason.get("numbers", {})
    if code == "later":
        return _later(numbers)
    if code in _CLASS_WORDS:
        return _CLASS_WORDS[code]
    text = _WORDS.get(code)
    return (
        format_lazy(cast("str", text), **{name: _spoken(name, value) for name, value in numbers.items()})
        if text
        else code
    )


def _later(numbers: Mapping[str, Any]) -> Promise:
    late = ngettext_lazy(
        "{days} day later than its own rhythm", "{days} days later than its own rhythm", numbers["days"]
    )
    usual = ngettext_lazy("(usually orders every day)", "(usually orders every {usual} days)", numbers["usual"])
    return format_lazy(_("{late} {usual}"), late=format_lazy(late, **numbers), usual=format_lazy(usual, **numbers))


def _short(value: Decimal) -> str:
    """Return money as the reader of the moment reads it."""
    return short_money(value, get_language() or "en")


_money_lazy = lazy(_short, str)


def _spoken(name: str, value: Any) -> Any:
    if name in {"usual", "recent", "expected", "actual", "revenue", "edge"} and value is not None:
        return _money_lazy(Decimal(value))
    return word(name, value) if name in {"level", "stage", "grade"} else value


_WORDS: dict[str, Promise] = {
    "smaller": _("orders have shrunk by {percent}%: {recent} lately, {usual} before"),
    "narrower": _("buys {now} of the {before} product lines it bought a year ago"),
    "below_season": _("{percent}% below the season: {actual} in three months, {expected} expected"),
    "level": _("revenue of twelve months: {revenue}"),
    "share": _("our share of its purchases: {percent}%"),
    "overruled": _("set by hand: {note}"),
    "withdrawn": _("set by hand no longer: {note}"),
    "lapsed": _("the time of the setting by hand is over"),
    "breadth": _("product lines bought with volume: {lines}"),
}
_CLASS_WORDS: dict[str, Promise] = {
    "among_the_top": _("among the top 100 by revenue"),
    "special_level": _("special level by revenue"),
    "premium_level": _("premium level by revenue"),
    "top_of_profit": _("among the 20% that bring most"),
    "below_premium": _("below the premium level"),
    "never_ordered": _("has never ordered"),
    "no_order_for_a_year": _("no order for a year"),
    "first_order_within_a_year": _("first order within the last year"),
    "revenue_halved": _("revenue has at least halved within a year"),
    "small_and_growing": _("small, but growing by a fifth or more"),
    "long_standing": _("customer for two years or longer"),
    "second_year": _("in its second year"),
    "late_against_its_rhythm": _("late against its own rhythm"),
    "large_broad_and_long": _("large, several product lines, three years or longer"),
    "kept_for_two_years": _("two years with us, revenue kept"),
    "not_yet_kept": _("not yet two years, or revenue not kept"),
    "no_share": _("no share of purchases recorded any more"),
}
