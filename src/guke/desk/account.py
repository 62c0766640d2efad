"""The account page: how much, which way, what share, how healthy and why, who knows whom, what comes next."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from guke.accounts.models import Account
from guke.desk import queries
from guke.insight import cells
from guke.insight.models import Standing
from guke.insight.queries import trail
from guke.insight.words import Stage
from guke.intel import limits
from guke.kit import clock
from guke.kit.kinds import registry
from guke.kit.pages import only_today
from guke.kit.panels import drawn
from guke.kit.templatetags import guke as draw
from guke.kit.views import button, detail_context
from guke.review import days
from guke.review.pages.account import account_on

# The rows of the overview, read from the top; what is not named, as a handover under way, stands above.
_OVERVIEW = (
    "months why",
    "timeline mix key-people",
    "health shares",
    "stage touches",
    "outlook",
    "promises risks voices",
)
_PLACES = {name: place for place, name in enumerate(" ".join(_OVERVIEW).split())}
_TABS = ("overview", "people", "orders", "worth", "file", "notes")


def account_page(request: HttpRequest, account: Account) -> HttpResponse:
    """Show an account; the tabs divide its panels."""
    asked = days.asked(request.GET.get("as_of", ""))
    if asked.past and not asked.missing and request.user.may("insight.view"):  # type: ignore[union-attr]  # signed in
        return account_on(request, account, asked)
    if asked.past and not request.user.may("insight.view"):  # type: ignore[union-attr]  # signed in
        only_today(request)
    kind = registry["accounts"]
    tab = request.GET.get("tab", "")
    tab = tab if tab in _TABS else "overview"
    user: Any = request.user
    standing = cells.standing_of(account) or Standing(account=account)
    sees_money = user.may("sales.view")
    context = detail_context(request, kind, account, sorted(drawn(account, request, tab), key=_place))
    context |= {
        "subtitle": " · ".join(str(part) for part in _under(account) if part),
        "badges": _badges(account, standing) if sees_money else [],
        "facts": _facts(account, standing, user) if sees_money else [],
        "tabs": _tabs(account, tab),
        "stages": _stages(standing) if sees_money else [],
        "standing": standing,
        "actions": [*_front(account, user), *context["actions"]],
        "today": clock.today(),
        "asked": asked,
    }
    return render(request, "desk/account.html", context)


def _place(panel: dict[str, Any]) -> int:
    return _PLACES.get(panel["name"], -1)


def _front(account: Account, user: Any) -> list[dict[str, Any]]:
    """Return the buttons of the report for whoever decides and of the brief for whoever is on the way there."""
    shown = [button("report", _("Report"), "presentation", reverse("report", args=[account.pk]))]
    if user.may("touches.view"):
        there = reverse("account-brief", args=[account.pk])
        shown.append(button("brief", _("Meeting brief"), "clipboard-list", there))
    return [each | {"front": True} for each in shown]


def _under(account: Account) -> list[Any]:
    place = " ".join(part for part in (account.province, account.city, account.county) if part)
    return [account.name if account.short_name else "", account.code, account.industry, place, account.owner]


def _badges(account: Account, standing: Standing) -> list[dict[str, str]]:
    """Return the classes the account is in; the same badge for the same class as everywhere."""
    found = [{"text": account.get_sort_display(), "tone": "plain", "icon": ""}]
    if standing.top100:
        found.append({"text": _("Top 100"), "tone": "gold", "icon": "crown"})
    for value, text, tones in (
        (standing.grade, standing.get_grade_display(), cells.GRADES),
        (standing.level, standing.get_level_display(), cells.LEVELS),
        (standing.relation, standing.get_relation_display(), cells.RELATIONS),
    ):
        if value:
            found.append({"text": text, "tone": tones.get(value, "plain"), "icon": ""})
    return found


def _facts(account: Account, standing: Standing, user: Any) -> list[dict[str, Any]]:
    """Return the figures in the head, each opening the rows behind it."""
    on = standing.as_of or clock.today()
    sales = registry["sales"]
    late = cells.late(standing) or cells.rhythm(standing)
    kin = queries.family_revenue(account, user)
    share = draw.percent(standing.share_percent / 100) if standing.share_percent is not None else ""
    facts = [
        _fact(_("Health"), draw.ring(standing.health, 100, cells.BANDS.get(standing.health_band, "plain")), cells.health_word(standing), reverse("account-health", args=[account.pk])),
        _fact(_("Revenue, 12 months"), draw.money(standing.revenue_12m), cells.growth_mark(standing.growth), sales.list_url(**trail(account, "revenue_12m", on))),
        _fact(_("This year"), draw.money(standing.revenue_ytd), "", sales.list_url(**trail(account, "revenue_ytd", on))),
        _fact(_("Share of purchases"), share or _("not known"), standing.get_stage_display() if standing.stage else "", registry["share-estimates"].list_url(account=account.pk) if "share-estimates" in registry else ""),
        _fact(_("Margin"), draw.percent(standing.margin / 100) if standing.margin is not None else _("not known"), "", sales.list_url(**trail(account, "revenue_12m", on))) if user.may("margin.view") else None,
        _fact(_("Last order"), standing.last_on.isoformat() if standing.last_on else _("none"), late, sales.list_url(account=account.pk)),
        _fact(_("Money at stake"), draw.money(standing.money_at_stake) if standing.slipping else _("none"), cells.danger(account) if standing.slipping else "", "#panel-why"),
        _fact(_("Whole family, 12 months"), draw.money(kin[1]), ngettext("%(n)s account", "%(n)s accounts", kin[0]) % {"n": kin[0]}, registry["accounts"].list_url(family=account.family_id)) if kin else None,
        _fact(_("Rank"), str(standing.rank or "–"), _("by revenue"), registry["accounts"].list_url(order="standing__rank")),
    ]  # fmt: skip
    return [fact for fact in facts if fact]


def _fact(label: str, html: Any, delta: Any, href: str) -> dict[str, Any]:
    return {"label": label, "html": html, "delta": delta, "href": href}


def _tabs(account: Account, active: str) -> list[dict[str, Any]]:
    address = registry["accounts"].url(account)
    titles = {
        "overview": _("Overview"),
        "people": _("People"),
        "orders": _("Orders"),
        "worth": pgettext("tab", "Value"),
        "file": _("File and family"),
        "notes": _("Notes and files"),
    }
    used = {panel.tab for panel in registry["accounts"].hung_panels} | {"overview"}
    return [
        {"title": titles[name], "url": f"{address}?tab={name}" if name != "overview" else address, "active": name == active, "count": None}
        for name in _TABS
        if name in used
    ]  # fmt: skip


def _stages(standing: Standing) -> list[dict[str, Any]]:
    """Return the four stages of cooperation with the one reached; none where no share is recorded."""
    if not standing.stage:
        return []
    names = list(Stage.values)
    reached = names.index(standing.stage)
    edges = limits.edges().shares
    numbers = {"stable": draw.number(edges[1]), "strategic": draw.number(edges[2])}
    hints = (
        _("no business yet"),
        _("under %(stable)s%%") % numbers,
        _("%(stable)s to %(strategic)s%%") % numbers,
        _("%(strategic)s%% and over") % numbers,
    )
    return [
        {
            "title": Stage(name).label,
            "hint": hints[at],
            "css": "now" if at == reached else "ahead" if at > reached else "",
        }
        for at, name in enumerate(names)
    ]
