"""An account's totals: by month with running totals, by product, each figure opening just its lines."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from guke.accounts.models import Account
from guke.kit.models import AuditLine
from guke.ledger import queries
from guke.ledger.models import SalesLine
from guke.people.models import User
from tests.inside import Inside
from tests.insight.ledgers import Company


@pytest.fixture
def company(db: None) -> Company:
    del db
    return Company()


@pytest.fixture
def seller(company: Company) -> Account:
    """An account with a subsidiary and a minority holding, sold to in two years and two currencies."""
    account = company.account("A1", company.manager)
    below = company.account("B1", company.manager, parent=account)
    held = company.account("H1", company.manager, parent=account, tie="holding")
    for on, amount, more in (
        (date(2025, 2, 3), "50", {}),
        (date(2026, 1, 31), "100.10", {}),
        (date(2026, 3, 1), "20", {"product": company.products[1]}),
        (date(2026, 3, 9), "-0.1", {}),
        (date(2026, 3, 9), "7", {"currency": "USD"}),
    ):
        company.sell(account, on, amount, **more)
    company.sell(below, date(2026, 3, 2), "1000")
    company.sell(held, date(2026, 3, 2), "5000")
    account.refresh_from_db()
    return account


def test_months_run_up_beside_the_year_before(seller: Account) -> None:
    rows = queries.by_month(Account.objects.filter(pk=seller.pk), 2026)
    assert [(f"{row['month']:%m}", row["currency"], row["amount"], row["running"], row["running_prior"]) for row in rows] == [
        ("01", "CNY", Decimal("100.10"), Decimal("100.10"), 0),
        ("02", "CNY", 0, Decimal("100.10"), 50),
        ("03", "CNY", Decimal("19.90"), Decimal("120.00"), 50),
        ("01", "USD", 0, 0, 0),
        ("02", "USD", 0, 0, 0),
        ("03", "USD", 7, 7, 0),
    ]  # fmt: skip


def test_products_add_up_to_the_year_and_to_all_years(seller: Account) -> None:
    rows = queries.by_group(Account.objects.filter(pk=seller.pk), 2026, "product")
    assert [(row["currency"], row["label"], row["amount"], row["prior"], row["ever"]) for row in rows] == [
        ("CNY", "产品0", Decimal("100.00"), 50, Decimal("150.00")),
        ("CNY", "产品1", 20, 0, 20),
        ("USD", "产品0", 7, 0, 7),
    ]


def test_an_account_without_sales_says_so(company: Company) -> None:
    account = company.account("N1", company.manager)
    page = Inside(company.manager).get(f"/accounts/{account.pk}/totals/")
    assert "还没有销售" in page.content.decode()


@pytest.mark.slow(reason="opens a list for every figure")
@pytest.mark.parametrize("query", ["by=month", "by=line", "by=product", "by=month&family=1", "by=product&year=2025"])
def test_every_figure_opens_just_its_lines(company: Company, seller: Account, query: str) -> None:
    client = Inside(company.manager)
    page = client.get(f"/accounts/{seller.pk}/totals/?{query}").context["shown"]
    opened = [row["url"] for part in page.parts for row in part["rows"]]
    assert opened
    for row, url in zip(page.rows, opened, strict=True):
        assert _sum(client, url, row["currency"]) == row["amount"], url


def _sum(client: Client, url: str, currency: str) -> Decimal:
    listing = client.get(url).context["listing"]
    return sum((line.amount for line in listing.matched if line.currency == currency), Decimal(0))


def test_the_family_leaves_minority_holdings_and_what_one_may_not_see_out(company: Company, seller: Account) -> None:
    def march(user: User) -> Decimal:
        page = Inside(user).get(f"/accounts/{seller.pk}/totals/?family=1").context["shown"]
        return next(row["amount"] for row in page.rows if row["month"] == date(2026, 3, 1) and row["currency"] == "CNY")

    assert march(company.manager) == Decimal("1019.90")
    Account.objects.filter(code="B1").update(owner=company.outsider, unit=company.there)
    assert march(company.manager) == Decimal("19.90")


def test_it_is_the_same_as_a_file_and_the_export_is_on_record(company: Company, seller: Account) -> None:
    answer = Inside(company.manager).get(f"/accounts/{seller.pk}/totals/export/csv/?by=line&year=2026")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    assert [line.split(",")[:4] for line in text.splitlines()[1:]] == [
        ["CNY", "品类1", "2", "2.00"],
        ["CNY", "品类2", "1", "1.00"],
        ["USD", "品类1", "1", "1.00"],
    ]
    assert re.search(r'filename="totals-A1-2026.csv"', answer["Content-Disposition"])
    assert AuditLine.objects.get(action="export", object_id=seller.pk).by == company.manager


@pytest.mark.parametrize("tail", ["", "export/csv/"])
def test_totals_of_others_are_not_found_and_nonsense_neither(company: Company, seller: Account, tail: str) -> None:
    assert Inside(company.outsider).get(f"/accounts/{seller.pk}/totals/{tail}").status_code == 404
    client = Inside(company.manager)
    assert client.get(f"/accounts/{seller.pk}/totals/{tail}?by=nonsense").status_code == 404
    assert client.get(f"/accounts/{seller.pk}/totals/{tail}?year=nonsense").status_code == 200
    assert client.get(f"/accounts/{seller.pk}/totals/export/nonsense/").status_code == 404
    assert SalesLine.objects.count() == 7
