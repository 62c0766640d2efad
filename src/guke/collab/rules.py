"""Rules of working together: whom a text names, and what a step of an approval path may be."""

import re
from collections.abc import Iterable

SUPERIOR = "superior"
_AT = re.compile(r"[@\uff20](\S+)")


def mentioned(text: str, people: Iterable[tuple[int, str, str]]) -> set[int]:
    """Return who is named with @, by user name or name; the longest name that fits wins.

    >>> sorted(mentioned("@李娜 请看，@lin.", [(1, "lina", "李娜"), (2, "lin", "林"), (3, "li", "李")]))
    [1, 2]
    """
    known = [(word.casefold(), pk) for pk, username, name in people for word in (username, name) if word]
    found: set[int] = set()
    for said in _AT.findall(text):
        fits = [(word, pk) for word, pk in known if said.casefold().startswith(word)]
        longest = max((len(word) for word, _pk in fits), default=0)
        found |= {pk for word, pk in fits if len(word) == longest}
    return found


def leads_nowhere(steps: Iterable[str], roles: Iterable[str]) -> list[str]:
    """Return the steps that are neither a role nor the superior.

    >>> leads_nowhere(["superior", "finance", "pope"], ["finance"])
    ['pope']
    """
    known = {SUPERIOR, *roles}
    return [step for step in steps if step not in known]
