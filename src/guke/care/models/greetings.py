"""Greetings: what is written, to whom it goes in one run, and what became of each."""

from typing import Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Contact, Group
from guke.care.models.posted import Posted
from guke.care.models.seen import Beside
from guke.care.rules import letters
from guke.kit.records import Record, RecordQuerySet
from guke.people.roles import Scope


class Occasion(models.TextChoices):
    """What one greets for."""

    NEW_YEAR = "new_year", _("New Year")
    SPRING_FESTIVAL = "spring_festival", _("Spring Festival")
    LANTERN = "lantern", _("Lantern Festival")
    LABOUR_DAY = "labour_day", _("Labour Day")
    DRAGON_BOAT = "dragon_boat", _("Dragon Boat Festival")
    MID_AUTUMN = "mid_autumn", _("Mid-Autumn Festival")
    DOUBLE_NINTH = "double_ninth", _("Double Ninth Festival")
    NATIONAL_DAY = "national_day", _("National Day")
    LABA = "laba", _("Laba Festival")
    BIRTHDAY = "birthday", _("Birthday")
    ANNIVERSARY = "anniversary", _("Anniversary of our business")
    CARE = "care", _("Care in difficulty")
    OTHER = "other", _("Another occasion")
    INVITATION = "invitation", _("Invitation")
    BULLETIN = "bulletin", _("Bulletin")


LINKED = {Occasion.INVITATION, Occasion.BULLETIN}
"""What carries a link of the person's own; it is begun from its meeting or issue."""


class Channel(models.TextChoices):
    """By what it is sent."""

    EMAIL = "email", _("E-mail")
    SMS = "sms", _("Text message")


class Letter(Record):
    """What is written."""

    occasion = models.CharField(_("occasion"), max_length=16, choices=Occasion.choices, default=Occasion.MID_AUTUMN)
    channel = models.CharField(_("channel"), max_length=6, choices=Channel.choices, default=Channel.EMAIL)
    subject = models.CharField(_("subject"), max_length=120, blank=True)
    text = models.TextField(
        _("text"),
        help_text=_(
            "Filled in per person: {name}, {surname}, {post}, {account}, {occasion}, {years}, {sender}, {company}"
        ),
    )
    code = models.CharField(
        _("the provider's template"), max_length=60, blank=True, help_text=_("for text messages, as it was approved")
    )

    class Meta:
        abstract = True


class Template(Letter):
    """A greeting to be used again."""

    name = models.CharField(_("name"), max_length=80, unique=True)

    class Meta:
        verbose_name = _("greeting template")
        verbose_name_plural = _("greeting templates")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse fields that nobody has."""
        for name in ("subject", "text"):
            known = letters.FIELDS + letters.LINKED if self.occasion in LINKED else letters.FIELDS
            if unknown := letters.strange(getattr(self, name), known):
                raise ValidationError({name: _unknown(unknown, known)})


def _unknown(fields: list[str], known: tuple[str, ...]) -> Any:
    words = _("There is no field %(unknown)s. There are: %(known)s")
    return words % {
        "unknown": ", ".join(f"{{{field}}}" for field in fields),
        "known": ", ".join(f"{{{field}}}" for field in known),
    }


class RunQuerySet(RecordQuerySet):
    """Runs are seen by whoever began them, and by those who see all accounts."""

    def visible_to(self, user: Any) -> Self:
        """Return the runs the person may see."""
        return self if user.is_authenticated and user.scope == Scope.ALL else self.filter(by=user)


class Run(Letter):
    """One sending to many people, as it was written then."""

    name = models.CharField(_("name"), max_length=120)
    group = models.ForeignKey(Group, models.SET_NULL, null=True, blank=True, verbose_name=_("group of accounts"))
    meeting = models.ForeignKey(
        "care.Meeting", models.SET_NULL, null=True, editable=False, related_name="mailings", verbose_name=_("meeting")
    )
    bulletin = models.ForeignKey(
        "care.Bulletin", models.SET_NULL, null=True, editable=False, related_name="mailings", verbose_name=_("bulletin")
    )
    send_on = models.DateField(_("to be sent on"))
    stopped_at = models.DateTimeField(_("stopped at"), null=True, editable=False)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="greeting_runs", editable=False, verbose_name=_("by")
    )

    objects = RunQuerySet.as_manager()

    class Meta:
        verbose_name = _("greeting run")
        verbose_name_plural = _("greeting runs")
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.name


class Greeting(Posted, Record):
    """One person's greeting; a person has one per run, whatever happens."""

    class Why(models.TextChoices):
        """Why somebody is left out."""

        CONSENT = "consent", _("has not agreed to be contacted")
        LEFT = "left", _("has left")
        ADDRESS = "address", _("has no address for this channel")
        PAUSED = "paused", _("not a good moment for the account")
        CHOICE = "choice", _("taken off the list")
        TWICE = "twice", _("same address as somebody above")

    run = models.ForeignKey(Run, models.CASCADE, related_name="greetings", verbose_name=_("greeting run"))
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="greetings", verbose_name=_("contact"))
    why = models.CharField(_("why not"), max_length=8, choices=Why.choices, blank=True)
    address = models.CharField(_("sent to"), max_length=254, blank=True)
    subject = models.CharField(_("subject"), max_length=160, blank=True)
    text = models.TextField(_("text"), blank=True)
    params = models.JSONField(default=dict, editable=False)

    objects = Beside.as_manager()

    class Meta:
        verbose_name = _("greeting")
        verbose_name_plural = _("greetings")
        ordering = ["run", "id"]
        indexes = [
            models.Index(fields=["state"], condition=Q(state__in=["ready", "claimed"]), name="greeting_to_do"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["run", "contact"], name="greeting_once_per_person"),
            models.CheckConstraint(condition=Q(state="left_out") ^ Q(why=""), name="greeting_left_out_for_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.contact}"
