"""Opening a file as it really is: the one door of this area."""

from pathlib import Path

from guke.sheets.cards import open_cards
from guke.sheets.delimited import open_delimited
from guke.sheets.jsons import open_json
from guke.sheets.model import DEFAULT, Book, Cell, Limits, Row, Sheet
from guke.sheets.refusals import Unreadable
from guke.sheets.sniff import kind_of
from guke.sheets.streams import BZIP2, GZIP, named_failures
from guke.sheets.webpages import open_webpage
from guke.sheets.workbooks import open_workbook
from guke.sheets.xml2003 import open_xml2003

__all__ = ["DEFAULT", "Book", "Cell", "Limits", "Row", "Sheet", "Unreadable", "open_book"]

_READERS = {"vcard": open_cards, "html": open_webpage, "json": open_json, "xml2003": open_xml2003}


def open_book(
    path: Path, *, password: str | None = None, limits: Limits = DEFAULT, encoding: str | None = None
) -> Book:
    """Open a spreadsheet or text table, or raise `Unreadable` saying why not; `encoding` overrides recognition."""
    book = _opened(Path(path), password, limits, encoding)
    if all(sheet.empty for sheet in book.sheets):
        raise Unreadable("empty")
    return book


def _opened(path: Path, password: str | None, limits: Limits, encoding: str | None) -> Book:
    if path.is_dir():
        raise Unreadable("no_such_file", "", str(path))
    with named_failures(), path.open("rb") as stream:
        magic = stream.read(3)
    if magic[:2] == GZIP or magic == BZIP2:
        return open_delimited(path, limits, encoding)
    kind = kind_of(path)
    if kind == "text":
        return open_delimited(path, limits, encoding)
    if kind in _READERS:
        return _READERS[kind](path, limits)
    return open_workbook(path, kind, limits, password)
