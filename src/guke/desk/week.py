"""Whom to see this week: whose rhythm is over, what an hour there may keep, and when it is open."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from guke.accounts.models import Account
from guke.care.queries.moments import pauses
from guke.desk.models import Turn
from guke.desk.turns import Due, reckoned
from guke.insight.models import Standing
from guke.kit import stamps
from guke.relations import limits, queries
from guke.relations.models import QuietTime, Touch
from guke.relations.rules.quiet import Window, next_open

SHOWN = 40
"""A week has no room for more."""

_SPARE = 20
"""So many more are looked at: what an hour is worth changes a little from the night it was counted in."""


def due(user: Any, now: dt.datetime, *, team: bool = False, region: str = "") -> tuple[list[Due], list[str]]:
    """Return whose turn it is, where an hour may keep the most first, and the regions one may choose from."""
    on, by_money = timezone.localdate(now), user.may("margin.view")
    turns = Turn.objects.visible_to(user).over(on).exclude(account__in=pauses(on).values("account"))
    turns = turns if team else turns.filter(account__owner=user)
    turns = turns.within(region) if region else turns
    first = turns.order_by("-per_hour" if by_money else "due_on", "account_id")[: SHOWN + _SPARE]
    rows = Standing.objects.filter(pk__in=list(first.values_list("pk", flat=True)))
    found = [each for each in reckoned(rows.select_related("account", "account__owner"), on) if each.turn.over]
    found.sort(key=lambda each: (-each.worth.per_hour if by_money else 0, -each.turn.over, each.standing.pk))
    return _with_hours(found[:SHOWN], user, now), _regions(user, team=team)


def owns(user: Any) -> bool:
    """Return whether the person looks after an account of their own."""
    return Account.objects.filter(owner=user, merged_into=None).exists()


def _regions(user: Any, *, team: bool) -> list[str]:
    """Return the provinces of the accounts in view; kept until accounts change."""

    def read() -> list[str]:
        rows = Account.objects.visible_to(user)
        rows = rows if team else rows.filter(owner=user)
        return sorted(set(rows.order_by().values_list("province", flat=True).distinct()) - {""})

    return stamps.kept(("accounts",), f"regions|{user.pk}|{team}", read)


def _with_hours(found: list[Due], user: Any, now: dt.datetime) -> list[Due]:
    """Add when each is open next and oneself is free, a customer's quiet times among them, and what is planned already."""
    pks = [each.standing.pk for each in found]
    own: dict[int, list[Window]] = defaultdict(list)
    for row in QuietTime.objects.filter(contact__account__in=pks, contact__left_on=None).select_related("contact"):
        own[row.contact.account_id].append(row.window)
    planned, taken = _planned(pks, now), queries.taken(user, now)
    customs, start = limits.customs(), timezone.localtime(now).replace(tzinfo=None) + dt.timedelta(hours=1)
    return [
        Due(each.standing, each.turn, each.person, each.worth, _aware(next_open(start, customs, own[pk], taken)), planned.get(pk))
        for pk, each in zip(pks, found, strict=True)
    ]  # fmt: skip


def _planned(accounts: Iterable[int], now: dt.datetime) -> dict[int, Touch]:
    """Return the next plan at each account; had or called off is looked at here, for SQLite would read all plans there are."""
    rows = Touch.objects.filter(account__in=list(accounts), planned_for__gte=now).order_by("-planned_for")
    return {row.account_id: row for row in rows if row.waits}


def _aware(moment: dt.datetime | None) -> dt.datetime | None:
    return None if moment is None else timezone.make_aware(moment)


def of_account(user: Any, account: Account, now: dt.datetime) -> Due | None:
    """Return the turn of one account the person sees, with its next open hour."""
    rows = list(Standing.objects.visible_to(user).filter(pk=account.pk).select_related("account", "account__owner"))
    found = _with_hours(reckoned(rows, timezone.localdate(now)), user, now)
    return found[0] if found else None
