"""Books and lists of standings hold what the person sees: all, the unit, or the own accounts; profit only with the right."""

from decimal import Decimal

import pytest

from guke.accounts.models import Account
from guke.insight import actions, queries
from guke.insight.models import PastStanding, Snapshot, Standing
from guke.kit.models import AuditLine
from tests.insight.ledgers import ON, Company


@pytest.mark.slow  # runs all analyses
def test_each_reads_the_book_of_the_own_scope(shared: Company) -> None:
    company, late = shared, Account.objects.get(code="L1")

    def revenue(user: object) -> str:
        sheet = queries.book(user)
        assert sheet is not None
        return str(sheet.figures["revenue"])

    others = Standing.objects.get(account=late).revenue_12m
    assert revenue(company.manager) == "100.50"
    assert revenue(company.outsider) == "3.50"
    assert revenue(company.colleague) == str(20 + others)
    assert revenue(company.lead) == str(120 + others)
    assert revenue(company.head) == str(others + Decimal("123.50"))

    sheet = queries.book(company.head, scope=f"unit:{company.there.pk}")
    assert sheet is not None
    assert str(sheet.figures["revenue"]) == "3.50"
    assert "profit" in sheet.figures
    hidden = queries.book(company.service)
    assert hidden is not None
    assert "profit" not in hidden.figures
    assert "gross_profit" not in hidden.curve
    assert queries.book(company.manager, scope="all").figures["revenue"] == 100.5

    assert [row.account for row in queries.slipping(company.colleague)] == [late]
    assert list(queries.slipping(company.outsider)) == []
    worst = queries.slipping(company.head)[0]
    assert worst.reasons[0]["code"] == "later"
    assert worst.money_at_stake > 0
    assert {bubble["name"] for bubble in queries.matrix(company.manager)} == {"客户M1", "客户S1"}
    assert [row["value"] for row in queries.book(company.manager).slices["province"]] == ["湖南", "河北"]

    assert PastStanding.objects.filter(as_of=ON).count() == 5
    assert [row.account for row in queries.as_of(company.manager, ON)].count(Account.objects.get(code="M1")) == 1
    assert set(PastStanding.objects.values_list("as_of", flat=True)) == {ON}
    assert AuditLine.objects.get(action="refresh").by == Snapshot.objects.get(current=True).by == company.head


def test_before_the_first_refresh_there_is_no_book_but_every_account_stands(company: Company) -> None:
    account = company.account("A1", company.manager)
    assert queries.book(company.manager) is None
    assert Standing.objects.get(account=account).revenue_12m == 0


def test_a_book_costs_the_same_few_queries_whoever_asks(company: Company, django_assert_num_queries: object) -> None:
    Snapshot.objects.create(as_of=ON, state="ready", current=True, currency="CNY")
    for user in (company.head, company.lead, company.manager):
        with django_assert_num_queries(2):
            queries.book(user)


def test_accounts_that_came_in_bulk_get_their_standing(company: Company) -> None:
    account = company.account("A1")
    Standing.objects.all().delete()
    actions.add_missing()
    assert Standing.objects.get(account=account).slipping == 0


@pytest.mark.parametrize(
    ("figure", "first", "last"),
    [
        ("revenue_12m", "2025-11-23", "2026-11-22"),
        ("revenue_prior", "2024-11-23", "2025-11-22"),
        ("revenue_ytd", "2026-01-01", "2026-11-22"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("revenue_lifetime", None, "2026-11-22"),
    ],
)
def test_every_figure_opens_to_its_rows(company: Company, figure: str, first: str | None, last: str) -> None:
    account = company.account("A1")
    query = queries.trail(account, figure, ON)
    assert query.get("sold_on_from") == first
    assert query["sold_on_to"] == last
