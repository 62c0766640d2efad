"""The playbook, the next steps taken from it, and the openings watched for."""

import datetime as dt

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, AccountBound, Prepared
from guke.insight.models import Standing
from guke.kit.records import Record
from guke.planning import limits
from guke.planning.rules import presumed
from guke.planning.words import Part, Stage, Trigger


class Play(Record):
    """A line of the playbook in the company's words; ``code`` names one that was shipped."""

    part = models.CharField(_("part"), max_length=8, choices=Part.choices, default=Part.MOVE)
    stage = models.CharField(_("stage"), max_length=12, choices=Stage.choices, blank=True)
    trigger = models.CharField(_("opening"), max_length=10, choices=Trigger.choices, blank=True)
    text = models.CharField(_("text"), max_length=200)
    text_en = models.CharField(_("text in English"), max_length=200, blank=True)
    place = models.PositiveSmallIntegerField(_("order"), default=50)
    active = models.BooleanField(_("in use"), default=True)
    code = models.CharField(max_length=40, blank=True, editable=False)

    class Meta:
        verbose_name = _("playbook line")
        verbose_name_plural = _("playbook")
        ordering = ["part", "stage", "trigger", "place", "id"]
        constraints = [
            models.UniqueConstraint(fields=["part", "stage", "trigger", "text"], name="play_said_once"),
            models.UniqueConstraint(fields=["code"], condition=~Q(code=""), name="play_shipped_once"),
            models.CheckConstraint(
                condition=(Q(part="opening") & Q(stage="") & ~Q(trigger=""))
                | (~Q(part="opening") & ~Q(stage="") & Q(trigger="")),
                name="play_of_a_stage_or_an_opening",
            ),
        ]

    def __str__(self) -> str:
        english = (get_language() or "").startswith("en")
        return self.text_en if english and self.text_en else self.text

    def clean(self) -> None:
        """Refuse a line of neither a stage nor an opening, or of both."""
        if self.part == Part.OPENING:
            wrong = {"trigger": _("Choose the opening.")} if not self.trigger else {}
            wrong |= {"stage": _("A move for an opening belongs to no stage: leave it empty.")} if self.stage else {}
        else:
            wrong = {"stage": _("Choose the stage.")} if not self.stage else {}
            wrong |= {"trigger": _("Only a move for an opening names one: leave it empty.")} if self.trigger else {}
        if wrong:
            raise ValidationError(wrong)


class Opening(Prepared):
    """A chance to come in or to grow at an account: what was noticed, by whom, until when it counts."""

    class State(models.TextChoices):
        """What became of it; that it ran out follows from the day."""

        OPEN = "open", pgettext_lazy("opening", "open")
        USED = "used", _("used")
        PASSED = "passed", _("let pass")

    account = models.ForeignKey(Account, models.CASCADE, related_name="openings", verbose_name=_("account"))
    trigger = models.CharField(_("opening"), max_length=10, choices=Trigger.choices)
    says = models.CharField(_("what was noticed"), max_length=300)
    source = models.CharField(_("source"), max_length=80, blank=True)
    seen_on = models.DateField(_("seen on"))
    until_on = models.DateField(_("counts until"), blank=True, help_text=_("Left empty: by the settings page."))
    play = models.ForeignKey(
        Play, models.PROTECT, null=True, blank=True, limit_choices_to={"part": "opening"}, related_name="openings", verbose_name=_("prepared move")
    )  # fmt: skip
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.OPEN, editable=False)
    settled_on = models.DateField(_("settled on"), null=True, blank=True, editable=False)
    word = models.CharField(_("what came of it"), max_length=300, blank=True, editable=False)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, verbose_name=_("noted by")
    )

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("opening")
        verbose_name_plural = _("openings")
        ordering = ["until_on", "id"]
        indexes = [models.Index(fields=["account", "state", "until_on"])]
        constraints = [
            models.CheckConstraint(condition=Q(until_on__gte=F("seen_on")), name="opening_ends_after_it_began"),
            models.CheckConstraint(condition=Q(state="open") ^ Q(settled_on__isnull=False), name="opening_settled_on"),
        ]

    def __str__(self) -> str:
        return self.says

    def prepare(self) -> None:
        """Set the last day it counts and the move prepared for it, where they were left empty."""
        self.until_on = self.until_on or self.seen_on + dt.timedelta(days=limits.opening_days())
        self.play = self.play or Play.objects.filter(trigger=self.trigger, active=True).first()

    def clean(self) -> None:
        """Refuse one that ended before it was seen, and a move for another opening."""
        if self.until_on and self.seen_on and self.until_on < self.seen_on:
            raise ValidationError({"until_on": _("Counts until before it was seen: set a later day.")})
        if self.play and self.play.trigger != self.trigger:
            raise ValidationError({"play": _("This move is prepared for another opening.")})


class Step(Prepared):
    """What we do next with an account: a move of the playbook or one of our own."""

    class State(models.TextChoices):
        """What became of it."""

        OPEN = "open", pgettext_lazy("step", "open")
        DONE = "done", _("done")
        DISMISSED = "dismissed", _("dismissed")

    account = models.ForeignKey(Account, models.CASCADE, related_name="steps", verbose_name=_("account"))
    play = models.ForeignKey(Play, models.PROTECT, null=True, blank=True, verbose_name=_("move"))
    text = models.CharField(
        pgettext_lazy("step", "what to do"), max_length=200, blank=True, help_text=_("Left empty: as the move says.")
    )
    stage = models.CharField(_("stage then"), max_length=12, choices=Stage.choices, editable=False)
    opening = models.ForeignKey(
        Opening, models.SET_NULL, null=True, blank=True, editable=False, related_name="steps", verbose_name=_("opening")
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="steps", verbose_name=_("our person")
    )
    taken_on = models.DateField(_("taken on"))
    planned_on = models.DateField(_("planned for"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.OPEN, editable=False)
    settled_on = models.DateField(_("settled on"), null=True, blank=True, editable=False)
    word = models.CharField(_("result or reason"), max_length=300, blank=True, editable=False)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+", verbose_name=_("noted by")
    )  # fmt: skip

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("next step")
        verbose_name_plural = _("next steps")
        ordering = [F("planned_on").asc(nulls_last=True), "-id"]
        indexes = [
            models.Index(fields=["account", "play", "state"]),
            models.Index(fields=["owner", "state", "planned_on"]),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(state="open") ^ Q(settled_on__isnull=False), name="step_settled_on"),
            models.CheckConstraint(condition=~Q(state="dismissed") | ~Q(word=""), name="step_dismissed_with_a_reason"),
            models.CheckConstraint(condition=Q(play__isnull=False) | ~Q(text=""), name="step_says_what_to_do"),
        ]

    def __str__(self) -> str:
        return self.text or str(self.play)

    @property
    def fits(self) -> bool:
        """Whether it is no move of another stage than the account was in when it was taken."""
        return self.play is None or not self.play.stage or self.play.stage == self.stage

    def prepare(self) -> None:
        """Keep the stage the account is in when the step is taken."""
        if not self.stage:
            found = Standing.objects.filter(account=self.account_id).values_list("stage", "revenue_12m").first()
            self.stage = presumed(*found) if found else Stage.DEVELOPMENT

    def clean(self) -> None:
        """Refuse a step that says nothing, and one planned before it was taken."""
        if not self.play_id and not self.text.strip():
            raise ValidationError({"text": _("Say what to do, or choose a move of the playbook.")})
        if self.planned_on and self.taken_on and self.planned_on < self.taken_on:
            raise ValidationError({"planned_on": _("Planned before it was taken: set a later day.")})
