"""What people judge of an account: nominations, value beside the ledger, how it buys, what it sees in us, yardsticks."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, AccountBound, Industry, Prepared
from guke.intel.models import Source
from guke.kit.fields import ExactField
from guke.kit.records import Record
from guke.worth import limits, rules
from guke.worth.words import Aspect, Buyer, Measured, Points, Side, State, Way

_WHO = settings.AUTH_USER_MODEL


def _points(title: Any) -> Any:
    return models.PositiveSmallIntegerField(title, choices=Points.choices)


def _noted_by() -> Any:
    return models.ForeignKey(_WHO, models.PROTECT, null=True, editable=False, related_name="+", verbose_name=_("noted by"))  # fmt: skip


class Nomination(Prepared):
    """An account proposed as a key account by three criteria; once approved it is one, until it leaves with a reason."""

    State = State

    account = models.ForeignKey(Account, models.CASCADE, related_name="nominations", verbose_name=_("account"))
    business = _points(_("revenue or use"))
    business_why = models.CharField(_("evidence of revenue or use"), max_length=200)
    tenure = _points(_("time and relationship"))
    tenure_why = models.CharField(_("evidence of time and relationship"), max_length=200)
    potential = _points(_("potential"))
    potential_why = models.CharField(_("evidence of potential"), max_length=200)
    weights = models.JSONField(_("weights"), default=dict, editable=False)
    score = ExactField(_("score of 100"), default=0, editable=False)
    nominated_on = models.DateField(_("nominated on"))
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.PROPOSED, editable=False)
    accepted_on = models.DateField(_("key account since"), null=True, editable=False)
    recheck_on = models.DateField(_("check again on"), null=True, editable=False)
    decided_by = models.ForeignKey(_WHO, models.PROTECT, null=True, editable=False, related_name="+", verbose_name=_("approved by"))  # fmt: skip
    ended_on = models.DateField(_("ended on"), null=True, editable=False)
    reason = models.CharField(_("reason"), max_length=300, blank=True, editable=False)
    noted_by = _noted_by()

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("key account nomination")
        verbose_name_plural = _("key account nominations")
        ordering = ["-nominated_on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["account"], condition=Q(state__in=("proposed", "accepted")), name="one_nomination_at_a_time"
            ),
            models.CheckConstraint(condition=Q(ended_on=None) | ~Q(reason=""), name="nomination_ends_with_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.account} {self.nominated_on}"

    def prepare(self) -> None:
        """Keep the weights of the day it was nominated, so that its score changes with its points alone."""
        self.weights = self.weights or limits.criteria()
        self.score = rules.scorecard({name: getattr(self, name) for name in rules.CRITERIA}, self.weights)


class Judgement(Record):
    """What a person gives an account for a part of its value the ledger does not know, with what it rests on."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="judgements", verbose_name=_("account"))
    aspect = models.CharField(_("part of the value"), max_length=12, choices=Aspect.choices)
    points = _points(_("points of 5"))
    evidence = models.CharField(_("evidence"), max_length=300)
    judged_on = models.DateField(_("judged on"))
    noted_by = _noted_by()

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("judgement of value")
        verbose_name_plural = _("judgements of value")
        ordering = ["-judged_on", "-id"]

    def __str__(self) -> str:
        return f"{self.account} · {self.get_aspect_display()}"


class BuyerType(Record):
    """How an account buys, and what shows it; the newest word counts."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="buyer_types", verbose_name=_("account"))
    buyer = models.CharField(_("buyer type"), max_length=10, choices=Buyer.choices)
    evidence = models.CharField(_("evidence"), max_length=300)
    seen_on = models.DateField(_("seen on"))
    noted_by = _noted_by()

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("buyer type")
        verbose_name_plural = _("buyer types")
        ordering = ["-seen_on", "-id"]

    def __str__(self) -> str:
        return f"{self.account} · {self.get_buyer_display()}"


class Perception(Record):
    """Something the customer gets from us or bears for us, what it says it is worth a year, and how it scores it."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="perceptions", verbose_name=_("account"))
    item = models.CharField(_("item"), max_length=120)
    side = models.CharField(_("gets or gives"), max_length=8, choices=Side.choices)
    worth = ExactField(_("worth a year"), null=True, blank=True, help_text=_("In the company's currency; empty where nobody can tell."))  # fmt: skip
    points = _points(_("its score"))
    source = models.CharField(_("source"), max_length=10, choices=Source.choices, default=Source.STATEMENT)
    seen_on = models.DateField(_("seen on"))
    noted_by = _noted_by()

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("value as the customer sees it")
        verbose_name_plural = _("values as the customer sees them")
        ordering = ["side", "-worth", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(worth=None) | Q(worth__gte=0), name="perceived_worth_not_below_nothing")
        ]

    def __str__(self) -> str:
        return f"{self.item} · {self.account}"


class Yardstick(Record):
    """What accounts of an industry are measured by: a figure of the standing, or one that people record."""

    Way = Way

    industry = models.ForeignKey(Industry, models.CASCADE, related_name="yardsticks", verbose_name=_("industry"))
    name = models.CharField(_("yardstick"), max_length=80)
    measure = models.CharField(_("which figure"), max_length=16, choices=Measured.choices, blank=True, help_text=_("Left empty: recorded by people."))  # fmt: skip
    unit = models.CharField(_("unit of measure"), max_length=20, blank=True)
    way = models.CharField(_("better"), max_length=4, choices=Way.choices, default=Way.MORE)
    target = ExactField(_("target"), null=True, blank=True)

    class Meta:
        verbose_name = _("yardstick")
        verbose_name_plural = _("yardsticks")
        ordering = ["industry", "id"]
        constraints = [models.UniqueConstraint(fields=["industry", "name"], name="yardstick_once_per_industry")]

    def __str__(self) -> str:
        return self.name


class YardstickFigure(Record):
    """What an account came to by a yardstick that people record, on a day."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="yardstick_figures", verbose_name=_("account"))
    yardstick = models.ForeignKey(Yardstick, models.CASCADE, related_name="figures", verbose_name=_("yardstick"))
    value = ExactField(_("value"))
    seen_on = models.DateField(_("seen on"))
    note = models.CharField(_("note"), max_length=200, blank=True)
    noted_by = _noted_by()

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("recorded figure")
        verbose_name_plural = _("recorded figures")
        ordering = ["-seen_on", "-id"]

    def __str__(self) -> str:
        return f"{self.account} {self.seen_on}"

    def clean(self) -> None:
        """Refuse a figure for another industry's yardstick, and for one that is read from the standing."""
        if not (self.account_id and self.yardstick_id):
            return
        if self.yardstick.industry_id != self.account.industry_id:
            raise ValidationError({"yardstick": _("This yardstick is of another industry than the account.")})
        if self.yardstick.measure:
            raise ValidationError({"yardstick": _("This yardstick is read from the ledger; choose one that people record.")})  # fmt: skip
