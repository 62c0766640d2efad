"""Whether this is a good moment: pauses of accounts, and hours of people."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Q, QuerySet

from guke.accounts.models import Account, Contact
from guke.care.models import ContactHours, Pause
from guke.care.rules import hours, offdays


def pauses(on: dt.date) -> QuerySet[Pause]:
    """Return the pauses that last on a day."""
    return Pause.objects.filter(Q(until_on=None) | Q(until_on__gte=on), since_on__lte=on)


def paused(accounts: Iterable[int], on: dt.date) -> set[int]:
    """Return which of the accounts are not to be asked for anything on that day."""
    return set(pauses(on).filter(account__in=list(accounts)).values_list("account", flat=True))


def pause_of(account: Account, on: dt.date) -> Pause | None:
    """Return the account's pause, the longest first."""
    return pauses(on).filter(account=account).order_by("-until_on").first()


def windows(contacts: Iterable[int]) -> dict[int, list[hours.Window]]:
    """Return the hours of those who have their own."""
    found: dict[int, list[hours.Window]] = defaultdict(list)
    for row in ContactHours.objects.filter(contact__in=list(contacts)):
        found[row.contact_id].append(row.window)
    return found


def quiet_now(contact: Contact, at: dt.datetime) -> bool:
    """Return whether the contact is not to be rung now; ``at`` is local time."""
    return hours.quiet(at, off=offdays.off(at.date()), windows=windows([contact.pk])[contact.pk])


def hours_of(contact: Contact, on: dt.date) -> hours.Hours:
    """Return the hours of that day in which the contact may be rung."""
    return hours.open_hours(on, off=offdays.off(on), windows=windows([contact.pk])[contact.pk])
