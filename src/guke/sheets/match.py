"""Proposing which column fills which field, by the words of its title in Chinese and English."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from guke.sheets.headers import Header, HeaderColumn, fold

EXACT, WITHOUT_UNIT, SIMILAR_FROM, LEAST = 1.0, 0.95, 80.0, 0.55
MISFIT, FIT = 0.2, 0.01
_BRACKETS = re.compile(r"[((\[【].*?[))\]】]")
_NUMERIC = frozenset({"integer", "decimal"})
_DATED = frozenset({"date", "datetime"})
_WELCOME = {
    "integer": _NUMERIC,
    "decimal": _NUMERIC,
    "money": _NUMERIC,
    "number": _NUMERIC,
    "quantity": _NUMERIC,
    "percent": _NUMERIC,
    "date": _DATED,
    "datetime": _DATED,
    "bool": frozenset({"bool", "integer"}),
}


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A wanted field: its name, the titles people give it, and the kind of its values."""

    name: str
    titles: tuple[str, ...]
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A field proposed for a column, and how sure that is between 0 and 1."""

    field: str
    confidence: float


def propose(header: Header, fields: Sequence[FieldSpec]) -> dict[int, Proposal]:
    """Give each column at most one field and each field at most one column, the surest pairs first."""
    pairs = [
        (_confidence(column, field), -place, -column.index, field.name)
        for column in header.columns
        for place, field in enumerate(fields)
    ]
    found: dict[int, Proposal] = {}
    taken: set[str] = set()
    for confidence, _, index, name in sorted(pairs, reverse=True):
        if confidence >= LEAST and name not in taken and -index not in found:
            found[-index] = Proposal(name, min(1.0, round(confidence, 3)))
            taken.add(name)
    return found


def _confidence(column: HeaderColumn, field: FieldSpec) -> float:
    words = max((_likeness(column.title, title) for title in (*field.titles, field.name)), default=0.0)
    if not words:
        return 0.0
    if field.kind not in _WELCOME or column.guessed_type == "empty":
        return words
    return words + (FIT if column.guessed_type in _WELCOME[field.kind] else -MISFIT)


@lru_cache(32_768)  # a header is compared with every list at each step: chosen, checked, loaded
def _likeness(title: str, wanted: str) -> float:
    folded, target = fold(title), fold(wanted)
    if not folded or not target:
        return 0.0
    if folded == target:
        return EXACT
    if fold(_BRACKETS.sub("", title)) == target:
        return WITHOUT_UNIT
    return max(_contained(folded, target), _similar(folded, target))


def _contained(folded: str, target: str) -> float:
    """Score one within the other: a title that ends in the wanted words means them sooner than one that begins so."""
    short, long = sorted((folded, target), key=len)
    if len(short) < (2 if not short.isascii() else 3) or short not in long:
        return 0.0
    return (0.65 if long.endswith(short) else 0.55) + 0.25 * len(short) / len(long)


def _similar(folded: str, target: str) -> float:
    ratio = fuzz.ratio(folded, target, score_cutoff=SIMILAR_FROM)
    return 0.8 * ratio / 100
