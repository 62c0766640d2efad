"""The signs of somebody who works alone, each counted from records and opening to them."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from guke.accounts.models import Account, Seat
from guke.accounts.queries import stale
from guke.insight.words import Grade
from guke.intel.models import ShareEstimate, Source
from guke.kit import stamps
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
    whole, held = owned.count(), _held(person, owned)
    accounts, covers = registry["accounts"], registry["cover"]
    places = _places(owned) if viewer.scope == Scope.ALL else []
    only, mine = covers.list_url(only=person.pk), accounts.list_url(owner=person.pk)
    return [
        Counted(Sign("touches", held["alone"], held["whole"]), only),
        Counted(Sign("key", held["key"], held["whole"], any=True), only),
        Counted(Sign("team", whole - _accompanied(person, owned, on), whole), mine),
        Counted(Sign("places", len(places), len(places), any=True), mine, "、".join(places)),
        Counted(*_guessed(person, owned)),
        Counted(Sign("stale", stale(viewer, on=on).filter(owner=person).count(), whole), mine),
    ]


def _held(person: User, owned: QuerySet[Account]) -> dict[str, int]:
    """Count the accounts that somebody was in touch with, those the person alone was, and the key ones among these."""
    alone = Q(only=person)
    key = alone & Q(account__standing__grade=Grade.KEY)
    rows = Cover.objects.filter(account__in=owned)
    return rows.aggregate(whole=Count("pk"), alone=Count("pk", filter=alone), key=Count("pk", filter=key))


def _accompanied(person: User, owned: QuerySet[Account], on: dt.date) -> int:
    """Count the accounts in whose team somebody else has a place."""
    others = Seat.objects.filter(account__in=owned).exclude(user=person).exclude(to_on__lt=on)
    return others.values("account").distinct().count()


def _places(owned: QuerySet[Account]) -> list[str]:
    """Return the provinces in which every account is among those owned; how many there are is kept until accounts change."""
    everything = Account.objects.filter(merged_into=None)
    here = stamps.kept(("accounts",), "provinces", lambda: _by_province(everything))
    mine = _by_province(owned)
    return whole_places(mine, {name: here.get(name, 0) for name in mine})


def _by_province(accounts: QuerySet[Account]) -> dict[str, int]:
    living = accounts.exclude(state=Account.State.LOST).order_by()
    return dict(living.values_list("province").annotate(n=Count("pk")))


def _guessed(person: User, owned: QuerySet[Account]) -> tuple[Sign, str]:
    """Count the estimates of the person that rest on nothing but an own guess."""
    estimates = ShareEstimate.objects.filter(account__in=owned, noted_by=person)
    found = estimates.order_by().aggregate(whole=Count("pk"), guesses=Count("pk", filter=Q(source=Source.OWN)))
    kind = registry["share-estimates"]
    return Sign("guesses", found["guesses"], found["whole"]), kind.list_url(source=Source.OWN.value)
