"""Merging and assigning accounts wait like any other action once a path says so."""

import pytest

from guke.accounts.actions.merging import merge
from guke.accounts.actions.teams import assign
from guke.accounts.models import Account
from guke.collab import actions
from guke.collab.models import Approval, Path
from guke.kit.actions import Held
from guke.people.models import Unit, User

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(south: Unit) -> User:
    return User.objects.create(username="boss", name="Boss", role="lead", unit=south)


@pytest.fixture
def second(account: Account, manager: User) -> Account:
    return Account.objects.create(code="A2", name="株洲谷雨农资店", owner=manager, unit=account.unit)


def test_a_merge_waits_and_is_then_done_by_whoever_asked(
    account: Account, second: Account, lead: User, head: User
) -> None:
    Path.objects.create(kind="accounts", action="merge", steps=["head"])
    with pytest.raises(Held) as held:
        merge(record=account, other=second, by=lead, reason="twice")
    second.refresh_from_db()
    assert second.merged_into is None
    actions.grant(record=held.value.approval, by=head)
    second.refresh_from_db()
    assert second.merged_into == account
    assert account.merges_kept.get().by == lead


def test_many_accounts_are_assigned_together(
    account: Account, second: Account, lead: User, head: User, colleague: User
) -> None:
    Path.objects.create(kind="accounts", action="assign", steps=["head"])
    with pytest.raises(Held) as held:
        assign(records=[account, second], owner=colleague, by=lead)
    assert held.value.approval.params["bulk"]
    actions.grant(record=held.value.approval, by=head)
    assert set(Account.objects.values_list("owner", flat=True)) == {colleague.pk}
    assert Approval.objects.get().state == Approval.State.GRANTED
