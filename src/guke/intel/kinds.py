"""What is known about accounts, as kinds."""

from typing import Any

from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from guke.accounts import queries
from guke.intel.models import ShareEstimate
from guke.intel.words import STAGE_TONES, STAGE_WORDS
from guke.kit.columns import Choice, Column, Money
from guke.kit.forms import KindForm
from guke.kit.kinds import Kind, register

_READING = {"view", "export"}


def _stage(estimate: Any) -> SafeString:
    share = estimate.share
    return format_html(
        '{}% <span class="pill" data-tone="{}">{}</span>',
        round(share.likely), STAGE_TONES[share.stage], STAGE_WORDS[share.stage],
    )  # fmt: skip


class EstimateForm(KindForm):
    """The form of an estimate, in the company's currency to begin with."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "currency" in self.fields:
            self.fields["currency"].initial = settings.CURRENCY


@register
class ShareEstimates(Kind):
    """How much of what customers buy comes from us, by whose word."""

    model = ShareEstimate
    slug = "share-estimates"
    icon = "chart-pie"
    menu = "customers"
    order = 40
    columns = (
        "account",
        "line",
        "year",
        Column("likely_share", _("our share, %"), sort=False, render=_stage, align="end"),
        Money("ours", currency="currency"),
        Money("total_likely", currency="currency"),
        Choice("source"),
        Choice("trust", tones={"low": "amber", "medium": "blue", "high": "green"}),
        "seen_on",
        "noted_by",
    )
    filters = ("account", "line", "year", "source", "trust", "seen_on")
    fields = (
        "account", "line", "year", "ours", "total_low", "total_likely", "total_high", "currency", "source", "trust", "seen_on", "note",
    )  # fmt: skip
    lead = ("account", "line", "year")
    natural_key = ("account__code", "line__code", "year", "source", "seen_on")
    form = EstimateForm
    empty = _("What do your customers buy elsewhere? A first estimate, with its source, gives each its stage.")

    def may(self, user: Any, verb: str, record: Any = None) -> bool:
        """Return whether the role allows the verb and, to change a record, a place in the team that writes."""
        allowed = super().may(user, verb, record)
        if not allowed or verb in _READING or record is None or not record.account_id:
            return allowed
        return queries.may_write(user, record.account)
