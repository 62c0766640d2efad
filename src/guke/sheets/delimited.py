"""Text tables (CSV and its cousins): delimiter, quotes and encoding found, rows streamed in constant memory."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from guke.sheets.encodings import WINDOW, Encoding, recognise
from guke.sheets.model import Book, Limits, Row, Sheet
from guke.sheets.refusals import Unreadable
from guke.sheets.streams import BZIP2, CHUNK, GZIP, Guarded, named_failures, opened

DELIMITERS = ",;\t|"
SAMPLE_LINES = 300
REGULAR_SHARE = 0.8
END = "\x00end of the file\x00"
_HINT = re.compile(r"sep=(.)\s*")
_FORMULA = re.compile(r"(?:^|[,;\t|])\"?=", re.MULTILINE)
TABLE_NAMES = frozenset({".csv", ".tsv", ".tab"})


def open_delimited(path: Path, limits: Limits, encoding: str | None = None) -> Book:
    """Open a text table; whatever is text but not a table is refused."""
    with opened(path) as stream, named_failures():
        start, found = recognise(Guarded(stream, limits.field_chars * 4))
    found = Encoding(encoding) if encoding else found
    text = _beginning(start, found)
    if not text.strip('\ufeff \t\r\n\x00,;|"'):
        raise Unreadable("empty")
    hint = _HINT.match(text)
    delimiter = hint[1] if hint else _delimiter(text, path, limits)
    table = _Table(path, found.name, delimiter, limits, skip=bool(hint))
    sheet = Sheet(_stem(path), table.rows)
    return Book("tsv" if delimiter == "\t" else "csv", (sheet,), found.name, _notes(path, start, text, found))


class _Table:
    """One text table on disk."""

    def __init__(self, path: Path, encoding: str, delimiter: str, limits: Limits, *, skip: bool) -> None:
        self.path, self.encoding, self.delimiter, self.limits, self.skip = path, encoding, delimiter, limits, skip

    def rows(self) -> Iterator[Row]:
        """Stream the rows; a failure says where."""
        number = 0
        with Guarded(opened(self.path), self.limits.field_chars * 4) as guarded:
            try:
                for number, row in self._parsed(guarded):
                    yield number, row  # type: ignore[misc]  # a list of str is a list of cells here
            except UnicodeDecodeError as error:
                byte = guarded.position - len(error.object) + error.start
                raise Unreadable("decoding", f"byte {byte}", self.encoding) from None
            except csv.Error as error:
                code = "field_too_long" if "field limit" in str(error) else "broken"
                detail = str(self.limits.field_chars) if code == "field_too_long" else str(error)
                raise Unreadable(code, f"row {number + 1}", detail) from None

    def _parsed(self, guarded: Guarded) -> Iterator[tuple[int, list[str | None]]]:
        csv.field_size_limit(self.limits.field_chars)
        text = io.TextIOWrapper(guarded, encoding=self.encoding, newline="")  # type: ignore[type-var]  # all that is read of it is there
        text._CHUNK_SIZE = CHUNK  # type: ignore[attr-defined]  # noqa: SLF001  (fewer, larger reads: a third faster)
        ended: list[bool] = []
        lines = chain(text, _end(ended))
        if self.skip:
            next(lines)
        row: list[str | None]
        for number, row in enumerate(csv.reader(lines, delimiter=self.delimiter), 1):  # type: ignore[assignment]
            if ended:
                _refuse_swallowed(row, number)
                return
            if "" in row:
                if not any(row):
                    continue
                row = [cell or None for cell in row]  # noqa: PLW2901  (speed)
            if row:
                yield number, row


def _end(ended: list[bool]) -> Iterator[str]:
    ended.append(True)
    yield END


def _refuse_swallowed(row: list[str | None], number: int) -> None:
    if row != [END]:
        raise Unreadable("unclosed_quote", f"row {number}", "")


def _beginning(start: bytes, found: Encoding) -> str:
    decoder = io.IncrementalNewlineDecoder(None, translate=True)
    try:
        text = io.TextIOWrapper(io.BytesIO(start), found.name, errors="strict", newline="").read()
    except (UnicodeDecodeError, UnicodeError):
        text = start[: len(start) - 4].decode(found.name, errors="replace")
    except LookupError:
        raise Unreadable("unknown_encoding", "", found.name) from None
    return str(decoder.decode(text))


def _delimiter(text: str, path: Path, limits: Limits) -> str:
    complete = len(text) < WINDOW // 4
    lines = [line for line in text.split("\n", SAMPLE_LINES)[: SAMPLE_LINES if not complete else None] if line.strip()]
    scores = {mark: _regularity(lines, mark, limits) for mark in DELIMITERS}
    best = max(DELIMITERS, key=lambda mark: scores[mark])
    share, width = scores[best]
    if width > limits.columns:
        raise Unreadable("not_a_table", "", f"{width} columns")
    if _names_table(path):
        return best if width > 1 else ","
    if width < 2 or share < REGULAR_SHARE:  # noqa: PLR2004  (one column is a list, not a table)
        raise Unreadable("not_a_table", "", "its rows have no columns in common")
    return best


def _regularity(lines: list[str], mark: str, limits: Limits) -> tuple[float, int]:
    csv.field_size_limit(limits.field_chars)
    try:
        widths = Counter(len(row) for row in csv.reader((f"{line}\n" for line in lines), delimiter=mark) if row)
    except csv.Error:
        return 0.0, 0
    del widths[1]
    if not widths or not lines:
        return 0.0, 1
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    return min(1.0, count / len(lines)), width


def _stem(path: Path) -> str:
    return _plain(path).stem


def _plain(path: Path) -> Path:
    return path.with_suffix("") if path.suffix.lower() in {".gz", ".bz2"} else path


def _names_table(path: Path) -> bool:
    return _plain(path).suffix.lower() in TABLE_NAMES


def _notes(path: Path, start: bytes, text: str, found: Encoding) -> tuple[str, ...]:
    with path.open("rb") as stream:
        magic = stream.read(3)
    facts = {
        "compressed": magic[:2] == GZIP or magic == BZIP2,
        "encoding_guessed": found.guessed,
        "nul_bytes": b"\x00" in start and not found.name.startswith(("utf-16", "utf-32")),
        "formula_text": bool(_FORMULA.search(text)),
    }
    return tuple(code for code, true in facts.items() if true)
