"""Whether this is a good moment: pauses of accounts, and hours in which nobody is disturbed."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from guke.accounts.models import Account, Contact
from guke.care.models import Pause
from guke.kit.hanging import Odd
from guke.relations.models import QuietTime, Touch
from guke.relations.rules import quiet

_FEASTS = quiet.Customs(weekends=False, holidays=False)
"""Feasts and weekends are when one greets; the night and the noon rest hold then too."""


def pauses(on: dt.date) -> QuerySet[Pause]:
    """Return the pauses that last on a day."""
    return Pause.objects.filter(Q(until_on=None) | Q(until_on__gte=on), since_on__lte=on)


def paused(accounts: Iterable[int], on: dt.date) -> set[int]:
    """Return which of the accounts are not to be asked for anything on that day."""
    return set(pauses(on).filter(account__in=list(accounts)).values_list("account", flat=True))


def pause_of(account: Account, on: dt.date) -> Pause | None:
    """Return the account's pause."""
    return pauses(on).filter(account=account).first()


def of_touch(touch: Touch, _given: Mapping[str, Any], by: Any) -> Iterator[Odd]:
    """Yield that a planned touch falls into a pause of its account."""
    if touch.planned_for is None or touch.happened_at is not None or touch.called_off_on or not by.may("pauses.view"):
        return
    found = pause_of(touch.account, timezone.localdate(touch.planned_for))
    if found is not None:
        asked = _("%(account)s is paused (%(note)s): choose a day after that, or say that it is meant so.")
        yield Odd(asked % {"account": touch.account, "note": found.note})


def awake(people: Iterable[Contact], at: dt.datetime) -> set[int]:
    """Return who may be greeted at this moment of local time."""
    asked = [contact.pk for contact in people]
    own: dict[int, list[quiet.Window]] = defaultdict(list)
    for row in QuietTime.objects.filter(contact__in=asked):
        own[row.contact_id].append(row.window)
    return {pk for pk in asked if quiet.quiet(at, _FEASTS, own[pk]) is None}
