"""The health of an account ties to its lines, and what is not known lowers the confidence, never the health."""

from datetime import date
from random import Random
from typing import Any

import ibis
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guke.analysis import engine, tables
from guke.analysis.health import ABSENT, JUDGED, RULES, SETS, SHARES, WEIGHTS, Marks, health, prices, weight_set
from tests.analysis import pages

PRICES = ibis.table({"account_id": "int64", "price": "float64"}, name="prices")
pytestmark = pytest.mark.slow  # each runs the engine
USUAL = [{"industry": "", "grade": "", **WEIGHTS}]
SQL = health(JUDGED, PRICES, Marks())

Rows = list[dict[str, Any]]


def filled(table: ibis.Table, rows: Rows) -> pa.Table:
    schema = engine.arrow_schema(table)
    return pa.table({name: [row.get(name) for row in rows] for name in schema.names}, schema=schema)


def judge(judged: Rows, shares: Rows = (), priced: Rows = (), weights: Rows = USUAL) -> dict[int, dict[str, Any]]:
    given = {
        "judged": filled(JUDGED, judged), "shares": filled(SHARES, list(shares)),
        "prices": filled(PRICES, list(priced)), "weight_sets": filled(SETS, weights),
    }  # fmt: skip
    return {row["account_id"]: row for row in engine.run(SQL, given).to_pylist()}


def steady(**values: Any) -> dict[str, Any]:
    known = {
        "account_id": 1, "lifetime_orders": 80, "orders": 26, "revenue": 1300, "revenue_prior": 1300, "growth": 0.0,
        "average_order": 50, "gross_margin": 0.3, "costed_share": 1.0, "median": 14.0, "days_since": 9, "days_late": 0,
        "later_by": None, "base": 1300, "expected": 325, "actual": 325, "lines_before": 2, "lines_now": 2,
    }  # fmt: skip
    return known | values


def test_the_worked_numbers_of_the_page_are_what_the_rules_give():
    page = pages.read(pages.FOLDER / "health.md")
    rows = {table.get_name(): pages.stated(page.inputs[table.get_name()], table) for table in (JUDGED, SHARES, PRICES)}
    found = judge(rows["judged"], rows["shares"], rows["prices"])
    expected = pages.stated(page.results["health"], SQL)
    got = [{name: found[row["account_id"]][name] for name in row} for row in expected]
    assert [{name: None if value == "" else value for name, value in row.items()} for row in got] == expected


def test_the_points_of_the_page_are_those_of_the_rules():
    text = (pages.FOLDER / "health.md").read_text("utf-8")
    points = [WEIGHTS[rule] for rule in RULES]
    cells = [row.strip().split(" | ") for row in text.splitlines() if row.startswith("  | ")]
    stated = [int(row[1]) for row in cells if row[1].isdigit()]
    assert stated == points
    assert f"| {', '.join(str(WEIGHTS[rule]) for rule in ABSENT)} |" in text
    assert sum(WEIGHTS.values()) == 100


def anything(chance: Random, account: int) -> dict[str, Any]:
    """Give an account with whatever numbers, a fifth of them unknown, of one of four grades."""
    kinds = {"float64": lambda: chance.uniform(-3, 3), "int64": lambda: chance.randint(0, 2000), "string": str}
    made = {
        name: chance.randint(-(10**4), 10**4) if name in {"base", "expected", "actual"} else kinds[str(kind)]()
        for name, kind in JUDGED.schema().items()
    }
    known = {name: None if chance.random() < 0.2 else value for name, value in made.items()}
    counts = {"account_id": account, "lifetime_orders": chance.randint(0, 9), "orders": chance.randint(0, 9)}
    return known | counts | {"industry": "", "grade": "ABCD"[account % 4]}


def test_the_sum_of_the_lines_is_the_score():
    chance = Random(1)  # noqa: S311 - seeded chance, not a secret
    points = {grade: dict(zip(WEIGHTS, (chance.randint(0, 60) for _ in WEIGHTS), strict=True)) for grade in "ABC"}
    points["D"] = {rule: int(rule == "volume") for rule in WEIGHTS}
    weights = {grade: weight_set(given) for grade, given in points.items()}
    rows = [anything(chance, account) for account in range(400)]
    judged = judge(rows, weights=[{"industry": "", "grade": grade, **given} for grade, given in weights.items()])
    for account, found in judged.items():
        most = weights["ABCD"[account % 4]]
        lost = [found[f"{rule}_lost"] for rule in RULES]
        assert all(each is None or 0 <= each <= most[rule] for rule, each in zip(RULES, lost, strict=True))
        assert 0 <= found["confidence"] <= 100
        assert found["health"] is None or found["health"] == 100 - sum(each or 0 for each in lost)
    assert len(judged) == 400
    assert sum(found["health"] is not None for found in judged.values()) > 100


@given(st.lists(st.integers(0, 99), min_size=11, max_size=11).filter(any))
def test_weights_always_come_to_a_hundred(points: list[int]):
    assert sum(weight_set(dict(zip(WEIGHTS, points, strict=True))).values()) == 100


def test_what_is_not_known_lowers_the_confidence_and_not_the_health():
    cases = [
        ({"days_late": None}, 30), ({"base": None, "expected": None}, 25), ({"growth": None}, 12),
        ({"lines_before": None}, 6), ({"costed_share": 0.4}, 4),
    ]  # fmt: skip
    found = judge([steady(account_id=0), *(steady(account_id=n, **unknown) for n, (unknown, _) in enumerate(cases, 1))])
    known = found.pop(0)["confidence"]
    assert {account: (row["health"], known - row["confidence"]) for account, row in found.items()} == {
        account: (100, points) for account, (_unknown, points) in enumerate(cases, 1)
    }


def test_a_season_without_orders_is_no_danger():
    found = judge([steady(days_since=200, days_late=120, later_by=None, expected=30, actual=0)])[1]
    assert (found["rhythm_lost"], found["volume_lost"], found["health"]) == (0, 0, 100)


def test_who_never_bought_and_who_is_gone_has_no_health():
    rows = [
        steady(account_id=1, lifetime_orders=0, orders=0),
        steady(account_id=2, orders=0, base=None, days_since=900, days_late=880),
        steady(account_id=3, orders=0, base=500, expected=125, actual=0, days_since=300, days_late=280, later_by=280),
    ]
    found = judge(rows)
    assert [found[number]["band"] for number in (1, 2, 3)] == ["", "", "red"]


def test_weights_follow_industry_and_grade():
    sets = [
        {"industry": "化工", "grade": "key", **weight_set({**WEIGHTS, "margin": 40})},
        {"industry": "", "grade": "", **WEIGHTS},
    ]
    rows = [
        steady(account_id=1, gross_margin=-0.1),
        steady(account_id=2, gross_margin=-0.1, industry="化工", grade="key"),
    ]
    found = judge(rows, weights=sets)
    assert [found[number]["margin_lost"] for number in (1, 2)] == [4, 29]


def test_the_price_index_compares_at_the_quantities_of_now():
    months = [
        {"account_id": 1, "product_line_id": 7, "month": date(2026, 3, 1), "amount": 180, "quantity": 20},
        {"account_id": 1, "product_line_id": 7, "month": date(2025, 3, 1), "amount": 100, "quantity": 10},
        {"account_id": 1, "product_line_id": 8, "month": date(2026, 3, 1), "amount": 500, "quantity": 1},
        {"account_id": 2, "product_line_id": 7, "month": date(2026, 3, 1), "amount": -5, "quantity": -1},
    ]
    rows = engine.run(
        prices(tables.ACCOUNT_LINE_MONTHS, date(2026, 6, 30)),
        {"account_line_months": filled(tables.ACCOUNT_LINE_MONTHS, months)},
    ).to_pylist()
    assert rows == [{"account_id": 1, "price": 0.9}]
