"""What is known about accounts, as kinds."""

from typing import Any

from django.conf import settings
from django.db.models import Q
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from guke.accounts import queries
from guke.intel import actions, limits  # noqa: F401 - declares its options by being imported
from guke.intel.models import RivalShare, ShareEstimate, Tip
from guke.intel.words import PLACE_TONES, STAGE_TONES, STAGE_WORDS, TIP_TONES
from guke.kit import clock
from guke.kit.charge import Charge
from guke.kit.columns import Choice, Column, Lead, Money
from guke.kit.forms import KindForm
from guke.kit.kinds import Kind, register
from guke.kit.panels import Fields

_READING = {"view", "export"}
TRUST_TONES = {"low": "amber", "medium": "blue", "high": "green"}


def _stage(estimate: Any) -> SafeString:
    share = estimate.share
    return format_html(
        '{}% <span class="pill" data-tone="{}">{}</span>',
        round(share.likely), STAGE_TONES[share.stage], STAGE_WORDS[share.stage],
    )  # fmt: skip


class EstimateForm(KindForm):
    """The form of an estimate: of this year, heard today, in the company's currency, to begin with."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        today = clock.today()
        for name, value in {"currency": settings.CURRENCY, "year": today.year, "seen_on": today}.items():
            if name in self.fields:
                self.fields[name].initial = value


class AccountsWord(Kind):
    """What somebody noted of an account: changed by whoever may write to the account."""

    def may(self, user: Any, verb: str, record: Any = None) -> bool:
        """Return whether the role allows the verb and, to change a record, a place in the team that writes."""
        allowed = super().may(user, verb, record)
        if not allowed or verb in _READING or record is None or not record.account_id:
            return allowed
        return queries.may_write(user, record.account)


@register
class ShareEstimates(AccountsWord):
    """How much of what customers buy comes from us, by whose word."""

    model = ShareEstimate
    slug = "share-estimates"
    since = "seen_on"
    icon = "chart-pie"
    menu = "share"
    order = 40
    columns = (
        "account",
        "line",
        "year",
        Column("likely_share", _("our share, %"), sort=False, render=_stage, align="end"),
        Money("ours", currency="currency"),
        Money("total_likely", currency="currency"),
        Choice("source"),
        Choice("trust", tones=TRUST_TONES),
        "seen_on",
        Column("rival", shown=False),
        "noted_by",
    )
    filters = ("account", "line", "year", "source", "trust", "seen_on")
    fields = (
        "account", "line", "year", "ours", "total_low", "total_likely", "total_high", "currency", "source", "trust", "seen_on", "rival", "note",
    )  # fmt: skip
    lead = ("account", "total_likely", "source")
    natural_key = ("account__code", "line__code", "year", "source", "seen_on")
    form = EstimateForm
    empty = _("What do your customers buy elsewhere? A first estimate, with its source, gives each its stage.")


@register
class RivalShares(AccountsWord):
    """Who else supplies customers, in which place, with what share, by whose word."""

    model = RivalShare
    slug = "rival-shares"
    since = "seen_on"
    icon = "chess-knight"
    menu = "share"
    order = 41
    columns = (
        "rival",
        "account",
        "line",
        Choice("place", tones=PLACE_TONES),
        "share_percent",
        Choice("source"),
        Choice("trust", tones=TRUST_TONES),
        "seen_on",
        "contract_until",
        "strength",
        "noted_by",
    )
    filters = ("account", "line", "rival", "place", "source", "trust", "seen_on", "contract_until")
    fields = (
        "account", "rival", "place", "line", "share_percent", "source", "trust", "seen_on", "contract_until", "strength",
    )  # fmt: skip
    lead = ("account", "rival", "place")
    search = ("rival", "account__name")
    natural_key = ("account__code", "line__code", "rival", "seen_on")
    empty = _("Who else do your customers buy from? Note the rivals, their place and their share.")


@register
class Tips(Kind):
    """What colleagues noticed; the account found in a tip is shown to those who answer it."""

    model = Tip
    slug = "tips"
    icon = "bulb"
    charges = (Charge(Q(state=Tip.State.OPEN)),)
    columns = (
        Lead("text", under=("noted_by",)),
        Column("account", permission="tips.change"),
        Choice("state", tones=TIP_TONES),
        Column("points", align="end", sums=True),
        "word",
        "noted_by",
        "judged_on",
    )
    filters = ("state", "noted_by", "judged_on")
    search = ("text",)
    panels = (Fields(paths=("text", "account", "noted_by", "state", "points", "word", "judged_by", "judged_on")),)
    actions = (actions.adopt, actions.decline)
    not_imported = "a tip is said in a person's name, at a moment"
    empty = _("Whoever notices something at a customer says it here in one sentence.")
