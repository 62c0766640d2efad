"""Planned and actual time by value: of one's own accounts or all in view, by grade and by account, each figure with its rows."""

import datetime as dt
from decimal import Decimal

import pytest

from guke.accounts.models import Account
from guke.desk import spending
from guke.insight.models import Standing
from guke.insight.policies import GradePolicy
from guke.kit import clock
from guke.relations.models import Touch
from tests.inside import Inside
from tests.insight.ledgers import Company


def met(account: Account, days: int, minutes: int | None, way: str = "visit") -> None:
    at = clock.now() - dt.timedelta(days=days)
    Touch.objects.create(account=account, subject="x", owner=account.owner, happened_at=at, minutes=minutes, way=way)


@pytest.fixture
def pair(company: Company) -> tuple[Account, Account]:
    """A key account with the profit, seen little, and an ordinary one with little, seen much."""
    GradePolicy.objects.filter(topic="visits").delete()
    GradePolicy.objects.create(grade="key", topic="visits", says="every two weeks", figure=14)
    rich, busy = company.account("R", company.manager), company.account("B", company.manager)
    for account, grade, profit in ((rich, "key", 900_000), (busy, "ordinary", 100_000)):
        Standing.objects.filter(account=account).update(grade=grade, profit_12m=profit)
    met(rich, 5, 120)
    met(rich, 100, 600)
    met(busy, 5, 480)
    met(busy, 6, None)
    met(busy, 7, None, way="call")
    return rich, busy


def test_hours_and_shares_are_those_of_the_period(company: Company, pair: tuple[Account, Account]) -> None:
    rich, busy = pair
    found = spending.spending(company.manager, clock.today(), 90, team=False)
    lines = {line.code: line.shared for line in found.accounts}
    assert (found.touches, found.taken) == (4, 2)
    assert (lines[str(rich.pk)].planned, lines[str(rich.pk)].actual) == (Decimal("19.3"), Decimal("2.0"))
    assert lines[str(busy.pk)].actual == Decimal("11.2")
    assert (lines[str(rich.pk)].verdict, lines[str(busy.pk)].verdict) == ("short", "much")
    assert [(line.code, line.shared.value_share) for line in found.grades] == [
        ("key", Decimal("90.0")),
        ("ordinary", Decimal("10.0")),
    ]


def test_nothing_of_others_is_counted(company: Company, pair: tuple[Account, Account]) -> None:
    del pair
    found = spending.spending(company.outsider, clock.today(), 90, team=True)
    assert (found.touches, found.accounts, found.grades) == (0, [], [])


def test_the_page_opens_the_touches_behind_the_hours(company: Company, pair: tuple[Account, Account]) -> None:
    client = Inside(company.manager)
    page = client.get("/time/?team=0&days=30").content.decode()
    assert f"/touches/?account={pair[0].pk}&amp;happened_at_from=" in page
    assert "/touches/?account__standing__grade=key&amp;happened_at_from=" in page
    assert client.get("/touches/?account__standing__grade=key").context["listing"].count == 2


def test_a_period_that_is_none_is_ninety_days(company: Company) -> None:
    for days in ("", "x", "0", "99999999999999999999"):
        assert Inside(company.manager).get("/time/", {"days": days}).context["days"] == 90, days
