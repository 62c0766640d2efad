"""Loads products, making the product lines they name."""

from collections.abc import Sequence

from guke.intake.cells import blank, parse_text
from guke.intake.importers import Task
from guke.intake.kindloader import KindLoader, Values
from guke.intake.loaders import Fault, Tell
from guke.intake.models import Batch
from guke.intake.rules import fold
from guke.ledger import parties
from guke.ledger.models import ProductLine
from guke.sheets.model import Cell


class ProductsLoader(KindLoader):
    """Reads rows into products."""

    def __init__(self, task: Task) -> None:
        super().__init__(task, "products")
        self._known = {
            fold(word): pk for pk, *words in ProductLine.objects.values_list("pk", "name", "code") for word in words
        }
        self._fresh: dict[str, str] = {}
        if "line" in self.read:
            self.read["line"] = self._line

    def _line(self, cell: Cell) -> int | None:
        if blank(cell):
            return None
        name = parse_text(cell)
        known = self._known.get(fold(name))
        if known is None:
            self._fresh[fold(name)] = name
            self._known[fold(name)] = known = -len(self._fresh)
        return known

    def completed(self, values: Values, cells: Sequence[Cell]) -> list[Fault]:
        """Let a product without a name go by its code."""
        if values.get("code") and "name" not in values and not self.found([values]):
            values["name"] = values["code"]
        return super().completed(values, cells)

    def write(self, batch: Batch, tell: Tell) -> None:
        """Store the new product lines, then the products."""
        stored = parties.store_lines(set(self._fresh.values()), batch)
        self._ids = {-place: stored[word].pk for place, word in enumerate(self._fresh, 1)}
        super().write(batch, tell)

    def settled(self, values: Values) -> Values:
        """Put the ids of stored product lines in place of the numbers they had until now."""
        if values.get("line_id", 0) < 0:
            values["line_id"] = self._ids[values["line_id"]]
        return values


class LinesLoader(KindLoader):
    """Reads rows into product lines; one given by code or name alone goes by it for both."""

    def completed(self, values: Values, cells: Sequence[Cell]) -> list[Fault]:
        """Let code and name stand for each other."""
        if not values.get("code") and not values.get("name"):
            return super().completed(values, cells)
        values.setdefault("code", str(values.get("name", ""))[:40])
        if "name" not in values and not self.found([values]):
            values["name"] = values["code"]
        return []
