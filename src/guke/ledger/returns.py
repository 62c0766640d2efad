"""Loads a list of returned documents: each of their lines is cancelled by a counter-entry, once."""

from collections.abc import Iterator
from typing import Any

from guke.intake.cells import BadValue, blank, days, parse_text
from guke.intake.importers import Task
from guke.intake.loaders import PREVIEWED, Fault, Loader, Tell
from guke.intake.models import Batch
from guke.intake.rules import nth
from guke.intake.spool import Spool
from guke.kit.fields import scaled
from guke.ledger import storing
from guke.ledger.models import SalesLine
from guke.sheets.model import Cell, Row
from guke.sheets.numbers import parse_bool


class ReturnsLoader(Loader):
    """Reads rows into counter-entries."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        self.spool, self.months, self._met = Spool(), set[str](), set[str]()
        self._days = days(task.options.get("date_order", ""), epoch1904=task.epoch1904)

    def take(self, rows: list[Row]) -> None:
        """Read a chunk."""
        self.tally.read += len(rows)
        wanted = {parse_text(self._cell(cells, "document")) for _number, cells in rows} - {""}
        by_document: dict[str, list[SalesLine]] = {}
        for line in SalesLine.objects.filter(document__in=wanted).order_by("id"):
            by_document.setdefault(line.document, []).append(line)
        corrected = SalesLine.objects.filter(corrects__document__in=wanted)
        done = set(corrected.values_list("corrects", flat=True))
        for number, cells in rows:
            try:
                self._take_one(number, cells, by_document, done)
            except BadValue as error:
                column = "returned_on" if error.code not in {"not_a_bool", "missing"} else "returned"
                self.tally.refuse(number, [Fault(self.task.title(column), error.value, error.code)])  # type: ignore[arg-type]

    def _cell(self, cells: list[Cell], name: str) -> Cell:
        place = self.task.columns.get(name)
        return cells[place] if place is not None and place < len(cells) else None

    def _take_one(
        self, number: int, cells: list[Cell], by_document: dict[str, list[SalesLine]], done: set[Any]
    ) -> None:
        document = parse_text(self._cell(cells, "document"))
        if not parse_bool(self._cell(cells, "returned")):
            self.tally.unchanged += 1
            return
        code = "missing" if not document else "twice_in_file" if document in self._met else ""
        lines = by_document.get(document, [])
        if code or not lines:
            fault = Fault(self.task.title("document"), document, code or "unknown_document")
            self.tally.refuse(number, [fault])
            return
        self._met.add(document)
        day = self._cell(cells, "returned_on")
        entries = list(_entries(lines, done, None if blank(day) else self._days[day]))
        self.tally.loaded += bool(entries)
        self.tally.unchanged += not entries
        self.months.update({entry[0][:7] for entry in entries})
        self.spool.add(entries)
        if len(self.tally.preview) < PREVIEWED:
            self.tally.preview += [storing.shown(entry, None, None) for entry in entries][:PREVIEWED]

    def write(self, batch: Batch, tell: Tell) -> None:
        """Store the counter-entries."""
        storing.store(self.spool, batch, ([], []), tell)
        storing.mark(batch, self.months)

    def close(self) -> None:
        """Let the temporary file go."""
        self.spool.close()


def _entries(lines: list[SalesLine], done: set[Any], day: str | None) -> Iterator[tuple[Any, ...]]:
    """Yield the counter-entry of each line that none cancels yet and that cancels none; without a day, on the day of sale."""
    for line in lines:
        if line.pk in done or line.corrects_id is not None:
            continue
        yield (
            day or line.sold_on.isoformat(), line.account_id, line.product_id, line.specification,
            -scaled(line.quantity), -scaled(line.amount), None if line.cost is None else -scaled(line.cost),
            line.currency, line.document, line.note, nth(bytes(line.key), 1, "returned"), line.pk,
        )  # fmt: skip
