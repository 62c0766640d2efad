"""Criteria, parts of the value, buyer types and points in words and colours."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from guke.kit.columns import Title


class Points(models.IntegerChoices):
    """What a person gives: 0 to 5."""

    NONE = 0, _("0 none")
    POOR = 1, _("1 poor")
    WEAK = 2, _("2 weak")
    FAIR = 3, _("3 fair")
    GOOD = 4, _("4 good")
    BEST = 5, _("5 very good")


class Aspect(models.TextChoices):
    """What of an account's value people judge, for the ledger does not know it."""

    CREDIT = "credit", _("credit standing")
    RELATION = "relation", pgettext_lazy("value", "relationship")
    PUBLICITY = "publicity", _("publicity")
    BRAND = "brand", _("brand")
    NETWORK = "network", pgettext_lazy("value", "network")
    INFORMATION = "information", pgettext_lazy("value", "information")


class Buyer(models.TextChoices):
    """What a buyer seeks in a seller."""

    INTRINSIC = "intrinsic", _("intrinsic value: wants price")
    EXTRINSIC = "extrinsic", _("extrinsic value: wants advice")
    STRATEGIC = "strategic", _("strategic value: wants the whole company")


class State(models.TextChoices):
    """How far a nomination is."""

    PROPOSED = "proposed", _("proposed")
    ACCEPTED = "accepted", pgettext_lazy("nomination", "key account")
    DECLINED = "declined", pgettext_lazy("nomination", "declined")
    LEFT = "left", pgettext_lazy("nomination", "left")


class Side(models.TextChoices):
    """Whether the customer gets it or gives it."""

    BENEFIT = "benefit", _("it gets")
    COST = "cost", _("it costs it")


class Way(models.TextChoices):
    """Which way of a figure is better."""

    MORE = "more", _("more is better")
    LESS = "less", _("less is better")


class Measured(models.TextChoices):
    """The figures of the standing a yardstick may be."""

    REVENUE = "revenue_12m", _("revenue, 12 months")
    GROWTH = "growth", _("growth, %")
    MARGIN = "margin", _("margin, %")
    SHARE = "share_percent", _("share of purchases, %")
    LINES = "lines_12m", _("product lines, 12 months")
    ORDERS = "orders_12m", _("orders, 12 months")
    LATE = "days_late", _("days late")
    HEALTH = "health", _("health")
    LOSS = "loss_percent", _("chance that orders stop, %")
    EXPECTED = "expected_12m", _("expected, 12 months")
    POINTS = "value_points", _("value, points of 100")


MONEY_MEASURES = frozenset({"revenue_12m", "expected_12m"})
PROFIT_MEASURES = frozenset({"margin"})
STATE_TONES = {"proposed": "violet", "accepted": "gold", "declined": "plain", "left": "bad"}
BUYER_TONES = {"intrinsic": "warn", "extrinsic": "info", "strategic": "gold"}
SIDE_TONES = {"benefit": "good", "cost": "warn"}
CRITERION_WORDS: dict[str, Title] = {
    "business": _("Revenue or use"),
    "tenure": _("Time and relationship"),
    "potential": _("Potential"),
}
PART_WORDS: dict[str, Title] = {
    "current": _("Value now"),
    "future": _("Value to come"),
    **{aspect.value: aspect.label for aspect in Aspect},
}
GROUP_WORDS: tuple[tuple[Title, tuple[str, ...]], ...] = (
    (_("Profit"), ("current", "future")),
    (_("Behaviour value"), ("credit", "relation")),
    (_("Influence value"), ("publicity", "brand", "network", "information")),
)
MODES: dict[str, tuple[Title, Title]] = {
    "intrinsic": (_("Sell cheap and easy"), _("It is sure of knowing the product: keep buying simple, prices plain, visits few.")),
    "extrinsic": (_("Consult and solve"), _("It expects the seller to add something: find the problem, show the solution and what it brings.")),
    "strategic": (_("Bring the whole company"), _("It wants more than advice: plan together, bring in managers and other departments, share gains.")),
}  # fmt: skip
MUTUAL_WORDS: dict[str, tuple[Title, str]] = {
    "relationship": (pgettext_lazy("value to both", "Relationship"), "plain"),
    "partnering": (pgettext_lazy("value to both", "Partnering"), "info"),
    "alliance": (pgettext_lazy("value to both", "Alliance"), "gold"),
}
HOLDS_WORDS: dict[str, Title] = {
    "it_gains": _("It gains: value delivered above 0, what it gets scored 3 or more"),
    "we_gain": _("We gain: gross profit of 12 months above 0"),
    "main": _("It buys mainly from us: strategic cooperation"),
    "whole": _("It wants the whole company: buyer type strategic value"),
}
