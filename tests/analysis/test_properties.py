from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
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
ALL = "figures rhythm ranking signals"
FEW = settings(max_examples=2, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def sorted_rows(tables: list[Rows]) -> list[Rows]:
    return [sorted(table, key=lambda row: row["account_id"]) for table in tables]


@pytest.mark.slow  # several ledgers through many analyses
@FEW
@given(LEDGER, st.randoms(use_true_random=False))
def test_the_order_of_lines_is_irrelevant(ledger: Rows, chance: Random):
    mixed = chance.sample(ledger, len(ledger))
    assert sorted_rows(ask(ALL, ON, ledger)) == sorted_rows(ask(ALL, ON, mixed))


@pytest.mark.slow  # several ledgers through many analyses
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
    before, after = ask(ALL, ON, ledger), ask(ALL, ON, [half, other, *rest])
    plain = [
        [[{name: value for name, value in row.items() if name not in counts} for row in table] for table in tables]
        for tables in (before, after)
    ]
    assert sorted_rows(plain[0]) == sorted_rows(plain[1])


@pytest.mark.slow  # several ledgers through many analyses
@FEW
@given(LEDGER, st.sampled_from([2, 10, 1000]))
def test_money_scales_and_ratios_stay(ledger: Rows, factor: int):
    scaled = [{**row, "amount": row["amount"] * factor, "cost": row["cost"] and row["cost"] * factor} for row in ledger]
    (before, rhythm), (after, same) = ask("figures rhythm", ON, ledger), ask("figures rhythm", ON, scaled)
    figures = {row["account_id"]: row for row in after}
    for row in before:
        now = figures[row["account_id"]]
        assert now["revenue"] == row["revenue"] * factor
        assert now["orders"] == row["orders"]
        for name in ("growth", "gross_margin"):
            assert (now[name] is None) == (row[name] is None)
            assert now[name] is None or abs(now[name] - row[name]) < 1e-12
    assert sorted_rows([rhythm]) == sorted_rows([same])
