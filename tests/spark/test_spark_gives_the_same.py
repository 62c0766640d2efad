import math
import random
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from ibis.expr.types import Table

from guke.analysis import carry, engine, scopes
from guke.analysis.company import SHELF, Company
from guke.analysis.health import JUDGED, SETS, SHARES, WEIGHTS, Marks, health, prices
from guke.analysis.planning import staged
from guke.analysis.tables import ACCOUNT_LINE_MONTHS, SALES
from guke.analysis.wide import wide
from tests.analysis.ledgers import Rows, given, line

sql = pytest.importorskip("pyspark.sql")
pytestmark = [
    pytest.mark.spark,
    pytest.mark.slow,  # starts Spark and compiles every analysis on it
    pytest.mark.filterwarnings("default"),  # Spark's own client warns of its settings
]

ON = date(2026, 6, 15)
NEAR = 1e-9
SMALL = {
    "spark.sql.shuffle.partitions": "1",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.ui.explainMode": "simple",
}
"""Settings for a few hundred rows: nothing is compiled or spread."""

NEITHER = {"order_days", "material"}
"""The first is read by others, the second is no table."""


def analyses(book: Company) -> dict[str, Table]:
    """Give every analysis there is: those of the book, the wide table, and those of the scopes."""
    names = [
        name for kind in Company.__mro__ for name, value in vars(kind).items() if isinstance(value, cached_property)
    ]
    found = {name: getattr(book, name) for name in names if name not in NEITHER}
    dimensions = ("province",)
    labelled = scopes.labelled(dimensions)
    return found | {
        "wide": wide(book),
        "mix": book.mix("industry"),
        "totals": scopes.totals(labelled),
        "slices": scopes.slices(labelled, dimensions),
        "scope_months": scopes.by_month(book.pieces, ON),
        "curve": scopes.curve(labelled, "revenue"),
    }


def ledger() -> Rows:
    """Give the lines of three years: orders and returns, with and without cost, document and product line."""
    chance = random.Random(3)  # noqa: S311 - seeded chance, not a secret
    rows = []
    for number in range(500):
        account = 1 + int(chance.random() ** 2 * 14)
        day = ON + timedelta(days=20) - timedelta(days=chance.randrange(1200))
        amount = chance.randrange(-3_000, 60_000) / 100
        item = chance.randrange(1, 9)
        cost = None if chance.random() < 0.2 else round(amount * chance.uniform(0.5, 1.1), 4)
        more = {
            "product_id": item,
            "product_line_id": item % 4 or None,
            "document": f"D{number // 3}" if item % 5 else "",
        }
        rows.append(line(account, day.isoformat(), amount, cost, **more))
    return rows


@pytest.fixture(scope="module")
def sources() -> dict[str, pa.Table]:
    people = [
        {
            "account_id": number,
            "kind": "dealer" if number % 3 else "farm",
            "province": f"P{number % 4}",
            "owner_id": number % 2,
        }
        for number in range(1, 17)
    ]
    sums = {"revenue": 7, "revenue_prior": 5, "gross_profit": 3, "amount_costed": 6, "ytd": 4, "ytd_prior": 2}
    standing = {**sums, "lifetime_revenue": 9, "orders": 1, "slipping": 1, "stake": 2}
    standings = [
        {"account_id": n, **{name: value * n for name, value in standing.items()}, "province": f"P{n % 4}"}
        for n in range(1, 17)
    ]
    scoped = [{"scope": name, "account_id": n} for n in range(1, 17) for name in ("all", f"user:{n % 2}")]
    potential = [{"account_id": n, "amount": n * 10_000_000} for n in range(1, 6)]
    return given({"sales": ledger(), "accounts": people, "potential": potential}) | {
        "standings": pa.Table.from_pylist(standings, engine.arrow_schema(scopes.labelled(("province",)))),
        "scopes": pa.Table.from_pylist(scoped, engine.arrow_schema(scopes.SCOPES)),
    }


Found = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def both(sources: dict[str, pa.Table]) -> tuple[Found, Found]:
    """Give all analyses as DuckDB and as Spark find them, marts and shelf made on each."""
    with engine.session({}, engine.Engine("spark")):
        for name, value in SMALL.items():
            sql.SparkSession.active().conf.set(name, value)
        return _all(sources, engine.Engine()), _all(sources, engine.Engine("spark"))


def _all(sources: dict[str, pa.Table], chosen: engine.Engine) -> Found:
    steps, book = staged(Company(ON), SHELF)
    found: Found = {}
    with engine.session(sources, chosen) as session:
        for name, step in steps.items():
            found[name] = _sorted(session.rows(session.keep(name, step)))
        for name, step in analyses(book).items():
            if name not in found:
                found[name] = _sorted(session.rows(step))
        found["health"] = _sorted(_health(session, session.rows(wide(book))))
        for name, part in {name: session.rows(getattr(book, name)) for name in carry.PARTS}.items():
            session.give(carry.before(name), part)
        for name in carry.NEWS:
            session.give(carry.before(name), [])
        told = [{"account_id": account, "month": ON.replace(day=1)} for account in (1, 2, 15)]
        session.give("changed", pa.Table.from_pylist(told, engine.arrow_schema(carry.CHANGED)))
        for name, step in carry.carried(Company(ON + timedelta(days=2)), ON).items():
            found[f"carried {name}"] = _sorted(session.rows(session.keep(name, step)))
    return found


def _health(session: engine.Session, rows: pa.Table) -> pa.Table:
    judged = rows.select(JUDGED.schema().names)
    kinds = {(row["industry"] or "", row["grade"] or "") for row in judged.to_pylist()}
    weights = [{"industry": industry, "grade": grade, **WEIGHTS} for industry, grade in sorted(kinds)]
    shares = [{"account_id": number, "now": 400_000 + number, "before": 450_000} for number in range(1, 9)]
    session.give("judged", judged)
    session.give("weight_sets", pa.Table.from_pylist(weights, engine.arrow_schema(SETS)))
    session.give("shares", pa.Table.from_pylist(shares, engine.arrow_schema(SHARES)))
    return session.rows(health(JUDGED, prices(ACCOUNT_LINE_MONTHS, ON), Marks()))


def _sorted(table: pa.Table) -> list[dict[str, Any]]:
    return sorted(
        table.to_pylist(), key=lambda row: str([value for value in row.values() if not isinstance(value, float)])
    )


def test_every_analysis_is_the_same_on_both(both: tuple[Found, Found]):
    here, there = both
    assert len(here) > 45
    assert here.keys() == there.keys()
    differing = {name: _difference(here[name], there[name]) for name in here}
    assert {name: found for name, found in differing.items() if found} == {}
    assert all(here[name] for name in ("figures", "signals", "proposals", "dealers", "curve", "traits", "carried sums"))
    assert len({row["band"] for row in here["health"]}) > 1


def _difference(one: list[dict[str, Any]], other: list[dict[str, Any]]) -> str:
    if len(one) != len(other):
        return f"{len(one)} and {len(other)} rows"
    pairs = zip(one, other, strict=True)
    return next((f"{a} and {b}" for a, b in pairs if a.keys() != b.keys() or not all(_same(a[n], b[n]) for n in a)), "")


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=NEAR, abs_tol=NEAR)
    return bool(one == other)


def test_spark_that_does_not_answer_is_named_soon(sources: dict[str, pa.Table]):
    nowhere = engine.Engine("spark", "sc://127.0.0.1:9")
    with pytest.raises(engine.EngineUnreachableError) as caught:
        nowhere.open(sources)
    assert (caught.value.reason, caught.value.engine) == ("silent", "sc://127.0.0.1:9")


def test_patched_files_are_read_alike_on_both(sources: dict[str, pa.Table], tmp_path: Path):
    """Rows of void accounts and months are left out, those in their place come in, and none of a later month."""
    paths = {name: tmp_path / f"{name}.parquet" for name in ("old", "fresh", "gone")}
    gone = pa.table({"account_id": pa.array([1], pa.int64()), "month": [date(2026, 5, 1)]})
    rows = [line(1, "2026-05-03", 12.5, document="N1"), line(2, "2026-06-30", 7), line(2, "2026-07-01", 9)]
    fresh = given({"sales": rows})["sales"]
    for name, table in {"old": sources["sales"], "fresh": fresh, "gone": gone}.items():
        pq.write_table(table, paths[name])
    patched = engine.Patched([paths["old"]], paths["fresh"], paths["gone"], date(2026, 7, 1))
    found = []
    for chosen in (engine.Engine(), engine.Engine("spark")):
        with engine.session({"sales": patched}, chosen) as session:
            found.append(_sorted(session.rows(SALES)))
    here, there = found
    assert here == there
    of_may = [row for row in here if (row["account_id"], row["sold_on"].month, row["sold_on"].year) == (1, 5, 2026)]
    assert [row["amount"] for row in of_may] == [125_000]
    assert (
        len(here)
        == sum(
            (row["account_id"], row["sold_on"].replace(day=1)) != (1, date(2026, 5, 1))
            for row in sources["sales"].to_pylist()
        )
        + 2
    )
