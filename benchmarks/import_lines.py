"""What an import costs beside the bare insert of the same rows, on both databases, and how much memory it takes."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks import invented, places
from benchmarks.processes import Cost, Place, run
from benchmarks.results import Result
from tests.postgres import cluster

ACCOUNTS = 1_000
FEW, MANY = 100_000, 1_000_000
TIMES, MEMORY, GROWTH = 4, 600, 1.2
HEADER = ("日期", "客户编码", "产品编码", "数量", "金额", "成本", "币种", "单据号")


def measure() -> Iterator[Result]:
    """Measure on SQLite, then on PostgreSQL."""
    yield from _on("SQLite", Place(places.BASE / "import-sqlite"))
    with cluster() as address:
        yield from _on("PostgreSQL", Place(places.BASE / "import-postgresql", address))


def _on(database: str, place: Place) -> Iterator[Result]:
    few, _ = _both(place, FEW)
    many, bare = _both(place, MANY)
    yield Result(f"import of 1,000,000 lines, {database}", many.seconds, "s")
    yield Result(f"bare insert of the same, {database}", bare, "s")
    yield Result(f"import beside the bare insert, {database}", many.seconds / bare, "times", TIMES)
    yield Result(f"peak memory of the import, {database}", many.peak_mb, "MB", MEMORY)
    yield Result(f"peak memory, 1,000,000 beside 100,000, {database}", many.peak_mb / few.peak_mb, "times", GROWTH)


def _both(place: Place, lines: int) -> tuple[Cost, float]:
    """Import a file into a fresh database, insert the same rows barely into another; return the import's cost and the seconds of the other."""
    file = written(places.BASE / f"sales-{lines}.csv", lines)
    _begin(place)
    imported = run(place, "guke", "import", str(file), "--kind", "sales", "--user", "head", "--json")
    summary = json.loads(imported.output[imported.output.index("{") :])
    assert summary["loaded"] == lines, summary
    _begin(place)
    bare = run(place, "benchmarks.bare", str(file))
    return imported, float(bare.output.strip().splitlines()[-1])


def _begin(place: Place) -> None:
    places.fresh(place)
    if place.database_url:
        run(place, "django", "flush", "--no-input")
    run(place, "benchmarks.company", str(ACCOUNTS), "0")


def written(file: Path, lines: int) -> Path:
    """Write the sales as a csv, once."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_suffix(".part")
        with draft.open("w", encoding="utf-8", newline="") as target:
            writer = csv.writer(target)
            writer.writerow(HEADER)
            for number, row in enumerate(row for block in invented.sales(ACCOUNTS, lines) for row in block):
                writer.writerow(as_text(number, row))
        draft.replace(file)
    return file


def as_text(number: int, row: invented.Row) -> tuple[object, ...]:
    """Return a sale as a line of the file."""
    day, account, product, quantity, amount, cost = row
    money = (f"{amount / 10_000:.2f}", f"{cost / 10_000:.2f}", "CNY")
    codes = invented.account_code(account), invented.product_code(product)
    return (day, *codes, quantity // 10_000, *money, f"D{number // 4:08d}")
