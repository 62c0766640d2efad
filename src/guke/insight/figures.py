"""Runs the analyses of a day over the mirror and gives one wide table of all accounts."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from ibis.expr.types import Table

from guke.analysis import engine
from guke.analysis.book import Book, Thresholds
from guke.analysis.tables import ACCOUNT_MONTHS, ACCOUNTS, POTENTIAL, stored
from guke.analysis.wide import SHELVED, wide
from guke.kit.fields import unscaled

_HALF = 2
_COMPANY = (
    "movement",
    "retention",
    "concentration",
    "frequency",
    "order_size",
    "basket_size",
    "traits",
    "company_season",
)
_MONEY = frozenset({"revenue", "revenue_prior", "gross_profit", "amount", "least", "most", "total"})
_YEAR = 12


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
    company: dict[str, list[dict[str, Any]]]


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
    by = _best(material.files[ACCOUNT_MONTHS.get_name()])
    plan = _plan(on, replace(limits, pareto_by=by))
    for name, expression in plan.shelved.items():
        step(name)
        sources[name] = shelf / f"{name}.parquet"
        engine.to_parquet(expression, sources, shelf / f"{name}.parquet")
    company = {name: _told(engine.run(expression, sources)) for name, expression in plan.company.items()}
    return Found(engine.run(plan.whole, sources), by, plan.pieces, sources, company)


@dataclass(frozen=True)
class _Plan:
    """The expressions of a day: the shelf in its order, those of the company, the wide table, the pieces as shelved."""

    shelved: dict[str, Table]
    company: dict[str, Table]
    whole: Table
    pieces: Table


@lru_cache(maxsize=4)
def _plan(on: date, limits: Thresholds) -> _Plan:
    """Write the expressions of a day once: a refresh asks for them again whenever the day is refreshed again."""
    book, shelved = Book(on, limits), {}
    for name in SHELVED:
        shelved[name] = getattr(book, name)
        vars(book)[name] = stored(name, shelved[name])  # what is made of it from here on reads it from the shelf
    return _Plan(shelved, {name: getattr(book, name) for name in _COMPANY}, wide(book), book.pieces)


def _told(table: pa.Table) -> list[dict[str, Any]]:
    """Return a small table as JSON keeps it: money as decimals in text."""
    return [{name: _plain(name, value) for name, value in row.items()} for row in table.to_pylist()]


def _plain(name: str, value: Any) -> Any:
    if value is not None and name in _MONEY:
        return str(unscaled(value))
    return str(value) if isinstance(value, (date, Decimal)) else value


def _best(months: Sequence[Path]) -> Literal["gross_profit", "revenue"]:
    """Cut by profit where the cost of at least half the revenue of the last months is known, else by revenue."""
    revenue = costed = 0
    for path in months[-_YEAR:]:
        table = pq.read_table(path, columns=["amount", "amount_costed"])
        revenue += pc.sum(table["amount"]).as_py() or 0
        costed += pc.sum(table["amount_costed"]).as_py() or 0
    return "gross_profit" if revenue > 0 and costed * _HALF >= revenue else "revenue"


def clear(root: Path) -> None:
    """Empty the shelf."""
    shutil.rmtree(root / "shelf", ignore_errors=True)
