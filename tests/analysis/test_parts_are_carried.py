"""Parts carried from an earlier day and brought up to date are what a whole run gives."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from random import Random

import pyarrow as pa
import pytest
from ibis.expr.types import Table

from guke.analysis import carry, engine
from guke.analysis.company import Company
from guke.analysis.dates import years_before
from guke.analysis.planning import staged
from tests.analysis.ledgers import Rows, by_chance, line, monthly, run, sources

SHELF = ("cut", "intervals", *carry.PARTS)
Parts = dict[str, pa.Table]


@cache
def plan(on: date) -> dict[str, Table]:
    return staged(Company(on), SHELF)[0]


@cache
def carrying(on: date, earlier: date) -> dict[str, Table]:
    return carry.over(plan(on), Company(on), earlier)


def whole(on: date, given: Mapping[str, pa.Table]) -> Parts:
    return run(plan(on), carry.PARTS, given)


def both(days: tuple[date, date], old: Rows, new: Rows) -> tuple[dict[str, Rows], dict[str, Rows]]:
    """Carry the parts of the first day's ledger to the second day, told which accounts differ; and make them of all."""
    pairs = {(row["account_id"], row["sold_on"].replace(day=1)) for row in [*old, *new]}
    changed = sorted(pair for pair in pairs if of(old, *pair) != of(new, *pair))
    held: dict[str, engine.Source] = {carry.before(name): [] for name in carry.NEWS}
    held |= {carry.before(name): part for name, part in whole(days[0], sources(old)).items()}
    there = sources(new)
    named = [{"account_id": account, "month": month} for account, month in changed]
    told = {**there, **held, "changed": pa.Table.from_pylist(named, engine.arrow_schema(carry.CHANGED))}
    return rows(run(carrying(days[1], days[0]), carry.PARTS, told)), rows(whole(days[1], there))


def of(ledger: Rows, account: int, month: date) -> list[str]:
    mine = (row for row in ledger if row["account_id"] == account and row["sold_on"].replace(day=1) == month)
    return sorted(map(str, mine))


def rows(parts: Parts) -> dict[str, Rows]:
    return {name: sorted(part.to_pylist(), key=str) for name, part in parts.items()}


@pytest.mark.slow  # a ledger through many analyses
@pytest.mark.parametrize("day", [date(2026, 6, 5), date(2026, 6, 28), date(2026, 6, 30)])
def test_lines_added_corrected_moved_and_taken_back(day: date):
    old, more, chance = by_chance(1, 600, 40), by_chance(2, 60, 6), Random(3)  # noqa: S311 - seeded chance, not a secret
    moved = [{**row, "account_id": 21} if row["account_id"] == 20 else row for row in old]
    kept = [row for row in moved if row["account_id"] % 4 or chance.random() < 0.8]
    carried, made = both((date(2026, 6, 4), day), old, [*kept, *more])
    assert carried == made


@pytest.mark.slow  # a ledger through many analyses
def test_accounts_that_did_nothing_but_grow_older_pass_an_edge():
    days = (date(2026, 6, 14), date(2026, 6, 15))
    steady = line(1, "2022-01-10", 50, product_line_id=1)
    ledger = [*monthly(steady, date(2026, 5, 10)), steady]
    for account, edge in enumerate((years_before(days[1], back) for back in range(4)), 2):
        before = edge - timedelta(days=40)
        ledger += [line(account, edge.isoformat(), 100, product_line_id=1), line(account, before.isoformat(), 70)]
    carried, made = both(days, ledger, ledger)
    assert carried == made


def test_over_the_turn_of_a_month_nothing_is_carried_and_at_its_end_not_all():
    assert carry.fitting(date(2026, 6, 1), date(2026, 6, 29)) == carry.GROUPS
    assert carry.fitting(date(2026, 6, 29), date(2026, 6, 30)).keys() == {"touched", "ordered", "varied"}
    assert carry.fitting(date(2026, 6, 30), date(2026, 7, 1)) == {}
