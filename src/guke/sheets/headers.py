"""Finding the header of a sheet: under titles and blank rows, one row or up to three stacked ones."""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from guke.sheets.guess import is_label, kind_of_column, typed_columns
from guke.sheets.model import Cell, Row, Sheet

LOOK = 200
SEARCH = 40
DEEPEST = 3
SAMPLES = 5
LONGEST_TITLE = 80
NARROW = 0.4
LABELS = 0.8
YEARS = range(1990, 2101)
_FOUR_DIGITS = re.compile(r"\d{4}", re.ASCII)
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class HeaderColumn:
    """A column as the person sees it."""

    index: int
    letter: str
    title: str
    samples: tuple[Cell, ...]
    guessed_type: str


@dataclass(frozen=True, slots=True)
class Header:
    """Where a sheet's header stands and what its columns are."""

    rows: tuple[int, ...]
    first_data_row: int
    columns: tuple[HeaderColumn, ...]
    signature: str


def recognise(sheet: Sheet) -> Header:
    """Find the header from the first rows; a sheet of data only gets its letters as titles."""
    head = sheet.head(LOOK)
    start = _start(head)
    depth = _depth(head, start)
    data = head[start + depth :]
    titles = _titles(head[start : start + depth], _used_width(head[start:]))
    columns = tuple(_column(index, title, data) for index, title in enumerate(titles))
    rows = tuple(number for number, _ in head[start : start + depth])
    return Header(rows, _first_data_row(head, start, depth), columns, _signature(columns))


def named(sheet: Sheet) -> Header:
    """Take the first row as the header, where the format says that it is one."""
    head = sheet.head(LOOK)
    titles = [str(cell) for cell in head[0][1]]
    columns = tuple(_column(index, title, head[1:]) for index, title in enumerate(titles))
    return Header((head[0][0],), head[0][0] + 1, columns, _signature(columns))


@lru_cache(4096)  # each title of a file is compared with those of every field of every list
def fold(title: str) -> str:
    """Reduce a title to what matters when titles are compared."""
    plain = unicodedata.normalize("NFKC", title).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


def letter_of(index: int) -> str:
    """Name a column as Excel does: A, B … Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _first_data_row(head: Sequence[Row], start: int, depth: int) -> int:
    if start + depth < len(head):
        return head[start + depth][0]
    return head[-1][0] + 1 if head else 1


def _filled(row: Sequence[Cell]) -> int:
    """Count the cells that say something of their own: a title merged over ten cells says one thing."""
    return len({(type(cell), cell) for cell in row if cell is not None and cell != ""})


def _used_width(rows: Sequence[Row]) -> int:
    used = (index for _, row in rows for index, cell in enumerate(row) if cell is not None and str(cell).strip())
    return max(used, default=-1) + 1


def _start(head: Sequence[Row]) -> int:
    """Pass over titles, remarks and the like: rows much narrower than the table below."""
    widths = [sum(cell is not None for cell in row) for _, row in head]
    usual = Counter(width for width in widths if width > 1).most_common(1)
    table = (
        max((width for width, count in Counter(widths).items() if count >= usual[0][1] / 2), default=1) if usual else 1
    )
    for place, (_, row) in enumerate(head[:SEARCH]):
        if _filled(row) > max(1, NARROW * table) or table == 1 or _filled(row) == table:
            return place
    return 0


def _depth(head: Sequence[Row], start: int) -> int:
    rows = [row for _, row in head[start:]]
    if not rows or not _is_header(rows[0], rows[1:]):
        return 0
    depth = 1
    while depth < DEEPEST and _goes_on(rows[:depth], rows[depth:]):
        depth += 1
    return depth


def _is_header(row: Sequence[Cell], below: Sequence[Sequence[Cell]]) -> bool:
    filled = [cell for cell in row if cell is not None]
    labels = [cell for cell in filled if is_label(cell)]
    if not labels or len(labels) + _years(filled) < LABELS * len(filled) or _long(labels):
        return False
    typed = typed_columns(below, len(row))
    if any(index < len(row) and is_label(row[index]) for index in typed):
        return True
    return not _recurs(row, below)


def _long(labels: Sequence[Cell]) -> bool:
    return any(len(str(label).strip()) > LONGEST_TITLE for label in labels)


def _years(cells: Sequence[Cell]) -> int:
    texts = (str(cell).strip() for cell in cells)
    return sum(bool(_FOUR_DIGITS.fullmatch(text)) and int(text) in YEARS for text in texts)


def _recurs(row: Sequence[Cell], below: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether the row's values come again below in their columns, as data do and titles do not."""
    filled = [index for index, cell in enumerate(row) if cell is not None]
    again = sum(any(index < len(other) and other[index] == row[index] for other in below) for index in filled)
    return again * 2 >= len(filled)


def _goes_on(above: Sequence[Sequence[Cell]], rest: Sequence[Sequence[Cell]]) -> bool:
    if len(rest) < 2:  # noqa: PLR2004  (a header needs data under it)
        return False
    row, below = rest[0], rest[1:]
    filled = [index for index, cell in enumerate(row) if cell is not None]
    if not filled or not all(is_label(row[index]) for index in filled):
        return False
    contrast = [index for index in typed_columns(below, len(row)) if row[index] is not None]
    if _grouped(above[-1], row):
        return bool(contrast) or not _recurs(row, below)
    return len(contrast) > 1


def _grouped(top: Sequence[Cell], row: Sequence[Cell]) -> bool:
    """Tell whether the upper row has gaps or repeats where the lower one has titles of its own."""
    seen: set[Cell] = set()
    for index, cell in enumerate(row):
        group = top[index] if index < len(top) else None
        if cell is not None and cell != group and (group is None or group in seen):
            return True
        seen.add(group)
    return False


def _titles(rows: Sequence[Row], width: int) -> list[str]:
    levels = [_spread([row for _, row in rows], level, width) for level in range(len(rows))]
    return [_joined([level[index] for level in levels]) or letter_of(index) for index in range(width)]


def _spread(rows: Sequence[Sequence[Cell]], level: int, width: int) -> list[str]:
    """Carry a group's title over the gaps to its right that have titles below."""
    texts = [_title(rows[level][index]) if index < len(rows[level]) else "" for index in range(width)]
    for index in range(1, width):
        under = [row[index] if index < len(row) else None for row in rows[level + 1 :]]
        if not texts[index] and any(cell is not None for cell in under):
            texts[index] = texts[index - 1]
    return texts


def _title(cell: Cell) -> str:
    return "" if cell is None else _SPACE.sub(" ", str(cell)).strip()


def _joined(parts: Sequence[str]) -> str:
    return " ".join(dict.fromkeys(part for part in parts if part))


def _column(index: int, title: str, data: Sequence[Row]) -> HeaderColumn:
    cells = [row[index] for _, row in data if index < len(row) and row[index] is not None]
    samples = tuple(dict.fromkeys(cells))[:SAMPLES]
    return HeaderColumn(index, letter_of(index), title, samples, kind_of_column(cells))


def _signature(columns: Sequence[HeaderColumn]) -> str:
    return hashlib.sha256("\x1f".join(fold(column.title) for column in columns).encode()).hexdigest()[:32]
