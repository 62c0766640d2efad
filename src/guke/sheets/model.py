"""What a file turns into: a book of sheets, each a stream of numbered rows of plain values."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from itertools import islice

Cell = str | int | float | Decimal | bool | date | datetime | time | None
Row = tuple[int, list[Cell]]

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a file may ask of this machine before it is refused."""

    workbook_bytes: int = 512 * MEGABYTE
    uncompressed_bytes: int = 2048 * MEGABYTE
    ratio: int = 200
    ratio_from_bytes: int = 50 * MEGABYTE
    cells: int = 40_000_000
    field_chars: int = MEGABYTE
    columns: int = 16_384


DEFAULT = Limits()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of a book; `rows()` can be walked again and again, blank rows are left out."""

    name: str
    source: Callable[[], Iterable[Row]] = field(repr=False)
    hidden: bool = False
    empty: bool = False

    def rows(self) -> Iterator[Row]:
        """Walk the rows, each with the number the person sees in Excel."""
        return iter(self.source())

    def head(self, count: int) -> list[Row]:
        """Read the first rows only."""
        return list(islice(self.rows(), count))


@dataclass(frozen=True, slots=True)
class Book:
    """A file that could be read: its sheets (visible ones with content first) and what was noticed."""

    format: str
    sheets: tuple[Sheet, ...]
    encoding: str = ""
    notes: tuple[str, ...] = ()
    epoch1904: bool = False


def arranged(sheets: Iterable[Sheet]) -> tuple[Sheet, ...]:
    """Put visible sheets with content first, then hidden ones, then empty ones."""
    return tuple(sorted(sheets, key=lambda sheet: (sheet.empty, sheet.hidden)))
