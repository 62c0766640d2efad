"""Unified social credit codes that are valid in form: made here, held by nobody we know of."""

from random import Random

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
COMPANY, SOLE_TRADER, COOPERATIVE = "91", "92", "93"


def organisation_check(body: str) -> str:
    """Return the check character of an organisation code's eight characters (GB 11714)."""
    total = sum(int(char, 36) * weight for char, weight in zip(body, _ORGANISATION_WEIGHTS, strict=True))
    return "0123456789X0"[(11 - total % 11) % 11]


def check(body: str) -> str:
    """Return the check character of a credit code's first seventeen characters (GB 32100).

    >>> check("91350100M000100Y4")
    '3'
    """
    total = sum(_ALPHABET.index(char) * pow(3, place, 31) for place, char in enumerate(body))
    return _ALPHABET[-total % 31]


def credit_code(rng: Random, sort: str, area: str) -> str:
    """Return a new credit code of a company, sole trader or cooperative registered in the area."""
    organisation = "MA" + "".join(rng.choices(_ALPHABET, k=6))
    body = f"{sort}{area}{organisation}{organisation_check(organisation)}"
    return body + check(body)


def spoiled(code: str) -> str:
    """Return the code as a tired hand types it: two neighbouring digits swapped."""
    first, second = code[4], code[5]
    swapped = second + first if first != second else first + _ALPHABET[(_ALPHABET.index(second) + 1) % 10]
    return code[:4] + swapped + code[6:]
