"""What is open at an account and goes with it from one manager to the next; areas above add what they keep open."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, Seat
from guke.collab.models import Approval
from guke.kit.columns import Title, field_at
from guke.kit.kinds import registry
from guke.people.models import User
from guke.relations.models import Promise, Touch


@dataclass(frozen=True)
class Thing:
    """Something open: what it is, by when, and where it is."""

    text: str
    url: str
    by_on: dt.date | None = None


@dataclass(frozen=True)
class Sort:
    """A sort of open things: how to find those of a manager at an account, and how they move to the next."""

    name: str
    title: Title
    rows: Callable[[Account, User], list[Thing]]
    move: Callable[[Account, User, User, dt.date], int]


sorts: dict[str, Sort] = {}


def hang(sort: Sort) -> None:
    """Have a further sort of open things handed over."""
    sorts[sort.name] = sort


def _promised(account: Account, giver: User) -> QuerySet[Promise]:
    return Promise.objects.filter(account=account, owner=giver, state=Promise.State.OPEN)


def _planned(account: Account, giver: User) -> QuerySet[Touch]:
    return Touch.objects.filter(account=account, owner=giver, happened_at=None, called_off_on=None)


def _seats(account: Account, giver: User) -> QuerySet[Seat]:
    return Seat.objects.filter(Q(user=giver) | Q(substitute=giver), account=account)


def _requests(account: Account, giver: User) -> QuerySet[Approval]:
    here = Approval.objects.filter(_about(account), state=Approval.State.WAITING)
    return here.filter(Q(by=giver) | Q(pk__in=Approval.deciders.through.objects.filter(user=giver).values("approval")))


def _about(account: Account) -> Q:
    """Return the condition that a request is about the account or about a record that hangs on it."""
    found = Q(kind="accounts", object_id=account.pk)
    for kind in registry.values():
        if field_at(kind.model, "account") is not None:
            there = kind.model._default_manager.filter(account=account)  # noqa: SLF001 - Django's documented reflection
            found |= Q(kind=kind.slug, object_id__in=there.values("pk"))
    return found


def _things(slug: str, rows: Any, day: str = "") -> list[Thing]:
    kind: Any = registry.get(slug)
    return [Thing(str(row), kind.url(row) if kind else "", _day(row, day)) for row in rows]


def _day(row: Any, name: str) -> dt.date | None:
    value = getattr(row, name) if name else None
    return value.date() if isinstance(value, dt.datetime) else value


def _move_promises(account: Account, giver: User, receiver: User, _on: dt.date) -> int:
    return _promised(account, giver).update(owner=receiver)


def _move_planned(account: Account, giver: User, receiver: User, _on: dt.date) -> int:
    return _planned(account, giver).update(owner=receiver)


def _end_seats(account: Account, giver: User, receiver: User, on: dt.date) -> int:
    """End the giver's places in the team, give the receiver the lead, and let nobody stand in who has gone."""
    last, ended = on - dt.timedelta(days=1), 0
    for seat in Seat.objects.filter(Q(to_on=None) | Q(to_on__gte=on), account=account, user=giver):
        seat.to_on = max(last, seat.from_on) if seat.from_on else last
        seat.save()
        ended += 1
    away: dict[str, Any] = {"substitute": None, "substitute_from_on": None, "substitute_to_on": None}
    _seats(account, giver).filter(Q(user=giver) | Q(substitute=giver)).update(**away)
    lead: dict[str, Any] = {"side": Seat.Side.FRONT, "writes": True, "from_on": on, "to_on": None}
    Seat.objects.update_or_create(account=account, user=receiver, duty=Seat.Duty.LEAD, defaults=lead)
    return ended


def _move_requests(account: Account, giver: User, receiver: User, _on: dt.date) -> int:
    """Let the receiver decide what waited for the giver; what the giver asked for is withdrawn, to be asked anew."""
    found = list(_requests(account, giver))
    for request in found:
        if request.by_id == giver.pk:
            request.state = Approval.State.WITHDRAWN
            request.save(update_fields=["state"])
            request.deciders.clear()
        else:
            request.deciders.remove(giver)
            request.deciders.add(receiver)
    return len(found)


hang(Sort("promises", _("Open promises"), lambda a, g: _things("promises", _promised(a, g), "due_on"), _move_promises))
hang(
    Sort("touches", _("Planned touches"), lambda a, g: _things("touches", _planned(a, g), "planned_for"), _move_planned)
)
hang(Sort("approvals", _("Waiting approvals"), lambda a, g: _things("approvals", _requests(a, g)), _move_requests))
hang(Sort("seats", _("Places in the team"), lambda a, g: _things("team", _seats(a, g), "to_on"), _end_seats))
