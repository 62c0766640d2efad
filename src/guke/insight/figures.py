"""Runs the analyses of a day over the mirror and gives one wide table of all accounts."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from ibis.expr.types import Table

from guke.analysis import engine
from guke.analysis.book import Book, Thresholds, shelved
from guke.analysis.tables import ACCOUNTS, POTENTIAL
from guke.analysis.wide import SHELVED, wide

_HALF = 2


@dataclass(frozen=True)
class Material:
    """What the analyses read: the mirror's files by table, the accounts and what they are estimated to buy."""

    files: dict[str, list[Path]]
    accounts: pa.Table
    potential: pa.Table


@dataclass(frozen=True)
class Found:
    """What the analyses of a day say of every account, and by what the 20/60/20 was cut."""

    rows: pa.Table
    pareto_by: str
    pieces: Table
    sources: dict[str, engine.Source]


def analyse(root: Path, material: Material, on: date, limits: Thresholds, step: Callable[[str], None]) -> Found:
    """Make the analyses others are made of once each, kept on the shelf, then join all of them."""
    clear(root)
    shelf = root / "shelf"
    shelf.mkdir(parents=True)
    sources: dict[str, engine.Source] = {
        **material.files,
        ACCOUNTS.get_name(): material.accounts,
        POTENTIAL.get_name(): material.potential,
    }
    book = Book(on, limits)
    for index, name in enumerate(SHELVED):
        step(name)
        expression = getattr(shelved(book, *SHELVED[:index]), name)
        engine.to_parquet(expression, sources, shelf / f"{name}.parquet")
        sources[name] = shelf / f"{name}.parquet"
        if name == "figures":
            book = Book(on, Thresholds(**{**vars(limits), "pareto_by": _best(shelf / "figures.parquet")}))
    kept = shelved(book, *SHELVED)
    return Found(engine.run(wide(kept), sources), book.limits.pareto_by, kept.pieces, sources)


def clear(root: Path) -> None:
    """Empty the shelf."""
    shutil.rmtree(root / "shelf", ignore_errors=True)


def _best(figures: Path) -> str:
    """Cut by profit where the cost of at least half the revenue is known, else by revenue."""
    table = pq.read_table(figures, columns=["revenue", "amount_costed"])
    revenue, costed = (pc.sum(table[name]).as_py() or 0 for name in ("revenue", "amount_costed"))
    return "gross_profit" if revenue > 0 and costed * _HALF >= revenue else "revenue"
