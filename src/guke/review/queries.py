"""What is on record of past days: which days, the first line, the figures of an account, two days side by side."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from django.db.models import Max, Min, QuerySet

from guke.accounts.models import Account
from guke.insight.models import PastStanding
from guke.insight.queries import is_found, is_offered
from guke.kit import clock, stamps
from guke.ledger.models import SalesLine
from guke.people.models import User
from guke.review.models import Comparison
from guke.review.rules import year_before

T = TypeVar("T")
_STAMPS = ("accounts", "standing", "team", "users", "units", "review")


def kept_for(user: User, told: str, chosen: Mapping[str, Any], compute: Callable[[], T]) -> T:
    """Return what was computed before of the accounts a person sees, until figures, accounts or rights change."""
    narrowed = sorted((name, str(getattr(value, "pk", value))) for name, value in chosen.items())
    who = f"{user.pk}|{user.role}|{user.unit_id}|{user.may('margin.view')}"
    return stamps.kept(_STAMPS, f"review|{told}|{who}|{narrowed}|{clock.today()}", compute)


def last_kept() -> date | None:
    """Return the last day whose figures are on record."""
    return PastStanding.objects.aggregate(last=Max("as_of"))["last"]


def kept_days() -> list[date]:
    """Return the days on record, the newest first."""
    return list(PastStanding.objects.order_by("-as_of").values_list("as_of", flat=True).distinct()[:60])


def first_line() -> date | None:
    """Return the day of the first sales line of all."""
    return stamps.kept(("sales", "review"), "first line", lambda: SalesLine.objects.aggregate(on=Min("sold_on"))["on"])


def standing_on(account: Account, day: date) -> PastStanding | None:
    """Return the figures of an account on a day, if they are on record."""
    return PastStanding.objects.filter(account=account, as_of=day).first()


def comparison(first: date, last: date) -> Comparison | None:
    """Return the comparison of two days, if it was made."""
    return Comparison.objects.filter(first_on=first, last_on=last).first()


def on_day(user: User, day: date, narrowed: dict[str, Any]) -> QuerySet[PastStanding]:
    """Return the figures of a day of the accounts the person sees today, narrowed by their file."""
    return PastStanding.objects.visible_to(user).filter(as_of=day, **narrowed)


def both_kept(first: date, last: date) -> bool:
    """Return whether the figures of two days are on record."""
    return PastStanding.objects.filter(as_of__in=(first, last)).values("as_of").distinct().count() == len({first, last})


def is_whole(day: date) -> bool:
    """Return whether everything about a day is on record: its figures, what is found on it, and why revenue moved in the year before it."""
    return comparison(year_before(day), day) is not None and is_offered(day) and is_found(day)
