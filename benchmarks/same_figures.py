"""Whether pandas and lifetimes come to the same figures as ours, table by table: ``python -m benchmarks.same_figures``.

Their way is worth comparing with only while it computes the same; `benchmarks.usual_way` asks here before it measures.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from benchmarks import analyses, invented_ledger, outlook, places
from benchmarks.processes import ROOT
from guke.analysis import engine
from guke.analysis.outlook import amounts, learning, likelihood
from guke.analysis.outlook.amounts import Amounts
from guke.analysis.outlook.ordering import Ordering

LINES, ACCOUNTS = 20_000, 500
NEAR = 1e-6
LEFT_OUT = {
    "cut": "the months are cut at the edges of years by filters on the days",
    "sums": "its columns are those of the figures",
    "gaps": "its columns are those of the rhythm",
    "line_days": "compared as the season and the shift made from it",
    "quarters": "its columns are those of the signals",
    "sample": "its number stands in every row of the pairs",
    "steadiness": "its columns are those of the dealers",
}
"""Steps of ours that are no table of theirs, and why."""

KEYS = [
    "account_id",
    "sold_on",
    "month",
    "product_line_id",
    "product_id",
    "item",
    "other",
    "place",
    "trait",
    "value",
    "label",
    "owner_id",
    "band",
    "standing",
    "regularity",
    "dimension",
    "part",
    "cohort",
    "year",
    "month_of_year",
]
Columns = dict[str, np.ndarray]


def main() -> int:
    """Print how every table compares; return 1 where one differs."""
    python = os.environ.get("LIFETIMES_PYTHON", "")
    if not python:
        print("pandas and lifetimes are not there (LIFETIMES_PYTHON): nothing to compare with")
        return 1
    found = differences(python)
    for name, words in found.items():
        print(f"{name:22}{words or 'the same'}")
    return 1 if any(found.values()) else 0


def differences(python: str) -> dict[str, str]:
    """Return for each table in what it differs, in words; nothing where it does not."""
    sources = invented_ledger.write(places.BASE / "ledger" / f"{LINES}-{ACCOUNTS}", LINES, ACCOUNTS)
    with tempfile.TemporaryDirectory() as name:
        command = [python, "-m", "benchmarks.pandas_way", str(sources["sales"][0].parent), name]
        subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        theirs = {path.stem: pq.read_table(path) for path in Path(name).glob("*.parquet")}
    made = analyses.tables(sources)
    found = {name: _differs(name, made[name], theirs) for name in made if name not in LEFT_OUT}
    return found | _outlook(made, theirs)


def _differs(name: str, ours: pa.Table, theirs: Mapping[str, pa.Table]) -> str:
    if name not in theirs:
        return "they have no such table"
    if name == "series":
        return _arrays(ours, theirs[name])
    if name in {"own_season", "settled_season"}:
        ours = ours.rename_columns([column.removeprefix("part_") for column in ours.column_names])
    return compared(ours, theirs[name])


def _arrays(ours: pa.Table, theirs: pa.Table) -> str:
    """Compare arrays with columns side by side."""
    mine = np.array(ours.sort_by("account_id")["amounts"].to_pylist(), float)
    wide = theirs.sort_by("account_id").drop_columns(["account_id"])
    other = np.column_stack([column.to_numpy() for column in wide.columns])
    return "" if mine.shape == other.shape and np.array_equal(mine, other) else "the arrays differ"


def compared(ours: pa.Table, theirs: pa.Table, near: float = NEAR) -> str:
    """Say which of our columns are not in theirs or have other values, rows put in the same order."""
    if missing := set(ours.column_names) - set(theirs.column_names) - _UNSAID:
        return f"they lack {', '.join(sorted(missing))}"
    if ours.num_rows != theirs.num_rows:
        return f"{ours.num_rows} rows beside {theirs.num_rows}"
    mine, other = (_sorted(table) for table in (ours, theirs))
    off = {name: _off(mine[name], other[name], near) for name in mine if name in other}
    return "; ".join(f"{name} {words}" for name, words in off.items() if words)


_UNSAID = {"potential", "unserved"}
"""Of the potential there is no table: nobody is estimated in the invented ledger."""


def _sorted(table: pa.Table) -> Columns:
    columns = {name: _plain(table[name]) for name in table.column_names}
    keys = [columns[name].astype(str) for name in reversed(KEYS) if name in columns]
    order = np.lexsort(keys) if keys else slice(None)
    return {name: column[order] for name, column in columns.items()}


def _plain(column: pa.ChunkedArray) -> np.ndarray:
    """Return words as words and all else as numbers, a day as its number."""
    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    if pa.types.is_null(column.type):
        column = column.cast(pa.string())
    if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
        return np.array(pc.fill_null(column.cast(pa.string()), "").to_pylist(), object)
    if pa.types.is_temporal(column.type):
        column = column.cast(pa.date32()).cast(pa.int32())
    return column.cast(pa.float64()).fill_null(np.nan).to_numpy()


def _off(mine: np.ndarray, other: np.ndarray, near: float) -> str:
    if object in (mine.dtype, other.dtype):
        differ = int((mine.astype(str) != other.astype(str)).sum())
    else:
        differ = int((~np.isclose(mine, other, rtol=near, atol=near, equal_nan=True)).sum())
    return f"differs in {differ} of {len(mine)}" if differ else ""


def _outlook(made: Mapping[str, pa.Table], theirs: Mapping[str, pa.Table]) -> dict[str, str]:
    """Compare the fits by their likelihood, and what follows from their parameters by its values."""
    model = theirs["models"].to_pylist()[0]
    orders = Ordering(*(model[name] for name in ("r", "alpha", "a", "b")))
    sizes = Amounts(*(model[name] for name in ("p", "q", "v")))
    with engine.session(made) as session:
        ground, even = outlook.grounded(session), outlook.regular(session)
    fitted = outlook.fitted(ground)
    rows, told = fitted.at.by_chance, theirs["orders"]
    lower = likelihood.height(rows, fitted.orders) - likelihood.height(rows, orders)
    again, means = rows.orders, learning.repeat_means(fitted.at.known)
    less = amounts.height(again, means, fitted.sizes) - amounts.height(again, means, sizes)
    ahead = outlook.foreseen(ground, replace(fitted, orders=orders, sizes=sizes), even)
    return {
        "repeat orders": compared(_table(fitted, frequency=rows.orders, recency=rows.recency, T=rows.age), told),
        **{f"{name}, fit": _fits(off, len(again)) for name, off in (("orders", lower), ("values", less))},
        "silence": compared(_table(fitted, silence=ahead.silence, alive=ahead.alive, horizon=fitted.at.horizons), told),
        "record": compared(_record(fitted), theirs["record"]),
        "expectation": compared(ahead.expectation, theirs["foreseen"]),
        "lifetime": compared(ahead.lifetime, theirs["lifetime"], 1e-4),
    }


def _record(fitted: outlook.Fitted) -> pa.Table:
    past = fitted.past
    assert past is not None, "the ledger is long enough to look back"
    errors = {trial.method: trial.error for trial in past.trials}
    told = {"method": past.method, "stretch": past.stretch, "held": past.held, "kept": fitted.kept}
    return pa.Table.from_pylist([told | errors])


def _fits(lower: float, accounts: int) -> str:
    """Say where their log-likelihood is lower than ours by more than a thousandth an account."""
    return f"our log-likelihood is {lower:.2f} higher" if lower > accounts / 1000 else ""


def _table(fitted: outlook.Fitted, **columns: np.ndarray) -> pa.Table:
    return pa.table({"account_id": fitted.at.known.accounts, **columns})


if __name__ == "__main__":
    sys.exit(main())
