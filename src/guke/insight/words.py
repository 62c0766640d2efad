"""The vocabulary of standings: classes with their names, and which classes have a history."""

from django.db import models
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Cut(models.TextChoices):
    """Which part of the 20/60/20 by profit an account is in (C6)."""

    TOP = "top", _("top 20")
    MIDDLE = "middle", _("middle 60")
    BOTTOM = "bottom", _("bottom 20")


class RevenueLevel(models.TextChoices):
    """Level by revenue of twelve months (C4)."""

    SPECIAL = "special", pgettext_lazy("level", "special")
    PREMIUM = "premium", pgettext_lazy("level", "premium")
    ORDINARY = "ordinary", pgettext_lazy("level", "ordinary")


class Grade(models.TextChoices):
    """The three grades of attention (C5)."""

    KEY = "key", pgettext_lazy("grade", "key")
    IMPORTANT = "important", pgettext_lazy("grade", "important")
    ORDINARY = "ordinary", pgettext_lazy("grade", "general")


class Breadth(models.TextChoices):
    """Whether an account buys several lines of product or one (C1)."""

    COMPREHENSIVE = "comprehensive", _("comprehensive")
    SPECIALISED = "specialised", _("specialised")


class Relation(models.TextChoices):
    """How the cooperation goes (C2)."""

    COOPERATION = "cooperation", pgettext_lazy("relation", "cooperating")
    GROWTH = "growth", pgettext_lazy("relation", "growing")
    CHURNING = "churning", pgettext_lazy("relation", "leaving")
    NEW = "new", pgettext_lazy("relation", "new")


class Loyalty(models.TextChoices):
    """The loyalty codes (C3)."""

    STABLE = "s", _("stable customer")
    STRATEGIC = "w", _("strategic customer")
    NORMAL = "n", _("general customer")
    POTENTIAL = "p", _("potential customer")


class Quadrant(models.TextChoices):
    """Accounts whose loyalty and profit do not go together (C8)."""

    LOYAL_UNPROFITABLE = "loyal_unprofitable", _("loyal but unprofitable")
    PROMISING = "promising", _("high potential, not yet loyal")


class Stage(models.TextChoices):
    """Stage of the cooperation by our share of the account's purchases (D2)."""

    DEVELOPMENT = "development", _("development")
    FIRST = "first", _("first cooperation")
    STABLE = "stable", _("stable cooperation")
    STRATEGIC = "strategic", _("strategic cooperation")


class Band(models.TextChoices):
    """How healthy an account is, in a word (Z1)."""

    GREEN = "green", pgettext_lazy("health", "healthy")
    AMBER = "amber", pgettext_lazy("health", "ailing")
    RED = "red", pgettext_lazy("health", "in danger")


class Rule(models.TextChoices):
    """The rules of health, those of areas to come included."""

    RHYTHM = "rhythm", _("order rhythm")
    VOLUME = "volume", _("volume against the season")
    TREND = "trend", _("trend of 12 months")
    BREADTH = "breadth", _("product lines kept")
    SHARE = "share", _("share of purchases")
    MARGIN = "margin", _("gross margin")
    PRICE = "price", _("price reached")
    PAYMENT = "payment", _("payment")
    COMPLAINTS = "complaints", _("complaints")
    COVERAGE = "coverage", _("people who know each other")
    PROMISES = "promises", _("promises")


class Which(models.TextChoices):
    """The classes that keep a history and may be overruled."""

    LEVEL = "level", _("revenue level")
    GRADE = "grade", _("grade")
    BREADTH = "breadth", _("breadth")
    RELATION = "relation", _("relation")
    LOYALTY = "loyalty", _("loyalty")
    STAGE = "stage", _("stage")


CHOICES: dict[str, type[models.TextChoices]] = {
    "level": RevenueLevel,
    "grade": Grade,
    "breadth": Breadth,
    "relation": Relation,
    "loyalty": Loyalty,
    "stage": Stage,
}


SETTINGS = tuple(
    (f"{which}:{value}", format_lazy(_("{which}: {value}"), which=Which(which).label, value=label))
    for which, choice in CHOICES.items()
    for value, label in choice.choices
)
"""Every class that may be set by hand, as ``which:value`` with its words."""


def word(which: str, value: str) -> str:
    """Return the name of a class's value, the value itself where it has none."""
    choices = CHOICES.get(which)
    return str(dict(choices.choices).get(value, value)) if choices else value
