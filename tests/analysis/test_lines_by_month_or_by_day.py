"""What is sold of product lines is the same whether whole months are read from the mart or every day from the sales lines."""

from datetime import date

import pytest
from hypothesis import given

from guke.analysis import engine
from guke.analysis.company import Company
from guke.analysis.planning import held, plan
from tests.analysis.ledgers import Rows, sources
from tests.analysis.test_properties import FEW, LEDGER

TOLD = ("shift", "line_season")


def told(company: Company, given: dict[str, engine.Source]) -> list[Rows]:
    first, book = held(company)
    steps = first | {name: step for name, step in plan(book, *TOLD).items() if name not in given}
    found = engine.run_all(steps, given)
    return [sorted(found[name].to_pylist(), key=str) for name in TOLD]


@pytest.mark.slow  # several ledgers through many analyses
@FEW
@given(LEDGER)
def test_months_of_the_mart_and_days_of_the_lines_say_the_same(ledger: Rows):
    company = Company(date(2026, 6, 17))
    found = engine.run_all(plan(company, *TOLD), sources(ledger))
    assert told(company, sources(ledger)) == [sorted(found[name].to_pylist(), key=str) for name in TOLD]
