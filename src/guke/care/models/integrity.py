"""What must keep within rules: gifts, tenders, favours and the risks of a relation."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, AccountBound, Contact
from guke.care.models.seen import in_order, works_there
from guke.kit.fields import ExactField
from guke.kit.records import Record


def company_currency() -> str:
    """Return the company's currency: limits and balances add up in it."""
    return str(settings.CURRENCY)


class Worth(Record):
    """Something of worth between us and an account."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="%(class)ss", verbose_name=_("account"))
    worth = ExactField(_("worth"))
    currency = models.CharField(_("currency"), max_length=3, default=company_currency, editable=False)

    objects = AccountBound.as_manager()

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Refuse a worth below nothing."""
        if self.worth is not None and self.worth < 0:
            raise ValidationError({"worth": _("A worth is not below 0.")})


class Gift(Worth):
    """A gift or hospitality to a person of a customer, planned and then given within the limits."""

    class Sort(models.TextChoices):
        """What was given."""

        GIFT = "gift", _("Gift")
        MEAL = "meal", _("Meal")
        TRAVEL = "travel", _("Travel")
        TICKET = "ticket", _("Tickets and entertainment")

    class State(models.TextChoices):
        """Where it stands."""

        PLANNED = "planned", _("planned")
        GIVEN = "given", _("given")
        DROPPED = "dropped", _("not given")

    contact = models.ForeignKey(Contact, models.PROTECT, related_name="gifts", verbose_name=_("recipient"))
    sort = models.CharField(_("sort"), max_length=8, choices=Sort.choices, default=Sort.GIFT)
    given_on = models.DateField(_("day of giving"))
    what = models.CharField(_("what is given"), max_length=120)
    purpose = models.CharField(_("purpose"), max_length=200, blank=True)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.PLANNED, editable=False)
    over_limit = models.BooleanField(_("over a limit, approved"), default=False, editable=False)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, verbose_name=_("noted by")
    )

    class Meta:
        verbose_name = _("gift")
        verbose_name_plural = _("gifts and hospitality")
        ordering = ["-given_on", "-id"]
        indexes = [models.Index(fields=["contact", "given_on"])]

    def __str__(self) -> str:
        return self.what

    def clean(self) -> None:
        """Refuse a recipient who works elsewhere or had left by then."""
        super().clean()
        works_there(self.contact if self.contact_id else None, self.account if self.account_id else None)
        left_on = self.contact.left_on if self.contact_id else None
        if left_on and self.given_on and left_on <= self.given_on:
            raise ValidationError(
                {"contact": _("This person had left by then: choose somebody who was there, or correct the day.")}
            )


class Tender(Record):
    """The time of a tender at an account, in which nothing is given."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="tenders", verbose_name=_("account"))
    title = models.CharField(_("what is tendered"), max_length=120)
    from_on = models.DateField(_("from"))
    until_on = models.DateField(_("until"))

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("tender")
        verbose_name_plural = _("tenders")
        ordering = ["-from_on"]
        constraints = [models.CheckConstraint(condition=Q(until_on__gte=F("from_on")), name="tender_in_order")]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """Refuse an end before the beginning."""
        in_order(self.from_on, self.until_on, "until_on")


class Favour(Worth):
    """A special favour or a guarantee for a customer: only with approval, and with an end."""

    class Sort(models.TextChoices):
        """What is granted."""

        GUARANTEE = "guarantee", _("Guarantee")
        LOAN = "loan", _("Loan or advance")
        TERMS = "terms", _("Terms beyond policy")
        OTHER = "other", _("Another favour")

    class State(models.TextChoices):
        """Where it stands."""

        ASKED = "asked", _("not approved yet")
        RUNNING = "running", _("runs")
        ENDED = "ended", _("ended")

    sort = models.CharField(_("sort"), max_length=10, choices=Sort.choices, default=Sort.GUARANTEE)
    what = models.CharField(_("what is granted"), max_length=200)
    ends_on = models.DateField(_("ends on"))
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.ASKED, editable=False)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, verbose_name=_("noted by")
    )

    class Meta:
        verbose_name = _("favour")
        verbose_name_plural = _("favours and guarantees")
        ordering = ["ends_on", "id"]

    def __str__(self) -> str:
        return self.what


class Risk(Record):
    """One of the six risks of close relations, at an account: owner, control, review."""

    class Sort(models.TextChoices):
        """The six risks."""

        PRINCIPLE = "principle", _("Principles given up at the company's cost")
        INITIATIVE = "initiative", _("Led by the nose")
        BRIBERY = "bribery", _("Bribery and leaks")
        ONE_PERSON = "one_person", _("All hangs on one person")
        FALSE_CLAIMS = "false_claims", _("Claims that are not true")
        BROKEN_WORD = "broken_word", _("Word not kept")

    class Level(models.IntegerChoices):
        """How grave it is."""

        LOW = 1, _("low")
        MEDIUM = 2, _("medium")
        HIGH = 3, _("high")

    account = models.ForeignKey(Account, models.CASCADE, related_name="risks", verbose_name=_("account"))
    sort = models.CharField(_("risk"), max_length=12, choices=Sort.choices)
    level = models.PositiveSmallIntegerField(_("level"), choices=Level.choices, default=Level.MEDIUM)
    sign = models.CharField(_("sign seen"), max_length=200, blank=True)
    control = models.CharField(_("what keeps it in check"), max_length=300)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="risks", verbose_name=_("person in charge")
    )
    review_on = models.DateField(_("review on"))
    closed_on = models.DateField(_("closed on"), null=True, editable=False)

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("risk of the relation")
        verbose_name_plural = _("risks of the relation")
        ordering = ["closed_on", "review_on", "id"]
        constraints = [
            models.UniqueConstraint(fields=["account", "sort"], condition=Q(closed_on=None), name="risk_open_once"),
        ]

    def __str__(self) -> str:
        return f"{self.account} · {self.control[:40]}"
