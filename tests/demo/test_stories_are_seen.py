"""What the analyses are meant to notice in the demo company they notice, and the off-season buyer is left in peace."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import override_settings

from guke.demo.actions import Summary
from guke.desk.sources import threads
from guke.insight.actions import refresh
from guke.insight.models import Standing
from guke.network.models import Cover
from guke.people.models import User
from tests.demo.conftest import ON

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("seen", "db")]  # analyses a company of 64 accounts


@pytest.fixture(scope="module")
def seen(demo_company: Summary, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Make the figures of the demo company in a mirror of its own, and take them back after the last test."""
    del demo_company
    mirror = override_settings(MIRROR=tmp_path_factory.mktemp("mirror"))
    with django_db_blocker.unblock(), mirror, transaction.atomic():
        refresh(on=ON)
        yield
        transaction.set_rollback(True)


def standing(number: int) -> Standing:
    return Standing.objects.get(account__code=f"K{number:04d}")


@pytest.mark.parametrize(
    ("number", "reason"),
    [(2, "smaller"), (3, "later"), (10, "narrower"), (11, "smaller"), (15, "later"), (24, "narrower")],
)
def test_whoever_slips_is_named_with_the_reason(number: int, reason: str) -> None:
    found = standing(number)
    assert found.slipping > 0
    assert reason in {entry["code"] for entry in found.reasons}


@pytest.mark.parametrize("number", [1, 12, 13, 14, 23, 25])
def test_whoever_is_well_or_out_of_season_is_not_named(number: int) -> None:
    assert standing(number).slipping == 0


def test_the_loyal_but_unprofitable_and_the_promising_are_told_apart() -> None:
    assert standing(8).quadrant == "loyal_unprofitable"
    assert standing(9).quadrant == "promising"


def test_the_newcomer_is_new_and_the_ally_strategic() -> None:
    assert standing(14).relation == "new"
    assert standing(23).stage == "strategic"


def thin(number: int) -> bool:
    """Tell whether fewer of us are in touch with the account than two."""
    return Cover.objects.get(account__code=f"K{number:04d}").ours < 2


@pytest.mark.parametrize("number", [1, *range(31, 39)])
def test_who_hangs_on_one_thread_is_told(number: int) -> None:
    assert thin(number)


@pytest.mark.parametrize("number", [2, 5, 13, 22, 23, 25])
def test_who_is_held_by_several_is_left_in_peace(number: int) -> None:
    assert not thin(number)


def test_the_head_finds_the_thread_and_the_accounts_of_the_one_who_leaves_on_the_home_page() -> None:
    head = User.objects.filter(role="head").get()
    told = {matter.account for matter in threads.found(head, ON, set(), 0)}
    assert 1 in told
    assert told <= {1, *range(31, 39)}
