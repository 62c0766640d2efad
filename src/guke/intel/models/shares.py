"""What share of the purchases of an account is ours, by whose word, and who else supplies it."""

from decimal import Decimal

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q, Sum
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, AccountBound, Prepared
from guke.intel.rules import Disordered, Share, around, share, span
from guke.kit.fields import ExactField
from guke.ledger.models import ProductLine, SalesLine

YEARS = range(1950, 2200)


class Source(models.TextChoices):
    """Where a figure comes from."""

    STATEMENT = "statement", _("Customer's word")
    REPORT = "report", _("Annual report")
    PEER = "peer", _("Size of peers")
    RIVAL = "rival", _("Sighting of a rival")
    TENDER = "tender", _("Tender")
    OWN = "own", _("Our own guess")


class Trust(models.TextChoices):
    """How far a source is trusted."""

    LOW = "low", _("low")
    MEDIUM = "medium", _("medium")
    HIGH = "high", _("high")


class ShareEstimate(Prepared):
    """How much a customer bought of a product line in a year, from one source, beside what it bought from us."""

    Source = Source
    Trust = Trust

    account = models.ForeignKey(Account, models.CASCADE, related_name="share_estimates", verbose_name=_("account"))
    line = models.ForeignKey(ProductLine, models.PROTECT, null=True, blank=True, verbose_name=_("product line"))
    year = models.PositiveSmallIntegerField(_("year"))
    ours = ExactField(_("bought from us"), blank=True, help_text=_("Left empty: from the sales lines."))
    total_low = ExactField(_("all purchases, low"), blank=True, help_text=_("Left empty: by the trust."))
    total_likely = ExactField(_("all purchases, likely"))
    total_high = ExactField(_("all purchases, high"), blank=True, help_text=_("Left empty: by the trust."))
    currency = models.CharField(_("currency"), max_length=3)
    source = models.CharField(_("source"), max_length=10, choices=Source.choices)
    trust = models.CharField(_("trust"), max_length=6, choices=Trust.choices, default=Trust.MEDIUM)
    seen_on = models.DateField(_("seen on"))
    rival = models.CharField(_("rival"), max_length=80, blank=True)
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

    def prepare(self) -> None:
        """Set what was left empty: our sales from the ledger, low and high from the trust in one figure."""
        self.ours, self.total_low, self.total_high = self._filled()

    def clean(self) -> None:
        """Refuse a year nobody remembers, totals out of order and a share over the whole."""
        if self.year is not None and self.year not in YEARS:
            raise ValidationError({"year": _("Give the year with four digits, from 1950 to 2199.")})
        ours, low, high = self._filled()
        if None in (ours, low, self.total_likely, high):
            return
        try:
            share(ours, low, self.total_likely, high)
        except Disordered as error:
            words = _("The totals must rise from low through likely to high, all over 0.")
            raise ValidationError({"total_likely": words}) from error
        if ours < 0 or ours > high:
            raise ValidationError({"ours": _("More than everything the customer buys: raise the totals.")})

    def _filled(self) -> tuple[Decimal, Decimal, Decimal]:
        """Return our sales, the low and the high total, each as given or as it follows."""
        low, high = self.total_low, self.total_high
        if self.total_likely is not None and self.trust in Trust.values:
            usual = around(self.total_likely, self.trust)
            low, high = usual[0] if low is None else low, usual[1] if high is None else high
        return self._sold() if self.ours is None else self.ours, low, high

    def _sold(self) -> Decimal:
        """Return what the ledger says we sold in the year, in the same currency."""
        if not self.account_id or self.year not in YEARS or not self.seen_on:
            return Decimal(0)
        since, until = span(self.year, self.seen_on)
        lines = SalesLine.objects.filter(
            account=self.account_id, currency=self.currency, sold_on__gt=since, sold_on__lte=until
        )
        if self.line_id:
            lines = lines.filter(product__line=self.line_id)
        return lines.aggregate(sum=Sum("amount", output_field=ExactField()))["sum"] or Decimal(0)


class RivalShare(Prepared):
    """Another supplier of a customer: of which line, in which place, with what share, by whose word."""

    class Place(models.TextChoices):
        """Which supplier of the customer it is."""

        MAIN = "main", _("main supplier")
        SECOND = "second", _("second supplier")
        CANDIDATE = "candidate", _("candidate")

    account = models.ForeignKey(Account, models.CASCADE, related_name="rival_shares", verbose_name=_("account"))
    line = models.ForeignKey(ProductLine, models.PROTECT, null=True, blank=True, verbose_name=_("product line"))
    rival = models.CharField(_("rival"), max_length=80)
    place = models.CharField(_("place"), max_length=10, choices=Place.choices, default=Place.SECOND)
    share_percent = ExactField(_("its share, %"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=10, choices=Source.choices, default=Source.STATEMENT)
    trust = models.CharField(_("trust"), max_length=6, choices=Trust.choices, default=Trust.MEDIUM)
    seen_on = models.DateField(_("seen on"))
    contract_until = models.DateField(_("contract until"), null=True, blank=True)
    strength = models.CharField(_("what it is strong in"), max_length=200, blank=True)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, verbose_name=_("noted by")
    )

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("rival supplier")
        verbose_name_plural = _("rival suppliers")
        ordering = ["-seen_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(share_percent=None) | Q(share_percent__gte=0, share_percent__lte=100),
                name="rival_share_within_the_whole",
            )
        ]

    def __str__(self) -> str:
        return f"{self.rival} · {self.account}"

    def prepare(self) -> None:
        """Keep the name without blanks around it, so that one rival is not two."""
        self.rival = self.rival.strip()

    def clean(self) -> None:
        """Refuse a share that is none."""
        if self.share_percent is not None and not 0 <= self.share_percent <= 100:  # noqa: PLR2004 - per cent
            raise ValidationError({"share_percent": _("A share lies between 0 and 100.")})
