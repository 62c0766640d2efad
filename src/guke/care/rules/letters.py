"""What a letter says: fields in braces filled in per person."""

import re
from collections.abc import Mapping

FIELDS = ("name", "surname", "post", "account", "occasion", "years", "sender", "company")
LINKED = ("title", "day", "place", "link")
"""What an invitation and a bulletin say besides."""
_FIELD = re.compile(r"\{([^{}]*)\}")
_COMPOUND = {"欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "夏侯", "单于"}


def used(text: str) -> list[str]:
    """Return the fields a text uses, in order, each once.

    >>> used("{surname}{post}，{occasion}安康。{surname}")
    ['surname', 'post', 'occasion']
    """
    return list(dict.fromkeys(match.strip() for match in _FIELD.findall(text)))


def strange(text: str, known: tuple[str, ...] = FIELDS) -> list[str]:
    """Return what stands in braces and is no field.

    >>> strange("{name}, {nmae}")
    ['nmae']
    """
    return [field for field in used(text) if field not in known]


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return the text with its fields filled.

    >>> filled("{surname}{post}，中秋安康", {"surname": "王", "post": "总经理"})
    '王总经理，中秋安康'
    """
    return _FIELD.sub(lambda found: values.get(found[1].strip(), ""), text)


def surname(name: str) -> str:
    """Return the surname: the first character of a Chinese name, two of a compound one, the last word elsewhere.

    >>> surname("王建国"), surname("欧阳娜"), surname("Mary Ann Smith")
    ('王', '欧阳', 'Smith')
    """
    plain = name.strip()
    if plain.isascii():
        return plain.rpartition(" ")[2]
    return plain[:2] if plain[:2] in _COMPOUND and len(plain) > len("欧阳") else plain[:1]
