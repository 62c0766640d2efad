"""JSON as exports write it: an array of flat records, streamed; what is deeper or no array is refused."""

import codecs
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

from guke.sheets.model import MEGABYTE, Book, Cell, Limits, Row, Sheet
from guke.sheets.refusals import Unreadable
from guke.sheets.streams import named_failures

_START = re.compile(r"\s*\[?\s*")
_BETWEEN = re.compile(r"[\s,]*")


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)


_READ = json.JSONDecoder(parse_float=Decimal, parse_constant=_no_number)


def open_json(path: Path, limits: Limits) -> Book:
    """Open an array of records; the names of all of them are the header."""
    names: dict[str, None] = {}
    for record in _records(path, limits):
        names.update(dict.fromkeys(record))
        if len(names) > limits.columns:
            raise Unreadable("broken", "", f"{len(names)} names")
    if not names:
        raise Unreadable("empty")

    def rows() -> Iterator[Row]:
        yield 1, list(names)
        for number, record in enumerate(_records(path, limits), start=2):
            yield number, [_cell(record.get(name)) for name in names]

    return Book("json", (Sheet(path.stem, rows),), "utf-8")


def _records(path: Path, limits: Limits) -> Iterator[dict[str, Any]]:
    """Yield the records one by one; only the text around the next is held."""
    parts = _parts(path)
    text, place, number = next(parts, "").removeprefix("\ufeff"), 0, 1
    place = _START.match(text).end()  # type: ignore[union-attr]  # matches nothing at all too
    while not text.startswith("]", place):
        try:
            record, place = _READ.raw_decode(text, place)
        except (ValueError, RecursionError) as error:
            more = next(parts, "") if len(text) - place <= limits.field_chars * 4 else ""
            if not more:
                raise Unreadable("broken", f"row {number + 1}", str(error)) from None
            text, place = text[place:] + more, 0
        else:
            number += 1
            yield _flat(record, number)
        place = _BETWEEN.match(text, place).end()  # type: ignore[union-attr]  # likewise


def _flat(record: Any, number: int) -> dict[str, Any]:
    if not isinstance(record, dict) or any(isinstance(value, dict) for value in record.values()):
        raise Unreadable("unsupported", f"row {number}", "JSON")
    return record


def _parts(path: Path) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder("utf-8")()
    with named_failures(), path.open("rb") as stream:
        try:
            while data := stream.read(MEGABYTE):
                yield decoder.decode(data)
            yield decoder.decode(b"", final=True)
        except UnicodeDecodeError as error:
            raise Unreadable("decoding", f"byte {error.start}", "utf-8") from None


def _cell(value: Any) -> Cell:
    if isinstance(value, list):
        return ", ".join(str(each) for each in value)
    found: Cell = value
    return found
