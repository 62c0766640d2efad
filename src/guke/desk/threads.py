"""Key and important accounts that hang on one thread: what the home page asks to be seen to."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from guke.insight.models import Standing
from guke.insight.queries import snapshot
from guke.kit import formats, stamps
from guke.network import limits, words
from guke.network.models import Cover
from guke.network.queries import too_few

SHOWN = 3
_GRADES = (limits.KEY, limits.IMPORTANT)


def standings(user: Any) -> list[Standing]:
    """Return the largest accounts in the person's scope that fewer people hold than should; none without the right."""
    if not user.may("ties.view"):
        return []
    now = snapshot()
    pks = stamps.kept(("cover", "accounts"), f"threads|{user.pk}|{now and now.pk}", lambda: _found(user))
    rows = Standing.objects.visible_to(user).filter(pk__in=pks).select_related("account", "account__owner")
    return sorted(rows, key=lambda row: row.revenue_12m, reverse=True)


def of_account(user: Any, account: int) -> Standing | None:
    """Return the standing of one account that hangs on too few, if the person sees it."""
    if not user.may("ties.view"):
        return None
    rows = Standing.objects.visible_to(user).filter(_short(), account=account)
    return rows.select_related("account", "account__owner").first()


def covers(rows: Iterable[Standing]) -> dict[int, Cover]:
    """Return on whom the accounts hang, by account."""
    found = Cover.objects.select_related("only", "only_theirs").filter(account__in=[row.account_id for row in rows])
    return {cover.account_id: cover for cover in found}


def says(row: Standing, cover: Cover) -> list[str]:
    """Say on whom the account hangs, and what it brings."""
    money = formats.short_money(row.revenue_12m, get_language() or "en")
    return [*words.thread(cover, limits.least(row.grade)), _("%(money)s in 12 months") % {"money": money}]


def everywhere() -> QuerySet[Standing]:
    """Return the standings of all accounts that hang on too few, for whoever closes what is over."""
    return Standing.objects.filter(_short())


def _found(user: Any) -> list[int]:
    rows = Standing.objects.visible_to(user).filter(_short()).order_by("-revenue_12m")
    return list(rows.values_list("pk", flat=True)[:SHOWN])


def _short() -> Q:
    """Return the condition that an account of a grade is held by fewer people than that grade asks."""
    found = Q(pk__in=[])
    for grade in _GRADES:
        held = Cover.objects.filter(too_few(limits.least(grade)), account__standing__grade=grade)
        found |= Q(grade=grade, account__in=held.values("account"))
    return found


def _grade(account: int) -> str:
    return Standing.objects.filter(account=account).values_list("grade", flat=True).first() or ""


limits.graded_by(_grade)
