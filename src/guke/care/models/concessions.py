"""Give and take: what one side gave way in to the other, what it is worth a year, and who copied it."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, AccountBound
from guke.care.models.integrity import company_currency
from guke.care.models.seen import in_order
from guke.kit.fields import ExactField
from guke.kit.records import Record


class Side(models.TextChoices):
    """Who gave way."""

    GIVEN = "given", _("we gave in")
    RECEIVED = "received", _("the customer gave in")


class Lever(models.TextChoices):
    """In what."""

    PRICE = "price", _("Low price")
    DISCOUNT = "discount", _("Points off")
    CREDIT = "credit", _("Credit support")
    OTHER = "other", _("Other concession")


class Concession(Record):
    """What one side gave way in to hold or win the other."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="concessions", verbose_name=_("account"))
    side = models.CharField(_("side"), max_length=8, choices=Side.choices, default=Side.GIVEN)
    lever = models.CharField(_("lever"), max_length=8, choices=Lever.choices, default=Lever.PRICE)
    says = models.CharField(_("what was granted"), max_length=200)
    cost = ExactField(_("worth a year"))
    currency = models.CharField(_("currency"), max_length=3, default=company_currency)
    seen_on = models.DateField(_("granted on"))
    until_on = models.DateField(_("granted until"), null=True, blank=True)
    effect = models.CharField(_("effect"), max_length=200, blank=True)
    easily_copied = models.BooleanField(_("easily copied"), default=True)
    copied_by = models.CharField(_("copied by"), max_length=80, blank=True)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+", verbose_name=_("noted by")
    )  # fmt: skip

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("concession")
        verbose_name_plural = _("concessions")
        ordering = ["-seen_on", "-id"]
        constraints = [models.CheckConstraint(condition=Q(cost__gte=0), name="concession_is_worth_something")]

    def __str__(self) -> str:
        return self.says

    def clean(self) -> None:
        """Refuse a worth below nothing and an end before the beginning."""
        if self.cost is not None and self.cost < 0:
            raise ValidationError({"cost": _("A worth is not below 0.")})
        in_order(self.seen_on, self.until_on, "until_on")
