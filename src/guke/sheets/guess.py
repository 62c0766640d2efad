"""What kind of value a cell or a column seems to hold; only a guess, for mapping and for finding headers."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal

from guke.sheets.bad import BadValue
from guke.sheets.dates import parse_datetime
from guke.sheets.model import Cell
from guke.sheets.numbers import parse_bool, parse_decimal

PLACEHOLDERS = frozenset({"-", "--", "—", "/", "n/a", "na", "none", "null", "nan", "无", "#n/a", "."})
DOMINANT = 0.8
DATE_FAULTS = frozenset({"ambiguous_date", "no_such_day"})
_BY_TYPE: tuple[tuple[type, str], ...] = (
    (bool, "bool"),
    (datetime, "datetime"),
    (date, "date"),
    (time, "time"),
    (int, "integer"),
    (float, "decimal"),
    (Decimal, "decimal"),
)
_CODE = re.compile(r"0\d+|\d{11,}", re.ASCII)
_MARKED = re.compile(r"[-/.年月:]")


def kind_of_cell(cell: Cell) -> str:
    """Name the kind of one cell: text, integer, decimal, date, datetime, time, bool or empty."""
    for kind, name in _BY_TYPE:
        if isinstance(cell, kind):
            return name
    text = "" if cell is None else unicodedata.normalize("NFKC", str(cell)).strip()
    if not text or text.casefold() in PLACEHOLDERS:
        return "empty"
    return _kind_of_text(text)


def kind_of_column(cells: Iterable[Cell]) -> str:
    """Name the kind most cells agree on; text when they do not."""
    counts = Counter(kind_of_cell(cell) for cell in cells)
    del counts["empty"]
    total = sum(counts.values())
    if not total:
        return "empty"
    for kinds, name in ((("integer",), "integer"), (("integer", "decimal"), "decimal"), (("date",), "date"),
                        (("date", "datetime"), "datetime"), (("bool",), "bool"), (("time",), "time")):  # fmt: skip
        if sum(counts[kind] for kind in kinds) >= DOMINANT * total:
            return name
    return "text"


def is_label(cell: Cell) -> bool:
    """Tell whether a cell could be a column's title."""
    return isinstance(cell, str) and kind_of_cell(cell) == "text"


def typed_columns(rows: Sequence[Sequence[Cell]], width: int) -> frozenset[int]:
    """Find the columns whose values are numbers, dates or the like."""
    columns = ((row[index] if index < len(row) else None for row in rows) for index in range(width))
    kinds = (kind_of_column(column) for column in columns)
    return frozenset(index for index, kind in enumerate(kinds) if kind not in {"text", "empty"})


def _kind_of_text(text: str) -> str:
    if len(text) > 40 or not any(letter.isdigit() for letter in text):  # noqa: PLR2004  (longer than any amount or date)
        return _yes_or_text(text)
    if _CODE.fullmatch(text):
        return "text"
    number = _as_number(text)
    if number is not None:
        return "integer" if number == number.to_integral_value() else "decimal"
    return _as_date(text) if _MARKED.search(text) else "text"


def _yes_or_text(text: str) -> str:
    try:
        parse_bool(text)
    except BadValue:
        return "text"
    return "bool" if len(text) > 1 or not text.isascii() else "text"


def _as_number(text: str) -> Decimal | None:
    try:
        return parse_decimal(text)
    except BadValue:
        return None


def _as_date(text: str) -> str:
    try:
        moment = parse_datetime(text)
    except BadValue as bad:
        return "date" if bad.code in DATE_FAULTS else "text"
    return "datetime" if moment.time() != time() else "date"
