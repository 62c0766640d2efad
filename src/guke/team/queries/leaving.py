"""What hangs on one of our people: accounts, people of theirs nobody else knows, promises, money."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, F, QuerySet, Sum

from guke.accounts.models import Account, Contact
from guke.insight.models import Standing
from guke.insight.queries import snapshot
from guke.kit import stamps
from guke.kit.fields import ExactField
from guke.network import limits
from guke.network.models import Cover
from guke.network.queries import linked, since
from guke.people.models import User
from guke.people.roles import Scope
from guke.relations.models import Promise, Touch
from guke.team import rules
from guke.team.models import Handover

_NONE = Decimal(0)


@dataclass(frozen=True)
class Person:
    """One of ours in the list: what they hold, and how much of it alone."""

    user: User
    accounts: int
    alone: int
    promises: int
    revenue: Decimal
    revenue_alone: Decimal


@dataclass(frozen=True)
class Held:
    """An account somebody looks after: whether alone, its revenue, and a handover under way."""

    account: Account
    alone: bool
    revenue: Decimal
    handover: Handover | None


@dataclass(frozen=True)
class Leaving:
    """What would be orphaned if a person left tomorrow."""

    held: list[Held]
    orphans: list[Contact]
    promises: list[Promise]
    revenue: Decimal
    revenue_alone: Decimal


def people(viewer: Any, most: int | None = None) -> tuple[list[Person], int]:
    """Return who looks after accounts the viewer sees, most money held alone first, and of how many these are.

    The sums are kept until something changes.
    """
    now = snapshot()
    whose = "all" if viewer.scope == Scope.ALL else viewer.pk
    kept = ("accounts", "team", "cover", "promises")
    sums = stamps.kept(kept, f"leaving|{whose}|{now and now.pk}", lambda: _sums(viewer))
    first = sorted(sums, key=lambda pk: (-sums[pk][-1], -sums[pk][0], pk))[:most]
    users = User.objects.select_related("unit").in_bulk(first)
    return [Person(users[pk], *sums[pk]) for pk in first], len(sums)


def _sums(viewer: Any) -> dict[int, tuple[int, int, int, Decimal, Decimal]]:
    """Return by account manager: accounts, those held alone, open promises, revenue, revenue held alone."""
    seen = Account.objects.visible_to(viewer).exclude(owner=None).order_by()
    held = Cover.objects.filter(account__in=seen, only=F("account__owner")).order_by()
    alone = dict(held.values_list("only").annotate(n=Count("pk")))
    promised = dict(_open(seen).order_by().values_list("owner").annotate(n=Count("pk")))
    money, apart = _money(seen), _money(seen.filter(cover__only=F("owner")))
    return {
        pk: (count, alone.get(pk, 0), promised.get(pk, 0), money.get(pk, _NONE), apart.get(pk, _NONE))
        for pk, count in seen.values_list("owner").annotate(n=Count("pk"))
    }


def _money(accounts: QuerySet[Account]) -> dict[int, Decimal]:
    """Return the revenue of twelve months by account manager."""
    rows = Standing.objects.filter(account__in=accounts).order_by().values_list("account__owner")
    return dict(rows.annotate(sum=Sum("revenue_12m", output_field=ExactField())))


def _open(accounts: QuerySet[Account]) -> QuerySet[Promise]:
    return Promise.objects.filter(account__in=accounts, state=Promise.State.OPEN)


def leaving(person: User, viewer: Any, on: dt.date) -> Leaving:
    """Return what would be orphaned of what the viewer sees if the person left."""
    seen = Account.objects.visible_to(viewer)
    held = _held(person, seen.filter(owner=person))
    touched = _touched(seen, person, on) if viewer.may("contacts.view") else {}
    open_ = Promise.objects.visible_to(viewer).filter(state=Promise.State.OPEN, owner=person)
    promised = open_ if viewer.may("promises.view") else Promise.objects.none()
    contacts = Contact.objects.filter(pk__in=rules.orphans(touched, person.pk), left_on=None).select_related("account")
    return Leaving(
        held,
        list(contacts.order_by("-influence", "name")),
        list(promised.select_related("account", "contact")),
        sum((each.revenue for each in held), _NONE),
        sum((each.revenue for each in held if each.alone), _NONE),
    )


def _held(person: User, accounts: QuerySet[Account]) -> list[Held]:
    rows = accounts.select_related("standing", "cover").order_by("-standing__revenue_12m", "name")
    open_ = Handover.objects.filter(state=Handover.State.OPEN, account__in=accounts).select_related("receiver")
    moving = {handover.account_id: handover for handover in open_}
    found = []
    for account in rows:
        standing, cover = getattr(account, "standing", None), getattr(account, "cover", None)
        alone = cover is not None and cover.only_id == person.pk
        revenue = standing.revenue_12m if standing else _NONE
        found.append(Held(account, alone, revenue or _NONE, moving.get(account.pk)))
    return found


def _touched(seen: QuerySet[Account], person: User, on: dt.date) -> dict[int, frozenset[int]]:
    """Return who of ours was in touch with each of theirs, at the accounts where the person was."""
    after = since(on, limits.months())
    been = seen.filter(pk__in=_been(person)).order_by().values_list("pk", flat=True)
    met: dict[int, set[int]] = defaultdict(set)
    for each in linked(list(been), after=after, until=on):
        met[each.link.theirs].add(each.link.ours)
    return {contact: frozenset(ours) for contact, ours in met.items()}


def _been(person: User) -> set[int]:
    """Return the accounts of the touches a person led or joined: by one index each, together neither would serve."""
    joined = Touch.colleagues.through.objects.filter(user=person).values("touch")
    either = (Touch.objects.filter(owner=person), Touch.objects.filter(pk__in=joined))
    return {pk for rows in either for pk in rows.order_by().values_list("account", flat=True).distinct()}
