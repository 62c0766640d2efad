from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from tests.analysis import pages
from tests.analysis.ledgers import sources

from guke.analysis import engine, levels, stage
from guke.analysis.book import Book, Thresholds, shelved
from guke.analysis.catalogue import MEASURES
from guke.analysis.dates import years_before

PAGES = sorted(path for path in pages.FOLDER.glob("*.md") if path.stem not in {"README", "stage"})


@cache
def book(on: date, limits: tuple[tuple[str, object], ...]) -> Book:
    return Book(on, Thresholds(**dict(limits)))


def analysis(chosen: Book, name: str):
    if name.startswith("mix "):
        return chosen.mix(name.removeprefix("mix "))
    if name == "level moves":
        return levels.moves(replace(chosen, on=years_before(chosen.on)).levels, chosen.levels)
    return getattr(chosen, name)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_worked_numbers_of_a_page_are_what_its_function_gives(path: Path):
    page = pages.read(path)
    assert page.results, "the page has no worked numbers"
    inputs = {name: pages.given(page, name) for name in page.inputs}
    given = sources(inputs["sales"], inputs.get("accounts"), inputs.get("potential"))
    chosen = book(date.fromisoformat(page.parameters["on"]), tuple(sorted(pages.limits(page).items())))
    if len(page.results) > 1:
        given["figures"] = engine.run(chosen.figures, given)
        chosen = shelved(chosen, "figures")
    for name, rows in page.results.items():
        expression = analysis(chosen, name)
        expected = pages.stated(rows, expression)
        found = pages.at(engine.run(expression, given).to_pylist(), expected, rows)
        assert sorted(found, key=str) == sorted(expected, key=str), name


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
