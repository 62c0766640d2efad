"""The six openings are dated, bring a prepared move, are on the home page, and run out."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from guke.accounts.models import Account
from guke.care.models import Pause
from guke.desk import actions as desk
from guke.desk import matters
from guke.kit.actions import Refused
from guke.kit.options import choose
from guke.people.models import User
from guke.planning import actions, drawing, queries
from guke.planning.models import Opening, Play, Step
from tests.planning.conftest import ON

DAY = dt.timedelta(days=1)


@pytest.fixture
def opening(account: Account, manager: User) -> Opening:
    """The incumbent is in trouble."""
    return Opening.objects.create(
        account=account, trigger="trouble", says="两批结块", source="仓库", seen_on=ON, noted_by=manager
    )


def test_it_counts_for_ninety_days_and_has_its_move_ready(opening: Opening, playbook: dict[str, Play]) -> None:
    assert (opening.until_on, opening.play) == (ON + 90 * DAY, playbook["opening.trouble"])


def test_the_company_says_for_how_long(account: Account) -> None:
    choose({"planning.opening_days": 30})
    made = Opening.objects.create(account=account, trigger="cost", says="降本5%", seen_on=ON)
    assert made.until_on == ON + 30 * DAY


def test_used_it_becomes_a_step(opening: Opening, manager: User) -> None:
    step = actions.use_opening(record=opening, planned_on=ON + DAY, by=manager, on=ON)
    assert (step.play, step.opening, step.planned_on) == (opening.play, opening, ON + DAY)
    assert (opening.state, opening.settled_on) == ("used", ON)
    assert queries.openings_on(opening.account, ON) == []


def test_let_pass_it_says_why(opening: Opening, manager: User) -> None:
    with pytest.raises(Refused, match="Say why"):
        actions.let_pass(record=opening, reason=" ", by=manager, on=ON)
    actions.let_pass(record=opening, reason="货不够", by=manager, on=ON)
    assert (opening.state, opening.word) == ("passed", "货不够")


def test_run_out_it_is_neither_shown_nor_used(opening: Opening, manager: User) -> None:
    last = ON + 90 * DAY
    assert queries.openings_on(opening.account, last) == [opening]
    assert queries.openings_on(opening.account, last + DAY) == []
    assert matters.matters(manager, last + DAY) == []
    with pytest.raises(Refused, match="ran out on 2026-09-28"):
        actions.use_opening(record=opening, by=manager, on=last + DAY)


def test_one_that_ends_before_it_begins_is_refused(account: Account, playbook: dict[str, Play]) -> None:
    with pytest.raises(ValidationError, match="set a later day"):
        Opening(account=account, trigger="cost", says="x", seen_on=ON, until_on=ON - DAY).full_clean()
    with pytest.raises(ValidationError, match="another opening"):
        Opening(
            account=account, trigger="cost", says="x", seen_on=ON, until_on=ON, play=playbook["opening.people"]
        ).full_clean()


def test_it_is_a_matter_of_whoever_looks_after_the_account(opening: Opening, manager: User, colleague: User) -> None:
    [matter] = matters.matters(manager, ON)
    assert (matter.topic, matter.why[0]) == (f"opening:{opening.pk}", "两批结块")
    assert matters.matters(colleague, ON) == []


def test_a_step_due_is_a_matter_and_done_there_is_done_here(
    account: Account, manager: User, playbook: dict[str, Play]
) -> None:
    step = actions.take_move(record=account, play=playbook["first.trust"], planned_on=ON + DAY, by=manager, on=ON)
    assert matters.matters(manager, ON) == []
    [matter] = matters.matters(manager, ON + 3 * DAY)
    assert matter.why == ["planned for 2026-07-01, 2 days ago"]
    taken = desk.finish(record=account, topic=matter.topic, word="见了面", by=manager, on=ON + 3 * DAY)
    step = Step.objects.get(pk=step.pk)
    assert (step.state, step.word) == ("done", "见了面")
    assert matters.matters(manager, ON + 3 * DAY) == []
    desk.take_back(record=account, step=taken.pk, by=manager)
    assert Step.objects.get(pk=step.pk).state == "open"


def test_a_pause_lets_all_that_asks_something_of_the_customer_wait(
    opening: Opening, manager: User, playbook: dict[str, Play]
) -> None:
    account = opening.account
    actions.take_move(record=account, play=playbook["first.trust"], planned_on=ON + DAY, by=manager, on=ON)
    Pause.objects.create(account=account, note="厂房失火", since_on=ON, until_on=ON + 9 * DAY)
    assert matters.matters(manager, ON + 9 * DAY) == []
    shown = drawing.stage(account, manager, ON + 9 * DAY)
    assert (shown["unused"], shown["pause"].note) == ([], "厂房失火")
    assert {matter.topic.partition(":")[0] for matter in matters.matters(manager, ON + 10 * DAY)} == {"opening", "step"}
