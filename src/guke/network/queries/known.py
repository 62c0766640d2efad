"""Answers to who knows whom: the people asked about, each with whoever of ours knows them, the closest first."""

import datetime as dt
from typing import Any

from guke.accounts.models import Account, Contact
from guke.kit import search
from guke.kit.kinds import registry
from guke.network.queries.matrix import Row, matrix
from guke.network.questions import Question, leads

_ACCOUNTS, _PEOPLE = 3, 5


def known(user: Any, question: Question, on: dt.date) -> list[Row]:
    """Return the people a question is about with our people who know them; none without the right to both."""
    if not (user.may("contacts.view") and user.may("ties.view")):
        return []
    accounts, named = _accounts(user, question), _named(user, question)
    here = {contact.account_id: contact.account for contact in named}
    pks = {contact.pk for contact in named}
    rows = matrix([*accounts, *(each for pk, each in here.items() if each not in accounts)], on).rows
    found = [row for row in rows if row.contact.pk in pks or _is_asked(row.contact, question, accounts)]
    for row in found:
        row.cells = sorted((cell for cell in row.cells if cell.tie or cell.touches), key=_closest)
    return sorted(found, key=lambda row: question.head and not leads(row.contact.post))[:_PEOPLE]


def _accounts(user: Any, question: Question) -> list[Account]:
    kind = registry["accounts"]
    rows = kind.scoped(user).filter(pk__in=search.ids(kind, user, question.name))
    return list(rows.order_by("name")[:_ACCOUNTS])


def _named(user: Any, question: Question) -> list[Contact]:
    """Return the people of that name, where no post is asked for."""
    kind = registry["contacts"]
    if question.posts:
        return []
    rows = kind.scoped(user).filter(pk__in=search.ids(kind, user, question.name), name__contains=question.name)
    return list(rows.select_related("account")[:_ACCOUNTS])


def _is_asked(contact: Contact, question: Question, accounts: list[Account]) -> bool:
    part = contact.get_part_display() if contact.part == Contact.Part.BUYER else ""
    return contact.account in accounts and question.fits(contact.post, contact.department, str(part))


def _closest(cell: Any) -> tuple[int, float]:
    return (-(cell.tie.level if cell.tie else 0), -(cell.last_at.timestamp() if cell.last_at else 0))
