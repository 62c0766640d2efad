"""What the analyses of a day cost against the floor, one scan of the same lines grouped by account: ``python -m benchmarks.analyses``."""

import resource
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

import duckdb
import pyarrow as pa
from ibis.expr.types import Table

from benchmarks import invented_ledger, places
from benchmarks.results import Result
from guke.analysis import carry, engine
from guke.analysis.company import SHELF, Company
from guke.analysis.planning import held, plan
from guke.analysis.tables import ACCOUNT_MONTHS, stored

ON = date(2026, 6, 30)
LINES, ACCOUNTS = 10_000_000, 100_000
TIMES, MEMORY = 10, 1536
NAMES = (
    "cut figures series trend rhythm ranking levels grades breadth relationship loyalty quadrant signals standing "
    "concentration development traits movement retention company_season frequency order_size basket_size cohorts shift "
    "line_pairs product_pairs proposals line_season rhythms dependence owners dealers market score strengths alike"
)


class Spent(NamedTuple):
    """Processor seconds of each analysis and of writing the SQL, and the parts the next day is carried from."""

    each: dict[str, float]
    written: float
    parts: dict[str, pa.Table]


def tables(sources: Mapping[str, engine.Source], on: date = ON) -> dict[str, pa.Table]:
    """Return what every step of a day comes to."""
    return engine.run_all(_planned(sources, on, None), sources)


@contextmanager
def made(sources: Mapping[str, engine.Source], on: date = ON) -> Iterator[engine.Session]:
    """Hold a session in which every step of a day has been made."""
    with engine.session(sources) as session:
        for name, expression in _planned(sources, on, None).items():
            session.keep(name, expression)
        yield session


def floor(files: Sequence[Path]) -> float:
    """Return the processor seconds of the scan that sums quantity, amount and cost by account; the least of five."""
    listed = ", ".join(f"'{path}'" for path in files)
    scan = f"SELECT account_id, sum(quantity), sum(amount), sum(cost) FROM read_parquet([{listed}]) GROUP BY 1"
    return min(_scanned(scan) for _ in range(5))


def _scanned(scan: str) -> float:
    with duckdb.connect(config={"memory_limit": "1024MB", "threads": 2}) as connection:
        started = time.process_time()
        connection.sql(scan).to_arrow_table()
        return time.process_time() - started


def steps(sources: Mapping[str, engine.Source], on: date = ON, earlier: date | None = None) -> Spent:
    """Return the processor seconds of every analysis, made in one session as a refresh does, and of writing the SQL.

    Marts that are not among the sources are made first; months that are come into the session. Parts of an earlier day
    that are among the sources are carried from it; the parts of this day are returned for the next.
    """
    started = time.process_time()
    planned = _planned(sources, on, earlier)
    for expression in planned.values():
        engine.sql(expression)
    written = time.process_time() - started
    spent = {}
    with engine.session(sources) as session:
        for name, expression in planned.items():
            started = time.process_time()
            session.keep(name, expression)
            spent[name] = time.process_time() - started
        parts = {name: session.rows(stored(name, planned[name])) for name in carry.kept(Company(on), earlier)}
    return Spent(spent, written, parts)


def _planned(sources: Mapping[str, engine.Source], on: date, earlier: date | None) -> dict[str, Table]:
    book = Company(on)
    if ACCOUNT_MONTHS.get_name() not in sources:
        return {name: step for name, step in plan(book, *NAMES.split(), shelf=SHELF).items() if name not in sources}
    first, book = held(book)
    planned = plan(book, *NAMES.split(), shelf=SHELF)
    made = planned if earlier is None else carry.over(planned, book, earlier)
    return first | {name: step for name, step in made.items() if name not in sources}


def measured(lines: int, accounts: int, folder: Path) -> tuple[dict[str, float], float, float]:
    """Return the processor seconds of each step, of the floor, and of writing the SQL."""
    sources = invented_ledger.write(folder / f"{lines}-{accounts}", lines, accounts)
    least = floor(sources["sales"])
    spent = steps(sources)
    return spent.each, least, spent.written


def measure() -> Iterator[Result]:
    """Measure at ten million lines, in this process: its peak of memory counts."""
    spent, least, written = measured(LINES, ACCOUNTS, places.BASE / "ledger")
    yield Result("floor: one scan of 10,000,000 lines by account", least, "s")
    yield Result("writing the SQL of all analyses", written, "s")
    yield Result("all analyses from scratch, beside the floor", sum(spent.values()) / least, "times", TIMES)
    yield Result("peak memory of all analyses", _peak(), "MB", MEMORY)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(lines: int, accounts: int, folder: Path) -> None:
    """Print what each step costs."""
    spent, least, written = measured(lines, accounts, folder)
    for name, seconds in spent.items():
        print(f"{name:22}{seconds:8.3f} s {seconds / least:8.2f} x floor")
    total = sum(spent.values())
    print(f"{lines:,} lines, {accounts:,} accounts; floor {least:.3f} s; SQL {written:.2f} s; peak {_peak():.0f} MB")
    print(f"{'all':22}{total:8.3f} s {total / least:8.2f} x floor")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
