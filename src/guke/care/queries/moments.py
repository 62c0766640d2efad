"""Whether this is a good moment: pauses of accounts, and hours in which nobody is disturbed."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Q, QuerySet

from guke.accounts.models import Account, Contact
from guke.care.models import Pause
from guke.care.rules import hours


def pauses(on: dt.date) -> QuerySet[Pause]:
    """Return the pauses that last on a day."""
    return Pause.objects.filter(Q(until_on=None) | Q(until_on__gte=on), since_on__lte=on)


def paused(accounts: Iterable[int], on: dt.date) -> set[int]:
    """Return which of the accounts are not to be asked for anything on that day."""
    return set(pauses(on).filter(account__in=list(accounts)).values_list("account", flat=True))


def pause_of(account: Account, on: dt.date) -> Pause | None:
    """Return the account's pause."""
    return pauses(on).filter(account=account).first()


def awake(people: Iterable[Contact], at: dt.datetime) -> set[int]:
    """Return who may be greeted at this moment of local time."""
    return set() if hours.quiet(at) else {contact.pk for contact in people}
