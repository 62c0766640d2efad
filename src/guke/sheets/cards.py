"""vCards of any version as a table: a row a card, under the names of a contact's fields."""

import logging
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import vobject

from guke.sheets.encodings import recognise
from guke.sheets.model import Book, Cell, Limits, Row, Sheet
from guke.sheets.refusals import Unreadable
from guke.sheets.streams import named_failures

_TITLES = ("account", "name", "post", "department", "mobile", "phone", "email", "wechat", "birthday", "home_address")
_MARK = re.compile(r"\s*(BEGIN|END)\s*:\s*VCARD\s*$", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?$")
_EXTENSION = re.compile(r";ext=(\d+)", re.IGNORECASE)
_LINE = re.compile(r"line (\d+)", re.IGNORECASE)
_WECHAT = re.compile(r"^(?:x-)?(?:wechat|weixin)[:/]*", re.IGNORECASE)


def open_cards(path: Path, limits: Limits) -> Book:
    """Open a file of cards; lines that no program can read are left out and said to be."""
    with named_failures(), path.open("rb") as stream:
        first, encoding = recognise(stream)
        content = first + stream.read(limits.field_chars * 64)
    text = content.decode(encoding.name, "replace")
    cards, damaged = _cards(text)
    if not cards:
        raise Unreadable("empty")
    found = [_row(card) for card in cards]
    notes = [note for note, holds in (("encoding_guessed", encoding.guessed), ("lines_left_out", damaged)) if holds]

    def rows() -> Iterator[Row]:
        yield 1, list(_TITLES)
        yield from enumerate(([*row] for row in found), start=2)

    return Book("vcard", (Sheet(path.stem, rows),), encoding.name, tuple(notes))


def _cards(text: str) -> tuple[list[Any], bool]:
    """Return the cards, and whether lines had to be left out; a card that never ends is damage of the file."""
    _refuse_cut_off(text)
    logging.getLogger("vobject.base").setLevel(logging.CRITICAL)  # it would print each line of a picture it skips
    line = ""
    for lenient in (False, True):
        try:
            return list(vobject.readComponents(text, ignoreUnreadable=lenient)), lenient
        except (vobject.base.VObjectError, ValueError, AttributeError) as error:
            found = _LINE.search(str(error))
            line = found[1] if found else "1"
    raise Unreadable("card_broken", "", line)


def _refuse_cut_off(text: str) -> None:
    """Refuse a file in which a card begins before the last one has ended, or the last one never does."""
    begun = 0
    for number, line in enumerate(text.splitlines(), start=1):
        mark = _MARK.match(line)
        if mark and mark[1].upper() == "END":
            begun = 0
        elif mark and begun:
            break
        elif mark:
            begun = number
    if begun:
        raise Unreadable("card_broken", "", str(begun))


def _row(card: Any) -> list[Cell]:
    company, *units = [*_texts(card, "org"), ""]
    mobile, phone = _numbers(card)
    values = {
        "account": company,
        "name": _name(card),
        "post": _first(card, "title") or _first(card, "role"),
        "department": " ".join(unit for unit in units if unit),
        "mobile": mobile,
        "phone": phone,
        "email": _first(card, "email"),
        "wechat": _wechat(card),
        "birthday": _birthday(card),
        "home_address": _home(card),
    }
    return [values[title] or None for title in _TITLES]


def _texts(card: Any, name: str) -> list[str]:
    """Return the texts of the first property of a name; one made of parts gives them all."""
    found = card.contents.get(name) or []
    value = found[0].value if found else ""
    parts = value if isinstance(value, list) else [value]
    return [" ".join(str(part).split()) for part in parts]


def _first(card: Any, name: str) -> str:
    return next((text for text in _texts(card, name) if text), "")


def _name(card: Any) -> str:
    """Return the name as it is shown; else family and given name, Chinese ones together."""
    shown = _first(card, "fn")
    if shown or "n" not in card.contents:
        return shown
    name = card.contents["n"][0].value
    family, given = (
        " ".join(part.split()) if isinstance(part, str) else " ".join(part) for part in (name.family, name.given)
    )
    return family + given if re.match(r"[\u4e00-\u9fff]", family) else f"{given} {family}".strip()


def _numbers(card: Any) -> tuple[str, str]:
    """Return the first mobile and the first other number; no fax, pager or modem."""
    mobiles, others = list[str](), list[str]()
    for each in card.contents.get("tel") or []:
        kinds = _kinds(each)
        if not kinds & {"fax", "pager", "modem", "bbs"}:
            (mobiles if "cell" in kinds else others).append(_number(str(each.value)))
    return next(iter(mobiles), ""), next(iter(others), "")


def _kinds(line: Any) -> set[str]:
    """Return the types of a line; version 2.1 writes them bare, 3.0 as TYPE."""
    said = [*line.params.get("TYPE", []), *line.singletonparams]
    return {kind.strip().lower() for each in said for kind in str(each).split(",")}


def _number(text: str) -> str:
    return _EXTENSION.sub(r" ext \1", text.strip().removeprefix("tel:"))


def _wechat(card: Any) -> str:
    lines: Iterable[Any] = (
        each for name in ("x-wechat", "x-weixin", "impp", "x-socialprofile") for each in card.contents.get(name) or []
    )
    for each in lines:
        text = str(each.value).strip()
        if each.name.lower() in {"x-wechat", "x-weixin"} or _WECHAT.match(text) or "wechat" in _kinds(each):
            return _WECHAT.sub("", text)
    return ""


def _birthday(card: Any) -> str:
    """Return a whole day; a birthday without a year has no place in the file and is left out."""
    found = _DAY.match(_first(card, "bday"))
    return "-".join(found.groups()) if found else ""


def _home(card: Any) -> str:
    home = next((each for each in card.contents.get("adr") or [] if "home" in _kinds(each)), None)
    return " ".join(str(home.value).replace(",", " ").split()) if home is not None else ""
