"""Every figure equals, to the cent, what plain Python adds up from the lines."""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from guke.insight import actions, queries
from guke.insight.models import Book, Snapshot, Standing
from guke.ledger.models import SalesLine
from tests.insight.ledgers import ON, Company

YEAR_AGO, TWO_AGO = date(2025, 11, 22), date(2024, 11, 22)


def total(lines: list[SalesLine], first: date, last: date) -> Decimal:
    return sum((line.amount for line in lines if first < line.sold_on <= last), Decimal(0))


def profit(lines: list[SalesLine]) -> Decimal | None:
    known = [line for line in lines if YEAR_AGO < line.sold_on <= ON and line.cost is not None]
    return sum((line.amount - line.cost for line in known), Decimal(0)) if known else None


def order_days(lines: list[SalesLine]) -> list[date]:
    days: dict[date, Decimal] = defaultdict(Decimal)
    for line in lines:
        days[line.sold_on] += line.amount
    return [day for day, amount in days.items() if amount > 0]


@pytest.mark.slow  # runs all analyses over a random ledger
def test_standings_and_books_equal_an_independent_sum(refreshed: Company, mirror_root: Path) -> None:
    lines = list(SalesLine.objects.all())
    snapshot = Snapshot.objects.get(current=True)
    by_account: dict[int, list[SalesLine]] = defaultdict(list)
    for line in lines:
        by_account[line.account_id].append(line)

    for standing in Standing.objects.all():
        own = by_account[standing.account_id]
        assert standing.revenue_12m == total(own, YEAR_AGO, ON)
        assert standing.revenue_prior == total(own, TWO_AGO, YEAR_AGO)
        assert standing.revenue_ytd == total(own, date(2025, 12, 31), ON)
        assert standing.revenue_ytd_prior == total(own, date(2024, 12, 31), YEAR_AGO)
        assert standing.revenue_lifetime == sum(line.amount for line in own)
        assert standing.profit_12m == profit(own)
        assert (standing.first_on, standing.last_on) == (min(order_days(own)), max(order_days(own)))
        assert sum(map(Decimal, standing.months)) == total(own, date(2024, 11, 30), ON)

    assert not (mirror_root / "carried.json").exists(), "of a small ledger nothing is kept for the next day"
    assert snapshot.lines == 1200
    assert snapshot.ledger_sum == sum(line.amount for line in lines)
    sheet = queries.book(refreshed.head)
    assert sheet is not None
    assert sheet.figures["revenue"] == total(lines, YEAR_AGO, ON)
    assert sheet.figures["revenue_prior"] == total(lines, TWO_AGO, YEAR_AGO)
    assert sum(row["revenue"] for row in sheet.months) == total(lines, date(2024, 11, 30), ON)
    assert sum(row["prior"] for row in sheet.months) == total(lines, date(2023, 11, 30), date(2025, 11, 30))
    assert sum(row["revenue"] for row in sheet.slices["level"]) == sheet.figures["revenue"]
    assert Decimal(sheet.curve["revenue"][-1][2]) == sheet.figures["revenue"]


@pytest.mark.slow  # runs all analyses
def test_an_empty_ledger_gives_empty_standings(bare: Company) -> None:
    del bare
    snapshot = Snapshot.objects.get(current=True)
    assert (snapshot.lines, snapshot.ledger_sum) == (0, 0)
    standing = Standing.objects.get()
    assert (standing.revenue_12m, standing.growth, standing.rank, standing.stage) == (0, None, None, "development")
    assert Book.objects.get(scope="all").figures["accounts"] == 1


@pytest.mark.slow  # runs all analyses
def test_no_account_at_all_is_no_error(company: Company) -> None:
    assert actions.refresh(on=ON).lines == 0
    assert not Standing.objects.exists()
    sheet = queries.book(company.manager)
    assert sheet is not None
    assert queries.cuts(sheet) == []
