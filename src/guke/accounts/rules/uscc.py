"""Unified social credit codes (GB 32100): is one right, what is wrong with it, and what was probably meant."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

LENGTH = 18
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_VALUES = {character: value for value, character in enumerate(ALPHABET)}
_HALF = {full: full - 0xFEE0 for full in range(ord("！"), ord("～") + 1)}
_MARKS = re.compile(r"[\W_]+")
_LOOK_ALIKE = str.maketrans("OISZV", "0152U")


class Wrong(StrEnum):
    """In what way a code is wrong."""

    LENGTH = "length"
    ALPHABET = "alphabet"
    CHECK_DIGIT = "check_digit"


@dataclass(frozen=True)
class Fault:
    """What is wrong: the offending part, what stands at the end when it is right, and what was probably meant."""

    wrong: Wrong
    found: str
    right: str = ""
    suggestion: str = ""


@lru_cache(maxsize=1024)
def clean(code: str) -> str:
    """Return the code without blanks and hyphens, in capitals and half width; a row's code is asked for several times.

    >>> clean(" 9131 0113 1334-484310 ")
    '913101131334484310'
    """
    return _MARKS.sub("", code.translate(_HALF).upper())


def check_digit(body: str) -> str:
    """Return the eighteenth character for the first seventeen.

    >>> check_digit("91310113133448431")
    '0'
    """
    total = sum(_VALUES[c] * weight for c, weight in zip(body, _WEIGHTS, strict=True))
    return ALPHABET[-total % 31]


@lru_cache(maxsize=1024)
def fault(code: str) -> Fault | None:
    """Return what is wrong with a code, or None.

    >>> fault("913101131334484310") is None
    True
    >>> fault("913101131334484311").right
    '0'
    """
    text = clean(code)
    if len(text) != LENGTH:
        return Fault(Wrong.LENGTH, str(len(text)))
    strange = "".join(sorted({c for c in text if c not in ALPHABET}))
    if strange:
        meant = text.translate(_LOOK_ALIKE)
        return Fault(Wrong.ALPHABET, strange, suggestion=meant if fault_free(meant) else "")
    right = check_digit(text[:-1])
    return None if right == text[-1] else Fault(Wrong.CHECK_DIGIT, text[-1], right, text[:-1] + right)


def fault_free(code: str) -> bool:
    """Return whether a code is of the right length, alphabet and check digit."""
    text = clean(code)
    known = len(text) == LENGTH and all(c in ALPHABET for c in text)
    return known and check_digit(text[:-1]) == text[-1]


def area_code(code: str) -> str:
    """Return the six digits of the registering authority's area, or nothing.

    >>> area_code("913101131334484310")
    '310113'
    """
    text = clean(code)
    area = text[2:8]
    return area if len(text) == LENGTH and area.isdigit() else ""
