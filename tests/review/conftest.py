"""What the tests of looking back share: a small company known line by line, a wide one by chance, and what is on record of both."""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from guke.accounts.models import Account, Industry
from guke.insight.actions import refresh
from guke.kit import clock
from guke.ledger.models import Product, ProductLine
from guke.people.models import User
from guke.review.actions import make_comparison, make_day
from guke.review.models import Comparison
from tests.inside import Inside
from tests.insight.ledgers import EDGES, ON, Company

BEFORE = date(2025, 11, 22)
MONTH_END = date(2026, 10, 31)
BACK = date(2026, 4, 30)
"""A day nobody kept: to be made by the tests that ask for one."""


@pytest.fixture(autouse=True)
def _on_one_day(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: Any) -> None:
    monkeypatch.setattr(clock, "today", lambda: ON)
    settings.MIRROR = tmp_path / "mirror"
    settings.CURRENCY = "CNY"


@dataclass(frozen=True)
class Told:
    """The small company, three accounts whose year is known, and two days of it compared."""

    company: Company
    grown: Account
    gone: Account
    fresh: Account
    compared: Comparison


@pytest.fixture
def company(db: None) -> Company:
    """Return the small company without a year."""
    del db
    return Company()


@pytest.fixture
def told(scene: Callable[[Callable[[], Told]], Told]) -> Told:
    """Return the company with its year and its figures of today, of the end of October, and of a year ago."""
    return scene(year_told)


@pytest.fixture
def wide(scene: Callable[[Callable[[], Company]], Company]) -> Company:
    """Return a company of twenty-two accounts with its figures of today and everything about the end of October."""
    return scene(widely)


@pytest.fixture
def book(told: Told) -> Company:
    """Return the company whose accounts have their figures."""
    return told.company


@pytest.fixture
def grown(told: Told) -> Account:
    """Sold 100 units at 10 the year before, 150 at 9 this year; took up another product, dropped a third."""
    return told.grown


@pytest.fixture
def gone(told: Told) -> Account:
    """Bought the year before and nothing since; the colleague's."""
    return told.gone


@pytest.fixture
def fresh(told: Told) -> Account:
    """Bought for the first time this year, and sent a part back; the outsider's."""
    return told.fresh


@pytest.fixture
def made(told: Told) -> Comparison:
    """Return the two days compared."""
    return told.compared


def year_told() -> Told:
    company = Company()
    first, second, third, _rest = company.products
    grown = company.account("G", company.manager, province="湖南", sort="dealer")
    company.sell(grown, date(2025, 5, 10), "1000", product=first, quantity=100, cost="800")
    company.sell(grown, date(2026, 5, 10), "1350", product=first, quantity=150, cost="1000")
    company.sell(grown, date(2026, 6, 10), "200.50", product=second, quantity=10)
    company.sell(grown, date(2025, 6, 10), "300", product=third, quantity=10)
    gone = company.account("X", company.colleague, province="湖北")
    company.sell(gone, date(2025, 3, 1), "500.25", quantity=5)
    fresh = company.account("N", company.outsider, province="河北")
    company.sell(fresh, date(2026, 2, 1), "900", quantity=9, document="F1")
    company.sell(fresh, date(2026, 3, 1), "-100", quantity=-1, document="F2")
    refresh(on=ON)
    make_day(on=MONTH_END, progress=quietly)
    return Told(company, grown, gone, fresh, make_comparison(first=BEFORE, last=ON, progress=quietly))


def widely() -> Company:
    """Make fourteen accounts of two sorts with lines by chance, and eight that buy one or two lines of products of their own."""
    company = Company()
    farms = Industry.objects.create(code="F", name="种植")
    owners = [company.manager, company.outsider]
    company.random_ledger(
        [company.account(f"A{n}", owners[n % 2], sort=["dealer", "farm"][n % 2], industry=farms if n < 9 else None) for n in range(14)],
        1200,
        days=EDGES,
    )  # fmt: skip
    first, second = (
        Product.objects.create(code=f"Q{n}", name=f"配方{n}", line=ProductLine.objects.create(code=f"M{n}", name=f"配方类{n}"))
        for n in (1, 2)
    )  # fmt: skip
    for place, goods in enumerate([(first, second)] * 6 + [(second,)] * 2):
        account = company.account(f"B{place}", company.manager)
        for product in goods:
            company.sell(account, date(2026, 5, 10), "1000", product=product, quantity=10, cost="800")
    refresh(on=ON)
    make_day(on=MONTH_END, progress=quietly)
    return company


def inside(user: User) -> Inside:
    """Let the person ask for pages without their frame, in English where no language was chosen."""
    reader = copy(user)
    reader.language = user.language or "en"
    return Inside(reader)


def browser(user: User) -> Client:
    """Return an English browser in which the person is signed in, for lists whose head says something."""
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


def quietly(_done: int, _total: int, _message: str) -> None:
    """Take progress and tell nobody."""
