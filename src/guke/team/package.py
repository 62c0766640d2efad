"""What is open at an account and goes with it from one manager to the next: what kinds declare, and sorts hung on."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, Seat
from guke.care.models import Meeting
from guke.collab.models import Approval
from guke.kit import audit
from guke.kit.charge import Charge
from guke.kit.columns import Title, field_at
from guke.kit.kinds import Kind, registry
from guke.people.models import User
from guke.team.models import Handover


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


hung: dict[str, Sort] = {}


def hang(sort: Sort) -> None:
    """Have a further sort of open things handed over, one that no kind declares."""
    hung[sort.name] = sort


def sorts() -> dict[str, Sort]:
    """Return everything that goes with an account, by name."""
    declared = (_declared(kind) for kind in registry.values() if kind.charges)
    return {sort.name: sort for sort in declared} | hung


def readable(user: Any) -> list[Sort]:
    """Return the sorts whose records the person's role may see."""
    return [sort for name, sort in sorts().items() if name not in registry or registry[name].may(user, "view")]


def moved(handover: Handover, on: dt.date) -> dict[str, int]:
    """Move everything open to the receiver; returns how many there were of each sort that had any."""
    people = handover.giver, handover.receiver
    counts = {name: sort.move(handover.account, *people, on) for name, sort in sorts().items()}
    return {name: count for name, count in counts.items() if count}


def _declared(kind: Kind) -> Sort:
    return Sort(kind.slug, kind.title_plural, partial(_listed, kind), partial(_handed, kind))


def _open(kind: Kind, charge: Charge, account: Account, giver: User) -> QuerySet[Any]:
    rows: QuerySet[Any] = kind.model._default_manager.filter(charge.open, account=account)  # noqa: SLF001 - Django's documented reflection
    rows = rows.select_related(*kind.related)
    return rows.filter(**{charge.person: giver}) if charge.person else rows


def _listed(kind: Kind, account: Account, giver: User) -> list[Thing]:
    found = {
        row.pk: Thing(str(row), kind.url(row), _day(row, charge.by_on))
        for charge in kind.charges
        for row in _open(kind, charge, account, giver)
    }
    return list(found.values())


def _handed(kind: Kind, account: Account, giver: User, receiver: User, _on: dt.date) -> int:
    """Put the receiver in charge of what was in the giver's; what is in nobody's own goes with the account as it is."""
    found: set[Any] = set()
    lines = []
    for charge in kind.charges:
        for row in _open(kind, charge, account, giver):
            found.add(row.pk)
            lines += [_passed(row, charge.person, giver, receiver)] if charge.person else []
    audit.write_many(lines)
    return len(found)


def _passed(row: Any, field: str, giver: User, receiver: User) -> Any:
    if row._meta.get_field(field).many_to_many:  # noqa: SLF001 - Django's documented reflection
        getattr(row, field).remove(giver)
        getattr(row, field).add(receiver)
    else:
        setattr(row, field, receiver)
        row.save(update_fields=[field])
    return audit.line("handover", row, by=receiver, changed={field: [giver.pk, receiver.pk]})


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


def _meetings(account: Account, giver: User) -> QuerySet[Meeting]:
    """Return the meetings to come with people of the account that the giver hosts or joins."""
    coming = Meeting.objects.filter(state=Meeting.State.PLANNED, invitations__contact__account=account)
    return coming.filter(Q(host=giver) | Q(ours=giver)).distinct()


def _move_meetings(account: Account, giver: User, receiver: User, _on: dt.date) -> int:
    """Let the receiver host what is held with this account alone; where others are invited too, the receiver joins."""
    found = list(_meetings(account, giver))
    for meeting in found:
        meeting.ours.add(receiver)
        if meeting.invitations.exclude(contact__account=account).exists():
            continue
        meeting.ours.remove(giver)
        if meeting.host_id == giver.pk:
            meeting.host = receiver
            meeting.save(update_fields=["host"])
    return len(found)


hang(
    Sort(
        "meetings", _("Meetings to come"), lambda a, g: _things("meetings", _meetings(a, g), "held_on"), _move_meetings
    )
)
hang(Sort("approvals", _("Waiting approvals"), lambda a, g: _things("approvals", _requests(a, g)), _move_requests))
hang(Sort("seats", _("Places in the team"), lambda a, g: _things("team", _seats(a, g), "to_on"), _end_seats))
