"""Key and important accounts that hang on one thread: what the home page asks to be seen to."""

import datetime as dt
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from guke.desk.sources.base import Key, Matter, Source
from guke.insight.models import Standing
from guke.kit import formats, stamps
from guke.network import limits, words
from guke.network.models import Cover
from guke.network.queries import too_few
from guke.people.models import User

TOPIC = "thread"
_MOST = 3
_GRADES = (limits.KEY, limits.IMPORTANT)


def found(user: User, on: dt.date, asked: set[Key], few: int) -> list[Matter]:
    """Return the largest accounts in the person's scope that fewer people hold than should, and those asked for."""
    del on, few
    if not user.may("ties.view"):
        return []
    pks = stamps.kept(("cover", "accounts"), f"threads|{user.pk}", lambda: _found(user))
    wanted = {account for account, _topic in asked}
    if not pks and not wanted:
        return []
    seen = Standing.objects.visible_to(user).select_related("account", "account__owner")
    others = seen.filter(_short(), account__in=wanted) if wanted else ()
    rows = {row.pk: row for row in (*seen.filter(pk__in=pks), *others)}.values()
    covers = {cover.account_id: cover for cover in Cover.objects.select_related("only", "only_theirs").filter(account__in=[row.account_id for row in rows])}  # fmt: skip
    return [_matter(row, covers[row.account_id]) for row in sorted(rows, key=lambda row: row.revenue_12m, reverse=True)]


def _matter(row: Standing, cover: Cover) -> Matter:
    money = formats.short_money(row.revenue_12m, get_language() or "en")
    why = [*words.thread(cover, limits.least(row.grade)), _("%(money)s in 12 months") % {"money": money}]
    return Matter(
        account=row.account_id,
        topic=TOPIC,
        title=_("%(account)s hangs on one thread") % {"account": row.account},
        why=why,
        url=reverse("network", args=[row.account_id]),
        icon="affiliate",
        tone="warn",
        owner=str(row.account.owner or ""),
        cause={"severity": len(why), "stake": str(row.revenue_12m or 0)},
    )


def _found(user: Any) -> list[int]:
    rows = Standing.objects.visible_to(user).filter(_short()).order_by("-revenue_12m")
    return list(rows.values_list("pk", flat=True)[:_MOST])


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
SOURCE = Source(
    (TOPIC,),
    found,
    _MOST,
    over=lambda steps, _on: steps.exclude(account__in=Standing.objects.filter(_short()).values("account")),
)
