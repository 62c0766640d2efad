"""What passes between us and a customer: touches, who took part, and what was promised."""

import datetime as dt
import uuid

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from guke.accounts.models import Account, AccountBound, Contact
from guke.kit.records import Record
from guke.relations.rules.quiet import Window

DAY = 24 * 60
WAITING = Q(happened_at=None, called_off_on=None)
"""Which touches are still to be had."""


class Touch(Record):
    """A visit, call, message or meeting: planned, had, or called off."""

    class Way(models.TextChoices):
        """How we touched the customer."""

        VISIT = "visit", _("Visit")
        CALL = "call", _("Phone call")
        MESSAGE = "message", _("Message")
        MEETING = "meeting", _("Meeting")

    account = models.ForeignKey(Account, models.CASCADE, related_name="touches", verbose_name=_("account"))
    way = models.CharField(_("way"), max_length=8, choices=Way.choices, default=Way.VISIT)
    subject = models.CharField(_("subject"), max_length=120)
    planned_for = models.DateTimeField(_("planned for"), null=True, blank=True)
    happened_at = models.DateTimeField(_("happened at"), null=True, blank=True)
    called_off_on = models.DateField(_("called off on"), null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(_("minutes"), null=True, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="touches", verbose_name=_("our person")
    )
    colleagues = models.ManyToManyField(
        settings.AUTH_USER_MODEL, blank=True, related_name="joined_touches", verbose_name=_("colleagues present")
    )
    contacts = models.ManyToManyField(Contact, blank=True, related_name="touches", verbose_name=_("contacts present"))
    said = models.TextField(_("what was said"), blank=True)
    product_use = models.TextField(_("how our products are used"), blank=True)
    new_needs = models.TextField(_("new needs"), blank=True)
    opinions = models.TextField(_("opinions"), blank=True)
    products_shown = models.TextField(_("products shown"), blank=True)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("touch")
        verbose_name_plural = _("touches")
        ordering = ["-happened_at", "-planned_for", "-id"]
        indexes = [
            models.Index(fields=["account", "happened_at"]),
            models.Index(fields=["owner", "planned_for"]),
            models.Index(fields=["-happened_at", "-planned_for", "-id"], name="touch_order"),
            models.Index(fields=["planned_for"], condition=WAITING, name="touch_planned"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(planned_for__isnull=False) | Q(happened_at__isnull=False), name="touch_has_a_time"
            )
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def at(self) -> dt.datetime | None:
        """When it was, else when it is to be."""
        return self.happened_at or self.planned_for

    @property
    def waits(self) -> bool:
        """Whether it is still to be had."""
        return self.happened_at is None and self.called_off_on is None

    def clean(self) -> None:
        """Refuse a touch without any time, and one that was had and called off as well."""
        if self.happened_at is None and self.planned_for is None:
            raise ValidationError({"happened_at": _("Say when it was, or when it is to be.")})
        if self.happened_at is not None and self.called_off_on is not None:
            raise ValidationError({"called_off_on": _("It was had: take away one of the two days.")})
        if self.minutes is not None and not 1 <= self.minutes <= DAY:
            raise ValidationError({"minutes": _("It lasted 1 to 1440 minutes: correct the number.")})


class Brought(models.Model):
    """Which entry of which series of a person's other calendar a touch came from; moved there, it is the same touch."""

    touch = models.OneToOneField(Touch, models.CASCADE, related_name="brought")
    series = models.UUIDField()
    which = models.CharField(max_length=20, blank=True)
    sequence = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["series", "which"], name="brought_once")]

    def __str__(self) -> str:
        return f"{self.series} {self.which}".strip()


class Promise(Record):
    """Something one side promised the other, and whether the word was kept."""

    class Side(models.TextChoices):
        """Who promised."""

        OURS = "ours", _("we promised")
        THEIRS = "theirs", _("they promised")

    class State(models.TextChoices):
        """What became of it; late follows from the day."""

        OPEN = "open", _("open")
        KEPT = "kept", pgettext_lazy("promise", "kept")
        BROKEN = "broken", _("broken")
        RELEASED = "released", _("released")

    account = models.ForeignKey(Account, models.CASCADE, related_name="promises", verbose_name=_("account"))
    side = models.CharField(_("side"), max_length=6, choices=Side.choices, default=Side.OURS)
    text = models.CharField(_("what was promised"), max_length=300)
    made_on = models.DateField(_("made on"))
    due_on = models.DateField(_("due on"), null=True, blank=True)
    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="promises", verbose_name=_("contact")
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="promises", verbose_name=_("our person")
    )
    touch = models.ForeignKey(
        Touch, models.SET_NULL, null=True, editable=False, related_name="promises", verbose_name=_("touch")
    )
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.OPEN)
    settled_on = models.DateField(_("settled on"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=200, blank=True)

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("promise")
        verbose_name_plural = _("promises")
        ordering = [F("due_on").asc(nulls_last=True), "id"]
        indexes = [
            models.Index(fields=["account", "state", "due_on"]),
            models.Index(fields=["owner", "state", "due_on"]),
            models.Index(fields=["due_on", "id"], name="promise_order"),
            models.Index(fields=["due_on"], condition=Q(state="open"), name="promise_due"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="open") ^ Q(settled_on__isnull=False), name="promise_settled_on_a_day"
            )
        ]

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        """Refuse a promise due before it was made, and one that is settled without a day or open with one."""
        if self.due_on and self.made_on and self.due_on < self.made_on:
            raise ValidationError({"due_on": _("Due before it was made: set a later day.")})
        if (self.state == self.State.OPEN) == (self.settled_on is not None):
            raise ValidationError({"settled_on": _("A settled promise has a day it was settled on, an open one none.")})
        if self.contact is not None and self.account_id and self.contact.account_id != self.account_id:
            raise ValidationError({"contact": _("This person works at another customer: choose somebody of this one.")})


class QuietTime(Record):
    """When a contact is not to be called, from a time of day until another, on one day of the week or on all."""

    class Weekday(models.IntegerChoices):
        """The days of the week, Monday first as in Python."""

        MONDAY = 0, _("Monday")
        TUESDAY = 1, _("Tuesday")
        WEDNESDAY = 2, _("Wednesday")
        THURSDAY = 3, _("Thursday")
        FRIDAY = 4, _("Friday")
        SATURDAY = 5, _("Saturday")
        SUNDAY = 6, _("Sunday")

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="quiet_times", verbose_name=_("contact"))
    weekday = models.PositiveSmallIntegerField(
        _("day of the week"), choices=Weekday.choices, null=True, blank=True, help_text=_("Empty: every day.")
    )
    since = models.TimeField(pgettext_lazy("time of day", "from"))
    until = models.TimeField(pgettext_lazy("time of day", "until"))
    note = models.CharField(_("note"), max_length=120, blank=True)

    class Query(AccountBound):
        """Quiet times are seen with their contact's account."""

        path = "contact__account"

    objects = Query.as_manager()

    class Meta:
        verbose_name = _("quiet time")
        verbose_name_plural = _("quiet times")
        ordering = ["contact", "weekday", "since"]

    def __str__(self) -> str:
        return f"{self.contact} {self.since:%H:%M}–{self.until:%H:%M}"

    @property
    def window(self) -> Window:
        """The quiet time as the rule knows it."""
        return Window(self.since, self.until, self.weekday)

    def clean(self) -> None:
        """Refuse a time of no length."""
        if self.since is not None and self.since == self.until:
            raise ValidationError({"until": _("It ends when it begins: set another end.")})


class Feed(models.Model):
    """The secret address of a person's calendar; only its digest is kept, and a new one ends the old."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="calendar_feed")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(db_default=Now())
    read_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.user)
