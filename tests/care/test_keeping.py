"""Word kept, by person and account: the worked numbers of its page, and every figure opens its rows."""

import datetime as dt
from typing import Any

import pytest

from guke.accounts.models import Account
from guke.care.models import Concession
from guke.care.queries import integrity, word
from guke.people.models import User
from guke.relations.models import Promise
from tests.analysis import pages
from tests.inside import Inside

PAGE = pages.read(pages.FOLDER / "keeping.md")
ON = dt.date.fromisoformat(PAGE.parameters["on"])


@pytest.fixture
def promised(manager: User, account: Account) -> dict[str, Account]:
    """The promises of the page."""
    second = Account.objects.create(code="B", name="乙厂", owner=manager, unit=manager.unit)
    accounts = {"A": account, "B": second}
    for row in PAGE.inputs["promises"]:
        Promise.objects.create(
            account=accounts[row["account"]], owner=manager, side=row["side"], text="x", made_on=dt.date(2026, 6, 1),
            due_on=row["due_on"] or None, state=row["state"], settled_on=row["settled_on"] or None,
        )  # fmt: skip
    return accounts


def test_the_rate_is_that_of_the_page(promised: dict[str, Account], manager: User) -> None:
    [person] = word.by_person(manager, ON)
    accounts = {line.who: line for line in word.by_account(manager, ON)}
    lines = {"wang": person} | {name: accounts[account] for name, account in promised.items()}
    for row in PAGE.results["keeping"]:
        found: Any = getattr(lines[row["who"]], row["side"])
        assert {name: str(getattr(found, name)) for name in row if name not in {"who", "side"}} == {
            name: value for name, value in row.items() if name not in {"who", "side"}
        }


def test_only_accounts_in_sight_count(promised: dict[str, Account], colleague: User) -> None:
    assert word.by_person(colleague, ON) == []
    assert word.by_account(colleague, ON) == []


@pytest.mark.slow  # three whole pages
def test_each_figure_opens_its_rows(
    promised: dict[str, Account], manager: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("guke.kit.clock.today", lambda: ON)
    client = Inside(manager)
    shown = client.get(f"/keeping/?owner={manager.pk}").content.decode()
    assert "40%" in shown
    urls = word.by_person(manager, ON)[0].urls
    for name, count in (("kept", 3), ("kept_late", 1), ("broken", 1), ("late", 1), ("theirs", 2)):
        assert urls[name].replace("&", "&amp;") in shown
        answer = client.get(urls[name].replace("/promises/", "/api/promises"))
        assert answer.json()["count"] == count, name


def test_the_balance_is_that_of_its_page(account: Account) -> None:
    page = pages.read(pages.FOLDER / "concessions.md")
    for row in page.inputs["concessions"]:
        Concession.objects.create(
            account=account, side=row["side"], says="x", cost=row["worth"], currency=row["currency"], seen_on=ON
        )
    found = integrity.concessions(account)
    [said] = page.results["balance"]
    assert {name: format(getattr(found, name).normalize(), "f") for name in said} == said
