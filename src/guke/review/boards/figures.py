"""The key figures at the head of a dashboard, each with what it opens and the measure that explains it."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from guke.kit.formats import plain_number
from guke.review.boards import sums
from guke.review.boards.view import View

Figure = dict[str, Any]
Maker = Callable[[View], Figure | None]


def figure(label: str, value: Decimal | int | None, icon: str, tone: str, **more: Any) -> Figure:
    """Return a key figure: what it is called, its value, how it looks, what it opens."""
    return {"label": label, "value": value, "icon": icon, "tone": tone, "money": True, "foot": "", "url": "", "measure": "", **more}  # fmt: skip


def revenue(view: View) -> Figure:
    """Return revenue of twelve months over its growth."""
    row = sums.total(view)
    foot = _("on the year before")
    return figure(_("Revenue, 12 months"), row["revenue"], "chart-bar", "info", delta=row["growth"], foot=foot, url=view.drill("-revenue_12m"), measure="revenue")  # fmt: skip


def change(view: View) -> Figure:
    """Return by how much revenue differs from the year before."""
    row = sums.total(view)
    foot = _("against the 12 months before")
    return figure(_("Change of revenue"), row["revenue"] - row["prior"], "trending-up", "cyan", foot=foot, url=view.drill("-growth"), measure="growth")  # fmt: skip


def buyers(view: View) -> Figure:
    """Return how many accounts bought."""
    row = sums.total(view)
    foot = _("of %(n)s, buying in 12 months") % {"n": row["accounts"]}
    return figure(_("Active accounts"), row["active"], "building", "violet", money=False, foot=foot, url=view.drill("-revenue_12m", revenue_12m_min="0.01"), measure="orders")  # fmt: skip


def profit(view: View) -> Figure | None:
    """Return gross profit, for those who may see it."""
    row = sums.total(view)
    if row["profit"] is None:
        return None
    foot = _("of lines with a known cost")
    return figure(_("Gross profit"), row["profit"], "coins", "good", foot=foot, url=view.drill("-profit_12m"), measure="gross_profit")  # fmt: skip


def at_stake(view: View) -> Figure:
    """Return the money at stake with those that slip."""
    row = sums.total(view)
    count = row["slipping_accounts"]
    foot = ngettext("%(n)s account is slipping", "%(n)s accounts are slipping", count) % {"n": count}
    return figure(_("Money at stake"), row["at_stake"], "trending-down", "bad", foot=foot, url=view.drill("-money_at_stake", slipping_min=1), measure="stake")  # fmt: skip


def gone(view: View) -> Figure:
    """Return what those that stopped buying had brought in the year before."""
    lost = next((row for row in sums.movement(view) if row["code"] == "lost"), None)
    count = lost["accounts"] if lost else 0
    foot = ngettext("%(n)s account bought nothing in 12 months", "%(n)s accounts bought nothing in 12 months", count) % {"n": count}  # fmt: skip
    return figure(_("Lost revenue"), lost["prior"] if lost else Decimal(0), "user-minus", "bad", foot=foot, url=view.drill("-revenue_prior", revenue_12m_max=0, revenue_prior_min="0.01"), measure="standing")  # fmt: skip


def _effect(view: View, name: str) -> Decimal | None:
    found = sums.effects(view)
    return found[name] if found else None


def returned(view: View) -> Figure:
    """Return what came back in twelve months."""
    found = sums.effects(view)
    count = found["returns"] if found else 0
    foot = ngettext("%(n)s line below zero", "%(n)s lines below zero", count) % {"n": plain_number(count)}
    sales = view.sales_url(amount_max="-0.01")
    return figure(_("Returned"), found["returned"] if found else None, "receipt-refund", "warn", foot=foot, url=sales, measure="returned")  # fmt: skip


def price(view: View) -> Figure:
    """Return what prices did to revenue."""
    foot = _("at this year's quantities")
    return figure(_("Change by price"), _effect(view, "price"), "tag", "cyan", foot=foot, measure="price")


def quantity(view: View) -> Figure:
    """Return what quantities did to revenue."""
    foot = _("at last year's prices")
    return figure(_("Change by quantity"), _effect(view, "quantity"), "stack-2", "info", foot=foot, measure="quantity")


def discount(view: View) -> Figure:
    """Return what was sold below the list price."""
    foot = _("today's list price, lines below it")
    return figure(_("Below the list price"), _effect(view, "discount"), "discount", "warn", foot=foot, measure="discount")  # fmt: skip


def key_accounts(view: View) -> Figure:
    """Return what the key accounts bring."""
    found = next((row for row in sums.groups(view, "grade") if row["code"] == "key"), None)
    count = found["accounts"] if found else 0
    foot = ngettext("%(n)s key account", "%(n)s key accounts", count) % {"n": count}
    return figure(_("Revenue of key accounts"), found["revenue"] if found else Decimal(0), "crown", "gold", foot=foot, url=view.drill("-revenue_12m", grade="key"), measure="grade")  # fmt: skip


def share_of_all(view: View) -> Figure:
    """Return which part of all revenue the accounts of the board bring; for boards of a part of the accounts."""
    whole = sums.total(View(view.user, view.day, view.past, view.chosen, {}))["revenue"]
    mine = sums.total(view)["revenue"]
    percent = (mine * 100 / whole).quantize(Decimal("0.1")) if whole > 0 else None
    return figure(_("Share of all revenue"), percent, "chart-pie", "gold", money=False, unit="%", foot=_("of the accounts you see"), url=view.drill("-revenue_12m"), measure="mix")  # fmt: skip


def made(view: View, makers: Sequence[Maker]) -> list[Figure]:
    """Return the figures a person may see."""
    return [told for told in (make(view) for make in makers) if told is not None]
