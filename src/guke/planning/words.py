"""The vocabulary of planning: parts of a playbook, openings, levers, whose word a criterion is."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from guke.insight.words import Stage


class Part(models.TextChoices):
    """What a line of the playbook says of a stage, or of an opening."""

    PLACE = "place", _("our place")
    AIM = "aim", _("aim")
    MOVE = "move", _("move")
    OPENING = "opening", _("move for an opening")


class Trigger(models.TextChoices):
    """The six openings."""

    PRODUCT = "product", _("New product")
    REVIEW = "review", _("Yearly supplier review")
    PEOPLE = "people", _("People changing")
    TROUBLE = "trouble", _("Incumbent's quality or service trouble")
    RELATIONS = "relations", _("Incumbent's relations souring")
    COST = "cost", _("Pressure on cost")


class Setter(models.TextChoices):
    """Whose idea a criterion is."""

    CUSTOMER = "customer", _("the customer")
    OURS = "ours", _("us")
    RIVAL = "rival", _("a rival")


class Root(models.TextChoices):
    """Where an expectation comes from."""

    PAST = "past", _("Past experience")
    MOUTH = "mouth", _("Word of mouth")
    NEED = "need", _("Own need")


class Way(models.TextChoices):
    """By which way a stage was reached."""

    UP = "up", _("up")
    DOWN = "down", _("down")


STATE_TONES = {"open": "blue", "done": "green", "dismissed": "grey", "used": "green", "passed": "grey"}
TRIGGER_ICONS = {
    "product": "box",
    "review": "clipboard-check",
    "people": "users",
    "trouble": "alert-triangle",
    "relations": "heart",
    "cost": "coins",
}
__all__ = [
    "STATE_TONES",
    "TRIGGER_ICONS",
    "Part",
    "Root",
    "Setter",
    "Stage",
    "Trigger",
    "Way",
]
