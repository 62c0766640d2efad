"""The shape of a loader: it takes rows, tells what each would do, and writes them in one transaction."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from guke.intake.importers import Task
from guke.intake.models import Batch
from guke.sheets.model import Cell, Row

PREVIEWED = 20
DETAILED = 100_000
Tell = Callable[[int, int | None, str], None]


class Fault(NamedTuple):
    """One cell that keeps its row out; ``column`` is the title in the file."""

    column: str
    value: Cell
    code: str
    detail: str = ""


class Refused(NamedTuple):
    """A fault with its row number."""

    row: int
    column: str
    value: str
    code: str
    detail: str


@dataclass
class Doubt:
    """A row that would make a record much like another, stored (``pk``) or further up (``above``), and what is done with it."""

    row: int
    value: str
    like: str
    pk: int
    above: int
    reasons: list[str]
    choice: str


@dataclass
class Tally:
    """How many rows went which way; every row read is loaded, updated, unchanged or rejected."""

    read: int = 0
    loaded: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    refused: list[Refused] = field(default_factory=list)
    preview: list[dict[str, str]] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def hide_but(self, pks: set[int]) -> None:
        """Leave out the numbers of records that are not among these."""
        for doubt in self.doubts:
            doubt.pk = doubt.pk if doubt.pk in pks else 0

    def doubt(self, doubt: Doubt) -> None:
        """Keep a row that resembles another, up to a limit."""
        if len(self.doubts) < DETAILED:
            self.doubts.append(doubt)

    def refuse(self, row: int, faults: Iterable[Fault]) -> None:
        """Count a row as rejected and keep why; beyond a limit only the reasons are counted."""
        self.rejected += 1
        for fault in faults:
            self.reasons[fault.code] += 1
            if len(self.refused) < DETAILED:
                shown = "" if fault.value is None else str(fault.value)[:200]
                self.refused.append(Refused(row, fault.column[:120], shown, fault.code, fault.detail[:200]))

    @property
    def adds_up(self) -> bool:
        """Whether every row read is accounted for."""
        return self.read == self.loaded + self.updated + self.unchanged + self.rejected


class Loader:
    """Base of the loaders: ``take`` reads without touching the records, ``write`` stores inside the transaction."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self.tally = Tally()

    scans = False

    def scan(self, rows: list[Row]) -> None:
        """Look at a chunk before any is taken, for loaders that set ``scans``: rows may name rows below them."""

    def take(self, rows: list[Row]) -> None:
        """Read a chunk of rows."""
        raise NotImplementedError

    def settle(self) -> None:
        """Finish reading: the last row was taken."""

    def write(self, batch: Batch, tell: Tell) -> None:
        """Store what was taken; runs inside one transaction."""
        raise NotImplementedError

    def close(self) -> None:
        """Let temporary files go."""


__all__ = ["Fault", "Loader", "Refused", "Tally", "Task", "Tell"]
