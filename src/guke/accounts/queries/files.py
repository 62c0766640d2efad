"""How complete and fresh customer files are."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from guke.accounts.models import Account, Contact
from guke.accounts.rules import completeness
from guke.accounts.rules.completeness import WANTED, File

_PEOPLE = {"contacts", "decider", "coach"}
_FIELDS = tuple(wanted.name for wanted in WANTED if wanted.name not in _PEOPLE)


def file_of(account: Account, *, on: date) -> File:
    """Return the state of one account's file, in one query."""
    return files_of([account], on=on)[account.pk]


def files_of(accounts: Iterable[Account], *, on: date) -> dict[int, File]:
    """Return the state of each account's file, in one query for all."""
    rows = list(accounts)
    people = _people([account.pk for account in rows])
    return {account.pk: completeness.state(_values(account, people), account.verified, on=on) for account in rows}


def stale(user: Any, *, on: date, days: int = 365) -> QuerySet[Account]:
    """Return the accounts in scope none of whose fields was verified within the days."""
    recent = (on - timedelta(days=days)).isoformat()
    fresh = Q()
    for wanted in WANTED:
        fresh |= Q(**{f"verified__{wanted.name}__gte": recent})
    return Account.objects.visible_to(user).exclude(Exists(Account.objects.filter(fresh, pk=OuterRef("pk"))))


def _people(pks: list[int]) -> dict[int, dict[str, int]]:
    rows = Contact.objects.filter(account__in=pks, left_on=None).order_by().values("account")
    parts = {
        "contacts": Count("pk"),
        "decider": Count("pk", filter=Q(part=Contact.Part.DECIDER)),
        "coach": Count("pk", filter=Q(part=Contact.Part.COACH)),
    }
    return {row["account"]: row for row in rows.annotate(**parts)}


def _values(account: Account, people: dict[int, dict[str, int]]) -> dict[str, Any]:
    own = {name: getattr(account, f"{name}_id", None) or getattr(account, name) for name in _FIELDS}
    return {**own, **{name: people.get(account.pk, {}).get(name, 0) for name in _PEOPLE}}
