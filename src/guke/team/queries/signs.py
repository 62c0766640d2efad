"""The signs of somebody who works alone, each counted from records and opening to them."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from guke.accounts.models import Account, Seat
from guke.accounts.queries import stale
from guke.insight.words import Grade
from guke.intel.models import ShareEstimate, Source
from guke.kit.kinds import registry
from guke.network.models import Cover
from guke.people.models import User
from guke.people.roles import Scope
from guke.team.rules import Sign, whole_places


@dataclass(frozen=True)
class Counted:
    """A sign with where its rows are."""

    sign: Sign
    url: str
    names: str = ""


def signs(person: User, viewer: Any, on: dt.date) -> list[Counted]:
    """Return the signs, counted over what the viewer sees of the person's accounts."""
    owned = Account.objects.visible_to(viewer).filter(owner=person).order_by()
    held = Cover.objects.filter(account__in=owned)
    alone = held.filter(only=person)
    accounts, covers = registry["accounts"], registry["cover"]
    places = _places(owned) if viewer.scope == Scope.ALL else []
    only = covers.list_url(only=person.pk)
    return [
        Counted(Sign("touches", alone.count(), held.count()), only),
        Counted(Sign("key", alone.filter(account__standing__grade=Grade.KEY).count(), held.count(), any=True), only),
        Counted(_teamless(person, owned, on), accounts.list_url(owner=person.pk)),
        Counted(
            Sign("places", len(places), len(places), any=True), accounts.list_url(owner=person.pk), "、".join(places)
        ),
        Counted(*_guessed(person, owned)),
        Counted(
            Sign("stale", stale(viewer, on=on).filter(owner=person).count(), owned.count()),
            accounts.list_url(owner=person.pk),
        ),
    ]


def _teamless(person: User, owned: QuerySet[Account], on: dt.date) -> Sign:
    """Count the accounts in whose team nobody else has a place."""
    others = Seat.objects.filter(account__in=owned).exclude(user=person).exclude(to_on__lt=on)
    accompanied = others.values("account").distinct().count()
    whole = owned.count()
    return Sign("team", whole - accompanied, whole)


def _places(owned: QuerySet[Account]) -> list[str]:
    """Return the provinces in which every account is among those owned."""
    everything = Account.objects.filter(merged_into=None).exclude(state=Account.State.LOST).order_by()
    mine = dict(owned.exclude(state=Account.State.LOST).values_list("province").annotate(n=Count("pk")))
    here = everything.filter(province__in=mine).values_list("province").annotate(n=Count("pk"))
    return whole_places(mine, dict(here))


def _guessed(person: User, owned: QuerySet[Account]) -> tuple[Sign, str]:
    """Count the estimates of the person that rest on nothing but an own guess."""
    estimates = ShareEstimate.objects.filter(account__in=owned, noted_by=person)
    guesses = estimates.filter(source=Source.OWN).count()
    kind = registry["share-estimates"]
    return Sign("guesses", guesses, estimates.count()), kind.list_url(source=Source.OWN.value)
