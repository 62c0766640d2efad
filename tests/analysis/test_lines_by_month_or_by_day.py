"""What is sold of product lines is the same whether whole months are read from the mart or every day from the sales lines."""

from datetime import date

import pytest

from guke.analysis.company import Company
from guke.analysis.planning import held, plan
from tests.analysis.ledgers import by_chance, given, run, sources

TOLD = ("shift", "line_season")


@pytest.mark.slow  # a ledger through many analyses, twice
def test_months_of_the_mart_and_days_of_the_lines_say_the_same():
    company, ledger = Company(date(2026, 6, 17)), by_chance(1, 240, 12)
    first, book = held(company)
    by_month = run({**first, **plan(book, *TOLD)}, TOLD, sources(ledger))
    by_day = run(plan(company, *TOLD), TOLD, given({"sales": ledger}))
    for name in TOLD:
        assert sorted(by_month[name].to_pylist(), key=str) == sorted(by_day[name].to_pylist(), key=str), name
