"""A seat in an account's team opens the account from its first day to its last, to the holder and to who stands in."""

import datetime as dt

import pytest

from guke.accounts.models import Account, Seat
from guke.kit import clock
from guke.people.models import User
from tests.inside import Inside

DAYS = {"before": -5, "yesterday": -1, "today": 0, "tomorrow": 1, "later": 5, "never": None}


def day(word: str) -> dt.date | None:
    """Return the day the word stands for."""
    away = DAYS[word]
    return None if away is None else clock.today() + dt.timedelta(days=away)


@pytest.mark.parametrize(
    ("start", "end", "opens"),
    [
        ("never", "never", True),
        ("today", "today", True),
        ("before", "yesterday", False),
        ("tomorrow", "later", False),
        ("before", "never", True),
        ("never", "yesterday", False),
    ],
)
def test_a_seat_opens_the_account_on_its_days(
    account: Account, colleague: User, start: str, end: str, *, opens: bool
) -> None:
    Seat.objects.create(account=account, user=colleague, from_on=day(start), to_on=day(end))
    assert Account.objects.visible_to(colleague).exists() is opens


@pytest.mark.parametrize(
    ("start", "end", "opens"),
    [
        ("today", "today", True),
        ("before", "later", True),
        ("before", "yesterday", False),
        ("tomorrow", "later", False),
        ("never", "later", False),
        ("before", "never", False),
    ],
)
def test_a_substitute_sees_the_account_only_on_their_days(
    account: Account, manager: User, colleague: User, start: str, end: str, *, opens: bool
) -> None:
    Seat.objects.create(
        account=account,
        user=manager,
        substitute=colleague,
        substitute_from_on=day(start),
        substitute_to_on=day(end),
    )
    assert Inside(colleague).get(f"/accounts/{account.pk}/").status_code == (200 if opens else 404)
    assert Inside(colleague).get("/api/accounts").json()["count"] == int(opens)


def test_the_seat_of_another_account_opens_nothing(account: Account, colleague: User) -> None:
    other = Account.objects.create(code="B", name="other")
    Seat.objects.create(account=other, user=colleague)
    assert list(Account.objects.visible_to(colleague)) == [other]
