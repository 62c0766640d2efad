"""Cards that are tables declared once: the same columns make what is drawn and what goes to Excel; and heat tables."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from guke.kit import formats
from guke.kit.columns import Title
from guke.kit.templatetags import guke as draw
from guke.review.boards.cards import Card, Made
from guke.review.boards.view import View

SHOWN = 12
_END = {"money", "percent", "points", "number", "delta"}


@dataclass(frozen=True)
class Col:
    """A column of a table: where its value is in a row, its title, how it is drawn, and what one needs to read it."""

    name: str
    title: Title
    drawn: str = "text"
    needs: str = ""

    def shown(self, view: View) -> bool:
        """Return whether the person may read it."""
        return self.needs != "profit" or view.shows_profit

    @property
    def align(self) -> str:
        """Where its cells are aligned."""
        return "end" if self.drawn in _END else "start"


_DRAWN: dict[str, Callable[[Any, View], Any]] = {
    "text": lambda value, _view: value,
    "money": lambda value, view: draw.money(value, view.currency),
    "percent": lambda value, _view: formats.percent_text(value, 1),
    "points": lambda value, _view: formats.signed_percent(value, 1).rstrip("%"),
    "number": lambda value, _view: draw.number(value),
    "delta": lambda value, _view: draw.delta(value),
    "badge": lambda value, _view: draw.badge(str(value[0]), value[1]),
    "interval": lambda value, _view: draw.interval(*value),
}


def cell(column: Col, row: Made, view: View) -> Any:
    """Draw a cell; a dash where nothing is known."""
    value = row.get(column.name)
    return "–" if value is None else _DRAWN[column.drawn](value, view)


def listed(name: str, title: Title, cols: Sequence[Col], rows: Callable[[View], Iterable[Made]], **more: Any) -> Card:
    """Return a card of rows under these columns; the first names the row and opens what is behind it."""
    shown, empty = more.pop("shown", SHOWN), more.pop("empty", NOTHING)

    def make(view: View) -> Made:
        columns = [column for column in cols if column.shown(view)]
        found = list(rows(view))
        lines = [
            {"url": row.get("url", ""), "under": row.get("under", ""), "cells": [(column, cell(column, row, view)) for column in columns]}
            for row in found[:shown]
        ]  # fmt: skip
        return {
            "heads": columns,
            "drawn": lines,
            "more": max(len(found) - shown, 0),
            "empty": empty,
            **file_of(columns, found),
        }

    return Card(name, title, "review/cards/listed.html", make, **more)


def file_of(columns: Sequence[Col], rows: Iterable[Made]) -> Made:
    """Return the same rows as a workbook has them: no drawing, a badge as its word, an interval as its numbers."""
    titles = [(column.name, str(column.title)) for column in columns]
    return {"columns": titles, "rows": [{column.name: _plain(column, row) for column in columns} for row in rows]}


def _plain(column: Col, row: Made) -> Any:
    value = row.get(column.name)
    if value is None or column.drawn not in {"badge", "interval"}:
        return str(value) if column.drawn == "text" and value is not None else value
    return str(value[0]) if column.drawn == "badge" else "{0:.0f}–{2:.0f}%".format(*value[:3])


@dataclass(frozen=True)
class Heat:
    """A table of tiles: the rows with a name each, the names of the columns, and the cells by row and column."""

    corner: Title
    heads: Sequence[str]
    rows: Sequence[Made]
    note: Title = ""


def heated(name: str, title: Title, make_heat: Callable[[View], Heat], cols: Sequence[Col], **more: Any) -> Card:
    """Return a card of a heat table; ``cols`` are those of its workbook, read from the ``row`` of each cell."""

    def make(view: View) -> Made:
        table = make_heat(view)
        columns = [column for column in cols if column.shown(view)]
        cells = [made["row"] for row in table.rows for made in row["cells"] if made]
        return {"heat": table, "empty": NOTHING, **file_of(columns, cells)}

    return Card(name, title, "review/cards/heat.html", make, **more)


NOTHING = _("Nothing found: the ledger is too short or too small for it.")
WHOLE_ONLY = _("What is found of the company as a whole is shown to those who see all accounts, not narrowed.")  # fmt: skip
