"""Who is greeted, with what words, and who is left out for which reason."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from guke.accounts.models import Contact, Group
from guke.accounts.queries import members, next_birthday
from guke.care.models import Greeting, Run, Template
from guke.care.models.greetings import Channel, Letter, Occasion
from guke.care.queries.moments import paused
from guke.care.rules import letters, occasions
from guke.kit import kinds, options

CARING = {Occasion.CARE}
"""What is sent in difficulty too: it asks for nothing."""


@dataclass(frozen=True)
class Draft:
    """A greeting as it would be sent, or the reason why not."""

    contact: Contact
    address: str
    subject: str
    text: str
    params: dict[str, str]
    why: str = ""


def people(group: Group | None, user: Any) -> QuerySet[Contact]:
    """Return the contacts of a group's accounts, or of all accounts, in the person's scope."""
    rows: QuerySet[Contact] = kinds.registry["contacts"].rows(user)
    if group is not None:
        rows = rows.filter(account__in=members(group, user))
    return rows.select_related("account").order_by("account", "position", "pk")


def drafts(
    letter: Letter, group: Group | None, user: Any, on: dt.date, skipped: frozenset[int] = frozenset()
) -> list[Draft]:
    """Return a draft per person that the occasion concerns on that day."""
    rows = [
        (contact, years) for contact in people(group, user) if (years := _concerned(letter, contact, on)) is not None
    ]
    resting = paused({contact.account_id for contact, _years in rows}, on) if letter.occasion not in CARING else set()
    return list(_drafted(letter, rows, user, _Bars(on, resting, skipped)))


@dataclass(frozen=True)
class _Bars:
    on: dt.date
    resting: set[int]
    skipped: frozenset[int]


def _concerned(letter: Letter, contact: Contact, on: dt.date) -> str | None:
    """Return the years to be named, empty where there are none; nothing where the day is not this person's."""
    if letter.occasion == Occasion.BIRTHDAY:
        return "" if next_birthday(contact, on=on) == on else None
    if letter.occasion == Occasion.ANNIVERSARY:
        years = occasions.years_since(contact.account.opened_on, on=on)
        return str(years) if years else None
    return ""


def linked(letter: Letter, links: dict[Contact, dict[str, str]], user: Any, on: dt.date) -> list[Draft]:
    """Return a draft for each person with what the letter says to them alone, such as their link."""
    resting = paused({contact.account_id for contact in links}, on)
    rows = [(contact, "") for contact in links]
    return list(_drafted(letter, rows, user, _Bars(on, resting, frozenset()), links))


def _drafted(
    letter: Letter,
    rows: list[tuple[Contact, str]],
    user: Any,
    bars: _Bars,
    own: dict[Contact, dict[str, str]] | None = None,
) -> Iterator[Draft]:
    taken: set[str] = set()
    company = options.value("company.name")
    for contact, years in rows:
        address = contact.email if letter.channel == Channel.EMAIL else contact.mobile
        why = _barred(contact, address, bars) or (Greeting.Why.TWICE if address in taken else "")
        taken |= {address} if not why else set()
        values = (
            _values(letter, contact, years) | {"sender": str(user), "company": company} | (own or {}).get(contact, {})
        )
        params = {field: values[field] for field in letters.used(letter.text) if field in values}
        subject, text = letters.filled(letter.subject, values), letters.filled(letter.text, values)
        yield Draft(contact, address, subject[:160], text, params, why)


def _barred(contact: Contact, address: str, bars: _Bars) -> str:
    """Return why the person gets nothing, empty if there is no reason."""
    reasons = (
        (contact.pk in bars.skipped, Greeting.Why.CHOICE),
        (contact.left_on is not None and contact.left_on <= bars.on, Greeting.Why.LEFT),
        (contact.consent_on is None or contact.consent_on > bars.on, Greeting.Why.CONSENT),
        (contact.account_id in bars.resting, Greeting.Why.PAUSED),
        (not address, Greeting.Why.ADDRESS),
    )
    return next((str(why) for holds, why in reasons if holds), "")


def _values(letter: Letter, contact: Contact, years: str) -> dict[str, str]:
    return {
        "name": contact.name,
        "surname": letters.surname(contact.name),
        "post": contact.post,
        "account": contact.account.short_name or contact.account.name,
        "occasion": str(Occasion(letter.occasion).label),
        "years": years,
    }


def barred_now(greetings: list[Greeting], occasion: str, on: dt.date) -> dict[int, str]:
    """Return, of greetings about to be sent, those whose person meanwhile may not be greeted, with the reason."""
    accounts = {greeting.contact.account_id for greeting in greetings}
    resting = paused(accounts, on) if occasion not in CARING else set()
    bars = _Bars(on, resting, frozenset())
    found = {greeting.pk: _barred(greeting.contact, greeting.address, bars) for greeting in greetings}
    return {pk: why for pk, why in found.items() if why}


def counts(run: Run) -> dict[str, int]:
    """Return how many greetings of a run are in each state."""
    found = run.greetings.order_by().values_list("state").annotate(n=Count("pk"))
    return {str(state): n for state, n in found}


def unsent() -> QuerySet[Run]:
    """Return the runs that still have somebody to be greeted and were not stopped."""
    return Run.objects.filter(stopped_at=None, greetings__state=Greeting.State.READY).distinct()


def as_letter(template: Template) -> dict[str, str]:
    """Return what a run copies from its template."""
    return {name: getattr(template, name) for name in ("occasion", "channel", "subject", "text", "code")}


def mailed(runs: QuerySet[Run]) -> dict[int, Greeting]:
    """Return the last letter of mailings by contact."""
    return {letter.contact_id: letter for letter in Greeting.objects.filter(run__in=runs).order_by("pk")}
