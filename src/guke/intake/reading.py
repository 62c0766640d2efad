"""A file as a table to import: its sheets, the header found, columns of another sheet or file joined on."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from guke.intake.rules import NotImported, fold, signature
from guke.sheets.books import open_book
from guke.sheets.headers import Header, HeaderColumn, letter_of, named, recognise
from guke.sheets.model import Book, Cell, Row, Sheet
from guke.sheets.refusals import Unreadable
from guke.sheets.values import parse_text

_NAMED = frozenset({"json", "vcard"})


@dataclass(frozen=True)
class Table:
    """A sheet whose header is known; ``rows`` streams what stands under it, ``by_name`` when titles are fields' names."""

    sheet: str
    header: Header
    source: Callable[[], Iterable[Row]] = field(repr=False)
    epoch1904: bool = False
    by_name: bool = False

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles, in order."""
        return tuple(column.title for column in self.header.columns)

    @property
    def signature(self) -> str:
        """What the header is remembered by."""
        return signature(self.titles)

    def rows(self) -> Iterator[Row]:
        """Walk the rows; damage met on the way is a refusal of the file."""
        try:
            yield from self.source()
        except Unreadable as error:
            raise NotImported(error.code, place=error.place, detail=error.detail) from None


def opened(path: Path) -> Book:
    """Open a file; one that cannot be read is refused with its code."""
    try:
        return open_book(path)
    except Unreadable as error:
        raise NotImported(error.code, place=error.place, detail=error.detail) from None


def table(book: Book, name: str = "") -> Table:
    """Return the sheet of that name, or the first with content."""
    sheet = next((sheet for sheet in book.sheets if sheet.name == name), None) if name else book.sheets[0]
    if sheet is None:
        raise NotImported("no_such_sheet", detail=name)
    try:
        header = named(sheet) if book.format in _NAMED else recognise(sheet)
    except Unreadable as error:
        raise NotImported(error.code, place=error.place, detail=error.detail) from None
    if not header.columns:
        raise NotImported("empty")
    rows = lambda: _below(sheet, header.first_data_row)  # noqa: E731 - it is handed on as a value
    return Table(sheet.name, header, rows, book.epoch1904, book.format in _NAMED)


def _below(sheet: Sheet, first: int) -> Iterator[Row]:
    rows = sheet.rows()
    for row in rows:
        if row[0] >= first:
            yield row
            break
    yield from rows


def joined(main: Table, other: Table) -> Table:
    """Add to each row the columns of the other table, found by the first title that both have."""
    known = {fold(title): place for place, title in enumerate(main.titles)}
    shared = next((c for c in other.header.columns if fold(c.title) in known), None)
    if shared is None:
        raise NotImported("nothing_shared", detail=other.sheet)
    added = [column for column in other.header.columns if fold(column.title) not in known]
    places = [column.index for column in added]
    found: dict[str, list[Cell]] = {}
    for number, cells in other.rows():
        key = parse_text(_at(cells, shared.index))
        if key in found:
            raise NotImported("key_twice", place=str(number), detail=f"{shared.title} {key}")
        found[key] = [_at(cells, place) for place in places]
    width, mine = len(main.titles), known[fold(shared.title)]
    nothing: list[Cell] = [None] * len(places)

    def rows() -> Iterator[Row]:
        for number, cells in main.rows():
            cells.extend([None] * (width - len(cells)))
            yield number, [*cells[:width], *found.get(parse_text(cells[mine]), nothing)]

    columns = [_moved(column, width + place) for place, column in enumerate(added)]
    header = replace(main.header, columns=(*main.header.columns, *columns))
    return replace(main, header=header, source=rows)


def _moved(column: HeaderColumn, index: int) -> HeaderColumn:
    return replace(column, index=index, letter=letter_of(index))


def _at(cells: list[Cell], place: int) -> Cell:
    return cells[place] if place < len(cells) else None
