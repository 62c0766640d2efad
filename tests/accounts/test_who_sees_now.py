"""Who sees an account is asked of the rights of the moment: nothing put together before outlives them."""

import datetime as dt

import pytest

from guke.accounts.models import Account, Contact, Seat
from guke.kit import clock
from guke.kit.forms import record_form
from guke.kit.kinds import registry
from guke.people.models import Unit, User
from tests.cast import person


@pytest.fixture
def contact(account: Account) -> Contact:
    return Contact.objects.create(account=account, name="李明")


def sees(user: User) -> tuple[bool, bool]:
    """Return whether the person sees any account, and any contact."""
    return Account.objects.visible_to(user).exists(), Contact.objects.visible_to(user).exists()


def test_an_account_given_away_is_lost_at_once(
    account: Account, contact: Contact, manager: User, colleague: User
) -> None:
    assert (sees(manager), sees(colleague)) == ((True, True), (False, False))
    Account.objects.filter(pk=account.pk).update(owner=colleague)
    assert (sees(manager), sees(colleague)) == ((False, False), (True, True))


def test_a_place_in_the_team_counts_from_its_day_to_its_day(
    account: Account, contact: Contact, colleague: User
) -> None:
    assert sees(colleague) == (False, False)
    seat = Seat.objects.create(account=account, user=colleague)
    assert sees(colleague) == (True, True)
    seat.to_on = clock.today() - dt.timedelta(days=1)
    seat.save()
    assert sees(colleague) == (False, False)


def test_another_role_sees_as_far_as_that_role(contact: Contact, colleague: User) -> None:
    seen = []
    for role in ("manager", "head", "manager"):
        colleague.role = role
        seen.append(sees(colleague))
    assert seen == [(False, False), (True, True), (False, False)]


def test_a_unit_that_moves_takes_its_sight_along(contact: Contact, south: Unit, north: Unit) -> None:
    lead = person("lead", "lead", north)
    assert sees(lead) == (False, False)
    south.parent = north
    south.save()
    assert sees(lead) == (True, True)
    lead.unit = None
    assert sees(lead) == (False, False)


def test_what_was_merged_away_is_seen_by_nobody(account: Account, contact: Contact, manager: User, head: User) -> None:
    assert (sees(manager), sees(head)) == ((True, True), (True, True))
    Account.objects.filter(pk=account.pk).update(merged_into=account)
    assert (sees(manager), sees(head)) == ((False, False), (False, False))


def test_a_form_offers_each_person_what_that_person_sees(account: Account, manager: User, colleague: User) -> None:
    offered = [
        list(record_form(registry["contacts"], who)().fields["account"].queryset)
        for who in (manager, colleague, manager)
    ]  # type: ignore[attr-defined]
    assert offered == [[account], [], [account]]


def test_accounts_without_an_owner_are_not_those_of_somebody_not_stored_yet(account: Account) -> None:
    Account.objects.filter(pk=account.pk).update(owner=None)
    with pytest.raises(ValueError, match="Nobody"):
        sees(User(username="n", name="Nobody", role="manager"))
