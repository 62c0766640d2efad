"""Accounts: the customer master, and the one rule of who sees which."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from guke.accounts.models.bound import Prepared
from guke.accounts.models.scope import AccountQuerySet
from guke.accounts.rules import addresses, families, names, phones, uscc
from guke.kit.fields import ExactField
from guke.kit.records import Record
from guke.people.models import Unit

_WHOLE = 100
LOOP = _("This account stands above that one already; a family has no circles.")
FAULTS = {
    uscc.Wrong.LENGTH: _("A credit code has 18 characters; this one has %(found)s."),
    uscc.Wrong.ALPHABET: _("%(found)s cannot stand in a credit code."),
    uscc.Wrong.CHECK_DIGIT: _("The last character does not fit the others: %(right)s would, not %(found)s."),
}


class Industry(Record):
    """A line of business an account is in."""

    code = models.CharField(_("code"), max_length=20, unique=True)
    name = models.CharField(_("name"), max_length=60)
    name_en = models.CharField(_("English name"), max_length=60, blank=True)

    class Meta:
        verbose_name = _("industry")
        verbose_name_plural = _("industries")
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name


class Account(Prepared):
    """A customer: a group, a company, a site, a dealer or a farm."""

    class Sort(models.TextChoices):
        """What sort of customer it is."""

        DEALER = "dealer", _("Dealer")
        FARM = "farm", _("Farm")
        PLANT = "plant", _("Industrial customer")
        GROUP = "group", _("Group")
        OTHER = "other", _("Other")

    class Level(models.TextChoices):
        """At which level of ours the account is managed."""

        GROUP = "group", _("Group")
        PROVINCE = "province", pgettext_lazy("management level", "Province")
        CITY = "city", _("City")
        COUNTY = "county", _("County")

    class State(models.TextChoices):
        """Whether we do business."""

        PROSPECT = "prospect", _("Prospect")
        ACTIVE = "active", _("Active")
        PAUSED = "paused", _("Paused")
        LOST = "lost", _("Lost")

    class Tie(models.TextChoices):
        """How it belongs to its parent."""

        SUBSIDIARY = "subsidiary", _("Subsidiary")
        BRANCH = "branch", _("Branch")
        SITE = "site", _("Site")
        HOLDING = "holding", _("Minority holding")

    code = models.CharField(_("code"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=160)
    short_name = models.CharField(_("short name"), max_length=60, blank=True)
    name_en = models.CharField(_("English name"), max_length=160, blank=True)
    uscc = models.CharField(_("unified social credit code"), max_length=18, null=True, blank=True, unique=True)
    sort = models.CharField(_("sort of customer"), max_length=10, choices=Sort.choices, default=Sort.OTHER)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.ACTIVE)
    industry = models.ForeignKey(Industry, models.PROTECT, null=True, blank=True, verbose_name=_("industry"))
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        db_index=False,
        verbose_name=_("belongs to"),
    )
    tie = models.CharField(_("tie to the parent"), max_length=12, choices=Tie.choices, blank=True)
    share_percent = ExactField(_("share held by the parent, %"), null=True, blank=True)
    family = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        editable=False,
        related_name="relatives",
        db_index=False,
        verbose_name=_("family"),
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="accounts",
        verbose_name=_("account manager"),
    )
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="accounts", verbose_name=_("unit")
    )
    level = models.CharField(_("managed at"), max_length=10, choices=Level.choices, default=Level.CITY)
    lead_unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="led_accounts", verbose_name=_("leads development")
    )
    province = models.CharField(_("province"), max_length=20, blank=True)
    city = models.CharField(_("city"), max_length=30, blank=True)
    county = models.CharField(_("county"), max_length=30, blank=True)
    address = models.CharField(_("address"), max_length=200, blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    website = models.CharField(_("website"), max_length=120, blank=True)
    founded_on = models.DateField(_("founded on"), null=True, blank=True)
    opened_on = models.DateField(_("customer since"), null=True, blank=True)
    employees = models.PositiveIntegerField(_("employees"), null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3, blank=True)
    credit_limit = ExactField(_("credit limit"), null=True, blank=True)
    terms_days = models.PositiveSmallIntegerField(_("payment terms, days"), null=True, blank=True)
    business = models.TextField(_("what it does"), blank=True)
    purchasing = models.TextField(_("how it buys"), blank=True)
    organisation = models.TextField(_("how it is organised"), blank=True)
    commerce = models.TextField(_("its market and results"), blank=True)
    rivalry = models.TextField(_("competition in its industry"), blank=True)
    verified = models.JSONField(_("verified on"), default=dict, blank=True, editable=False)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, editable=False, related_name="merged", db_index=False
    )
    folded = models.CharField(max_length=160, db_index=True, editable=False, default="")

    objects = AccountQuerySet.as_manager()

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        ordering = ["name"]
        indexes = [
            models.Index(fields=["owner"], condition=Q(merged_into=None), name="account_owner_shown"),
            # Most accounts stand alone: an index of those without would lead every list astray.
            models.Index(fields=["parent"], condition=Q(parent__isnull=False), name="account_has_parent"),
            models.Index(fields=["family"], condition=Q(family__isnull=False), name="account_has_family"),
            models.Index(fields=["merged_into"], condition=Q(merged_into__isnull=False), name="account_merged_away"),
            models.Index(fields=["phone"], name="account_phone"),
        ]

    def __str__(self) -> str:
        return self.short_name or self.name

    @classmethod
    def from_db(cls, db: str | None, field_names: Any, values: Any, **rest: Any) -> "Account":
        """Remember the stored parent, to notice a move."""
        account: Account = super().from_db(db, field_names, values, **rest)
        account._stored_parent = account.__dict__.get("parent_id")
        return account

    _stored_parent: int | None = None

    def prepare(self) -> None:
        """Bring name, code, phone, place and unit into their forms."""
        self.folded = names.key(self.name)
        self.uscc = uscc.clean(self.uscc or "") or None
        self.phone = phones.normal(self.phone)
        self.province = addresses.province(self.province)
        if not self.province and (self.address or self.uscc):
            self._find_place()
        if self.unit_id is None and self.owner_id is not None and self.owner is not None:
            self.unit_id = self.owner.unit_id

    def _find_place(self) -> None:
        """Fill the empty parts of the place from the address, the name or the credit code."""
        near = addresses.place_of(self.name, uscc_area=uscc.area_code(self.uscc or ""))
        place = addresses.parse(self.address, near=near).place
        place = place if place.province else near
        self.province = place.province
        self.city, self.county = self.city or place.city, self.county or place.county

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the account; one that moved in its family takes those below along."""
        moved = self.parent_id != self._stored_parent
        before = self._stored_parent
        super().save(*args, **kwargs)
        if moved:
            self._plant([self.pk, *([before] if before else [])])

    def _plant(self, pks: list[int]) -> None:
        try:
            type(self).objects.plant(pks)
        except families.Loop as error:
            raise ValidationError({"parent": LOOP}) from error
        self._stored_parent = self.parent_id
        self.refresh_from_db(fields=["family"])

    def clean(self) -> None:
        """Refuse a wrong credit code, a loop in the family and a share that cannot be."""
        if self.uscc and (wrong := uscc.fault(self.uscc)):
            raise ValidationError({"uscc": FAULTS[wrong.wrong] % {"found": wrong.found, "right": wrong.right}})
        if self.share_percent is not None and not 0 < self.share_percent <= _WHOLE:
            raise ValidationError({"share_percent": _("A share is over 0 and at most 100.")})
        if self.pk and self.parent_id and self.parent_id != self._stored_parent:
            parents = type(self).objects.parents([self.pk, self.parent_id])
            if families.would_loop(parents, self.pk, self.parent_id):
                raise ValidationError({"parent": LOOP})
