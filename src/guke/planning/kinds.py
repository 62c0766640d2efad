"""The playbook, next steps, openings, and what the customer weighs, as kinds."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from guke.intel.kinds import AccountsWord
from guke.intel.words import STAGE_TONES
from guke.kit import clock
from guke.kit.charge import Charge
from guke.kit.columns import Choice, Column, Due, Lead, Money
from guke.kit.filters import STATE
from guke.kit.forms import KindForm
from guke.kit.kinds import Kind, register, registry
from guke.planning import actions
from guke.planning.models import (
    BudgetPlace,
    Criterion,
    Expectation,
    Opening,
    Play,
    Score,
    StageWatch,
    Step,
)  # fmt: skip
from guke.planning.words import STATE_TONES, Part

_TONES = {"plain": "grey", "info": "blue", "good": "green", "gold": "orange"}
STAGES = {stage: _TONES[tone] for stage, tone in STAGE_TONES.items()}


class TodayForm(KindForm):
    """A form that begins with today, the person who fills it in and the company's currency; moves are those that fit."""

    parts: tuple[str, ...] = (Part.MOVE,)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        today = clock.today()
        first = {"seen_on": today, "taken_on": today, "owner": self.person, "currency": settings.CURRENCY, "year": today.year}  # fmt: skip
        for name, value in first.items():
            if name in self.fields:
                self.fields[name].initial = value
        if "play" in self.fields:
            field: Any = self.fields["play"]
            field.queryset = field.queryset.filter(part__in=self.parts)


class OpeningForm(TodayForm):
    """The form of an opening."""

    parts = (Part.OPENING,)


@register
class Plays(Kind):
    """What to do in each stage and at each opening, in the company's own words."""

    model = Play
    slug = "plays"
    icon = "books"
    columns = (Choice("part"), Choice("stage", tones=STAGES), "trigger", "text", "text_en", "place", "active")
    filters = ("part", "stage", "trigger", "active")
    fields = ("part", "stage", "trigger", "text", "text_en", "place", "active")
    lead = ("part", "stage", "text")
    natural_key = ("part", "stage", "trigger", "text")
    actions = (actions.restore_playbook,)


@register
class Steps(AccountsWord):
    """What is to be done next with accounts, by whom and when."""

    model = Step
    slug = "steps"
    since = "taken_on"
    icon = "target-arrow"
    menu = "work"
    order = 20
    columns = (
        Lead("text", render=str, under=("play",)),
        "account",
        Choice("stage", tones=STAGES),
        Due("planned_on"),
        "owner",
        Choice("state", tones=STATE_TONES),
        "taken_on",
        "settled_on",
        "word",
    )
    filters = (
        "account",
        "owner",
        "state",
        "planned_on",
        "stage",
        "play",
        "play__stage",
        "account__owner",
        "settled_on",
    )
    fields = ("account", "play", "text", "planned_on", "owner", "taken_on")
    lead = ("account", "play", "planned_on")
    search = ("text", "account__name")
    form = TodayForm
    charges = (Charge(Q(state=Step.State.OPEN), "owner", "planned_on"),)
    actions = (actions.finish_step, actions.plan_step, actions.dismiss_step, actions.reopen_step)
    natural_key = ("account__code", "taken_on", "play__text", "text")
    empty = _("What comes next with your accounts? Take a move from the stage page of an account.")


def _stages_then(query: Mapping[str, str]) -> str:
    """Return the accounts of a past day by their stage and share; since when, and who slides, is kept for today only."""
    kept = {name: query[name] for name in ("as_of", "stage", "account__owner") if query.get(name)}
    unkept = [name for name, value in query.items() if value and name not in kept and name not in STATE]
    more = {"unkept": ",".join(unkept)} if unkept else {}
    columns = "account__name,account__owner,stage,share_percent,share_low,share_high,revenue_12m"
    return registry["past-accounts"].list_url(**kept, **more, columns=columns)


@register
class StageWatches(Kind):
    """In which stage accounts stand, since when, who stands still and who slides, as of the last refresh."""

    model = StageWatch
    slug = "stages"
    icon = "trending-down"
    menu = "share"
    order = 38
    noun = "steps"
    hangs = False
    columns = (
        Lead("account", under=("account__code", "account__owner")),
        Choice("stage", tones=STAGES),
        Choice("way", tones={"up": "green", "down": "red"}),
        "since_on",
        "days",
        "stagnates",
        "slides",
        "slope",
        "edge",
        Due("expected_on"),
        "window",
        Column("account__owner", shown=False),
        Column("as_of", shown=False),
    )
    filters = ("stage", "slides", "stagnates", "way", "account", "account__owner", "days", "window")
    not_imported = "the stages are made from the shares on record"
    empty = _("No share of purchases is on record yet. A first estimate gives an account its stage.")
    past_url = staticmethod(_stages_then)

    def url(self, record: Any, page: str = "detail") -> str:
        """Return the stage page of the account in place of a page of its own."""
        if page == "detail" and isinstance(record, StageWatch):
            return reverse("account-stage", args=[record.account_id])
        return super().url(record, page)


@register
class Openings(AccountsWord):
    """Chances to come in or to grow: what was noticed at customers, and until when it counts."""

    model = Opening
    charges = (Charge(Q(state=Opening.State.OPEN), by_on="until_on"),)
    slug = "openings"
    since = "seen_on"
    icon = "login"
    menu = "share"
    order = 42
    columns = (
        Choice("trigger"), "says", "account", "source", "seen_on", Due("until_on"), "play",
        Choice("state", tones=STATE_TONES), "settled_on", "word", "noted_by",
    )  # fmt: skip
    filters = ("account", "trigger", "state", "seen_on", "until_on")
    fields = ("account", "trigger", "says", "source", "seen_on", "until_on", "play")
    lead = ("account", "trigger", "says")
    search = ("says", "account__name")
    form = OpeningForm
    actions = (actions.use_opening, actions.let_pass)
    natural_key = ("account__code", "trigger", "seen_on", "says")
    empty = _("A new product, a review, a newcomer, trouble with the incumbent: note it before it passes.")


@register
class Criteria(AccountsWord):
    """By what customers choose their suppliers, and how much each criterion weighs."""

    model = Criterion
    slug = "criteria"
    since = "seen_on"
    icon = "scale"
    menu = "care"
    order = 43
    columns = ("name", "account", "weight", Choice("set_by"), "adopted", "contact", "evidence", "seen_on", "noted_by")
    filters = ("account", "set_by", "adopted", "seen_on")
    fields = ("account", "name", "weight", "set_by", "adopted", "contact", "evidence", "seen_on")
    lead = ("account", "name", "weight")
    search = ("name", "account__name")
    form = TodayForm
    actions = (actions.prove,)
    natural_key = ("account__code", "name")
    empty = _("By what does it choose? Note its criteria and weights, then score yourself and the rivals.")


@register
class Scores(AccountsWord):
    """How we and rivals meet the criteria of customers."""

    model = Score
    slug = "scores"
    since = "seen_on"
    icon = "star"
    columns = ("criterion", "criterion__account", "rival", "points", "evidence", "seen_on", "noted_by")
    filters = ("criterion", "rival", "seen_on")
    fields = ("criterion", "rival", "points", "evidence", "seen_on")
    lead = ("criterion", "points", "evidence")
    form = TodayForm
    natural_key = ("criterion__account__code", "criterion__name", "rival", "seen_on")


@register
class Expectations(AccountsWord):
    """What customers expect, and how we and the incumbent meet it."""

    model = Expectation
    charges = (Charge(Q(ours=None) | Q(ours__lt=F("expected"))),)
    slug = "expectations"
    since = "seen_on"
    icon = "bulb"
    columns = ("says", "account", Choice("root"), "expected", "ours", "incumbent", "rival", "seen_on", "noted_by")
    filters = ("account", "root", "seen_on")
    fields = ("account", "root", "says", "expected", "ours", "incumbent", "rival", "seen_on")
    lead = ("account", "says", "expected")
    form = TodayForm
    natural_key = ("account__code", "root", "seen_on", "says")


@register
class BudgetPlaces(AccountsWord):
    """Our place in customers' budgets."""

    model = BudgetPlace
    slug = "budget-places"
    since = "seen_on"
    icon = "coins"
    columns = (
        "line", "account", "year", Money("total", currency="currency"), Money("ours", currency="currency"), "decided_on",
        "source", "seen_on", "noted_by",
    )  # fmt: skip
    filters = ("account", "year", "decided_on")
    fields = ("account", "line", "year", "total", "ours", "currency", "decided_on", "source", "seen_on")
    lead = ("account", "line", "total")
    form = TodayForm
    natural_key = ("account__code", "line", "year", "seen_on")
