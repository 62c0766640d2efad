"""Whom to see this week: whose rhythm is over, what an hour there may keep, and when it is open."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import F, Max
from django.utils import timezone

from guke.accounts.models import Account, Contact
from guke.insight.models import Standing
from guke.insight.policies import GradePolicy, Topic
from guke.kit.options import value
from guke.relations import limits, queries
from guke.relations.models import QuietTime, Touch
from guke.relations.rules.quiet import Window, next_open
from guke.relations.rules.rhythm import Turn, Worth, turn, urgency, worth

LOOKED_AT, SHOWN = 300, 40
"""The accounts with the most profit are reckoned with, and the first of them shown: a week has no room for more."""

_KEY_PARTS = (Contact.Part.DECIDER, Contact.Part.SPONSOR)


@dataclass(frozen=True)
class Due:
    """An account whose turn it is: how long over, which key contact waits longest, what it is worth, when it is open."""

    standing: Standing
    turn: Turn
    person: Contact | None
    worth: Worth
    opens: dt.datetime | None = None
    planned: Touch | None = None

    @property
    def due_on(self) -> dt.date | None:
        """The day on which the turn was over; none for one never touched."""
        return None if self.turn.last_on is None else self.turn.last_on + dt.timedelta(days=self.turn.days)


def due(user: Any, now: dt.datetime, *, team: bool = False, region: str = "") -> tuple[list[Due], list[str]]:
    """Return whose turn it is, where an hour may keep the most first, and the regions they lie in."""
    rows = _standings(user, team=team)
    found = [each for each in _reckoned(rows, timezone.localdate(now)) if each.turn.over]
    regions = sorted({each.standing.account.province for each in found} - {""})
    within = [each for each in found if region in ("", each.standing.account.province)]
    by_money = user.may("margin.view")
    within.sort(key=lambda each: (-each.worth.per_hour if by_money else 0, -each.turn.over, each.standing.pk))
    return _with_hours(within[:SHOWN], now), regions


def _standings(user: Any, *, team: bool) -> list[Standing]:
    rows = Standing.objects.visible_to(user).select_related("account", "account__owner")
    rows = rows if team else rows.filter(account__owner=user)
    measure = "profit_12m" if user.may("margin.view") else "revenue_12m"
    return list(rows.order_by(F(measure).desc(nulls_last=True), "pk")[:LOOKED_AT])


def _reckoned(rows: list[Standing], on: dt.date) -> list[Due]:
    pks = [row.pk for row in rows]
    last, people = queries.last_days(pks), _key_people(pks, on)
    days, hours = _days(), Decimal(value("rhythm.visit_hours"))
    found = []
    for row in rows:
        own = turn(days.get(row.grade, value("rhythm.other")), last.get(row.pk), on)
        person, their = max(people[row.pk], key=lambda pair: urgency(pair[1]), default=(None, own))
        more = their if their.over and urgency(their) > urgency(own) else own
        chance = None if row.loss_percent is None else row.loss_percent / 100
        found.append(
            Due(
                row, more, person if more is not own else None, worth(row.profit_12m or Decimal(0), chance, more, hours)
            )
        )
    return found


def _days() -> dict[str, int]:
    """Return the days between visits that the grade policies give."""
    rows = GradePolicy.objects.filter(topic=Topic.VISITS, figure__gt=0).order_by("-figure")
    return {grade: int(figure) for grade, figure in rows.values_list("grade", "figure") if figure}


def _key_people(accounts: list[int], on: dt.date) -> dict[int, list[tuple[Contact, Turn]]]:
    """Return the deciders and sponsors of accounts, and where each stands in the rhythm of key contacts."""
    rows = Contact.objects.filter(account__in=accounts, left_on=None, part__in=_KEY_PARTS).order_by("pk")
    days = value("rhythm.key_contact")
    found = defaultdict(list)
    for each in rows.annotate(met=Max("touches__happened_at")):
        found[each.account_id].append((each, turn(days, each.met and timezone.localdate(each.met), on)))
    return found


def _with_hours(found: list[Due], now: dt.datetime) -> list[Due]:
    """Add when each is open next, a customer's quiet times among them, and what is planned already."""
    pks = [each.standing.pk for each in found]
    own: dict[int, list[Window]] = defaultdict(list)
    for row in QuietTime.objects.filter(contact__account__in=pks, contact__left_on=None).select_related("contact"):
        own[row.contact.account_id].append(row.window)
    planned = _planned(pks, now)
    customs, start = limits.customs(), timezone.localtime(now).replace(tzinfo=None) + dt.timedelta(hours=1)
    return [
        Due(each.standing, each.turn, each.person, each.worth, _aware(next_open(start, customs, own[pk])), planned.get(pk))
        for pk, each in zip(pks, found, strict=True)
    ]  # fmt: skip


def _planned(accounts: Iterable[int], now: dt.datetime) -> dict[int, Touch]:
    rows = Touch.objects.filter(account__in=list(accounts), planned_for__gte=now, happened_at=None, called_off_on=None)
    return {row.account_id: row for row in rows.order_by("-planned_for")}


def _aware(moment: dt.datetime | None) -> dt.datetime | None:
    return None if moment is None else timezone.make_aware(moment)


def of_account(user: Any, account: Account, now: dt.datetime) -> Due | None:
    """Return the turn of one account the person sees, with its next open hour."""
    rows = list(Standing.objects.visible_to(user).filter(pk=account.pk).select_related("account", "account__owner"))
    found = _with_hours(_reckoned(rows, timezone.localdate(now)), now)
    return found[0] if found else None
