"""Handing accounts over: from whom, to whom, and who of the customer has been introduced."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, Contact
from guke.kit.records import Record, RecordQuerySet


class HandoverQuerySet(RecordQuerySet):
    """Handovers: seen with their account, and while they are open by whoever is to take it over."""

    def visible_to(self, user: Any) -> Self:
        """Return the handovers of accounts in the person's scope, and those that wait for the person."""
        seen = Account.objects.visible_to(user)
        return self.filter(Q(account__in=seen) | Q(receiver=user, state=Handover.State.OPEN))


class Handover(Record):
    """An account on its way from one manager to another: it moves once the receiver and the head have agreed."""

    class State(models.TextChoices):
        """Where it stands."""

        OPEN = "open", _("under way")
        DONE = "done", _("handed over in full")
        WITHDRAWN = "withdrawn", _("called off")

    account = models.ForeignKey(Account, models.CASCADE, related_name="handovers", verbose_name=_("account"))
    giver = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="handovers_given", verbose_name=_("from whom")
    )
    receiver = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="handovers_taken", verbose_name=_("to whom")
    )
    reason = models.CharField(_("reason"), max_length=200)
    begun_on = models.DateField(_("begun on"))
    due_on = models.DateField(_("to be done by"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.OPEN, editable=False)
    done_on = models.DateField(_("done on"), null=True, editable=False)
    word = models.CharField(_("word of the receiver"), max_length=300, blank=True, editable=False)
    moved = models.JSONField(default=dict, editable=False)

    objects = HandoverQuerySet.as_manager()

    class Meta:
        verbose_name = _("handover")
        verbose_name_plural = _("handovers")
        ordering = ["-begun_on", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["account"], condition=Q(state="open"), name="handover_one_at_a_time"),
            models.CheckConstraint(condition=~Q(giver=models.F("receiver")), name="handover_to_somebody_else"),
            models.CheckConstraint(
                condition=Q(state="open") ^ Q(done_on__isnull=False), name="handover_ended_on_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.account}: {self.giver} → {self.receiver}"


class Introduction(models.Model):
    """A contact to be introduced to the receiver, and the day on which that was done."""

    handover = models.ForeignKey(Handover, models.CASCADE, related_name="introductions")
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="+")
    introduced_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["handover", "contact"], name="introduced_once")]

    def __str__(self) -> str:
        return str(self.contact)
