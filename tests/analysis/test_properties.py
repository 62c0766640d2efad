from datetime import date, timedelta
from math import isclose
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.analysis.ledgers import Rows, ask

ON = "2026-06-30"
LEDGER = st.lists(
    st.fixed_dictionaries(
        {
            "account_id": st.integers(1, 12),
            "sold_on": st.integers(0, 1200).map(lambda days: date(2026, 7, 10) - timedelta(days=days)),
            "amount": st.integers(-50_000, 5_000_000),
            "cost": st.none() | st.integers(0, 4_000_000),
            "product_line_id": st.none() | st.integers(1, 3),
            "document": st.none() | st.sampled_from("AB"),
        }
    ),
    min_size=1,
    max_size=80,
)
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
# a failing ledger is told as it was found: making it smaller takes minutes
FEW = settings(
    max_examples=2,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,
    phases=[Phase.generate],
)
MONEY = {
    *("revenue", "revenue_prior", "change", "ytd", "ytd_prior", "lifetime_revenue", "average_order"),
    *("gross_profit", "cost", "amount_costed", "value", "total", "cumulative", "revenue_before", "revenue_kept"),
}


def asked(names: str, ledger: Rows) -> dict[str, Rows]:
    """Ask of the ledger; each product is of one line, as products are."""
    lines = [{**row, "product_id": row["product_line_id"] or 9} for row in ledger]
    return dict(zip(names.split(), ask(names, ON, lines, accounts=ACCOUNTS), strict=True))


@pytest.mark.slow  # several ledgers through all analyses
@FEW
@given(LEDGER, st.randoms(use_true_random=False))
def test_the_order_of_lines_is_irrelevant(ledger: Rows, chance: Random):
    mixed = chance.sample(ledger, len(ledger))
    assert asked(ALL, ledger) == asked(ALL, mixed)


@pytest.mark.slow  # several ledgers through all analyses
@FEW
@given(LEDGER)
def test_a_line_split_in_two_changes_only_the_number_of_lines(ledger: Rows):
    first, *rest = ledger
    half = {**first, "amount": first["amount"] // 2, "cost": first["cost"] and first["cost"] // 2}
    other = {
        **first,
        "amount": first["amount"] - half["amount"],
        "cost": first["cost"] and first["cost"] - half["cost"],
    }
    counts = {"lines", "lifetime_lines", "quantity"}
    before, after = asked(ALL, ledger), asked(ALL, [half, other, *rest])
    for name, rows in before.items():
        assert [{**row, **dict.fromkeys(counts)} for row in rows] == [
            {**row, **dict.fromkeys(counts)} for row in after[name]
        ], name


@pytest.mark.slow  # several ledgers through many analyses
@FEW
@given(LEDGER, st.sampled_from([2, 10, 1000]))
def test_in_another_unit_money_scales_and_all_else_stays(ledger: Rows, factor: int):
    scaled = [{**row, "amount": row["amount"] * factor, "cost": row["cost"] and row["cost"] * factor} for row in ledger]
    before, after = asked(SCALED, ledger), asked(SCALED, scaled)
    for name, rows in before.items():
        for row, now in zip(sorted(rows, key=plain), sorted(after[name], key=plain), strict=True):
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
