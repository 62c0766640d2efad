"""Cells into what the database keeps, remembering what was read: ledgers repeat their dates, codes and amounts."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from guke.intake.rules import scaled
from guke.sheets.bad import BadValue
from guke.sheets.model import Cell
from guke.sheets.values import parse_date, parse_decimal, parse_integer, parse_text

_KEPT = 20_000
_LARGEST = Decimal(10) ** 14
_SAFE = 14


class Memo(dict[Any, Any]):
    """What each distinct cell was read as; forgets all when it grows too large."""

    def __init__(self, read: Callable[[Any], Any]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, cell: Any) -> Any:
        value = self._read(cell)
        if len(self) >= _KEPT:
            self.clear()
        self[cell] = value
        return value


def days(order: str, *, epoch1904: bool) -> Memo:
    """Return a reader of days as ISO texts; ``order`` says whether day or month comes first, empty when evident."""
    chosen: Any = order or None
    return Memo(lambda cell: parse_date(cell, order=chosen, epoch1904=epoch1904).isoformat())


def exact(cell: Cell) -> int:
    """Read an amount as ten-thousandths.

    >>> exact("1,234.5")
    12345000
    """
    if type(cell) is str:
        digits, power = (cell[:-3] + cell[-2:], 100) if cell[-3:-2] == "." else (cell, 10_000)
        if digits.isdecimal() and digits.isascii() and len(digits) < _SAFE:
            return int(digits) * power
    number = parse_decimal(cell)
    if abs(number) >= _LARGEST:
        raise BadValue("too_large", cell)
    return scaled(number)


def blank(cell: Cell) -> bool:
    """Return whether nothing is filled in."""
    return cell is None or (type(cell) is str and not cell.strip())


__all__ = ["BadValue", "Memo", "blank", "days", "exact", "parse_date", "parse_decimal", "parse_integer", "parse_text"]
