"""Which line opens an order hangs on nothing but the lines: a database gives them in whatever order it likes."""

from datetime import date

import pyarrow as pa

from guke.analysis import orders

ON = date(2026, 5, 4)


def opening(*lines: tuple[int, date, int, str]) -> list[int]:
    """Return the numbers of the lines that open an order; each has a number, a day, an amount, a document."""
    columns = dict(zip(("line_id", "sold_on", "amount", "document"), map(list, zip(*lines, strict=True)), strict=True))
    made = orders.opened(pa.table({"account_id": [1] * len(lines), **columns}))
    return sorted(row["line_id"] for row in made.to_pylist() if row["opens"])


def test_the_first_by_day_and_number_opens_however_the_lines_come() -> None:
    lines = [(7, ON, 5, "A"), (9, ON, 5, "A"), (3, date(2026, 5, 9), 5, "A"), (4, ON, -5, "A"), (8, ON, 1, "B"), (5, ON, 1, ""), (6, ON, 2, "")]  # fmt: skip
    assert opening(*lines) == opening(*reversed(lines)) == opening(*sorted(lines)) == [5, 7, 8]


def test_lines_without_numbers_go_as_they_stand() -> None:
    lines = pa.table({"account_id": [1, 1], "sold_on": [ON, ON], "amount": [1, 2], "document": ["A", "A"]})
    assert orders.opened(lines)["opens"].to_pylist() == [1, 0]
