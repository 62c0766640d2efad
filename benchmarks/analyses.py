"""Prints what each analysis costs against the floor, one scan of the lines grouped by account: ``python -m benchmarks.analyses``."""

import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import duckdb

from guke.analysis import engine, tables
from guke.analysis.book import Book, plan

ON = date(2026, 6, 30)
NAMES = (
    "pieces figures series trend rhythm ranking levels grades breadth relationship loyalty quadrant signals standing "
    "concentration development traits"
)


def invent(folder: Path, lines: int, accounts: int) -> dict[str, engine.Source]:
    """Write a ledger of five years, ordered by day as a mirror would keep it, and its accounts."""
    connection = duckdb.connect()
    sales, people = folder / "sales.parquet", folder / "accounts.parquet"
    connection.execute(f"""COPY (
        SELECT i AS line_id, DATE '2021-07-01' + CAST(hash(i) % 1826 AS INTEGER) AS sold_on,
               CAST(1 + floor(power((hash(i * 7) % 1000000) / 1e6, 2) * {accounts}) AS BIGINT) AS account_id,
               CAST(hash(i * 3) % 500 AS BIGINT) AS product_id, CAST(hash(i * 3) % 12 AS BIGINT) AS product_line_id,
               10000 AS quantity, CAST(hash(i * 5) % 90000000 AS BIGINT) AS amount,
               CASE WHEN hash(i * 11) % 10 < 9 THEN CAST(hash(i * 5) % 70000000 AS BIGINT) END AS cost,
               'D' || (i // 3) AS document
        FROM range({lines}) AS t(i) ORDER BY sold_on) TO '{sales}' (FORMAT parquet)""")
    connection.execute(f"""COPY (
        SELECT i AS account_id, i AS family_id, 'dealer' AS kind, 'i' || (i % 9) AS industry,
               'p' || (i % 31) AS province, NULL::DATE AS opened_on, 1 AS owner_id, NULL::BIGINT AS unit_id
        FROM range(1, {accounts + 1}) AS t(i)) TO '{people}' (FORMAT parquet)""")
    return {"sales": sales, "accounts": people, "potential": []}


def main(lines: int, accounts: int) -> None:
    """Time the floor, then each step, every result kept as a file that the next ones read."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = invent(folder, lines, accounts)
        scan = tables.SALES.group_by("account_id").agg(amount=tables.SALES.amount.sum())
        floor = min(_timed(scan, sources, folder / "floor.parquet") for _ in range(3))
        print(f"{lines:,} lines, {accounts:,} accounts; floor {floor:.3f} s of processor")
        spent = 0.0
        for step, expression in plan(Book(ON), *NAMES.split()).items():
            path = folder / f"{step}.parquet"
            seconds = _timed(expression, sources, path)
            sources[step] = path
            spent += seconds
            print(f"{step:22}{seconds:8.3f} s {seconds / floor:8.1f} x floor")
        print(f"{'all':22}{spent:8.3f} s {spent / floor:8.1f} x floor")


def _timed(expression: tables.Table, sources: dict[str, engine.Source], path: Path) -> float:
    engine.sql(expression)
    started = time.process_time()
    engine.to_parquet(expression, sources, path)
    return time.process_time() - started


if __name__ == "__main__":
    main(*(int(text) for text in sys.argv[1:3])) if len(sys.argv) > 1 else main(2_000_000, 20_000)
