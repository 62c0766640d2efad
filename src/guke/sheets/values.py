"""Cells into values: texts here, numbers and dates from their own modules; whatever is unclear is refused."""

import re
from datetime import date, datetime, time
from decimal import Decimal

from guke.sheets.bad import BadValue
from guke.sheets.dates import Order, guess_date_order, parse_date, parse_datetime
from guke.sheets.model import Cell
from guke.sheets.numbers import parse_bool, parse_decimal, parse_integer
from guke.sheets.safe import restore

__all__ = [
    "BadValue",
    "Order",
    "guess_date_order",
    "parse_bool",
    "parse_date",
    "parse_datetime",
    "parse_decimal",
    "parse_integer",
    "parse_text",
]

_SPACES = re.compile(r"[ \u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u200e\u200f\u2060\ufeff]")


def parse_text(cell: Cell) -> str:
    """Read a text: trimmed, odd spaces and invisible characters gone, numbers as a person would write them."""
    if type(cell) is str:
        if cell.isalnum():
            return cell
        plain = cell.isprintable() and "  " not in cell
        text = cell.strip() if plain else _SPACES.sub(" ", _INVISIBLE.sub("", cell)).strip()
        return restore(text) if text[:1] == "'" else text
    return _written(cell)


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else format(cell, ".15g")
    if isinstance(cell, Decimal):
        return format(cell, "f")
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ")
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)
