"""Do ranges hold what comes? Rolling days on real histories and the demo: all is learnt from before the day, tested after it.

The range of the next twelve months is made as on the day, with the stretch earlier days asked for, and beside it without.
Histories under four years are taken by weeks instead of months: twelve weeks ahead, learnt in the same way. The lifetime
value is asked for one year (nine months where the history is short), undiscounted, as revenue.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from unittest import mock

import numpy as np
import pyarrow as pa
from python_calamine import CalamineWorkbook

from benchmarks import loss
from benchmarks.loss import Line
from benchmarks.results import Result
from guke.analysis.outlook import expectation, grounding, proving
from guke.analysis.outlook.expectation import YEAR
from guke.analysis.outlook.grounding import Ground
from guke.analysis.outlook.histories import Floats
from guke.analysis.outlook.looking import HORIZON

SHORT = 48
WEEK = 7
EVERY = 3


@dataclass(frozen=True)
class Day:
    """A past day: how many were told a range, how many it held with and without the stretch, and the stretch, if learnt."""

    cases: int
    held: int
    plain: int
    stretch: float
    learnt: bool


def measure() -> Iterator[Result]:
    """Print a row for every set and give the figures of the ranges in use."""
    for name, lines in _sets():
        given = _ground(lines)
        for unit, matrix in _matrices(given, lines):
            days = list(_days(matrix))
            print(f"\n{name}, by {unit}: {matrix.shape[1]} columns, {len(days)} days looked back on")
            yield from _ranges(f"range, {name} by {unit}", days)
        yield from _lifetimes(name, given)


def _ranges(title: str, days: list[Day]) -> Iterator[Result]:
    for words, some in (("all days", days), ("days with a stretch learnt", [day for day in days if day.learnt])):
        cases = sum(day.cases for day in some)
        if cases:
            held, plain = sum(day.held for day in some) / cases, sum(day.plain for day in some) / cases
            stretch = float(np.mean([day.stretch for day in some]))
            print(f"{words}: {len(some)} days, {cases} cases, held {held:.3f}, unstretched {plain:.3f}, {stretch:.2f}")
            yield Result(f"{title}, {words}: held", held * 100, "%")


def _lifetimes(name: str, given: Ground) -> Iterator[Result]:
    count = given.months.shape[1]
    ahead = YEAR if count >= 2 * YEAR else YEAR - 3
    cases = [proving.case(given, back, HORIZON, ahead) for back in range(ahead, count - YEAR + 4, YEAR)]
    for model in proving.MODELS:
        proof = proving.summed(model, cases)
        if proof.cases:
            print(f"lifetime of {ahead} months, {model}: {proof}")
            yield Result(f"lifetime, {name}, {model}: held", proof.held * 100, "%")


def _days(matrix: Floats) -> Iterator[Day]:
    """Stand on each day in turn, learn, give the ranges, and see what came."""
    for cut in range(2 * YEAR, matrix.shape[1] - YEAR + 1, EVERY):
        known, came = matrix[:, :cut], matrix[:, cut : cut + YEAR].sum(axis=1)
        record = expectation.record(known)
        with mock.patch.object(expectation, "_stretch", return_value=1.0):
            plain = expectation.record(known)
        if record is not None and plain is not None and record.spread:
            low, _likely, high = expectation.expect(known, record)
            low_plain, _same, high_plain = expectation.expect(known, plain)
            told = ~np.isnan(low)
            held = int(((came >= low) & (came <= high))[told].sum())
            unstretched = int(((came >= low_plain) & (came <= high_plain))[told].sum())
            yield Day(int(told.sum()), held, unstretched, record.stretch, record.held is not None)


def _matrices(given: Ground, lines: list[Line]) -> Iterator[tuple[str, Floats]]:
    if given.months.shape[1] >= 3 * YEAR:
        yield "month", given.months
    if given.months.shape[1] < SHORT:
        first = min(day for _account, day, _amount in lines)
        weeks = np.array([(day - first).days // WEEK for _account, day, _amount in lines])
        accounts = np.searchsorted(given.ids, [account for account, _day, _amount in lines])
        width = int(weeks.max())
        amounts = np.array([amount for _account, _day, amount in lines]) / 10_000
        whole = weeks < width
        shape = len(given.ids), width
        summed = np.bincount((accounts * width + weeks)[whole], amounts[whole], shape[0] * width)
        yield "week", summed.reshape(shape).astype(float)


def _ground(lines: list[Line]) -> Ground:
    accounts, days, amounts = zip(*lines, strict=True)
    months = pa.table(
        {
            "account_id": accounts,
            "month": pa.array([day.replace(day=1) for day in days], pa.date32()),
            "amount": amounts,
        }
    )
    return grounding.ground(loss.order_days(lines), months, np.unique(np.array(accounts)), max(days))


def _sets() -> Iterator[tuple[str, list[Line]]]:
    yield from loss.sets()
    if loss.DATA is not None:
        yield "shoppers", list(_shoppers(next((loss.DATA / "superstore_zh").glob("*.xls"))))


def _shoppers(path: Path) -> Iterator[Line]:
    head, *rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    places = [head.index(name) for name in ("客户名称", "订单日期", "销售额")]
    names: dict[str, int] = {}
    for row in rows:
        name, day, amount = (row[place] for place in places)
        assert isinstance(day, date)
        yield (
            names.setdefault(str(name), len(names) + 1),
            date(day.year, day.month, day.day),
            round(float(str(amount)) * 10_000),
        )
