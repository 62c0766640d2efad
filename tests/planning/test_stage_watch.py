"""After a refresh the list of stages says who stands still and who slides, within what one may see."""

import datetime as dt
from decimal import Decimal

import pytest
from django.test import TestCase

from guke.accounts.models import Account
from guke.insight.models import Snapshot
from guke.kit.models import Job
from guke.people.models import User
from guke.planning import actions, jobs
from guke.planning.models import StageWatch
from tests.inside import Inside
from tests.planning.conftest import ON, share


@pytest.fixture
def sliding(account: Account) -> Account:
    """An account whose share falls by twelve points a year."""
    for year, percent in ((2024, 85), (2025, 72), (2026, 61)):
        share(account, dt.date(year, 6, 1), percent)
    return account


@pytest.fixture
def still(manager: User, account: Account) -> Account:
    """An account whose share does not move."""
    made = Account.objects.create(code="A2", name="原地踏步", owner=manager, unit=account.unit)
    for year in (2024, 2025, 2026):
        share(made, dt.date(year, 6, 1), 30)
    return made


def test_who_slides_leads_then_who_stands_still(sliding: Account, still: Account) -> None:
    assert actions.watch_stages(on=ON) == 2
    first, second = StageWatch.objects.all()
    assert (first.account, first.stage, first.slides, first.stagnates) == (sliding, "stable", True, False)
    assert (first.edge, first.slope) == (50, Decimal("-12.04"))
    assert first.window is not None
    assert first.expected_on == ON + dt.timedelta(days=first.window)
    assert (second.account, second.stage, second.days, second.stagnates, second.window) == (still, "first", 759, True, None)  # fmt: skip


def test_it_is_made_anew_each_time(sliding: Account) -> None:
    actions.watch_stages(on=ON)
    sliding.share_estimates.all().delete()  # type: ignore[attr-defined]
    assert actions.watch_stages(on=ON) == 0
    assert not StageWatch.objects.exists()


def test_a_refresh_asks_for_it(sliding: Account) -> None:
    with TestCase.captureOnCommitCallbacks() as asked:
        Snapshot.objects.create(as_of=ON, currency="CNY", state=Snapshot.State.READY, current=True)
    with TestCase.captureOnCommitCallbacks(execute=True):
        [ask() for ask in asked if ask.__module__ == jobs.__name__]  # others make figures that nobody looks at here
    assert Job.objects.get(name="planning.stages").state == Job.State.DONE
    assert StageWatch.objects.get().account == sliding


def test_the_list_is_of_the_accounts_one_sees(sliding: Account, manager: User, colleague: User) -> None:
    actions.watch_stages(on=ON)
    assert sliding.short_name in Inside(manager).get("/stages/").content.decode()
    assert Inside(colleague).get("/stages/").context["listing"].matched.count() == 0
