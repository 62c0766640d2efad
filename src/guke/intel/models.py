"""What is known about accounts and from where: first, what share of a customer's purchases is ours."""

from decimal import Decimal

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, AccountBound
from guke.intel.rules import Disordered, Share, share
from guke.kit.fields import ExactField
from guke.kit.records import Record
from guke.ledger.models import ProductLine


class ShareEstimate(Record):
    """How much a customer bought of a product line in a year, from one source, beside what it bought from us."""

    class Source(models.TextChoices):
        """Where the figure comes from."""

        STATEMENT = "statement", _("Customer's word")
        REPORT = "report", _("Annual report")
        PEER = "peer", _("Size of peers")
        RIVAL = "rival", _("Sighting of a rival")
        TENDER = "tender", _("Tender")

    class Trust(models.TextChoices):
        """How far the source is trusted."""

        LOW = "low", _("low")
        MEDIUM = "medium", _("medium")
        HIGH = "high", _("high")

    account = models.ForeignKey(Account, models.CASCADE, related_name="share_estimates", verbose_name=_("account"))
    line = models.ForeignKey(ProductLine, models.PROTECT, null=True, blank=True, verbose_name=_("product line"))
    year = models.PositiveSmallIntegerField(_("year"))
    ours = ExactField(_("bought from us"))
    total_low = ExactField(_("all purchases, low"))
    total_likely = ExactField(_("all purchases, likely"))
    total_high = ExactField(_("all purchases, high"))
    currency = models.CharField(_("currency"), max_length=3)
    source = models.CharField(_("source"), max_length=10, choices=Source.choices)
    trust = models.CharField(_("trust"), max_length=6, choices=Trust.choices, default=Trust.MEDIUM)
    seen_on = models.DateField(_("seen on"))
    note = models.CharField(_("note"), max_length=200, blank=True)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, verbose_name=_("noted by")
    )

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("share estimate")
        verbose_name_plural = _("share estimates")
        ordering = ["-seen_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(total_low__lte=F("total_likely")) & Q(total_likely__lte=F("total_high")),
                name="share_totals_in_order",
            ),
            models.CheckConstraint(condition=Q(total_low__gt=0), name="share_total_positive"),
        ]

    def __str__(self) -> str:
        return f"{self.account} {self.year}"

    @property
    def share(self) -> Share:
        """Our share of the purchases, as an interval."""
        return share(self.ours, self.total_low, self.total_likely, self.total_high)

    @property
    def likely_share(self) -> Decimal:
        """Our likely share, in percent."""
        return self.share.likely

    def clean(self) -> None:
        """Refuse totals out of order and a share over the whole."""
        if None in (self.ours, self.total_low, self.total_likely, self.total_high):
            return
        try:
            share(self.ours, self.total_low, self.total_likely, self.total_high)
        except Disordered as error:
            words = _("The totals must rise from low through likely to high, all over 0.")
            raise ValidationError({"total_likely": words}) from error
        if self.ours < 0 or self.ours > self.total_high:
            raise ValidationError({"ours": _("More than everything the customer buys: raise the totals.")})
