"""When not to ask: accounts in difficulty."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, AccountBound
from guke.care.models.seen import in_order
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
