"""An account as of a past day: its figures and classes, its file read back through the trail, its people and orders."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import F, Q, Sum
from django.db.models.functions import TruncMonth
from django.utils.translation import gettext as _

from guke.accounts.models import Account, Contact, Seat
from guke.analysis.dates import month_of, months_before, years_before
from guke.insight import cells, charts
from guke.insight.models import ClassChange, PastStanding, Standing
from guke.insight.queries import trail
from guke.insight.reasons import say
from guke.insight.rules import next_month
from guke.insight.words import word
from guke.kit import clock
from guke.kit.columns import Column
from guke.kit.fields import ExactField
from guke.kit.kinds import registry
from guke.kit.past import changes_after, set_back
from guke.kit.templatetags import guke as draw
from guke.ledger.models import SalesLine
from guke.people.models import User
from guke.review.cells import danger

_SHOWN = 12


def file_of(account: Account, user: Any) -> dict[str, str]:
    """Return the account's file as the person sees it, text by title."""
    kind = registry["accounts"]
    columns = [Column(name).bind(kind.model) for name in kind.fields_for(user)]
    return {str(column.title): column.text(account) for column in columns}


def file_on(account: Account, day: date, user: Any) -> dict[str, str]:
    """Set the account back, in memory, to the day, and return its file."""
    set_back(account, changes_after("accounts", [account.pk], day).get(account.pk, []))
    return file_of(account, user)


def months_on(account: Account, day: date) -> dict[str, Any]:
    """Return the chart of twelve months to the day beside the year before, of the lines in the company's currency."""
    first = months_before(month_of(day), 2 * _SHOWN - 1)
    lines = SalesLine.objects.filter(account=account, sold_on__gte=first, sold_on__lte=day, currency=settings.CURRENCY)
    sums = lines.order_by().annotate(month=TruncMonth("sold_on")).values_list("month").annotate(Sum("amount", output_field=ExactField()))  # fmt: skip
    known = dict(sums)
    shown = [months_before(month_of(day), _SHOWN - 1 - place) for place in range(_SHOWN)]
    rows = [
        {"month": month, "revenue": known.get(month, 0), "prior": known.get(years_before(month), 0)} for month in shown
    ]
    sales = registry["sales"]
    urls = [sales.list_url(account=account.pk, sold_on_from=month, sold_on_to=min(date.fromordinal(next_month(month).toordinal() - 1), day)) for month in shown]  # fmt: skip
    return {"spec": charts.months(rows, urls), "name": f"months-{account.pk}", "label": _("Revenue by month")}


def people_on(account: Account, day: date) -> list[Contact]:
    """Return the contacts who had not left by the day, the most influential first."""
    there = Contact.objects.filter(Q(left_on=None) | Q(left_on__gt=day), account=account)
    return list(there.order_by(F("influence").desc(nulls_last=True))[:_SHOWN])


def team_on(account: Account, day: date) -> list[Seat]:
    """Return the places in the team that were filled on the day."""
    since, until = Q(from_on=None) | Q(from_on__lte=day), Q(to_on=None) | Q(to_on__gte=day)
    return list(Seat.objects.filter(since, until, account=account).select_related("user"))


def changes_of(account: Account, **on: date) -> list[dict[str, Any]]:
    """Return the changes of its classes in these days, newest first, each with why."""
    rows = ClassChange.objects.filter(account=account, **on).select_related("by")[:_SHOWN]
    return [
        {
            "on": row.on,
            "which": row.get_which_display(),
            "before": word(row.which, row.before) or "–",
            "after": word(row.which, row.after) or "–",
            "why": say(row.reason) if row.reason else "",
            "by": row.by,
        }
        for row in rows
    ]


def badges(standing: PastStanding) -> list[dict[str, str]]:
    """Return the classes the account was in."""
    classes: tuple[tuple[str, dict[str, str]], ...] = (
        ("grade", cells.GRADES),
        ("level", cells.LEVELS),
        ("relation", cells.RELATIONS),
        ("stage", {}),
    )
    found = [
        {"text": getattr(standing, f"get_{name}_display")(), "tone": tones.get(getattr(standing, name), "plain"), "icon": ""}
        for name, tones in classes
        if getattr(standing, name)
    ]  # fmt: skip
    return [{"text": _("Top 100"), "tone": "gold", "icon": "crown"}, *found] if standing.top100 else found


def facts(account: Account, standing: PastStanding | Standing, user: User) -> list[dict[str, Any]]:
    """Return the figures of the head as of the day, each opening the rows behind it."""
    day, sales = standing.as_of or clock.today(), registry["sales"]
    year = sales.list_url(**trail(account, "revenue_12m", day))
    share = draw.percent(standing.share_percent / 100) if standing.share_percent is not None else _("not known")
    margin = draw.percent(standing.margin / 100) if standing.margin is not None else _("not known")
    rows = [
        (_("Revenue, 12 months"), draw.money(standing.revenue_12m), cells.growth_mark(standing.growth), year),
        (_("Revenue, 12 months before"), draw.money(standing.revenue_prior), "", sales.list_url(**trail(account, "revenue_prior", day))),
        (_("Share of purchases"), share, standing.get_stage_display() if standing.stage else "", registry["share-estimates"].list_url(account=account.pk)),
        (_("Money at stake"), draw.money(standing.money_at_stake) if standing.slipping else _("none"), danger(standing), ""),
        (_("Rank"), str(standing.rank or "–"), _("by revenue"), f"{registry['past-accounts'].list_url(as_of=day, order='rank')}"),
    ]  # fmt: skip
    if standing.health is not None:
        band = standing.get_health_band_display() if standing.health_band else ""
        rows.append(
            (
                _("Health"),
                str(standing.health),
                band,
                f"{registry['past-accounts'].list_url(as_of=day, order='health')}",
            )
        )
    if standing.loss_percent is not None:
        loss = cells.loss_word(standing.loss_percent)[0]
        rows.append(
            (
                _("Chance that orders stop"),
                cells.loss_text(standing.loss_percent),
                loss,
                sales.list_url(account=account.pk, sold_on_to=day),
            )
        )
    if user.may("margin.view"):
        rows.insert(3, (_("Margin"), margin, "", year))
    return [{"label": label, "html": html, "delta": more, "href": href} for label, html, more, href in rows]


def since(
    account: Account, then: PastStanding, user: User, file: Mapping[str, tuple[str, str]]
) -> dict[str, Any] | None:
    """Return what changed since the day: figures of both days, classes with why, the file (its texts of then and now)."""
    now = cells.standing_of(account)
    if now is None or now.as_of is None or now.as_of <= then.as_of:
        return None
    early, late = ({row["label"]: row for row in facts(account, each, user)} for each in (then, now))
    rows = [
        {"label": label, "sides": [{"text": each[label]["html"], "url": each[label]["href"]} for each in (early, late)]}
        for label in early
        if label in late
    ]
    changes = changes_of(account, on__gt=then.as_of, on__lte=now.as_of)
    words = [": ".join(filter(None, (f"{row['on']:%Y-%m-%d} · {row['which']} {row['before']} → {row['after']}", row["why"]))) for row in changes]  # fmt: skip
    words += [
        f"{title}: {before or '–'} → {after or '–'}" for title, (before, after) in file.items() if before != after
    ]
    return {"first": then.as_of, "last": now.as_of, "rows": rows, "words": [{"text": text} for text in words]}
