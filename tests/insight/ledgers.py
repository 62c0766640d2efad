"""Small companies for the tests: a cast, accounts, products, and lines written into the ledger."""

import random
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from unittest.mock import patch

from django.conf import settings

from guke.accounts.models import Account, Seat
from guke.insight import actions, renewal
from guke.insight.models import Book, Standing
from guke.ledger.actions import mark_dirty
from guke.ledger.models import Product, ProductLine, SalesLine
from guke.people.models import Unit, User

ON = date(2026, 11, 22)
EDGES = [*range(45), *range(320, 400), *range(690, 760), *range(1060, 1120), 1395]
"""Days around those from which an analysis counts, of three years and more: a mirror of a third of the months, as telling as of all."""
SPRING = range(145, 236)
"""April to June, counted back from the day of the figures."""


@dataclass
class Company:
    """The fixed cast: a manager with accounts, a colleague of the same unit, an outsider, a lead and a head."""

    top: Unit = field(init=False)
    here: Unit = field(init=False)
    there: Unit = field(init=False)

    def __post_init__(self) -> None:
        self.top = unit("公司", None)
        self.here = unit("华南", self.top)
        self.there = unit("华北", self.top)
        self.manager = person("manager", "manager", self.here)
        self.colleague = person("colleague", "manager", self.here)
        self.outsider = person("outsider", "manager", self.there)
        self.lead = person("lead", "lead", self.here)
        self.head = person("head", "head", self.top)
        self.service = person("service", "service", self.here)
        lines = [ProductLine.objects.create(code=f"L{number}", name=f"品类{number}") for number in (1, 2)]
        self.products = [
            Product.objects.create(code=f"P{number}", name=f"产品{number}", line=lines[number % 2])
            for number in range(4)
        ]

    def account(self, code: str, owner: User | None = None, **values: object) -> Account:
        """Return a new account."""
        return Account.objects.create(
            code=code, name=f"客户{code}", owner=owner, unit=owner.unit if owner else None, **values
        )

    def sell(self, account: Account, on: date, amount: str, **values: object) -> SalesLine:
        """Write one line and note its month."""
        made = line(account, values.pop("product", self.products[0]), on, amount, **values)
        made.save()
        mark_dirty([on])
        return made

    def random_ledger(
        self, accounts: list[Account], count: int, *, days: Sequence[int] = range(1400)
    ) -> list[SalesLine]:
        """Write lines of days so long ago, some of them returns, some without a cost, several to a document."""
        chance = random.Random(1)  # noqa: S311 - seeded chance, not a secret
        made = []
        for number in range(count):
            amount = Decimal(chance.randrange(-2_000, 60_000)) / 100
            cost = (
                None
                if chance.random() < 0.2
                else (amount * chance.randrange(50, 110) / 100).quantize(Decimal("0.0001"))
            )
            made.append(
                line(
                    chance.choice(accounts),
                    chance.choice(self.products),
                    ON - timedelta(days=chance.choice(days)),
                    str(amount),
                    cost=cost,
                    document=f"D{number // 2}",
                )
            )
        SalesLine.objects.bulk_create(made, batch_size=500)
        mark_dirty(made_line.sold_on for made_line in made)
        return made


def refreshed() -> Company:
    """Make fourteen accounts, some dealers' and some nobody's, with a random ledger, and refresh: a scene of several tests."""
    company = Company()
    owners, sorts = [company.manager, company.outsider, None], ["dealer", "farm"]
    accounts = [company.account(f"A{n}", owners[n % 3], sort=sorts[n % 2]) for n in range(14)]
    company.random_ledger(accounts, 1200, days=EDGES)
    actions.refresh(on=ON)
    return company


def yesterday() -> Company:
    """Let forty accounts buy by chance around the edges of years, and refresh: a scene of the tests of what is carried to the next day."""
    company = Company()
    company.random_ledger([company.account(f"A{number}") for number in range(40)], 400, days=EDGES)
    actions.refresh(on=ON)
    return company


def mirrored() -> Company:
    """Let six accounts buy by chance from April to June, and mirror it: a scene of the tests of what is patched."""
    company = Company()
    company.random_ledger([company.account(f"A{number}") for number in range(6)], 80, days=SPRING)
    renew(Path(settings.MIRROR))
    return company


def renew(root: Path) -> renewal.Renewed:
    """Bring a mirror up to date and tell nobody."""
    return renewal.renew(root, "CNY", lambda *_told: None)


def sold() -> Company:
    """Make one account with one sale, and refresh: a scene of the tests of what becomes of the next refresh."""
    company = Company()
    company.sell(company.account("A1", company.manager), ON, "100")
    actions.refresh(on=ON)
    return company


def bare() -> Company:
    """Make one account that has never ordered, and refresh: a scene of the tests of what is said of it."""
    company = Company()
    company.account("A1", company.manager)
    actions.refresh(on=ON)
    return company


def silent() -> Company:
    """Let A1 order every fortnight and then be silent for seventy days, A2 go on for little and at a loss; refresh, keep two month ends."""
    company = Company()
    rhythm(company, company.account("A1", company.manager), 14, ON - timedelta(days=70))
    loss = company.account("A2", company.manager)
    for back in range(26):
        company.sell(loss, ON - timedelta(days=14 * back), "1", cost=Decimal("1.01"), document=f"D{back}")
    actions.refresh(on=ON)
    with patch.object(actions, "HISTORY", 2):
        actions.keep_history(on=ON)
    return company


def shared() -> Company:
    """Let five accounts of two units buy, one with a colleague of the other unit in its team, one late, two of a province, and refresh."""
    company = Company()
    accounts = {
        "M1": company.account("M1", company.manager, province="湖南", level="province", lead_unit=company.there),
        "C1": company.account("C1", company.colleague, province="湖北"),
        "O1": company.account("O1", company.outsider, province="河北"),
        "S1": company.account("S1", company.outsider, province="河北", level="province"),
    }
    Seat.objects.create(account=accounts["S1"], user=company.manager, duty="tech")
    for code, amount in (("M1", "100"), ("C1", "20"), ("O1", "3"), ("S1", "0.5")):
        company.sell(accounts[code], ON, amount, cost="0.25")
    rhythm(company, company.account("L1", company.colleague), 14, ON - timedelta(days=60))
    actions.refresh(on=ON, by=company.head)
    return company


def shown() -> dict[str, Any]:
    """Return all that standings and books say, by the record and the column; what differs of two is named in a moment."""
    books = Book.objects.values("scope", "figures", "months", "slices", "curve")
    records = [*Standing.objects.values(), *({"account_id": book["scope"], **book} for book in books)]
    return {f"{row['account_id']} {name}": value for row in records for name, value in row.items()}


def unlike(one: dict[str, Any], other: dict[str, Any]) -> set[str]:
    """Name what differs."""
    return {name for name in one.keys() | other if name not in one or name not in other or one[name] != other[name]}


def unit(name: str, parent: Unit | None) -> Unit:
    """Return a new unit with its path."""
    made = Unit.objects.create(name=name, parent=parent)
    made.path = f"{parent.path if parent else ''}{made.pk}/"
    made.save()
    return made


def person(name: str, role: str, where: Unit) -> User:
    """Return a new person."""
    return User.objects.create(username=name, name=name, role=role, unit=where)


def line(account: Account, product: Product, on: date, amount: str, **values: object) -> SalesLine:
    """Return a sales line not yet stored."""
    given = {"quantity": Decimal(1), "currency": "CNY", "document": "", **values}
    return SalesLine(
        account=account, product=product, sold_on=on, amount=Decimal(amount), key=uuid.uuid4().bytes, **given
    )


def rhythm(company: Company, account: Account, every: int, until: date, amount: str = "1000") -> None:
    """Sell to an account every so many days over two years, up to a day."""
    for number in range(730 // every):
        company.sell(account, until - timedelta(days=number * every), amount, document=f"{account.code}-{number}")
