"""What the customer weighs and how we and rivals measure up: criteria, scores, expectations, budget."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q, Sum
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, AccountBound, Contact
from guke.kit.fields import ExactField
from guke.kit.records import Record
from guke.planning.rules import BEST, WHOLE, left
from guke.planning.words import Root, Setter
from guke.relations.models import Touch

_POINTS = _("A score lies between 0 and 10.")


class Noted(Record):
    """What somebody noted of an account on a day."""

    seen_on = models.DateField(_("seen on"))
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+", verbose_name=_("noted by")
    )  # fmt: skip

    class Meta:
        abstract = True


class Criterion(Noted):
    """By what the customer chooses its suppliers: how much it weighs, whose idea it is, what proves our part."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="criteria", verbose_name=_("account"))
    name = models.CharField(_("criterion"), max_length=80)
    weight = ExactField(_("weight, %"))
    set_by = models.CharField(_("set by"), max_length=8, choices=Setter.choices, default=Setter.CUSTOMER)
    adopted = models.BooleanField(
        _("in force"), default=True, help_text=_("Not in force: we want the customer to adopt it.")
    )
    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("contact")
    )
    evidence = models.CharField(_("how we know"), max_length=200, blank=True)
    proofs = models.ManyToManyField(
        Touch, blank=True, editable=False, related_name="criteria", verbose_name=_("proofs")
    )

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")
        ordering = ["-adopted", "-weight", "id"]
        constraints = [
            models.UniqueConstraint(fields=["account", "name"], name="criterion_once_an_account"),
            models.CheckConstraint(condition=Q(weight__gt=0, weight__lte=WHOLE), name="criterion_weighs_a_part"),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse a weight that makes the criteria in force weigh more than the whole."""
        if self.weight is None or not self.account_id:
            return
        others = Criterion.objects.filter(account=self.account_id, adopted=True).exclude(pk=self.pk)
        taken = others.aggregate(sum=Sum("weight", output_field=ExactField()))["sum"]
        rest = left([taken] if taken else []) if self.adopted else WHOLE
        if not 0 < self.weight <= rest:
            words = _(
                "The criteria in force weigh 100%% at most together: %(rest)s%% is left. Lower this one or another."
            )
            raise ValidationError({"weight": words % {"rest": f"{rest.normalize():f}"}})


class Score(Noted):
    """How well we or a rival meet a criterion, as seen on a day; the newest word counts."""

    criterion = models.ForeignKey(Criterion, models.CASCADE, related_name="scores", verbose_name=_("criterion"))
    rival = models.CharField(_("rival"), max_length=80, blank=True, help_text=_("Left empty: our own score."))
    points = models.PositiveSmallIntegerField(_("score, 0 to 10"))
    evidence = models.CharField(_("evidence"), max_length=300)

    class Query(AccountBound):
        """Scores are seen with their criterion's account."""

        path = "criterion__account"

    objects = Query.as_manager()

    class Meta:
        verbose_name = _("score of a criterion")
        verbose_name_plural = _("scores of criteria")
        ordering = ["-seen_on", "-id"]
        constraints = [models.CheckConstraint(condition=Q(points__lte=BEST), name="score_of_ten")]

    def __str__(self) -> str:
        return f"{self.criterion}: {self.points}"

    @property
    def account(self) -> Account:
        """The account the criterion is of."""
        return self.criterion.account

    @property
    def account_id(self) -> int | None:
        """Its number; none while no criterion is chosen."""
        return self.criterion.account_id if self.criterion_id else None

    def clean(self) -> None:
        """Refuse a score out of ten."""
        self.rival = self.rival.strip()
        if self.points is not None and self.points > BEST:
            raise ValidationError({"points": _POINTS})


class Expectation(Noted):
    """What the customer expects, where that comes from, and how we and the incumbent meet it."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="expectations", verbose_name=_("account"))
    root = models.CharField(_("comes from"), max_length=6, choices=Root.choices, default=Root.PAST)
    says = models.CharField(_("what it expects"), max_length=200)
    expected = models.PositiveSmallIntegerField(_("expected, 0 to 10"))
    ours = models.PositiveSmallIntegerField(_("we meet, 0 to 10"), null=True, blank=True)
    incumbent = models.PositiveSmallIntegerField(_("the incumbent meets, 0 to 10"), null=True, blank=True)
    rival = models.CharField(_("incumbent"), max_length=80, blank=True)

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("expectation")
        verbose_name_plural = _("expectations")
        ordering = ["-seen_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(expected__lte=BEST)
                & (Q(ours=None) | Q(ours__lte=BEST))
                & (Q(incumbent=None) | Q(incumbent__lte=BEST)),
                name="expectation_of_ten",
            )
        ]

    def __str__(self) -> str:
        return self.says

    @property
    def gap(self) -> int | None:
        """How far we stay below what is expected; below 0: we do more; none while nobody knows."""
        return None if self.ours is None else self.expected - self.ours

    def clean(self) -> None:
        """Refuse scores out of ten."""
        given = {name: getattr(self, name) for name in ("expected", "ours", "incumbent")}
        wrong = {name: _POINTS for name, points in given.items() if points is not None and points > BEST}
        if wrong:
            raise ValidationError(wrong)


class BudgetPlace(Noted):
    """Our place in the customer's budget: which line, how much in all, how much for us, when it is decided."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="budget_places", verbose_name=_("account"))
    line = models.CharField(_("budget line"), max_length=80)
    year = models.PositiveSmallIntegerField(_("year"))
    total = ExactField(_("in all"))
    ours = ExactField(_("for us"), null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3)
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=80, blank=True)

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("place in the budget")
        verbose_name_plural = _("places in the budget")
        ordering = ["-year", "-seen_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(total__gt=0) & (Q(ours=None) | Q(ours__gte=0, ours__lte=F("total"))),
                name="budget_place_within_the_whole",
            )
        ]

    def __str__(self) -> str:
        return f"{self.line} {self.year}"

    def clean(self) -> None:
        """Refuse a part larger than the whole."""
        if self.total is not None and self.total <= 0:
            raise ValidationError({"total": _("The budget is more than 0.")})
        if self.total is not None and self.ours is not None and not 0 <= self.ours <= self.total:
            raise ValidationError({"ours": _("Our part lies between 0 and the whole budget.")})
