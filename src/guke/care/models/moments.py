"""When not to ask: accounts in difficulty, and the hours of a person."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, AccountBound, Contact
from guke.care.models.seen import Beside, in_order
from guke.care.rules.hours import Window
from guke.kit.records import Record


class Pause(Record):
    """Not a good moment: nothing is asked of the account while it lasts, care goes on."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="pauses", verbose_name=_("account"))
    since_on = models.DateField(_("since"))
    until_on = models.DateField(_("until"), null=True, blank=True, help_text=_("Empty: until somebody ends it."))
    note = models.CharField(_("what happened"), max_length=200)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, verbose_name=_("noted by")
    )

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("pause")
        verbose_name_plural = _("pauses")
        ordering = ["-since_on", "-id"]
        constraints = [
            models.CheckConstraint(condition=Q(until_on=None) | Q(until_on__gte=F("since_on")), name="pause_in_order")
        ]

    def __str__(self) -> str:
        return self.note

    def clean(self) -> None:
        """Refuse an end before the beginning."""
        in_order(self.since_on, self.until_on, "until_on")


class ContactHours(Record):
    """Hours in which a person may be rung up."""

    class Weekday(models.IntegerChoices):
        """Days of the week."""

        MONDAY = 0, _("Monday")
        TUESDAY = 1, _("Tuesday")
        WEDNESDAY = 2, _("Wednesday")
        THURSDAY = 3, _("Thursday")
        FRIDAY = 4, _("Friday")
        SATURDAY = 5, _("Saturday")
        SUNDAY = 6, _("Sunday")

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="hours", verbose_name=_("contact"))
    weekday = models.PositiveSmallIntegerField(
        _("day of the week"), choices=Weekday.choices, null=True, blank=True, help_text=_("Empty: every day.")
    )
    begins = models.TimeField(_("may be rung from"))
    ends = models.TimeField(_("may be rung until"))
    note = models.CharField(_("note"), max_length=200, blank=True)

    objects = Beside.as_manager()

    class Meta:
        verbose_name = _("hours to ring")
        verbose_name_plural = _("hours to ring")
        ordering = ["contact", "weekday", "begins"]
        constraints = [models.CheckConstraint(condition=Q(ends__gt=F("begins")), name="hours_end_after_they_begin")]

    def __str__(self) -> str:
        return f"{self.begins:%H:%M}–{self.ends:%H:%M}"

    def clean(self) -> None:
        """Refuse hours that end before they begin."""
        if self.begins and self.ends and self.ends <= self.begins:
            raise ValidationError({"ends": _("They end before they begin: set a later hour.")})

    @property
    def account_id(self) -> int | None:
        """The account whose contact it is."""
        return self.contact.account_id if self.contact_id else None

    @property
    def account(self) -> Any:
        """The account whose contact it is."""
        return self.contact.account

    @property
    def window(self) -> Window:
        """The hours as the rule reads them."""
        return Window(self.begins, self.ends, self.weekday)
