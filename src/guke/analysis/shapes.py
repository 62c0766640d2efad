"""What an expression is but for its days: an analysis of tomorrow is that of today with other days in the same places.

To write the SQL of all analyses takes as long as to run a good part of them, so what was written is filled with other days.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from ibis.common.graph import Node
from ibis.expr.operations import Literal, Relation


@dataclass(frozen=True)
class Shape:
    """The nodes of an expression, each with the places of those it is made of, and the days, of which the nodes say but the places.

    Days that are the same share a place: where two edges fall on one day, as on the first of a month, the shape is another.
    """

    nodes: tuple[Any, ...]
    days: tuple[date, ...] = field(compare=False)
    relation: Relation = field(compare=False)


class Open(NamedTuple):
    """A text cut at every day, and which day stands at each cut."""

    pieces: tuple[str, ...]
    places: tuple[int, ...]

    def filled(self, days: Sequence[date]) -> str:
        """Give the text with these days."""
        between = [*(written(days[place]) for place in self.places), ""]
        return "".join(part for pair in zip(self.pieces, between, strict=True) for part in pair)


_DAY = "MAKE_DATE("


def written(day: date) -> str:
    """Write a day as Ibis does for each of the engines."""
    return f"{_DAY}{day.year}, {day.month}, {day.day})"


def opened(text: str, days: Sequence[date]) -> Open:
    """Cut a text at its days."""
    places = {written(day): place for place, day in enumerate(days)}
    cut = re.split("(" + "|".join(map(re.escape, places)) + ")", text) if places else [text]
    return Open(tuple(cut[::2]), tuple(places[day] for day in cut[1::2]))


def shape(relation: Relation) -> Shape:
    """Tell an expression apart from all others but those that differ in nothing but their days."""
    found = _Walk()
    found.place(relation)
    days = tuple(found.days)
    return Shape((*found.nodes, *(days if found.quotes else ())), days, relation)


class _Walk:
    """A walk through an expression: its nodes in the order in which each comes after those it is made of."""

    def __init__(self) -> None:
        self.nodes: list[tuple[Any, ...]] = []
        self.days: dict[date, int] = {}
        self.quotes = False
        """Whether a text in it reads like a day; then its days are part of what it is."""
        self._places: dict[Node, int] = {}

    def place(self, node: Node) -> int:
        """Give the place of a node, once for all."""
        if (known := self._places.get(node)) is not None:
            return known
        self.nodes.append(self._said(node))
        return self._places.setdefault(node, len(self.nodes) - 1)

    def _said(self, node: Node) -> tuple[Any, ...]:
        if isinstance(node, Literal) and type(node.value) is date:
            return Literal, node.dtype, "day", self.days.setdefault(node.value, len(self.days))
        self.quotes |= isinstance(node, Literal) and _DAY in str(node.value)
        return type(node), *map(self._part, node.args)

    def _part(self, part: Any) -> Any:
        if isinstance(part, Node):
            return Node, self.place(part)
        if isinstance(part, tuple):
            return tuple(map(self._part, part))
        if isinstance(part, Mapping):
            return tuple((name, self._part(value)) for name, value in part.items())
        return part
