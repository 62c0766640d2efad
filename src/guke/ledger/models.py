"""What was sold: product lines, products and sales lines that are corrected only by counter-entry."""

from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from guke.accounts.models import Account, AccountBound
from guke.kit.fields import ExactField
from guke.kit.records import Record, RecordQuerySet


class ProductLine(Record):
    """A family of products (品类)."""

    code = models.CharField(pgettext_lazy("product", "code"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=80)

    class Meta:
        verbose_name = _("product line")
        verbose_name_plural = _("product lines")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Product(Record):
    """Something we sell."""

    code = models.CharField(pgettext_lazy("product", "code"), max_length=60, unique=True)
    name = models.CharField(_("name"), max_length=160)
    line = models.ForeignKey(
        ProductLine, models.PROTECT, null=True, blank=True, related_name="products", verbose_name=_("product line")
    )
    specification = models.CharField(_("specification"), max_length=80, blank=True)
    unit = models.CharField(_("unit of measure"), max_length=20, blank=True)
    list_price = ExactField(_("list price"), null=True, blank=True)

    class Meta:
        verbose_name = _("product")
        verbose_name_plural = _("products")
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name


class SalesQuerySet(AccountBound):
    """Sales lines are seen with their account."""

    def visible_to(self, user: Any) -> Self:
        """Return the lines of accounts the person may see."""
        return super().visible_to(user)


class SalesLine(models.Model):
    """One line of the ledger. ``key`` is its natural key: document and line, or a fingerprint with its occurrence."""

    sold_on = models.DateField(_("date"))
    account = models.ForeignKey(
        Account, models.PROTECT, related_name="sales", db_index=False, verbose_name=_("account")
    )
    product = models.ForeignKey(
        Product, models.PROTECT, related_name="sales", db_index=False, verbose_name=_("product")
    )
    specification = models.CharField(_("specification"), max_length=80, blank=True)
    quantity = ExactField(_("quantity"))
    amount = ExactField(_("amount"))
    cost = ExactField(_("cost"), null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3)
    document = models.CharField(_("document"), max_length=200, blank=True)
    corrects = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="corrections", verbose_name=_("corrects")
    )
    note = models.CharField(_("note"), max_length=2000, blank=True)
    batch = models.ForeignKey(
        "intake.Batch",
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        db_index=False,
        verbose_name=_("import batch"),
    )
    key = models.BinaryField(_("line key"), max_length=16, editable=False)

    objects = SalesQuerySet.as_manager()

    class Meta:
        verbose_name = _("sales line")
        verbose_name_plural = _("sales lines")
        ordering = ["-sold_on", "-id"]
        indexes = [
            models.Index(fields=["account", "-sold_on"], name="sale_account_day"),
            models.Index(fields=["sold_on"], name="sale_day"),
            models.Index(fields=["product"], name="sale_product"),
            models.Index(fields=["batch"], name="sale_batch"),
        ]
        constraints = [models.UniqueConstraint(fields=["key"], name="sale_key_once")]

    def __str__(self) -> str:
        return f"{self.sold_on:%Y-%m-%d} {self.document}"


class Rate(Record):
    """What one unit of a foreign currency is worth in the company's, from a day on."""

    currency = models.CharField(_("currency"), max_length=3)
    from_on = models.DateField(_("from"))
    rate = ExactField(_("rate"))

    class Meta:
        verbose_name = _("exchange rate")
        verbose_name_plural = _("exchange rates")
        ordering = ["currency", "-from_on"]
        constraints = [models.UniqueConstraint(fields=["currency", "from_on"], name="rate_once_a_day")]

    def __str__(self) -> str:
        return f"{self.currency} {self.rate}"


class DirtyMonth(models.Model):
    """A month of the ledger that changed since it was mirrored, all of it or one account's; written in the same transaction as the lines."""

    month = models.DateField()
    account = models.BigIntegerField(null=True)  # no link: a merge moves links, and this one names who had the lines
    added = models.BooleanField(default=False)  # lines came to those there were, and none of these changed
    at = models.DateTimeField(db_default=models.functions.Now())

    def __str__(self) -> str:
        return f"{self.month:%Y-%m}"


__all__ = ["DirtyMonth", "Product", "ProductLine", "Rate", "RecordQuerySet", "SalesLine"]
