"""The people at a customer: who reports to whom, and whose birthday is near."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from guke.accounts.models import Account, Contact
from guke.accounts.rules import birthdays, families


@dataclass
class Person:
    """A contact in the organisation chart, with those who report to them."""

    contact: Contact
    reports: list["Person"] = field(default_factory=list)

    @property
    def bars(self) -> list[bool]:
        """The influence as five bars, filled or not."""
        filled = -(-(self.contact.influence or 0) // 20)
        return [place < filled for place in range(5)]


def chart(account: Account, *, on: date) -> list[Person]:
    """Return the top people of an account, each with everybody below, in one query; those who left are left out."""
    rows = Contact.objects.filter(account=account).exclude(left_on__lte=on)
    people = {contact.pk: Person(contact) for contact in rows}
    parents = {pk: person.contact.reports_to_id for pk, person in people.items()}
    tops = []
    for pk, depth in families.walk(parents):
        if depth == 0:
            tops.append(people[pk])
        else:
            people[parents[pk] or 0].reports.append(people[pk])
    return tops


def to_congratulate(user: Any, *, on: date, days: int = 14) -> list[tuple[date, Contact]]:
    """Return the contacts whose birthday, by either calendar, falls within the days, soonest first."""
    rows: Iterable[Contact] = Contact.objects.visible_to(user).filter(left_on=None).select_related("account")
    rows = [contact for contact in rows if contact.birthday or contact.lunar_birthday]
    near = [(next_birthday(contact, on=on), contact) for contact in rows]
    return sorted(
        ((day, contact) for day, contact in near if day and (day - on).days <= days), key=lambda pair: pair[0]
    )


def next_birthday(contact: Contact, *, on: date) -> date | None:
    """Return the next birthday of a contact: the lunar one where it is known, since that is the one kept."""
    if contact.lunar_birthday:
        return birthdays.next_on(birthdays.parse(contact.lunar_birthday), on=on)
    return birthdays.next_solar_on(contact.birthday, on=on) if contact.birthday else None


def lunar_words(contact: Contact) -> str:
    """Return the lunar birthday as people say it, or nothing."""
    return birthdays.parse(contact.lunar_birthday).words if contact.lunar_birthday else ""
