"""Contacts as cards: what of a person somebody may see."""

from collections.abc import Iterable, Iterator

from guke.accounts.models import Contact
from guke.sheets import cardwriting

_FIELDS = ("name", "post", "department", "mobile", "phone", "email", "wechat", "birthday", "home_address")


def cards(contacts: Iterable[Contact], visible: Iterable[str]) -> Iterator[bytes]:
    """Yield the contacts as cards, with no more than the visible fields."""
    shown = [name for name in _FIELDS if name in set(visible)]
    return cardwriting.written(_person(each, shown) for each in contacts)


def _person(contact: Contact, shown: list[str]) -> dict[str, str]:
    told = {name: str(getattr(contact, name) or "") for name in shown}
    return {"account": contact.account.name, **told}
