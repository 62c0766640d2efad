"""The SQL of every analysis as it stands; write it anew with UPDATE_GOLDEN=1 and read the difference."""

import os
from datetime import date
from pathlib import Path

import pytest

from guke.analysis import engine
from tests.analysis.ledgers import chain
from tests.analysis.pages import BESIDE

FOLDER = Path(__file__).parent / "golden"
LEAVES = (
    "pieces",
    "by_month",
    "trend",
    "company_season",
    "account_season",
    "bands",
    "needed",
    "grades",
    "relationship",
    "quadrant",
    "movement",
    "retention",
    "concentration",
    "development",
    "frequency",
    "traits",
    "cohorts",
    "shift",
    "line_pairs",
    "product_pairs",
    "proposals",
    "line_season",
    "rhythms",
    "dependence",
    "owners",
    "dealers",
    "market",
    "score",
    "strengths",
    "alike",
)
SHELVED = (
    "cut",
    "sums",
    "series",
    "years",
    "gaps",
    "sizes",
    "own_season",
    "lines_counted",
    "basket",
    "figures",
    "rhythm",
    "ranking",
    "levels",
    "breadth",
    "loyalty",
    "signals",
    "standing",
    "settled_season",
    "baskets",
    "line_days",
    "held_lines",
)
MADE = ("account_days", "account_months", "account_line_months")


@pytest.mark.parametrize("name", [*MADE, *SHELVED, *LEAVES, *BESIDE])
def test_the_sql_is_the_one_that_was_reviewed(name: str):
    steps, book = chain(date(2026, 6, 30))
    made = {**steps, **{other: make(book.on) for other, make in BESIDE.items()}}
    text = engine.sql(made[name] if name in made else getattr(book, name)) + "\n"
    path = FOLDER / f"{name}.sql"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, "utf-8")
    assert path.read_text("utf-8") == text
