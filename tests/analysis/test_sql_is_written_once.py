"""The SQL of an analysis is written once for all days, and says the same as if it were written for each."""

from datetime import date, timedelta
from functools import cache

import ibis
import pytest

from guke.analysis import compiled, shapes
from guke.analysis.company import SHELF, Company
from guke.analysis.planning import held, staged
from guke.analysis.wide import wide

WRITTEN_FOR = date(2026, 6, 17)


@cache
def _plan(on: date) -> dict[str, ibis.Table]:
    first, book = held(Company(on))
    steps, kept = staged(book, SHELF)
    return {**first, **steps, "wide": wide(kept), "owners": kept.owners, "shift": kept.shift}


def _one_line(text: str) -> str:
    """Leave out where lines break, which hangs on how many digits a day has."""
    return "".join(text.split())


@pytest.mark.slow(reason="the SQL of all analyses is written for two days")
@pytest.mark.parametrize(("dialect", "on"), [("duckdb", date(2026, 12, 30)), ("pyspark", date(2024, 2, 29))])
def test_another_day_reads_as_if_written_for_it(dialect: compiled.Dialect, on: date) -> None:
    """Each day in one dialect: which days fall together hangs on none. What is the same on both days is read as it was written."""
    before, after = _plan(WRITTEN_FOR), _plan(on)
    others = [name for name in after if not after[name].equals(before[name])]
    assert {"cut", "figures", "intervals", "signals", "shift", "wide"} <= set(others)
    for name in others:
        compiled.sql(before[name], dialect)
        plain = ibis.to_sql(after[name], dialect=dialect, pretty=False)
        assert _one_line(plain) in _one_line(compiled.sql(after[name], dialect)), name


@pytest.mark.slow(reason="the expressions of three days are built")
def test_another_day_of_a_month_is_written_again_only_where_a_number_hangs_on_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before, after = _plan(WRITTEN_FOR), _plan(date(2026, 6, 18))
    others = [name for name in before if shapes.shape(before[name].op()) != shapes.shape(after[name].op())]
    assert others == ["signals"]
    assert "MAKE_DATE(2026, 6, 17)" in compiled.sql(before["figures"])
    monkeypatch.setattr(ibis, "to_sql", None)
    assert "MAKE_DATE(2026, 6, 18)" in compiled.sql(after["figures"])


def test_days_that_fall_together_are_another_shape() -> None:
    sales = ibis.table({"sold_on": "date"}, name="sales")

    def between(first: date, last: date) -> shapes.Shape:
        return shapes.shape(sales.filter(sales.sold_on >= first, sales.sold_on <= last).op())

    day = date(2026, 6, 1)
    assert between(day, day + timedelta(1)) == between(day, day + timedelta(9))
    assert between(day, day) != between(day, day + timedelta(1))


def test_the_same_parts_put_together_otherwise_are_another_shape() -> None:
    sales = ibis.table({"amount": "int64", "cost": "int64"}, name="sales")
    profit = sales.amount - sales.cost
    made = [shapes.shape(sales.select(told=profit * part).op()) for part in (sales.amount, sales.cost)]
    assert made[0] != made[1]


def test_a_number_or_a_text_is_no_day() -> None:
    sales = ibis.table({"sold_on": "date", "amount": "int64"}, name="sales")
    one, two = (sales.filter(sales.sold_on > date(2026, 6, 1), sales.amount > amount) for amount in (1, 2))
    assert shapes.shape(one.op()) != shapes.shape(two.op())
    assert "> 2" in compiled.sql(two)
    text = sales.filter(sales.sold_on > date(2026, 6, 1)).mutate(note=ibis.literal("MAKE_DATE(2026, 6, 1)"))
    compiled.sql(text)
    later = sales.filter(sales.sold_on > date(2026, 7, 1)).mutate(note=ibis.literal("MAKE_DATE(2026, 6, 1)"))
    assert "'MAKE_DATE(2026, 6, 1)'" in compiled.sql(later)
