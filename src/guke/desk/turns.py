"""Whose turn of touches is over and what an hour there may keep: reckoned for some accounts, counted and kept for all."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Max
from django.utils import timezone

from guke.accounts.models import Account, Contact
from guke.desk.models import Turn as Kept
from guke.insight.models import Standing
from guke.insight.policies import GradePolicy, Topic
from guke.kit.options import value
from guke.relations import queries
from guke.relations.models import Touch
from guke.relations.rules.rhythm import Turn, Worth, turn, urgency, worth

_KEY_PARTS = (Contact.Part.DECIDER, Contact.Part.SPONSOR)
_AT_ONCE = 500


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


def reckoned(rows: Iterable[Standing], on: dt.date) -> list[Due]:
    """Return where accounts stand in their rhythm on a day, each with the key contact who waits longer."""
    rows = list(rows)
    pks = [row.pk for row in rows]
    last, people = queries.last_days(pks), _key_people(pks, on)
    days, hours = cadences(), Decimal(value("rhythm.visit_hours"))
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


def cadences() -> dict[str, int]:
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


def recount(accounts: Iterable[int], on: dt.date) -> int:
    """Keep anew when the turns of the accounts are over, and what an hour is worth on that day. Returns how many."""
    pks, kept = list(accounts), 0
    for first in range(0, len(pks), _AT_ONCE):
        some = pks[first : first + _AT_ONCE]
        Kept.objects.filter(pk__in=some, account__merged_into__isnull=False).delete()
        rows = Standing.objects.filter(pk__in=some, account__merged_into=None)
        found = reckoned(rows.only("grade", "profit_12m", "loss_percent"), on)
        Kept.objects.bulk_create(
            [Kept(account_id=each.standing.pk, due_on=each.due_on or _never(each, on), per_hour=each.worth.per_hour) for each in found],
            update_conflicts=True,
            unique_fields=["account"],
            update_fields=["due_on", "per_hour"],
        )  # fmt: skip
        kept += len(found)
    return kept


def _never(each: Due, on: dt.date) -> dt.date:
    """Return the day since which one never touched is due: it counts as one whole turn over."""
    return on - dt.timedelta(days=each.turn.days)


def everybody() -> list[int]:
    """Return the accounts that have a turn."""
    return list(Account.objects.filter(merged_into=None).order_by("pk").values_list("pk", flat=True))
