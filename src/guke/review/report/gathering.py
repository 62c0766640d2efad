"""What the report of an account says, in the reader's language and within the reader's rights."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.conf import settings
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from guke.accounts import queries as accounts
from guke.accounts.models import Account, Contact, Seat
from guke.analysis.dates import month_of, months_before
from guke.insight import cells
from guke.insight.models import Standing
from guke.insight.reasons import say
from guke.intel.models import ShareEstimate
from guke.kit import formats
from guke.people.models import User
from guke.review.report import steps

_MONTHS, _PEOPLE = 12, 6


@dataclass(frozen=True)
class Section:
    """A part of the report under a title: sentences, or rows under heads."""

    title: str
    lines: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)


@dataclass(frozen=True)
class Month:
    """A month's revenue beside that of the year before, in units of the company's currency."""

    label: str
    now: Decimal
    prior: Decimal


@dataclass(frozen=True)
class Report:
    """Everything the report says."""

    title: str
    under: str
    told: str
    language: str
    badges: list[str]
    figures: list[tuple[str, str, str]]
    months: list[Month]
    months_title: str
    legend: tuple[str, str]
    sections: list[Section]


def gather(account: Account, user: User, on: date) -> Report:
    """Return the report of an account; what the person may not see is not in it."""
    standing = Standing.objects.filter(account=account).first() or Standing(account=account)
    money = user.may("sales.view") and user.may("insight.view")
    day = standing.as_of or on
    sections = [
        _why(standing) if money else None,
        _shares(account) if user.may("share-estimates.view") else None,
        _people(account, user) if user.may("contacts.view") else None,
        _team(account, on),
        _family(account, user),
        Section(_("Next steps"), lines=steps.suggested(account, standing if money else None, on)),
    ]
    place = " ".join(part for part in (account.province, account.city) if part)
    under = [account.name if account.short_name else "", account.code, str(account.industry or ""), place, str(account.owner or "")]  # fmt: skip
    return Report(
        title=str(account),
        under=" · ".join(part for part in under if part),
        told=_("Figures as of %(day)s in %(currency)s · made for %(user)s on %(on)s") % {"day": day, "currency": settings.CURRENCY, "user": user, "on": on},
        language="zh" if formats.is_chinese(_language()) else "en",
        badges=_badges(standing) if money else [],
        figures=_figures(standing, user) if money else [],
        months=_months(standing, day) if money else [],
        months_title=_("Revenue by month"),
        legend=(_("this year"), _("the year before")),
        sections=[section for section in sections if section and (section.lines or section.rows)],
    )  # fmt: skip


def _language() -> str:
    return get_language() or "en"


def _money(value: Decimal | None) -> str:
    return "–" if value is None else formats.short_money(value, _language())


def _percent(value: Decimal | None, places: int = 1) -> str:
    return "–" if value is None else f"{formats.plain_number(value, places)}%"


def _badges(standing: Standing) -> list[str]:
    names = ("grade", "level", "relation", "stage", "loyalty", "breadth")
    found = [getattr(standing, f"get_{name}_display")() for name in names if getattr(standing, name)]
    return [_("Top 100"), *found] if standing.top100 else found


def _figures(standing: Standing, user: User) -> list[tuple[str, str, str]]:
    """Return the head figures: label, value, and what stands beside it."""
    growth = formats.signed_percent(standing.growth / 100) if standing.growth is not None else ""
    late, rhythm = cells.late(standing), cells.rhythm(standing)
    found = [
        (_("Revenue, 12 months"), _money(standing.revenue_12m), growth),
        (_("This year"), _money(standing.revenue_ytd), _("last year to the day %(sum)s") % {"sum": _money(standing.revenue_ytd_prior)}),
        (_("Share of purchases"), _percent(standing.share_percent, 0), str(standing.get_stage_display()) if standing.stage else ""),
        (_("Orders, 12 months"), str(standing.orders_12m), late or rhythm),
        (_("Money at stake"), _money(standing.money_at_stake) if standing.slipping else _("none"), ""),
        (_("Last order"), f"{standing.last_on:%Y-%m-%d}" if standing.last_on else _("none"), ""),
        (_("Rank"), str(standing.rank or "–"), _("by revenue")),
    ]  # fmt: skip
    found += _ahead(standing, user)
    if user.may("margin.view"):
        found.insert(2, (_("Gross profit"), _money(standing.profit_12m), _("margin %(percent)s") % {"percent": _percent(standing.margin)}))  # fmt: skip
    return found


def _ahead(standing: Standing, user: User) -> list[tuple[str, str, str]]:
    """Return health, chance that orders stop, expectation and lifetime value, as far as they are known."""
    health, loss, expected, lifetime = standing.health, standing.loss_percent, standing.expected_12m, standing.lifetime
    found = [
        (_("Health"), str(health), standing.get_health_band_display()) if health is not None else None,
        (_("Chance that orders stop"), cells.loss_text(loss), "") if loss is not None else None,
        (_("Expected, next 12 months"), _money(expected), "") if expected is not None else None,
        (_("Lifetime value"), _money(lifetime), "") if lifetime is not None and user.may("margin.view") else None,
    ]
    return [figure for figure in found if figure]


def _months(standing: Standing, day: date) -> list[Month]:
    values = [Decimal(value) for value in standing.months]
    pairs = zip(values[:_MONTHS], values[_MONTHS:], strict=False)
    last = month_of(day)
    return [
        Month(f"{months_before(last, _MONTHS - 1 - at):%y-%m}", now, prior) for at, (prior, now) in enumerate(pairs)
    ]


def _why(standing: Standing) -> Section:
    reasons = [str(say(reason)) for reason in standing.reasons]
    calm = _("It orders within its own rhythm.") if standing.orders_12m else _("It has not ordered in 12 months.")
    expected = [_("Next order expected on %(day)s.") % {"day": standing.expected_on}] if standing.expected_on else []
    return Section(_("How it goes and why"), lines=[*(reasons or [calm]), *expected])


def _shares(account: Account) -> Section:
    rows = [
        [str(estimate.line or _("all goods")), str(estimate.year), f"{_percent(estimate.share.low, 0)} – {_percent(estimate.share.likely, 0)} – {_percent(estimate.share.high, 0)}", str(estimate.get_source_display()), f"{estimate.seen_on:%Y-%m-%d}"]
        for estimate in _estimates(account)
    ]  # fmt: skip
    heads = [_("Product line"), _("Year"), _("Our share: low, likely, high"), _("Source"), _("Seen on")]
    return Section(_("Share of purchases"), heads=heads, rows=rows)


def _estimates(account: Account) -> list[ShareEstimate]:
    """Return the newest estimate of each product line, one over everything first."""
    found: dict[int | None, ShareEstimate] = {}
    rows = ShareEstimate.objects.filter(account=account).select_related("line")
    for estimate in rows.order_by("-year", "-seen_on", "-pk"):
        found.setdefault(estimate.line_id, estimate)
    return sorted(found.values(), key=lambda estimate: (estimate.line_id is not None, -estimate.year))


def _people(account: Account, user: User) -> Section:
    """Return the people who decide; how to reach them only for those who may read personal data."""
    personal = user.may("personal.view")
    people = Contact.objects.filter(account=account, left_on=None).order_by("-influence", "position")[:_PEOPLE]
    rows = []
    for person in sorted(people, key=lambda one: -(one.influence or 0)):
        influence = f"{person.influence}%" if person.influence is not None else ""
        attitude = str(person.get_attitude_display()) if person.attitude is not None else ""
        row = [person.name, person.post, str(person.get_part_display() or ""), influence, attitude]
        rows.append([*row, person.mobile or person.phone] if personal else row)
    heads = [pgettext("person", "Name"), _("Post"), _("Part in the decision"), _("Influence"), _("Attitude")]
    return Section(_("Who decides"), heads=[*heads, _("Phone")] if personal else heads, rows=rows)


def _team(account: Account, on: date) -> Section:
    seats = Seat.objects.filter(account=account).select_related("user").order_by("side", "duty")
    there = [seat for seat in seats if (seat.from_on is None or seat.from_on <= on) and (seat.to_on is None or seat.to_on >= on)]  # fmt: skip
    return Section(_("Our team"), lines=[f"{seat.user} · {seat.get_duty_display()}" for seat in there])


def _family(account: Account, user: User) -> Section:
    """Return the family tree; members out of the reader's sight are counted, not named."""
    kin = accounts.family(account, user)
    lines = [f"{'　' * one.depth}{one.account}" for one in kin if one.visible]
    hidden = sum(not one.visible for one in kin)
    if hidden:
        lines.append(_("and %(n)s more that you do not look after") % {"n": hidden})
    return Section(_("Family"), lines=lines)
