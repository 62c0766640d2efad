"""The account page's panels that join several areas, and the page itself in place of the generic one."""

import datetime as dt
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account
from guke.desk import actions, handing, queries  # noqa: F401 - handing hangs what goes with an account by being imported
from guke.desk.account import account_page
from guke.desk.visits import touch_page
from guke.insight import cells, charts
from guke.insight.reasons import say
from guke.insight.rules import span_of
from guke.kit import clock
from guke.kit.kinds import registry
from guke.kit.panels import Part

_SHOWN, _LINES, _PRODUCTS = 12, 8, 6


def months(account: Account, _user: Any) -> dict[str, Any]:
    """Return the chart of the last twelve months beside the year before, each bar opening its lines; none without sales."""
    standing = cells.standing_of(account)
    values = [Decimal(value) for value in (standing.months if standing else [])]
    if not any(values):
        return {"spec": None}
    on = standing.as_of if standing and standing.as_of else clock.today()
    rows: list[dict[str, Any]] = [
        {"month": _month(on, _SHOWN - 1 - at), "revenue": value, "prior": before}
        for at, (before, value) in enumerate(zip(values[:_SHOWN], values[_SHOWN:], strict=False))
    ]
    sales = registry["sales"]
    urls = [
        sales.list_url(account=account.pk, sold_on_from=row["month"], sold_on_to=_end(row["month"])) for row in rows
    ]
    return {"spec": charts.months(rows, urls), "name": f"months-{account.pk}", "label": _("Revenue by month")}


def _month(on: dt.date, back: int) -> dt.date:
    index = on.year * 12 + on.month - 1 - back
    return dt.date(index // 12, index % 12 + 1, 1)


def _end(month: dt.date) -> dt.date:
    return (month + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)


def why(account: Account, _user: Any) -> dict[str, Any]:
    """Return why the account is slipping, in words, and its rhythm."""
    standing = cells.standing_of(account)
    reasons = [say(reason) for reason in (standing.reasons if standing else [])]
    return {"standing": standing, "reasons": reasons, "danger": cells.danger(account)}


def mix(account: Account, _user: Any) -> dict[str, Any]:
    """Return what the account buys in twelve months by product line and the products it buys most of."""
    standing = cells.standing_of(account)
    until = standing.as_of if standing and standing.as_of else clock.today()
    since = span_of("revenue_12m", until)[0] or until
    rows = queries.product_mix(account, since - dt.timedelta(days=1), until)
    whole = sum((row["value"] for row in rows if row["value"] > 0), Decimal(0))
    lines = _by_line(rows)

    def part(row: dict[str, Any], label: Any, **which: Any) -> dict[str, Any]:
        return {
            "label": label,
            "value": max(row["value"], Decimal(0)),
            "exact": row["value"],
            "currency": row["currency"],
            "share": row["value"] / whole if whole else None,
            "url": registry["sales"].list_url(
                account=account.pk, sold_on_from=since.isoformat(), sold_on_to=until.isoformat(), **which
            ),
        }

    return {
        "parts": [
            part(row, row["line"] or _("no product line"), product__line=row["line_id"] or "null") for row in lines
        ],
        "products": [
            part(row, f"{row['name']} {row['product__specification']}".strip(), product=row["product"])
            for row in rows[:_PRODUCTS]
            if row["product"]
        ],
    }


def _by_line(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Add up what was bought by product line, the most first; another currency is another row."""
    found: dict[tuple[Any, str], dict[str, Any]] = {}
    for row in rows:
        line = found.setdefault((row["line_id"], row["currency"]), row | {"value": Decimal(0)})
        line["value"] += row["value"]
    return sorted(found.values(), key=lambda line: line["value"], reverse=True)[:_LINES]


def timeline(account: Account, user: Any) -> dict[str, Any]:
    """Return the account's time line, its contacts and subsidiaries included."""
    return {"events": queries.timeline(account, user)}


def people(account: Account, user: Any) -> dict[str, Any]:
    """Return the people who decide, the most influential first, and who of ours faces them."""
    ours = queries.team(account, clock.today()) if user.may("team.view") else []
    return {"people": queries.key_people(account), "ours": ours}


accounts = registry["accounts"]
accounts.detail_view = account_page
registry["touches"].detail_view = touch_page
accounts.hang_action(actions.put_off, actions.hand_over, actions.finish, actions.take_back)
accounts.hang_panel(
    Part("months", _("Revenue by month"), 8, "sales.view", template="desk/months.html", context=months),
    Part("why", _("How it goes and why"), 4, "sales.view", template="desk/why.html", context=why),
    Part("timeline", _("Time line"), 4, "", template="desk/timeline.html", context=timeline),
    Part("mix", _("What it buys"), 4, "sales.view", template="desk/mix.html", context=mix),
    Part("key-people", _("Who decides"), 4, "contacts.view", template="desk/people.html", context=people),
)
