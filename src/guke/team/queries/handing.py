"""Who has been introduced in a handover, by a note or by a joint visit, and what waits for whom."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from guke.accounts.models import Contact
from guke.kit import clock
from guke.relations.models import Touch
from guke.team.models import Handover


@dataclass(frozen=True)
class Introduced:
    """A contact of a handover, and the day of introduction: as noted, or of the first joint visit."""

    contact: Contact
    on: dt.date | None
    joint: int

    @property
    def done(self) -> bool:
        """Whether the receiver knows the contact now."""
        return self.on is not None


def joint(handover: Handover) -> QuerySet[Touch]:
    """Return the touches since the beginning in which giver and receiver both took part."""
    begun = clock.begin(handover.begun_on)
    through = Touch.colleagues.through.objects.filter(touch=OuterRef("pk"))
    both = [Q(owner=user) | Exists(through.filter(user=user)) for user in (handover.giver_id, handover.receiver_id)]
    rows = Touch.objects.filter(account=handover.account_id, happened_at__gte=begun)
    return rows.filter(both[0]).filter(both[1]).order_by("happened_at")


def introductions(handover: Handover) -> list[Introduced]:
    """Return each contact of the account with its introduction, who left by now left out."""
    noted = dict(handover.introductions.values_list("contact", "introduced_on"))
    visits: dict[int, list[dt.date]] = {}
    for contact, at in joint(handover).filter(contacts__isnull=False).values_list("contacts", "happened_at"):
        visits.setdefault(contact, []).append(timezone.localdate(at))
    people = Contact.objects.filter(account=handover.account_id, left_on=None).order_by("-influence", "name")
    return [_introduced(contact, noted.get(contact.pk), visits.get(contact.pk, [])) for contact in people]


def _introduced(contact: Contact, noted: dt.date | None, visits: list[dt.date]) -> Introduced:
    days = [day for day in (noted, *visits) if day]
    return Introduced(contact, min(days, default=None), len(visits))


def waiting(user: Any) -> int:
    """Return how many handovers wait for the person to take over."""
    return Handover.objects.filter(receiver=user, state=Handover.State.OPEN).count()
