"""What the wizard's second step shows and keeps: sheet, kind, columns and options of one file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from guke.intake import importers, mapping, runs
from guke.intake.importers import FieldSpec, Importer, Option
from guke.intake.models import Batch
from guke.intake.queries import wish_of
from guke.intake.reading import opened
from guke.intake.rules import NotImported
from guke.kit.columns import Title
from guke.sheets.headers import HeaderColumn
from guke.sheets.model import Cell

_SHOWN = 3
_ALIKE = {"make": _("make new"), "same": _("take as the same"), "leave": _("leave out")}


def alike(importer: Importer) -> dict[str, Title]:
    """Return what can be decided of a single row that is much like another record."""
    words = {word for option in importer.choices if option.name == "alike" for word, _title in option.choices}
    return {word: title for word, title in _ALIKE.items() if word in words}


@dataclass(frozen=True)
class Line:
    """One column of the file, its first values, and the field it is taken as."""

    column: HeaderColumn
    samples: list[str]
    field: str


@dataclass(frozen=True)
class Choice:
    """All that can be chosen about a file, and what is."""

    sheets: list[str]
    sheet: str
    offered: list[Importer]
    importer: Importer
    remembered: bool
    fields: list[FieldSpec]
    lines: list[Line]
    options: list[tuple[Option, Any]]
    joins: list[str]
    missing: list[str]
    notes: tuple[str, ...]


def choice(batch: Batch, user: Any) -> Choice:
    """Read the file's header and return what is chosen so far, proposals filling the rest."""
    wish = wish_of(batch)
    book = opened(wish.path)
    table, notes = runs.tabled(wish)
    offered = importers.offered(user)
    guess = _guess(table, wish, user, offered)
    chosen = guess.columns if wish.columns is None else mapping.resolved(table, guess.importer, wish.columns)
    by_place = {place: name for name, place in chosen.items()}
    specs = guess.importer.specs()
    options = guess.importer.chosen({**guess.options, **wish.options})
    lacking = guess.importer.lacking(chosen, options)
    return Choice(
        sheets=[sheet.name for sheet in book.sheets],
        sheet=table.sheet,
        offered=offered,
        importer=guess.importer,
        remembered=guess.remembered and wish.columns is None,
        fields=list(specs.values()),
        lines=[Line(column, _samples(column), by_place.get(column.index, "")) for column in table.header.columns],
        options=[(option, options[option.name]) for option in guess.importer.options],
        joins=list(wish.joins),
        missing=[" / ".join(str(specs[name].title) for name in specs if name in need) for need in lacking],
        notes=notes,
    )


def _guess(table: Any, wish: runs.Wish, user: Any, offered: list[Importer]) -> mapping.Guess:
    try:
        return mapping.chosen(table, wish.kind, user, wish.options)
    except NotImported as error:
        if error.code != "no_kind" or not offered:
            raise
        return mapping.guess(table, offered[0])


def _samples(column: HeaderColumn) -> list[str]:
    return [_text(cell)[:40] for cell in column.samples[:_SHOWN]]


def _text(cell: Cell) -> str:
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    return f"{cell:.15g}" if isinstance(cell, float) else str(cell)


def take(batch: Batch, given: Mapping[str, str], *, by: Any) -> None:
    """Keep what was chosen; another sheet or kind begins the columns anew."""
    kind, sheet = given.get("kind", batch.kind), given.get("sheet", batch.sheet)
    plan = {**batch.plan, "preview": [], "reasons": {}}
    if (kind, sheet) != (batch.kind or kind, batch.sheet or sheet):
        plan.pop("columns", None)
        plan.pop("options", None)
    else:
        _take_columns(batch, plan, given, by)
    batch.kind, batch.sheet, batch.plan, batch.message = kind, sheet, plan, ""
    batch.state = Batch.State.DRAFT
    batch.save()


def _of_rows(given: Mapping[str, str]) -> dict[str, str]:
    """Return what was chosen for single rows."""
    named = {name.removeprefix("row-"): value for name, value in given.items() if name.startswith("row-")}
    return {row: value for row, value in named.items() if row.isdecimal() and value in _ALIKE}


def _take_columns(batch: Batch, plan: dict[str, Any], given: Mapping[str, str], by: Any) -> None:
    plan["rows"] = {**plan.get("rows", {}), **_of_rows(given)}
    if "columns" in given:
        fields = {name.removeprefix("column-"): value for name, value in given.items() if name.startswith("column-")}
        plan["columns"] = {letter: name for letter, name in fields.items() if name}
    if "options" in given:
        importer = next((each for each in importers.offered(by) if each.slug == given.get("kind", batch.kind)), None)
        known = {option.name for option in importer.options} if importer else set()
        plan["options"] = {
            name.removeprefix("option-"): value
            for name, value in given.items()
            if name.startswith("option-") and name.removeprefix("option-") in known
        }
