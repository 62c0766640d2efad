from math import isclose
from random import Random
from typing import Any

import pytest

from tests.analysis.ledgers import Rows, ask, by_chance

ON = "2026-06-30"
LEDGER = by_chance(1, 240, 12)
ACCOUNTS = [
    {
        "account_id": account,
        "kind": "dealer" if account % 3 == 0 else None,
        "industry": ("rice", "fruit", None)[account % 3],
        "owner_id": account % 4 or None,
    }
    for account in range(1, 13)
]
OF_ACCOUNTS = (
    "figures rhythm ranking signals breadth relationship loyalty quadrant levels grades standing score proposals"
)
OF_THE_BOOK = "bands needed movement retention concentration development frequency basket_size traits"
OF_THE_COMPANY = (
    "cohorts shift line_pairs product_pairs line_season rhythms dependence owners dealers market strengths alike"
)
ALL = f"{OF_ACCOUNTS} {OF_THE_BOOK} {OF_THE_COMPANY}"
SCALED = f"figures rhythm ranking standing {OF_THE_BOOK} cohorts shift line_pairs product_pairs line_season rhythms dependence"
"""What knows no threshold in money."""
MONEY = {
    *("revenue", "revenue_prior", "change", "ytd", "ytd_prior", "lifetime_revenue", "average_order"),
    *("gross_profit", "cost", "amount_costed", "value", "total", "cumulative", "revenue_before", "revenue_kept"),
}


def asked(names: str, ledger: Rows) -> dict[str, Rows]:
    """Ask of the ledger; each product is of one line, as products are."""
    lines = [{**row, "product_id": row["product_line_id"] or 9} for row in ledger]
    return dict(zip(names.split(), ask(names, ON, lines, accounts=ACCOUNTS), strict=True))


@pytest.fixture(scope="module")
def told() -> dict[str, Rows]:
    """Return what all analyses say of the ledger."""
    return asked(ALL, LEDGER)


@pytest.mark.slow  # a ledger through all analyses
def test_the_order_of_lines_is_irrelevant(told: dict[str, Rows]):
    mixed = Random(2).sample(LEDGER, len(LEDGER))  # noqa: S311 - seeded chance, not a secret
    assert asked(ALL, mixed) == told


@pytest.mark.slow  # a ledger through all analyses
def test_lines_split_in_two_change_only_the_number_of_lines(told: dict[str, Rows]):
    halves = [{**row, "amount": row["amount"] // 2, "cost": row["cost"] and row["cost"] // 2} for row in LEDGER]
    others = [
        {
            **row,
            "amount": row["amount"] - half["amount"],
            "cost": None if row["cost"] is None else row["cost"] - half["cost"],
        }
        for row, half in zip(LEDGER, halves, strict=True)
    ]
    counts = {"lines", "lifetime_lines", "quantity"}
    after = asked(ALL, [*halves, *others])
    for name, rows in told.items():
        assert [{**row, **dict.fromkeys(counts)} for row in rows] == [
            {**row, **dict.fromkeys(counts)} for row in after[name]
        ], name


@pytest.mark.slow  # a ledger through many analyses
def test_in_another_unit_money_scales_and_all_else_stays(told: dict[str, Rows]):
    factor = 1000
    scaled = [{**row, "amount": row["amount"] * factor, "cost": row["cost"] and row["cost"] * factor} for row in LEDGER]
    after = asked(SCALED, scaled)
    for name in SCALED.split():
        for row, now in zip(sorted(told[name], key=plain), sorted(after[name], key=plain), strict=True):
            wrong = {key: (value, now[key]) for key, value in row.items() if not same(key, value, now[key], factor)}
            assert wrong == {}, name


def plain(row: dict[str, Any]) -> str:
    """Give what names a row, whatever the unit of money."""
    return str([value for key, value in row.items() if key not in MONEY and not isinstance(value, float | list)])


def same(key: str, value: Any, now: Any, factor: int) -> bool:
    """Say whether money has scaled, and whether anything else has stayed."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return bool(now == value)
    if key == "average_order":
        return abs(now - value * factor) <= factor  # rounded to the smallest unit of each
    return now is not None and isclose(now, value * factor if key in MONEY else value, rel_tol=1e-9, abs_tol=1e-9)
