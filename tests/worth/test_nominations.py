"""A key account is nominated by three criteria, approved by somebody else, checked every year, let go with a reason."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from guke.accounts.models import Account
from guke.collab.actions import grant, refuse
from guke.collab.models import Approval, Path
from guke.kit.actions import Held, Refused
from guke.people.models import User
from guke.worth import actions
from guke.worth.models import Nomination
from tests.cast import person
from tests.inside import Inside

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 22)


@pytest.fixture
def nominated(account: Account, manager: User) -> Nomination:
    """Return a nomination that waits."""
    given = {"business": 5, "tenure": 4, "potential": 3, "business_why": "a", "tenure_why": "b", "potential_why": "c"}
    return Nomination.objects.create(account=account, nominated_on=ON, noted_by=manager, **given)


def test_its_score_is_that_of_the_weights_of_its_day(nominated: Nomination) -> None:
    assert nominated.score == 82
    assert nominated.weights == {"business": 40, "tenure": 30, "potential": 30}
    nominated.potential = 5
    nominated.save()
    assert nominated.score == 94


def test_somebody_else_approves_it_even_where_no_path_is_set_up(
    nominated: Nomination, manager: User, head: User
) -> None:
    with pytest.raises(Held):
        actions.accept(record=nominated, by=manager, on=ON)
    nominated.refresh_from_db()
    assert nominated.state == "proposed"
    grant(record=Approval.objects.get(), by=head)
    nominated.refresh_from_db()
    assert (nominated.state, nominated.decided_by) == ("accepted", head)
    assert nominated.accepted_on is not None
    assert nominated.recheck_on is not None
    assert (nominated.recheck_on - nominated.accepted_on).days in (365, 366)


def test_the_head_does_not_approve_the_own_nomination(nominated: Nomination, head: User) -> None:
    with pytest.raises(Refused, match="没有人能审批"):
        actions.accept(record=nominated, by=head, on=ON)
    other = person("second", "head")
    with pytest.raises(Held):
        actions.accept(record=nominated, by=head, on=ON)
    assert list(Approval.objects.get().deciders.all()) == [other]


def test_a_path_of_ones_own_takes_its_place(nominated: Nomination, manager: User, administrator: User) -> None:
    Path.objects.create(kind="nominations", action="accept", steps=["administrator"])
    with pytest.raises(Held):
        actions.accept(record=nominated, by=manager, on=ON)
    assert list(Approval.objects.get().deciders.all()) == [administrator]


def test_refused_it_stays_proposed(nominated: Nomination, manager: User, head: User) -> None:
    with pytest.raises(Held):
        actions.accept(record=nominated, by=manager, on=ON)
    refuse(record=Approval.objects.get(), by=head, word="量太小")
    nominated.refresh_from_db()
    assert nominated.state == "proposed"


def test_it_is_checked_every_year_and_let_go_with_a_reason(nominated: Nomination, manager: User) -> None:
    actions.accept(record=nominated, by=None, on=ON)
    actions.confirm(record=nominated, by=manager, on=date(2027, 11, 20))
    assert nominated.recheck_on == date(2028, 11, 20)
    with pytest.raises(Refused, match="请写明原因"):
        actions.let_go(record=nominated, reason=" ", by=manager, on=ON)
    actions.let_go(record=nominated, reason="停产", by=manager, on=ON)
    assert (nominated.state, nominated.reason, nominated.ended_on, nominated.recheck_on) == ("left", "停产", ON, None)
    with pytest.raises(Refused):
        actions.confirm(record=nominated, by=manager, on=ON)


def test_an_account_has_one_nomination_at_a_time(nominated: Nomination) -> None:
    second = Nomination(
        account=nominated.account,
        nominated_on=ON,
        business=1,
        tenure=1,
        potential=1,
        business_why="a",
        tenure_why="b",
        potential_why="c",
    )
    with pytest.raises(ValidationError, match="one_nomination_at_a_time"):
        second.validate_constraints()


def test_the_page_shows_the_scorecard_with_its_evidence(nominated: Nomination, manager: User, colleague: User) -> None:
    page = Inside(manager).get(f"/accounts/{nominated.account_id}/?tab=worth").content.decode()
    assert ">82<" in page
    assert "收入或用量" in page
    assert Inside(colleague).get(f"/nominations/{nominated.pk}/").status_code == 404
