"""Tables of a web page, as many systems save them under the name .xls."""

from html.parser import HTMLParser
from pathlib import Path

from guke.sheets.encodings import recognise
from guke.sheets.model import MEGABYTE, Book, Cell, Limits, Row, Sheet, arranged
from guke.sheets.refusals import Unreadable
from guke.sheets.streams import named_failures, opened

MOST_SPANNED = 1000


def open_webpage(path: Path, limits: Limits) -> Book:
    """Read every table of the page as a sheet."""
    with named_failures(), opened(path) as stream:
        _, found = recognise(stream)
    with named_failures():
        content = path.read_bytes()
    if len(content) > limits.workbook_bytes:
        raise Unreadable("file_too_large", "", f"{len(content) // MEGABYTE} MB")
    try:
        text = content.decode(found.name)
    except UnicodeDecodeError as error:
        raise Unreadable("decoding", f"byte {error.start}", found.name) from None
    parser = _Tables()
    parser.feed(text)
    parser.close()
    if not any(parser.tables):
        raise Unreadable("not_a_table", "", "a web page without a table")
    sheets = [_sheet(f"{path.stem} {number}", table) for number, table in enumerate(parser.tables, 1)]
    notes = ("html_table", "encoding_guessed") if found.guessed else ("html_table",)
    return Book("html", arranged(sheets), found.name, notes)


def _sheet(name: str, table: list[list[Cell]]) -> Sheet:
    rows: list[Row] = [(number, row) for number, row in enumerate(table, 1) if any(cell is not None for cell in row)]
    return Sheet(name, lambda: rows, empty=not rows)


class _Tables(HTMLParser):
    """Collects the rows of every table; a table inside a cell is a table of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[Cell]]] = []
        self.open: list[list[list[Cell]]] = []
        self.words: list[str] | None = None
        self.span = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, a row or a cell."""
        if tag == "table":
            self._end_cell()
            self.open.append([])
            self.tables.append(self.open[-1])
        elif tag == "tr" and self.open:
            self._end_cell()
            self.open[-1].append([])
        elif tag in {"td", "th"} and self.open:
            self._begin_cell(dict(attrs).get("colspan") or "1")
        elif tag in {"br", "p"} and self.words:
            self.words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """Close a table or a cell."""
        if tag in {"td", "th", "tr", "table"}:
            self._end_cell()
        if tag == "table" and self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        """Take the text of an open cell."""
        if self.words is not None:
            self.words.append(data)

    def _begin_cell(self, span: str) -> None:
        self._end_cell()
        if not self.open[-1]:
            self.open[-1].append([])
        self.words = []
        self.span = min(int(span), MOST_SPANNED) if span.isascii() and span.isdigit() else 1

    def _end_cell(self) -> None:
        if self.words is None or not self.open or not self.open[-1]:
            self.words = None
            return
        text = " ".join("".join(self.words).split()) or None
        self.open[-1][-1].extend([text] * max(1, self.span))
        self.words = None
