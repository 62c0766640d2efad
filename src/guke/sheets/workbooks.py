"""Workbooks (xlsx, xlsm, xls, xlsb, ods) through calamine, with its failures named."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from guke.sheets.archives import inspect
from guke.sheets.compound import refuse_circles
from guke.sheets.locks import OLE, locked, unlocked
from guke.sheets.model import MEGABYTE, Book, Cell, Limits, Row, Sheet, arranged
from guke.sheets.refusals import Unreadable
from guke.sheets.streams import named_failures

ZIPPED = frozenset({"xlsx", "xlsb", "ods"})
NAMES = {
    "xlsx": {".xlsx", ".xlsm", ".xltx", ".xltm"},
    "xls": {".xls", ".xlt", ".et"},
    "xlsb": {".xlsb"},
    "ods": {".ods"},
}
_VBA = "_VBA_PROJECT".encode("utf-16-le")
EXACT = 1e15
FORMULA_ROWS = 200
Raw = str | int | float | bool | date | datetime | time | timedelta
Merges = dict[int, list[tuple[int, Cell]]]


def open_workbook(path: Path, kind: str, limits: Limits, password: str | None = None) -> Book:
    """Open a workbook; formulas give their last values, macros are never run."""
    with named_failures():
        size = path.stat().st_size
        if size > limits.workbook_bytes:
            raise Unreadable("file_too_large", "", f"{size // MEGABYTE} MB")
        content = path.read_bytes()
    if content.startswith(OLE):
        refuse_circles(content)
    if locked(content):
        content, kind = unlocked(content, password), "xlsx" if kind == "locked" else kind
    macros, mac = inspect(content, kind, limits) if kind in ZIPPED else (_VBA in content, False)
    right_name = path.suffix.lower() in NAMES[kind]
    with named_calamine():
        sheets, skipped = _sheets(CalamineWorkbook.from_object(io.BytesIO(content)))
    if not sheets:
        raise Unreadable("macro_only" if skipped else "empty")
    facts = {
        "macros_ignored": macros,
        "hidden_sheet": any(sheet.hidden for sheet in sheets),
        "other_sheets_skipped": skipped,
        "wrong_extension": not right_name,
        "formula_text": any(_has_formula_text(sheet) for sheet in sheets),
    }
    return Book(kind, arranged(sheets), "", tuple(code for code, true in facts.items() if true), mac)


@contextmanager
def named_calamine(place: str = "") -> Iterator[None]:
    """Turn what calamine raises, its panics included, into refusals."""
    try:
        yield
    except PasswordError:
        raise Unreadable("encrypted", place) from None
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        code = "encrypted" if "password" in str(error).lower() else "broken"
        raise Unreadable(code, place, str(error)) from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise Unreadable("broken", place, str(error)) from None


def _sheets(book: CalamineWorkbook) -> tuple[list[Sheet], bool]:
    wanted = [each for each in book.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
    sheets = []
    for each in wanted:
        with named_calamine(each.name):
            grid = _Grid(book.get_sheet_by_name(each.name))
        hidden = each.visible != SheetVisibleEnum.Visible
        sheets.append(Sheet(each.name, grid.rows, hidden, next(grid.rows(), None) is None))
    return sheets, len(wanted) < len(book.sheets_metadata)


class _Grid:
    """One sheet of a workbook; texts and dates of merged cells stand in each cell they cover, amounts only once."""

    def __init__(self, sheet: CalamineSheet) -> None:
        self.sheet = sheet
        self.merges = _merges(sheet)

    def rows(self) -> Iterator[Row]:
        """Walk the rows that hold something."""
        merges = self.merges
        for number, row in enumerate(self.sheet.iter_rows(), 1):
            cells = [_plain(cell) for cell in row]
            if number in merges:
                _fill(cells, merges[number])
            if any(cell is not None for cell in cells):
                yield number, cells


def _plain(cell: Raw) -> Cell:
    if isinstance(cell, str):
        return cell or None
    if isinstance(cell, float):
        return int(cell) if cell.is_integer() and abs(cell) < EXACT else cell
    return cell / timedelta(days=1) if isinstance(cell, timedelta) else cell


def _merges(sheet: CalamineSheet) -> Merges:
    ranges = sheet.merged_cell_ranges or []
    if not ranges:
        return {}
    last = max(start[0] for start, _ in ranges)
    head = list(islice(sheet.iter_rows(), last + 1))
    found: Merges = {}
    for (top, left), (bottom, right) in ranges:
        value = _plain(head[top][left]) if top < len(head) and left < len(head[top]) else None
        if isinstance(value, str | date | datetime):
            for row in range(top, min(bottom, sheet.total_height + top) + 1):
                found.setdefault(row + 1, []).extend((column, value) for column in range(left, right + 1))
    return found


def _fill(cells: list[Cell], values: list[tuple[int, Cell]]) -> None:
    for column, value in values:
        if column < len(cells) and cells[column] is None:
            cells[column] = value


def _has_formula_text(sheet: Sheet) -> bool:
    return any(isinstance(cell, str) and cell[:1] == "=" for _, row in sheet.head(FORMULA_ROWS) for cell in row)
