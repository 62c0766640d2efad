"""What is found of the whole company adds up to the ledger, and is shown only to those who see all of it."""

from decimal import Decimal

import pytest

from guke.insight import queries
from guke.insight.findings import KEPT
from guke.insight.models import Finding, Standing
from tests.insight.ledgers import Company, person


@pytest.mark.slow  # runs all analyses over a random ledger
def test_every_part_adds_up_to_the_book(refreshed: Company) -> None:
    sheet, found = queries.book(refreshed.head), queries.findings(refreshed.head, *KEPT)
    assert sheet is not None
    assert found.keys() == KEPT.keys()
    whole = sheet.figures
    for name in ("revenue", "revenue_prior"):
        for dimension in {row["dimension"] for row in found["shift"]}:
            assert sum(row[name] for row in found["shift"] if row["dimension"] == dimension) == whole[name], dimension
        assert sum(row[name] for row in found["owners"]) == whole[name]
    assert sum(row["gross_profit"] for row in found["owners"]) == whole["gross_profit"]
    assert sum(row["revenue"] for row in found["cohorts"]) == whole["lifetime_revenue"]
    dealers = Standing.objects.filter(account__sort="dealer")
    assert found["market"][0]["revenue"] == sum((row.revenue_12m for row in dealers), Decimal(0))
    assert abs(sum(row["contribution_share"] for row in found["dealers"]) - 1) < 1e-9
    assert {len(row.value_parts) for row in Standing.objects.exclude(value_points=None)} == {3}
    assert all(sum(row.value_parts.values()) == row.value_points for row in Standing.objects.exclude(value_points=None))


@pytest.mark.slow  # runs all analyses over a random ledger
def test_only_those_who_see_all_accounts_read_them(refreshed: Company) -> None:
    assert Finding.objects.count() == len(KEPT)
    assert queries.findings(refreshed.manager, "owners") == {}
    assert queries.findings(refreshed.lead, "owners", "dealers") == {}
    finance = person("all", "service", refreshed.top)
    for user in (refreshed.head, finance):
        for rows in queries.findings(user, "owners", "dealers").values():
            assert ("gross_profit" in rows[0]) == user.may("margin.view")
