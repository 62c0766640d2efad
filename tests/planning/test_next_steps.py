"""A move becomes a next step: taken, planned, done, or dismissed with a reason; who and when are kept."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from guke.accounts.models import Account, Seat
from guke.insight.models import Standing
from guke.kit.actions import Refused
from guke.people.models import User
from guke.planning import actions, queries
from guke.planning.models import Play, Step
from tests.inside import Inside
from tests.planning.conftest import ON

Moves = dict[str, Play]
DAY = dt.timedelta(days=1)


@pytest.fixture
def stable(account: Account) -> Account:
    """An account in stable cooperation."""
    Standing.objects.filter(account=account).update(stage="stable")
    return account


def take(account: Account, play: Play, by: User, **given: dt.date) -> Step:
    return actions.take_move(record=account, play=play, by=by, on=ON, **given)


def test_taken_up_it_keeps_who_when_and_in_which_stage(stable: Account, playbook: Moves, manager: User) -> None:
    step = take(stable, playbook["stable.plan"], manager, planned_on=ON + DAY)
    assert (step.owner, step.taken_on, step.planned_on, step.stage, step.state) == (
        manager, ON, ON + DAY, "stable", "open",
    )  # fmt: skip
    assert step.fits


def test_a_move_of_another_stage_is_told_from_one_that_fits(stable: Account, playbook: Moves, manager: User) -> None:
    assert not take(stable, playbook["first.prove"], manager).fits


def test_an_account_without_a_share_is_in_its_first_cooperation_once_it_buys(
    account: Account, playbook: Moves, manager: User
) -> None:
    Standing.objects.filter(account=account).update(revenue_12m=5)
    assert take(account, playbook["first.trust"], manager).stage == "first"


def test_done_dismissed_and_taken_up_again(stable: Account, playbook: Moves, manager: User) -> None:
    step = take(stable, playbook["stable.plan"], manager)
    actions.finish_step(record=step, word="签了年度计划", by=manager, on=ON + DAY)
    assert (step.state, step.settled_on, step.word) == ("done", ON + DAY, "签了年度计划")
    actions.reopen_step(record=step, by=manager)
    assert (step.state, step.settled_on, step.word) == ("open", None, "")
    actions.dismiss_step(record=step, reason="客户今年不做计划", by=manager, on=ON)
    assert (step.state, step.word) == ("dismissed", "客户今年不做计划")


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_dismissal_says_why(stable: Account, playbook: Moves, manager: User, reason: str) -> None:
    with pytest.raises(Refused, match="Say why"):
        actions.dismiss_move(record=stable, play=playbook["stable.plan"], reason=reason, by=manager, on=ON)
    assert not Step.objects.exists()


def test_the_same_move_is_not_taken_up_twice(stable: Account, playbook: Moves, manager: User) -> None:
    first = take(stable, playbook["stable.plan"], manager)
    with pytest.raises(Refused, match="next step here already"):
        take(stable, playbook["stable.plan"], manager)
    actions.finish_step(record=first, by=manager, on=ON)
    take(stable, playbook["stable.plan"], manager)
    with pytest.raises(Refused, match="open already"):
        actions.reopen_step(record=first, by=manager)


def test_an_aim_is_no_move_and_a_day_gone_by_no_plan(stable: Account, playbook: Moves, manager: User) -> None:
    with pytest.raises(Refused, match="Choose a move"):
        take(stable, playbook["stable.aim"], manager)
    with pytest.raises(Refused, match="This day is over"):
        take(stable, playbook["stable.plan"], manager, planned_on=ON - DAY)


def test_who_only_reads_the_account_takes_no_step(stable: Account, playbook: Moves, colleague: User) -> None:
    Seat.objects.create(account=stable, user=colleague, duty="sales", writes=False, from_on=ON)
    with pytest.raises(Refused):
        take(stable, playbook["stable.plan"], colleague)
    page = Inside(colleague).get(f"/accounts/{stable.pk}/stage/").content.decode()
    assert 'value="take"' not in page


def test_without_the_right_there_is_no_page_and_no_step(stable: Account, playbook: Moves, outsider: User) -> None:
    with pytest.raises(PermissionDenied):
        take(stable, playbook["stable.plan"], outsider)
    assert Inside(outsider).get(f"/accounts/{stable.pk}/stage/").status_code == 403


def test_out_of_scope_the_page_is_not_found(stable: Account, colleague: User) -> None:
    client = Inside(colleague)
    assert client.get(f"/accounts/{stable.pk}/stage/").status_code == 404
    assert client.post(f"/accounts/{stable.pk}/stage/do/", {"how": "take", "play": "1"}).status_code == 404


def test_a_step_of_another_account_is_not_found_here(stable: Account, playbook: Moves, manager: User) -> None:
    other = Account.objects.create(code="A2", name="另一家", owner=manager, unit=stable.unit)
    step = take(other, playbook["first.trust"], manager)
    answer = Inside(manager).post(f"/accounts/{stable.pk}/stage/do/", {"how": "done", "step": step.pk})
    assert answer.status_code == 404
    step.refresh_from_db()
    assert step.state == "open"


@pytest.mark.parametrize("given", [{}, {"how": "dance"}, {"how": "take", "play": "x"}, {"how": "take", "play": "0"}])
def test_nonsense_is_not_found(stable: Account, manager: User, given: dict[str, str]) -> None:
    assert Inside(manager).post(f"/accounts/{stable.pk}/stage/do/", given).status_code == 404


def test_as_of_a_past_day_a_step_done_since_is_open(stable: Account, playbook: Moves, manager: User) -> None:
    step = take(stable, playbook["stable.plan"], manager)
    actions.finish_step(record=step, word="x", by=manager, on=ON + 5 * DAY)
    assert [row.state for row in queries.steps_on(stable, ON + 4 * DAY)] == ["open"]
    assert [row.state for row in queries.steps_on(stable, ON + 5 * DAY)] == ["done"]
    assert queries.steps_on(stable, ON - DAY) == []
