"""What the tests of looking back share: a small company whose year is known line by line."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from guke.accounts.models import Account
from guke.insight.actions import refresh
from guke.kit import audit, clock
from guke.people.models import User
from tests.insight.ledgers import ON, Company

MONTH_END = date(2026, 10, 31)


@pytest.fixture(autouse=True)
def _on_one_day(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: Any) -> None:
    monkeypatch.setattr(clock, "today", lambda: ON)
    settings.MIRROR = tmp_path / "mirror"
    settings.CURRENCY = "CNY"


@pytest.fixture
def company(db: None) -> Company:
    """Return the small company."""
    del db
    return Company()


@pytest.fixture
def grown(company: Company) -> Account:
    """Sold 100 units at 10 the year before, 150 at 9 this year; took up another product, dropped a third."""
    account = company.account("G", company.manager, province="湖南", sort="dealer")
    first, second, third, _rest = company.products
    company.sell(account, date(2025, 5, 10), "1000", product=first, quantity=100, cost="800")
    company.sell(account, date(2026, 5, 10), "1350", product=first, quantity=150, cost="1000")
    company.sell(account, date(2026, 6, 10), "200.50", product=second, quantity=10)
    company.sell(account, date(2025, 6, 10), "300", product=third, quantity=10)
    return account


@pytest.fixture
def gone(company: Company) -> Account:
    """Bought the year before and nothing since; the colleague's."""
    account = company.account("X", company.colleague, province="湖北")
    company.sell(account, date(2025, 3, 1), "500.25", quantity=5)
    return account


@pytest.fixture
def fresh(company: Company) -> Account:
    """Bought for the first time this year, and sent a part back; the outsider's."""
    account = company.account("N", company.outsider, province="河北")
    company.sell(account, date(2026, 2, 1), "900", quantity=9, document="F1")
    company.sell(account, date(2026, 3, 1), "-100", quantity=-1, document="F2")
    return account


@pytest.fixture
def book(company: Company, grown: Account, gone: Account, fresh: Account) -> Company:
    """Return the company with these three accounts and their figures."""
    del grown, gone, fresh
    with audit.door("job"):
        refresh(on=ON)
    return company


def browser(user: User) -> Client:
    """Return an English browser in which the person is signed in."""
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


def quietly(_done: int, _total: int, _message: str) -> None:
    """Take progress and tell nobody."""
