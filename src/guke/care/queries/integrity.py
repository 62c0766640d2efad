"""Gifts against their limits, tenders that forbid them, favours past their end, concessions in balance."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet

from guke.accounts.models import Account, Contact
from guke.care import limits
from guke.care.models import Concession, Favour, Gift, Risk, Tender
from guke.care.models.integrity import company_currency
from guke.care.rules.balance import Balance, balance
from guke.care.rules.gifts import Given, Over, passed
from guke.kit.kinds import registry

_DEAD = Gift.State.DROPPED


def over(gift: Gift) -> list[Over]:
    """Return the limits the gift would pass with what its person got, or is to get, in the year and within days."""
    others = Gift.objects.filter(contact=gift.contact_id).exclude(pk=gift.pk).exclude(state=_DEAD)
    given = [Given(on, worth) for on, worth in others.values_list("given_on", "worth")]
    return passed(Given(gift.given_on, gift.worth), given, limits.gift_limits())


def tender_at(account: Account, on: dt.date) -> Tender | None:
    """Return the tender that runs on a day at the account or elsewhere in its family."""
    near = Q(account=account)
    if account.family_id:
        near |= Q(account__family=account.family_id)
    return Tender.objects.filter(near, from_on__lte=on, until_on__gte=on).order_by("-until_on").first()


@dataclass(frozen=True)
class Total:
    """What one person got in a year, beside the limit."""

    contact: Contact
    count: int
    worth: Decimal
    planned: Decimal
    share: Decimal
    urls: dict[str, str]


def totals(user: Any, year: int) -> list[Total]:
    """Return what each person got in a year, the most first; every sum opens its rows."""
    rows = registry["gifts"].rows(user).filter(given_on__year=year).exclude(state=_DEAD)
    by_contact: dict[Contact, list[Gift]] = defaultdict(list)
    for gift in rows.select_related("contact__account"):
        by_contact[gift.contact].append(gift)
    limit = limits.gift_limits().year
    found = [_total(contact, gifts, year, limit) for contact, gifts in by_contact.items()]
    return sorted(found, key=lambda total: -(total.worth + total.planned))


def _total(contact: Contact, gifts: list[Gift], year: int, limit: Decimal) -> Total:
    given = sum((gift.worth for gift in gifts if gift.state == Gift.State.GIVEN), Decimal(0))
    planned = sum((gift.worth for gift in gifts if gift.state == Gift.State.PLANNED), Decimal(0))
    period = {"given_on_from": f"{year}-01-01", "given_on_to": f"{year}-12-31"}
    urls = {state: registry["gifts"].list_url(contact=contact.pk, state=state, **period) for state in Gift.State.values}
    return Total(contact, len(gifts), given, planned, (given + planned) / limit if limit else Decimal(0), urls)


def year_of(account: Account, on: dt.date) -> Decimal:
    """Return what the people of an account got in the year of a day."""
    given = Gift.objects.filter(account=account, given_on__year=on.year, state=Gift.State.GIVEN)
    return sum(given.values_list("worth", flat=True), Decimal(0))


def concessions(account: Account) -> Balance:
    """Return what we gave in to the account against what it gave in to us, in the company's currency."""
    rows = Concession.objects.filter(account=account, currency=company_currency())
    return balance(rows.values_list("side", "cost"))


def overdue_favours(account: Account, on: dt.date) -> QuerySet[Favour]:
    """Return favours that still run past their end."""
    return Favour.objects.filter(account=account, state=Favour.State.RUNNING, ends_on__lt=on)


def reviews(user: Any, on: dt.date) -> QuerySet[Risk]:
    """Return the open risks of accounts the person sees whose review day has come."""
    rows = registry["risks"].rows(user).filter(closed_on=None, review_on__lte=on)
    return rows.select_related("account").order_by("review_on", "pk")
