"""Parts carried from an earlier day and brought up to date are what a whole run gives."""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guke.analysis import carry, engine
from guke.analysis.company import Company
from guke.analysis.dates import years_before
from guke.analysis.planning import narrowed, staged
from tests.analysis.ledgers import Rows, line, monthly, sources
from tests.analysis.test_properties import LEDGER

SHELF = ("cut", "intervals", *carry.PARTS)
DAYS = st.sampled_from([(date(2026, 6, 3), date(2026, 6, 4)), (date(2026, 6, 4), date(2026, 6, 28))])
SEVERAL = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
Parts = dict[str, pa.Table]


def whole(on: date, given: Mapping[str, engine.Source]) -> Parts:
    steps = narrowed(staged(Company(on), SHELF)[0], *carry.PARTS)
    found = engine.run_all({name: step for name, step in steps.items() if name not in given}, given)
    return {name: found[name] for name in carry.PARTS}


def carried(days: tuple[date, date], old: Rows, new: Rows) -> Parts:
    """Carry the parts of the first day's ledger to the second day, told which accounts differ."""
    numbers = {row["account_id"] for row in [*old, *new]}
    changed = sorted(number for number in numbers if of(old, number) != of(new, number))
    held = {carry.before(name): part for name, part in whole(days[0], sources(old)).items()}
    accounts = pa.table({"account_id": pa.array(changed, pa.int64())})
    found = engine.run_all(carry.carried(Company(days[1]), days[0]), {**sources(new), **held, "changed": accounts})
    return {name: found[name] for name in carry.PARTS}


def of(ledger: Rows, account: int) -> list[str]:
    return sorted(str(row) for row in ledger if row["account_id"] == account)


def rows(parts: Parts) -> dict[str, Rows]:
    return {name: sorted(part.to_pylist(), key=str) for name, part in parts.items()}


@pytest.mark.slow  # several ledgers through many analyses
@SEVERAL
@given(LEDGER, LEDGER, DAYS, st.randoms(use_true_random=False))
def test_lines_added_corrected_moved_and_taken_back(old: Rows, more: Rows, days: tuple[date, date], chance: Random):
    moved = [{**row, "account_id": 1} if row["account_id"] == 2 else row for row in old]
    kept = [row for row in moved if row["account_id"] > 4 or chance.random() < 0.8]
    new = [*kept, *(row for row in more if row["account_id"] <= 3)]
    assert rows(carried(days, old, new)) == rows(whole(days[1], sources(new)))


@pytest.mark.slow  # a ledger through many analyses
@pytest.mark.parametrize("back", range(4))
def test_an_account_that_did_nothing_but_grow_older_passes_an_edge(back: int):
    days = (date(2026, 6, 14), date(2026, 6, 15))
    edge = years_before(days[1], back)
    steady = [line(1, "2022-01-10", 50, product_line_id=1), line(2, edge.isoformat(), 100, product_line_id=1)]
    ledger = [*monthly(steady[0], date(2026, 5, 10)), *steady, line(2, (edge - timedelta(days=40)).isoformat(), 70)]
    assert rows(carried(days, ledger, ledger)) == rows(whole(days[1], sources(ledger)))


def test_a_month_that_turned_or_became_complete_is_another_frame():
    assert carry.frame(date(2026, 6, 1)) == carry.frame(date(2026, 6, 29))
    assert carry.frame(date(2026, 6, 29)) != carry.frame(date(2026, 6, 30))
    assert carry.frame(date(2026, 6, 30)) != carry.frame(date(2026, 7, 1))
