import json
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from guke.analysis import notebook

ON = date(2026, 6, 30)
NOTEBOOK = Path(__file__).parents[2] / "docs" / "notebooks" / "first-look.ipynb"
LINES = pa.table(
    {
        "day": [date(2026, 5, 2), date(2026, 5, 2), date(2025, 5, 2)],
        "buyer": ["B", "A", "B"],
        "amount": [10.5, 4.25, 8.0],
        "cost": [6.5, None, 5.0],
    }
)
NAMES = {"sold_on": "day", "account_id": "buyer"}


class Ibis:
    """What an Ibis table does for us."""

    def to_pyarrow(self) -> pa.Table:
        """Give the rows."""
        return LINES


@pytest.mark.slow  # runs the analyses
def test_parquet_arrow_and_ibis_tables_are_ledgers(tmp_path: Path):
    path = tmp_path / "lines.parquet"
    pq.write_table(LINES, path)
    ledger, *others = (notebook.ledger(given, on=ON, names=NAMES) for given in (LINES, Ibis(), path, str(path), [path]))
    for other in others:
        assert (other.sales, other.accounts, other.codes) == (ledger.sales, ledger.accounts, ledger.codes)
    rows = notebook.in_units(ledger.ask("figures"), "revenue", "gross_profit").sort_by("account_id").to_pylist()
    assert ledger.codes == {"account_id": ["B", "A"]}
    assert [(row["revenue"], row["gross_profit"], row["orders"], row["growth"]) for row in rows] == [
        (10.5, 4.0, 1, 0.3125),
        (4.25, None, 1, None),
    ]


@pytest.mark.slow  # runs all analyses
def test_everything_of_each_account_is_one_row():
    rows = notebook.ledger(LINES, on=ON, names=NAMES).ask("wide").to_pylist()
    assert sorted((row["account_id"], row["movement"], row["rank"]) for row in rows) == [(0, "kept", 1), (1, "new", 2)]


def test_a_missing_column_is_named_with_a_remedy():
    with pytest.raises(notebook.ColumnMissingError, match=r"no account_id, sold_on; it has day, buyer.*names="):
        notebook.ledger(LINES, on=ON)


@pytest.mark.slow  # runs the notebook
def test_the_notebook_runs_from_top_to_bottom():
    room: dict[str, Any] = {}
    cells = [cell for cell in json.loads(NOTEBOOK.read_text("utf-8"))["cells"] if cell["cell_type"] == "code"]
    for cell in cells:
        assert (cell["outputs"], cell["execution_count"]) == ([], None)
        exec(compile("".join(cell["source"]), str(NOTEBOOK), "exec"), room)  # noqa: S102 - our own notebook
    assert room["ledger"].codes == {"product_line_id": room["ledger"].codes["product_line_id"]}
    assert room["best"].num_rows == 5
    assert room["slipping"].num_rows > 0
