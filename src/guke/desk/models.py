"""What was done with the matters of the home page, when each account's turn is over, and who is reminded of what."""

import datetime as dt
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from guke.accounts.models import Account, AccountBound
from guke.care.models.posted import Posted
from guke.desk.rules import Ahead, Step
from guke.kit.fields import ExactField
from guke.relations.rules.quiet import Window


class MatterStepQuerySet(models.QuerySet["MatterStep"]):
    """Steps taken with matters."""

    def deciding(self, user: Any) -> Self:
        """Return the open steps that decide what the person sees, the oldest first."""
        return self.filter(Q(by=user) | Q(to=user) | Q(how=MatterStep.How.DONE), closed_on=None).order_by("pk")


class MatterStep(models.Model):
    """A matter was put off, handed to a colleague, or done; the step is open until the cause is gone."""

    class How(models.TextChoices):
        """What was done with it."""

        LATER = "later", _("put off")
        HANDED = "handed", _("handed over")
        DONE = "done", _("done")

    account = models.ForeignKey(Account, models.CASCADE, related_name="matter_steps")
    topic = models.CharField(max_length=40)
    how = models.CharField(max_length=6, choices=How.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    to = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    on = models.DateField()
    until_on = models.DateField(null=True)
    word = models.CharField(max_length=500, blank=True)
    cause = models.JSONField(default=dict)
    closed_on = models.DateField(null=True)

    objects = MatterStepQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["how", "account"], condition=Q(closed_on=None), name="matter_step_open")]
        constraints = [
            models.CheckConstraint(condition=Q(how="handed") ^ Q(to=None), name="matter_step_handed_to_somebody"),
            models.CheckConstraint(condition=Q(how="later") ^ Q(until_on=None), name="matter_step_put_off_until"),
        ]

    def __str__(self) -> str:
        return f"{self.account}: {self.get_how_display()}"

    def as_step(self) -> Step:
        """Return the step as the rules read it."""
        return Step(self.how, self.by_id, self.to_id, self.until_on, self.cause)


class Turn(models.Model):
    """When the turn of an account to be touched is over, and what an hour there was worth when it was counted."""

    derived = True
    account = models.OneToOneField(Account, models.CASCADE, primary_key=True, related_name="turn")
    due_on = models.DateField()
    per_hour = ExactField()

    class Query(AccountBound):
        """Turns, whose region and day are asked of in the order of the rows."""

        def over(self, on: dt.date) -> Self:
            """Return those over by a day; hidden from the index of days, by which SQLite would read all to sort them."""
            return self.alias(day=Coalesce("due_on", "due_on")).filter(day__lt=on)

        def within(self, region: str) -> Self:
            """Return those of accounts in a province, asked of one after the other in the order of the rows."""
            return self.filter(Exists(Account.objects.filter(pk=OuterRef("account"), province=region)))

    objects = Query.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["due_on", "account"], name="turn_due"),
            models.Index(fields=["-per_hour", "account"], name="turn_per_hour"),
        ]

    def __str__(self) -> str:
        return f"{self.account}: {self.due_on}"


class ReminderWish(models.Model):
    """How long before, and where, a person wants to be reminded of what is planned and due."""

    TIMES = (
        (Ahead.NEVER.value, pgettext_lazy("reminder", "never")),
        (Ahead.QUARTER.value, _("15 minutes before")),
        (Ahead.HOUR.value, _("1 hour before")),
        (Ahead.EVENING.value, _("the evening before, at 18:00")),
    )

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="reminder_wish")
    ahead = models.CharField(_("how long before"), max_length=8, choices=TIMES, default=Ahead.HOUR.value)
    shown = models.BooleanField(_("on the home page"), default=True)
    mailed = models.BooleanField(_("by e-mail"), default=False)
    quiet_since = models.TimeField(_("no e-mails from"), null=True, blank=True)
    quiet_until = models.TimeField(
        pgettext_lazy("time of day", "until"),
        null=True,
        blank=True,
        help_text=_("Besides the company's quiet hours; may run over midnight."),
    )

    def __str__(self) -> str:
        return f"{self.user}: {self.get_ahead_display()}"

    @property
    def windows(self) -> tuple[Window, ...]:
        """When the person is not to be mailed, besides the company's quiet hours."""
        if self.quiet_since is None or self.quiet_until is None:
            return ()
        return (Window(self.quiet_since, self.quiet_until),)


class Reminder(Posted):
    """A person is reminded of one entry at one time: recorded once, seen until it is over, mailed once at most."""

    class Sort(models.TextChoices):
        """What one is reminded of."""

        TOUCH = "touch", _("touch")
        MEETING = "meeting", _("meeting")
        PROMISE = "promise", _("promise")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="reminders")
    sort = models.CharField(max_length=8, choices=Sort.choices)
    entry = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    until = models.DateTimeField()
    shown = models.BooleanField(default=True)
    seen_at = models.DateTimeField(null=True)
    state = models.CharField(_("state"), max_length=8, choices=Posted.State.choices, blank=True)
    """What became of the letter; empty where none was wished."""

    class Meta:
        indexes = [
            models.Index(fields=["user", "until"], name="reminder_of_person"),
            models.Index(fields=["state"], condition=Q(state__in=["ready", "claimed"]), name="reminder_to_mail"),
        ]
        constraints = [models.UniqueConstraint(fields=["user", "sort", "entry", "at"], name="reminder_once")]

    def __str__(self) -> str:
        return f"{self.user}: {self.sort} {self.entry}"
