"""What the analyses found: dated snapshots, the standing of every account, its history and the books of each scope."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, AccountBound
from guke.insight.foreseen import Foreseen, ForeseenNow
from guke.insight.policies import GradePolicy  # noqa: F401 - Django finds models by this module
from guke.insight.weights import HealthWeight  # noqa: F401 - Django finds models by this module
from guke.insight.words import Band, Breadth, Cut, Grade, Loyalty, Quadrant, Relation, RevenueLevel, Stage, Which
from guke.kit.fields import ExactField


class Snapshot(models.Model):
    """One run of the analyses over the mirrored ledger, as of a day. The current one is what the pages read."""

    class State(models.TextChoices):
        """How far the run is."""

        BUILDING = "building", _("in the making")
        READY = "ready", _("ready")
        FAILED = "failed", _("failed")

    as_of = models.DateField(_("as of"))
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.BUILDING)
    current = models.BooleanField(_("current"), default=False)
    currency = models.CharField(_("currency"), max_length=3)
    lines = models.BigIntegerField(_("sales lines"), default=0)
    ledger_sum = ExactField(_("sum of the ledger"), default=0)
    left_out = models.JSONField(_("lines without a rate"), default=dict)
    company = models.JSONField(_("structure of the whole book"), default=dict)
    months = models.PositiveIntegerField(_("months read again"), default=0)
    seconds = models.FloatField(_("seconds"), default=0)
    error = models.TextField(_("error"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("by"))
    created_at = models.DateTimeField(_("made at"), db_default=Now())

    class Meta:
        verbose_name = _("snapshot")
        verbose_name_plural = _("snapshots")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["current"], condition=Q(current=True), name="one_current_snapshot"),
            models.CheckConstraint(condition=Q(current=False) | Q(state="ready"), name="current_snapshot_is_ready"),
        ]

    def __str__(self) -> str:
        return f"{self.as_of:%Y-%m-%d}"


class Figures(Foreseen):
    """The figures and classes of an account on a day, as both the present and the past keep them."""

    derived = True

    revenue_12m = ExactField(_("revenue, 12 months"), default=0)
    revenue_prior = ExactField(_("revenue, 12 months before"), default=0)
    growth = ExactField(_("growth, %"), null=True)
    profit_12m = ExactField(_("profit, 12 months"), null=True)
    margin = ExactField(_("margin, %"), null=True)
    rank = models.PositiveIntegerField(_("rank"), null=True)
    cut = models.CharField(_("20/60/20"), max_length=8, choices=Cut.choices, blank=True)
    level = models.CharField(_("revenue level"), max_length=10, choices=RevenueLevel.choices, blank=True)
    top100 = models.BooleanField(_("top 100"), default=False)
    grade = models.CharField(_("grade"), max_length=10, choices=Grade.choices, blank=True)
    breadth = models.CharField(_("breadth"), max_length=14, choices=Breadth.choices, blank=True)
    relation = models.CharField(_("relation"), max_length=12, choices=Relation.choices, blank=True)
    loyalty = models.CharField(_("loyalty"), max_length=1, choices=Loyalty.choices, blank=True)
    quadrant = models.CharField(_("to be looked at"), max_length=20, choices=Quadrant.choices, blank=True)
    stage = models.CharField(_("stage"), max_length=12, choices=Stage.choices, blank=True)
    share_percent = ExactField(_("share of purchases, %"), null=True)
    share_low = ExactField(_("share of purchases, low, %"), null=True)
    share_high = ExactField(_("share of purchases, high, %"), null=True)
    health = models.PositiveSmallIntegerField(_("health"), null=True)
    health_band = models.CharField(_("health band"), max_length=5, choices=Band.choices, blank=True)
    confidence = models.PositiveSmallIntegerField(_("confidence in the health, %"), default=0)
    health_points = models.JSONField(_("points lost"), default=dict)
    slipping = models.PositiveSmallIntegerField(_("slipping"), default=0)
    money_at_stake = ExactField(_("money at stake"), default=0)

    class Meta:
        abstract = True


class Standing(Figures, ForeseenNow):
    """Where an account stands now. Every account has exactly one; lists sort and pages read by its indexes."""

    account = models.OneToOneField(Account, models.CASCADE, primary_key=True, related_name="standing")
    as_of = models.DateField(_("as of"), null=True)
    revenue_ytd = ExactField(_("revenue, this year"), default=0)
    revenue_ytd_prior = ExactField(_("revenue, last year to the same day"), default=0)
    revenue_lifetime = ExactField(_("revenue, ever"), default=0)
    orders_12m = models.PositiveIntegerField(_("orders, 12 months"), default=0)
    orders_lifetime = models.PositiveIntegerField(_("orders, ever"), default=0)
    first_on = models.DateField(_("first order"), null=True)
    last_on = models.DateField(_("last order"), null=True)
    revenue_share = ExactField(_("share of our revenue, %"), null=True)
    cumulative_share = ExactField(_("cumulative share, %"), null=True)
    lines_12m = models.PositiveIntegerField(_("product lines, 12 months"), default=0)
    share_source = models.CharField(_("source of the share"), max_length=10, blank=True)
    share_on = models.DateField(_("share seen on"), null=True)
    interval_days = ExactField(_("usual interval, days"), null=True)
    regular = models.BooleanField(_("orders regularly"), default=False)
    days_since = models.IntegerField(_("days since the last order"), null=True)
    days_late = models.IntegerField(_("days late"), null=True)
    expected_on = models.DateField(_("next order expected"), null=True)
    trend = ExactField(_("trend, % a year"), null=True)
    reasons = models.JSONField(_("reasons"), default=list)
    silences = models.JSONField(_("silences longer than any before"), default=list)
    value_points = models.PositiveSmallIntegerField(_("value, points of 100"), null=True)
    value_parts = models.JSONField(_("parts of the value"), default=dict)
    proposals = models.JSONField(_("might buy next"), default=list)
    health_lines = models.JSONField(_("points of health"), default=list)
    months = models.JSONField(_("24 months"), default=list)

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("standing")
        verbose_name_plural = _("standings")
        indexes = [
            models.Index(fields=["rank"], name="standing_rank"),
            models.Index(fields=["-revenue_12m"], name="standing_revenue"),
            models.Index(fields=["-revenue_ytd"], name="standing_ytd"),
            models.Index(fields=["growth"], name="standing_growth"),
            models.Index(fields=["-profit_12m"], name="standing_profit"),
            models.Index(fields=["margin"], name="standing_margin"),
            models.Index(fields=["last_on"], name="standing_last"),
            models.Index(fields=["-money_at_stake"], name="standing_stake"),
            models.Index(fields=["slipping", "-money_at_stake"], name="standing_slipping"),
            models.Index(fields=["days_late"], name="standing_late"),
            models.Index(fields=["-value_points"], name="standing_value"),
            models.Index(fields=["level", "-revenue_12m"], name="standing_level"),
            models.Index(fields=["grade", "-revenue_12m"], name="standing_grade"),
            models.Index(fields=["stage", "-revenue_12m"], name="standing_stage"),
            models.Index(fields=["cut", "-revenue_12m"], name="standing_cut"),
            models.Index(fields=["relation", "-revenue_12m"], name="standing_relation"),
            models.Index(fields=["quadrant", "-revenue_12m"], name="standing_quadrant"),
            models.Index(fields=["health"], name="standing_health"),
            models.Index(fields=["health_band", "-revenue_12m"], name="standing_band"),
            models.Index(fields=["loss_percent"], name="standing_loss"),
            models.Index(fields=["-expected_12m"], name="standing_expected"),
            models.Index(fields=["-lifetime"], name="standing_lifetime"),
        ]

    def __str__(self) -> str:
        return f"{self.account}"


class PastStanding(Figures):
    """The figures and classes of an account on a past day: each month's end, and any day asked for."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="past_standings")
    as_of = models.DateField(_("as of"))
    behind = models.JSONField(_("how far behind, by reason"), null=True)
    proposals = models.JSONField(_("might buy next"), null=True)

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("past standing")
        verbose_name_plural = _("past standings")
        ordering = ["-as_of"]
        constraints = [models.UniqueConstraint(fields=["account", "as_of"], name="past_standing_once")]
        indexes = [models.Index(fields=["as_of", "rank"], name="past_standing_day")]

    def __str__(self) -> str:
        return f"{self.account}"


class Overrule(models.Model):
    """A class set by a person against the rule, with the reason, until a day or until withdrawn."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="overrules", verbose_name=_("account"))
    which = models.CharField(_("class"), max_length=10, choices=Which.choices)
    value = models.CharField(_("set to"), max_length=20)
    computed = models.CharField(_("by the rule"), max_length=20, blank=True)
    reason = models.CharField(_("reason"), max_length=300)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("by"))
    from_on = models.DateField(_("from"))
    until_on = models.DateField(_("until"), null=True, blank=True)
    ended_on = models.DateField(_("ended on"), null=True, editable=False)

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("overruled class")
        verbose_name_plural = _("overruled classes")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["account", "which"], condition=Q(ended_on=None), name="one_overrule_per_class"
            ),
            models.CheckConstraint(
                condition=Q(until_on=None) | Q(until_on__gte=F("from_on")), name="overrule_ends_after_start"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="overrule_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.get_which_display()}: {self.value}"


class ClassChange(models.Model):
    """A class of an account that changed: on which day, from what to what, why, and by whom if not by the rule."""

    derived = True

    account = models.ForeignKey(Account, models.CASCADE, related_name="class_changes", verbose_name=_("account"))
    on = models.DateField(_("on"))
    which = models.CharField(_("class"), max_length=10, choices=Which.choices)
    before = models.CharField(_("before"), max_length=20, blank=True)
    after = models.CharField(_("after"), max_length=20, blank=True)
    reason = models.JSONField(_("why"), default=dict)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("by"))

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("change of class")
        verbose_name_plural = _("changes of class")
        ordering = ["-on", "-id"]
        indexes = [
            models.Index(fields=["account", "-on"], name="class_change_account"),
            models.Index(fields=["-on"], name="class_change_day"),
        ]

    def __str__(self) -> str:
        return f"{self.which}: {self.before} → {self.after}"


class Book(models.Model):
    """Everything the pages say of all the accounts of one scope, made at the refresh and read as one row.

    ``scope`` is ``all``, ``unit:<id>`` (the unit and below) or ``user:<id>`` (the accounts in the person's scope).
    """

    snapshot = models.ForeignKey(Snapshot, models.CASCADE, related_name="books")
    scope = models.CharField(max_length=24)
    figures = models.JSONField(default=dict)
    months = models.JSONField(default=list)
    slices = models.JSONField(default=dict)
    curve = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["snapshot", "scope"], name="book_once_per_scope")]

    def __str__(self) -> str:
        return self.scope


class Finding(models.Model):
    """One analysis of the company as a whole, made at the refresh: ``cohorts``, ``owners`` and so on."""

    snapshot = models.ForeignKey(Snapshot, models.CASCADE, related_name="findings")
    name = models.CharField(max_length=20)
    rows = models.JSONField(default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["snapshot", "name"], name="finding_once_per_snapshot")]

    def __str__(self) -> str:
        return self.name


class PastFinding(models.Model):
    """One analysis of the company as a whole as of a past day: month ends with a refresh, and any day asked for."""

    as_of = models.DateField()
    name = models.CharField(max_length=20)
    rows = models.JSONField(default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["as_of", "name"], name="past_finding_once")]

    def __str__(self) -> str:
        return f"{self.name} {self.as_of}"


@receiver(post_save, sender=Account, dispatch_uid="insight.standing_of_new_account")
def give_standing(instance: Account, *, created: bool, raw: bool = False, **_rest: Any) -> None:
    """Give a new account its empty standing, so that no list loses it."""
    if created and not raw:
        Standing.objects.get_or_create(account=instance)
