from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from guke.analysis import engine, marts, tables
from tests.analysis.ledgers import MARTS, line, sources, table


def test_marts_have_the_declared_columns():
    for mart in tables.MARTS:
        assert MARTS[mart.get_name()].schema() == mart.schema()


def test_a_month_knows_what_its_costs_cover():
    given = sources([line(1, "2026-05-02", 100, 60), line(1, "2026-05-02", 50), line(1, "2026-05-09", -20, -12)])
    (month,) = given["account_months"].to_pylist()
    assert month == {
        "account_id": 1,
        "month": date(2026, 5, 1),
        "amount": 1_300_000,
        "cost": 480_000,
        "amount_costed": 800_000,
        "quantity": 30_000,
        "lines": 3,
        "documents": 1,
        "days": 1,
        "first_on": date(2026, 5, 2),
        "last_on": date(2026, 5, 2),
    }


def test_a_month_without_any_cost_has_none_rather_than_zero():
    (month,) = sources([line(1, "2026-05-02", 100)])["account_months"].to_pylist()
    assert (month["cost"], month["amount_costed"]) == (None, None)


def test_orders_are_counted_by_document():
    lines = [line(1, "2026-05-02", 1, document="A"), line(1, "2026-05-03", 1, document="A")]
    (month,) = sources([*lines, line(1, "2026-05-03", 1, document="B")])["account_months"].to_pylist()
    assert (month["documents"], month["days"]) == (2, 2)


def test_days_of_returns_are_no_order_days():
    given = sources([line(1, "2026-05-02", 10), line(1, "2026-05-03", 10), line(1, "2026-05-03", -10)])
    assert [row["sold_on"] for row in engine.run(marts.order_days(tables.ACCOUNT_DAYS), given).to_pylist()] == [
        date(2026, 5, 2)
    ]


def test_pieces_end_on_the_day_and_are_cut_a_year_before():
    days = ("2025-06-15", "2025-06-16", "2026-06-15", "2026-06-16")
    on = date(2026, 6, 15)
    pieces = marts.pieces(tables.ACCOUNT_MONTHS, marts.cut(tables.ACCOUNT_DAYS, on), on)
    found = engine.run(pieces, sources([line(1, day, 1) for day in days])).to_pylist()
    assert sorted((row["begin"].isoformat(), row["amount"]) for row in found) == [
        ("2025-06-01", 10_000),
        ("2025-06-16", 10_000),
        ("2026-06-01", 10_000),
    ]


def test_files_and_lists_of_files_are_sources(tmp_path: Path):
    for month in (4, 5):
        pq.write_table(table("sales", [line(1, f"2026-0{month}-02", 10)]), tmp_path / f"it's {month}.parquet")
    mart = MARTS["account_days"]
    assert engine.run(mart, {"sales": tmp_path / "*.parquet"}).num_rows == 2
    assert engine.run(mart, {"sales": sorted(tmp_path.glob("*.parquet"))}).num_rows == 2
    assert engine.run(mart, {"sales": []}).num_rows == 0


def test_sums_are_written_to_files_as_whole_numbers(tmp_path: Path):
    given = {"sales": table("sales", [line(1, "2026-05-02", 900_000_000_000, 1)] * 2)}
    engine.to_parquet(MARTS["account_days"], given, tmp_path / "mart.parquet")
    read = pq.read_table(tmp_path / "mart.parquet")
    assert read.schema.field("amount").type == pa.int64()
    assert read["amount"].to_pylist() == [18_000_000_000_000_000]


def test_a_missing_source_is_named():
    with pytest.raises(engine.MissingSourceError, match="sales"):
        engine.run(MARTS["account_days"], {})
