"""Of carried parts only what differs is kept; what is carried from that, day after day, is what a whole run gives."""

from datetime import date
from itertools import pairwise

import pyarrow as pa
import pytest

from guke.analysis import carry, engine
from tests.analysis.ledgers import Rows, by_chance, run, sources
from tests.analysis.test_parts_are_carried import carrying, of, rows, whole

DAYS = [date(2026, 6, day) for day in (4, 5, 15, 14, 28)]
"""Days that other tests carry to and from: to plan one takes longer than to run it."""


@pytest.mark.slow  # a ledger through many analyses, on several days
def test_what_differs_is_carried_from_day_to_day():
    ledger = by_chance(1, 500, 30)
    held: dict[str, engine.Source] = {carry.before(name): [] for name in carry.NEWS}
    held |= {carry.before(name): part for name, part in whole(DAYS[0], sources(ledger)).items()}
    for number, (earlier, on) in enumerate(pairwise(DAYS)):
        before, ledger = ledger, [*ledger[20:], *by_chance(10 + number, 8, 3)]
        there = sources(ledger)
        names = (*carry.PARTS, *carry.NEWS)
        found = run(carrying(on, earlier), names, {**there, **held, "changed": changed(before, ledger)})
        assert rows({name: found[name] for name in carry.PARTS}) == rows(whole(on, there))
        held |= {carry.before(name): found[name] for name in carry.NEWS}
        touched = {account for name in carry.GROUPS for account in found[f"ever_{name}"]["account_id"].to_pylist()}
        assert set(found["new_sums"]["account_id"].to_pylist()) <= touched


def changed(before: Rows, after: Rows) -> pa.Table:
    pairs = sorted({(row["account_id"], row["sold_on"].replace(day=1)) for row in [*before, *after]})
    named = [
        {"account_id": account, "month": month}
        for account, month in pairs
        if of(before, account, month) != of(after, account, month)
    ]
    return pa.Table.from_pylist(named, engine.arrow_schema(carry.CHANGED))


@pytest.mark.slow  # a ledger through many analyses
def test_a_correction_of_this_month_leaves_what_hangs_on_complete_months_alone():
    ledger = by_chance(1, 200, 10)
    held: dict[str, engine.Source] = {carry.before(name): [] for name in carry.NEWS}
    held |= {carry.before(name): part for name, part in whole(DAYS[0], sources(ledger)).items()}
    told = pa.Table.from_pylist(
        [{"account_id": 7, "month": date(2026, 6, 1)}, {"account_id": 8, "month": date(2026, 5, 1)}],
        engine.arrow_schema(carry.CHANGED),
    )
    found = run(
        carrying(DAYS[0], DAYS[0]), ("ever_settled", "ever_varied"), {**sources(ledger), **held, "changed": told}
    )
    assert found["ever_settled"]["account_id"].to_pylist() == [8]
    assert sorted(found["ever_varied"]["account_id"].to_pylist()) == [7, 8]
