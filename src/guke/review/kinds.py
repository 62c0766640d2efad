"""Accounts as they stood on a day, and the changes of their classes, as lists that filter, sort and export."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from guke.insight import cells
from guke.insight.models import ClassChange, PastStanding
from guke.insight.reasons import say
from guke.insight.words import word
from guke.kit import search
from guke.kit.columns import Column, Lead
from guke.kit.kinds import Kind, register, registry
from guke.kit.past import written_day
from guke.kit.templatetags import guke as draw
from guke.review import cells as own
from guke.review.queries import last_kept

_FILE = ("sort", "industry", "province", "owner", "unit", "state", "level", "lead_unit", "parent")


@register
class PastAccounts(Kind):
    """Accounts as they stood on a past day: month ends, and any day asked for."""

    model = PastStanding
    slug = "past-accounts"
    icon = "history"
    columns = (
        Lead("account__name", _("Account"), under=("account__code", "account__industry", "account__province")),
        own.OwnerThen("account__owner", _("Account manager, on that day")),
        Column("grade", render=own.badge("grade", cells.GRADES)),
        Column("revenue_12m", align="end", render=own.revenue, sums=True),
        Column("share_percent"),
        Column("share_low", shown=False),
        Column("share_high", shown=False),
        Column("margin", shown=False, permission="margin.view"),
        Column("slipping", render=own.danger),
        Column("money_at_stake", align="end", render=own.stake, sums=True),
        Column("level", render=own.badge("level", cells.LEVELS)),
        Column("relation", render=own.badge("relation", cells.RELATIONS), shown=False),
        Column("stage"),
        Column("cut", shown=False),
        Column("loyalty", shown=False),
        Column("breadth", shown=False),
        Column("quadrant", shown=False),
        Column("growth", shown=False),
        Column("revenue_prior", align="end", shown=False, sums=True),
        Column("profit_12m", align="end", shown=False, permission="margin.view"),
        Column("rank"),
        Column("as_of", shown=False),
        *(
            Column(name, shown=False)
            for name in ("health", "health_band", "confidence", "loss_percent", "expected_12m")
        ),
        Column("lifetime", shown=False, permission="margin.view"),
        *(Column(f"account__{name}", shown=False) for name in ("code", "sort", "industry", "province", "unit")),
    )
    filters = (
        *(f"account__{name}" for name in _FILE),
        "grade",
        "level",
        "stage",
        "relation",
        "loyalty",
        "breadth",
        "cut",
        "quadrant",
        "slipping",
        "growth",
        "revenue_12m",
        "revenue_prior",
        "health_band",
        "health",
        "loss_percent",
    )
    sensitive = {"profit_12m": "margin.view", "margin": "margin.view"}
    ordering = "-revenue_12m"
    not_imported = "figures are made from the ledger"
    list_template = "review/past_list.html"
    past_url = staticmethod(lambda _query: "")

    def listed(self, user: Any, query: Mapping[str, str]) -> models.QuerySet[Any]:
        """Return the rows of the day asked for, else of the last on record; what is no day finds nothing."""
        rows, day, text = self.rows(user), query.get("as_of", ""), query.get("q", "").strip()
        if day and not written_day(day):
            return rows.none()
        if text:
            rows = rows.filter(account__in=search.ids(registry["accounts"], user, text))
        return rows.filter(as_of=day or last_kept())

    def scoped(self, user: Any) -> models.QuerySet[Any]:
        """Leave out accounts that were none yet: opened later, without any business till then."""
        unborn = models.Q(account__opened_on__gt=models.F("as_of"), revenue_12m=0, revenue_prior=0)
        return super().scoped(user).exclude(unborn)

    def url(self, record: Any, page: str = "detail") -> str:
        """Lead from a row to the account as of its day."""
        if page != "detail" or not isinstance(record, PastStanding):
            return super().url(record, page)
        return f"{registry['accounts'].url(record.account_id)}?as_of={record.as_of:%Y-%m-%d}"


def _before(record: ClassChange) -> str:
    return word(record.which, record.before) or "–"


def _after(record: ClassChange) -> SafeString:
    return format_html("{} {}", draw.icon("arrow-narrow-right"), word(record.which, record.after) or "–")


@register
class ClassChanges(Kind):
    """Classes of accounts that changed: when, from what to what, why, and by whom if not by the rule."""

    model = ClassChange
    slug = "class-changes"
    since = "on"
    icon = "arrows-exchange"
    columns = (
        Column("account"),
        Column("on"),
        Column("which"),
        Column("before", render=_before),
        Column("after", render=_after),
        own.Said("reason", say),
        Column("by"),
    )
    filters = ("account", "which", "on", "before", "after", *(f"account__{name}" for name in _FILE[:5]))
    ordering = "-on"
    not_imported = "changes of class are noted by the refresh"
