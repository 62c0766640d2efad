"""One import from first row to last: read without touching a record, then store all in one transaction, or nothing."""

import errno
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from django.db import DatabaseError, IntegrityError, OperationalError
from django.utils.translation import gettext as _

from guke.intake import mapping, reading
from guke.intake.importers import Importer
from guke.intake.loaders import Loader, Task, Tell
from guke.intake.reading import Table
from guke.intake.rules import NotImported
from guke.sheets.dates import guess_date_order

CHUNK = 5_000
_LOOKED_AT = 2_000
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


def silent(_done: int, _total: int | None, _message: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Wish:
    """What somebody asks for: the file, perhaps the kind, mapping, sheet, files to join, and options."""

    path: Path
    kind: str | None = None
    columns: Mapping[str, str] | None = None
    sheet: str = ""
    joins: Sequence[str] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    rows: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Plan:
    """A wish made definite."""

    table: Table
    guess: mapping.Guess
    columns: Mapping[str, int]
    options: Mapping[str, Any]
    notes: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    rows: Mapping[str, str] = field(default_factory=dict)

    @property
    def importer(self) -> Importer:
        """The way in."""
        return self.guess.importer

    def task(self, by: Any, on: date) -> Task:
        """Return what the loader is told."""
        options = dict(self.options)
        options["date_order"] = options.get("date_order") or _date_order(self)
        return Task(self.importer, self.table.titles, self.columns, options, by, on, self.table.epoch1904, self.rows)


def tabled(wish: Wish) -> tuple[Table, tuple[str, ...]]:
    """Open the file, find the header, join what is to be joined; return the table and what was noticed."""
    book = reading.opened(wish.path)
    table = reading.table(book, wish.sheet)
    for name in wish.joins:
        inside = any(sheet.name == name for sheet in book.sheets)
        other = reading.table(book, name) if inside else reading.table(reading.opened(Path(name)))
        table = reading.joined(table, other)
    return table, book.notes


def planned(wish: Wish, by: Any) -> Plan:
    """Decide kind, mapping and options; refuse what cannot be decided."""
    table, notes = tabled(wish)
    guessed = mapping.chosen(table, wish.kind, by, wish.options)
    columns = guessed.columns if wish.columns is None else mapping.resolved(table, guessed.importer, wish.columns)
    options = guessed.importer.chosen({**guessed.options, **wish.options})
    mapping.complete(guessed.importer, columns, options)
    return Plan(table, guessed, columns, options, notes, tuple(wish.joins), wish.rows)


def taken(plan: Plan, by: Any, on: date, tell: Tell) -> Loader:
    """Read every row; nothing is written."""
    loader = plan.importer.load(plan.task(by, on))
    try:
        if loader.scans:
            scanned = plan.table.rows()
            while chunk := list(islice(scanned, CHUNK)):
                loader.scan(chunk)
        rows = plan.table.rows()
        while chunk := list(islice(rows, CHUNK)):
            loader.take(chunk)
            tell(loader.tally.read, None, _("Reading"))
        loader.settle()
    except BaseException:
        loader.close()
        raise
    return loader


def _date_order(plan: Plan) -> str:
    specs = plan.importer.specs()
    places = [place for name, place in plan.columns.items() if specs[name].sort == "date"]
    seen = [
        cells[place] for _n, cells in islice(plan.table.rows(), _LOOKED_AT) for place in places if place < len(cells)
    ]
    return guess_date_order(cell for cell in seen if isinstance(cell, str)) or ""


@contextmanager
def named_failures() -> Iterator[None]:
    """Turn what disk and database raise into refusals with a remedy."""
    try:
        yield
    except OSError as error:
        raise NotImported("disk_full" if error.errno in _FULL else "disk", detail=str(error)) from error
    except IntegrityError as error:
        raise NotImported("changed_meanwhile", detail=str(error)[:200]) from error
    except OperationalError as error:
        raise NotImported(_why(error), detail=str(error)[:200]) from error
    except DatabaseError as error:
        raise NotImported("database", detail=str(error)[:200]) from error


def _why(error: OperationalError) -> str:
    words = str(error).casefold()
    if "disk is full" in words or "no space left" in words:
        return "disk_full"
    return "busy_database" if "locked" in words else "database"
