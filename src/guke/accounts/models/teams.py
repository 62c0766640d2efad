"""Who of ours does what for an account, from when to when, and who stands in."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from guke.accounts.models.bound import AccountBound
from guke.kit.records import Record


class Seat(Record):
    """A place in an account's team: who of ours does what for it, from when to when, and who stands in."""

    class Duty(models.TextChoices):
        """What the person does for the account."""

        LEAD = "lead", _("Lead")
        SALES = "sales", _("Sales")
        TECH = "tech", _("Technical")
        LOGISTICS = "logistics", _("Logistics")
        FINANCE = "finance", _("Finance")
        SERVICE = "service", _("Service")
        SPONSOR = "sponsor", _("Executive sponsor")

    class Side(models.TextChoices):
        """Whether the work faces the customer."""

        FRONT = "front", _("Front office")
        BACK = "back", _("Back office")

    account = models.ForeignKey("accounts.Account", models.CASCADE, related_name="seats", verbose_name=_("account"))
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="seats", verbose_name=_("person"))
    duty = models.CharField(_("duty"), max_length=10, choices=Duty.choices, default=Duty.SALES)
    side = models.CharField(pgettext_lazy("seat", "side"), max_length=5, choices=Side.choices, default=Side.FRONT)
    step = models.CharField(_("step of the process"), max_length=60, blank=True)
    writes = models.BooleanField(_("may change the account"), default=True)
    from_on = models.DateField(_("from"), null=True, blank=True)
    to_on = models.DateField(_("until"), null=True, blank=True)
    substitute = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="stand_ins",
        verbose_name=_("substitute"),
    )
    substitute_from_on = models.DateField(_("substitute from"), null=True, blank=True)
    substitute_to_on = models.DateField(_("substitute until"), null=True, blank=True)

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("team member")
        verbose_name_plural = _("team")
        ordering = ["side", "duty", "id"]
        indexes = [models.Index(fields=["side", "duty", "id"], name="seat_order")]
        constraints = [
            models.UniqueConstraint(fields=["account", "user", "duty"], name="seat_once"),
            models.CheckConstraint(
                condition=Q(to_on=None) | Q(from_on=None) | Q(to_on__gte=models.F("from_on")),
                name="seat_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.get_duty_display()}"


def open_seat(user: Any) -> Q:
    """Return the condition that a seat gives the person access today, as holder or substitute."""
    today = models.functions.TruncDate(models.functions.Now())
    held = Q(user=user) & (Q(from_on=None) | Q(from_on__lte=today)) & (Q(to_on=None) | Q(to_on__gte=today))
    stands_in = Q(substitute=user, substitute_from_on__lte=today, substitute_to_on__gte=today)
    return held | stands_in
