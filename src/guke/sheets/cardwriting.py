"""People as vCards, in the form that phones and mail programs read and the import takes back."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import vobject

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_PLAIN = {"title": "post", "email": "email", "x-wechat": "wechat", "bday": "birthday"}
_NUMBERS = {"CELL": "mobile", "WORK": "phone"}


def written(people: Iterable[Mapping[str, str]]) -> Iterator[bytes]:
    """Yield a card for each person, given by the names that cards are read under; what is empty is not in it."""
    for person in people:
        yield _card(person).serialize().encode()


def _card(person: Mapping[str, str]) -> Any:
    card = vobject.vCard()
    _name(card, person.get("name", ""))
    if person.get("account") or person.get("department"):
        card.add("org").value = [text for text in (person.get("account", ""), person.get("department", "")) if text]
    for line, field in _PLAIN.items():
        if person.get(field):
            card.add(line).value = person[field]
    for sort, field in _NUMBERS.items():
        if person.get(field):
            number = card.add("tel")
            number.value, number.type_param = person[field], sort
    if person.get("home_address"):
        home = card.add("adr")
        home.value, home.type_param = vobject.vcard.Address(street=person["home_address"]), "HOME"
    return card


def _name(card: Any, name: str) -> None:
    """Write the name whole, and in its parts where it has any: a Chinese one is not taken apart."""
    given, _space, family = ("", "", name) if _CHINESE.search(name) else name.rpartition(" ")
    card.add("fn").value = name
    card.add("n").value = vobject.vcard.Name(family=family, given=given)
