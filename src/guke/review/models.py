"""Two days compared: which, and for each account why its revenue moved between them."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, AccountBound
from guke.kit.fields import ExactField


class Comparison(models.Model):
    """Two days whose years were held against each other."""

    first_on = models.DateField(_("first day"))
    last_on = models.DateField(_("last day"))
    made_at = models.DateTimeField(_("made at"), db_default=Now())

    class Meta:
        verbose_name = _("comparison")
        verbose_name_plural = _("comparisons")
        ordering = ["-id"]
        constraints = [models.UniqueConstraint(fields=["first_on", "last_on"], name="comparison_once")]

    def __str__(self) -> str:
        return f"{self.first_on} – {self.last_on}"


class Effect(models.Model):
    """Why an account's revenue of twelve months differs between the two days, and what of the later year came back."""

    derived = True

    comparison = models.ForeignKey(Comparison, models.CASCADE, related_name="effects")
    account = models.ForeignKey(Account, models.CASCADE, related_name="effects", verbose_name=_("account"))
    price = ExactField(_("change by price"), default=0)
    quantity = ExactField(_("change by quantity"), default=0)
    added = ExactField(_("products taken up"), default=0)
    dropped = ExactField(_("products dropped"), default=0)
    rest = ExactField(_("cannot be split"), default=0)
    returned = ExactField(_("returned"), default=0)
    returns = models.PositiveIntegerField(_("lines returned"), default=0)
    discount = ExactField(_("below the list price"), default=0)

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("reason for a change of revenue")
        verbose_name_plural = _("reasons for changes of revenue")
        constraints = [models.UniqueConstraint(fields=["comparison", "account"], name="effect_once")]
        indexes = [
            models.Index(fields=["comparison", "price"], name="effect_price"),
            models.Index(fields=["comparison", "-returned"], name="effect_returned"),
        ]

    def __str__(self) -> str:
        return f"{self.account_id}"
