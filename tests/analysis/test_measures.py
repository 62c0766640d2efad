from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from ibis.expr.types import Table

from guke.analysis import levels, stage
from guke.analysis.book import Book
from guke.analysis.catalogue import MEASURES
from guke.analysis.dates import years_before
from tests.analysis import pages
from tests.analysis.ledgers import chain, given, run

BESIDE = {
    "stage",
    "share",
    "crossing",
    "health",
    "loss",
    "loss-parts",
    "replay",
    "expectation",
    "lifetime",
    "threads",
    "alone",
    "dependence-both-ways",
    "account-value",
    "nomination",
    "delivered-value",
    "value-to-both",
    "next-hour",
    "time-and-value",
    "criteria",
    "days-in-stage",
    "moves-used",
    "keeping",
    "concessions",
}
"""Measures whose tests stand beside them, for they are no tables of the book."""

PAGES = sorted(path for path in pages.FOLDER.glob("*.md") if path.stem not in {"README", *BESIDE})


def asked(book: Book, name: str) -> Table:
    """Give an analysis of the book, some of which take a word more."""
    if name in pages.BESIDE:
        return pages.BESIDE[name](book.on)
    if " " not in name:
        return getattr(book, name)
    if name.startswith("mix "):
        return book.mix(name.removeprefix("mix "))
    earlier = replace(book, on=years_before(book.on), kept=())
    return levels.moves(earlier.levels, book.levels)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_worked_numbers_of_a_page_are_what_its_function_gives(path: Path):
    page = pages.read(path)
    assert page.results, "the page has no worked numbers"
    on, limits = date.fromisoformat(page.parameters["on"]), tuple(sorted(pages.limits(page).items()))
    steps, book = chain(on, limits)
    made = steps | {name: asked(book, name) for name in page.results if name not in steps}
    found = run(made, page.results, given({name: pages.given(page, name) for name in page.inputs}))
    for name, rows in page.results.items():
        expected = pages.stated(rows, made[name])
        assert sorted(pages.at(found[name].to_pylist(), expected, rows), key=str) == sorted(expected, key=str), name


def test_the_worked_numbers_of_the_stage_are_what_its_rule_gives():
    page = pages.read(pages.FOLDER / "stage.md")
    shares = [Decimal(row["share"]) for row in page.inputs["shares"]]
    moves = stage.history(shares)
    found = [
        {"period": str(index), "stage": move.stage, "direction": move.direction} for index, move in enumerate(moves, 1)
    ]
    assert found == page.results["stage"]


def test_every_measure_has_its_page_and_every_page_its_measure():
    assert {measure.page for measure in MEASURES} == {path.name for path in pages.FOLDER.glob("*.md")} - {"README.md"}


def test_the_index_names_every_page():
    index = (pages.FOLDER / "README.md").read_text("utf-8")
    assert [measure.page for measure in MEASURES if f"({measure.page})" not in index] == []


def test_every_page_says_formula_unit_direction_source_and_limits():
    for path in pages.FOLDER.glob("*.md"):
        if path.name != "README.md":
            text = path.read_text("utf-8")
            missing = [
                word for word in ("**Formula", "**Unit", "**Direction", "**Source", "**Limits") if word not in text
            ]
            assert missing == [], path.name
