"""The order in which analyses are made, each once, those others build on kept for them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from ibis.expr.types import Table

from guke.analysis import engine, marts, tables
from guke.analysis.book import Book
from guke.analysis.dates import month_of, months_before

LINE_MONTHS = 18
"""How far back any analysis reads the product lines of an account by month."""

B = TypeVar("B", bound=Book)

SHELF = (
    "cut",
    "sums",
    "series",
    "figures",
    "intervals",
    "gaps",
    "sizes",
    "rhythm",
    "ranking",
    "levels",
    "lines_counted",
    "breadth",
    "loyalty",
    "own_season",
    "quarters",
    "settled_season",
    "basket",
    "signals",
    "standing",
    "trend",
)
"""Analyses others build on, in an order in which each needs only those before it."""


def shelved(book: B, *names: str) -> B:
    """Give the book with these analyses read from tables kept under their names instead of made again each time."""
    kept = replace(book, kept=(*book.kept, *names))
    for name in kept.kept:
        vars(kept)[name] = vars(book)[name] if name in book.kept else tables.stored(name, getattr(book, name))
    return kept


def plan(book: B, *names: str, shelf: Sequence[str] = SHELF) -> dict[str, Table]:
    """Give the expressions that make these analyses, marts first, each once and only those needed, in order."""
    steps, kept = staged(book, shelf)
    return narrowed(steps | {name: getattr(kept, name) for name in names if name not in steps}, *names)


def held(book: B) -> tuple[dict[str, Table], B]:
    """Give the step that brings the months into the session, which nine analyses read, and the book that reads them there and the other marts from the mirror."""
    name = f"held_{tables.ACCOUNT_MONTHS.get_name()}"
    return {name: book.months}, replace(book, months=tables.stored(name, book.months), mirrored=True)


def staged(book: B, shelf: Sequence[str] = SHELF) -> tuple[dict[str, Table], B]:
    """Give the expressions of the marts and of the shelf, each reading those before it, and the book that reads them."""
    steps, kept = dict(marts.every(book.sales, since=months_before(month_of(book.on), LINE_MONTHS))), book
    for name in shelf:
        steps[name] = getattr(kept, name)
        kept = shelved(kept, name)
    return steps, kept


def narrowed(steps: dict[str, Table], *names: str) -> dict[str, Table]:
    """Keep of the steps those which the named ones need."""
    wanted = set(names)
    for name in reversed(steps):
        if name in wanted:
            wanted |= engine.reads(steps[name])
    return {name: step for name, step in steps.items() if name in wanted}
