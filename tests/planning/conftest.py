"""What the tests of planning share: the shipped playbook, a share by year, a day."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import translation

from guke.accounts.models import Account
from guke.intel.models import ShareEstimate
from guke.kit import clock
from guke.planning import shipped
from guke.planning.models import Play

ON = dt.date(2026, 6, 30)


@pytest.fixture(autouse=True)
def playbook(db: Any) -> dict[str, Play]:
    """The shipped playbook by code: a test that empties the tables takes the migration's lines with it."""
    shipped.put(Play.objects)
    return {play.code: play for play in Play.objects.exclude(code="")}


@pytest.fixture(autouse=True)
def fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Live on one day."""
    monkeypatch.setattr(clock, "today", lambda: ON)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Speak English, as the tests do."""
    with translation.override("en"):
        yield


def share(account: Account, seen_on: dt.date, percent: int) -> ShareEstimate:
    """Record that so many per cent of what the account buys in a year come from us."""
    return ShareEstimate.objects.create(
        account=account, year=seen_on.year, ours=percent, total_low=100, total_likely=100, total_high=100,
        currency="CNY", source="statement", trust="high", seen_on=seen_on,
    )  # fmt: skip
