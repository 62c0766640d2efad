"""If one of ours left: people, promises and money that would be orphaned, and the signs of working alone."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from guke.accounts.models import Account, Contact, Seat
from guke.insight.models import Standing
from guke.kit import stamps
from guke.network import queries as network
from guke.people.models import Unit, User
from guke.people.roles import ROLES, Role, Scope
from guke.team import queries
from guke.team.rules import Sign, alone
from tests.cast import person
from tests.inside import Inside
from tests.team.conftest import TODAY, met


@pytest.fixture
def alone_there(opened: Account, manager: User, boss: Contact) -> Account:
    """The account with figures, held by the manager alone."""
    met(opened, manager, boss)
    Standing.objects.update_or_create(account=opened, defaults={"revenue_12m": Decimal(1200), "grade": "key"})
    network.recount([opened.pk], TODAY)
    return opened


def test_people_promises_and_money_would_be_orphaned(
    alone_there: Account, manager: User, head: User, boss: Contact
) -> None:
    found = queries.leaving(manager, head, TODAY)
    assert [(each.account, each.alone, each.revenue) for each in found.held] == [(alone_there, True, Decimal(1200))]
    assert (found.orphans, [str(each) for each in found.promises]) == ([boss], ["送样"])
    assert (found.revenue, found.revenue_alone) == (Decimal(1200), Decimal(1200))


def test_whom_a_colleague_knows_too_is_no_orphan(
    alone_there: Account, manager: User, head: User, boss: Contact
) -> None:
    met(alone_there, head, boss)
    network.recount([alone_there.pk], TODAY)
    found = queries.leaving(manager, head, TODAY)
    assert (found.orphans, found.revenue, found.revenue_alone) == ([], Decimal(1200), Decimal(0))


def test_a_viewer_counts_only_what_the_viewer_sees(alone_there: Account, manager: User, colleague: User) -> None:
    found = queries.leaving(manager, colleague, TODAY)
    assert (found.held, found.orphans, found.promises) == ([], [], [])
    assert queries.people(colleague) == ([], 0)


def test_the_list_of_everybody_costs_the_same_for_one_and_for_many(
    alone_there: Account, manager: User, head: User, north: Unit, django_assert_num_queries: Any
) -> None:
    for number in range(5):
        other = User.objects.create(username=f"m{number}", name=f"m{number}", role="manager", unit=north)
        Account.objects.create(code=f"C{number}", name=f"客户{number}", owner=other)
    with django_assert_num_queries(7):
        rows, _total = queries.people(head)
    with django_assert_num_queries(2):
        assert queries.people(head)[0] == rows
    assert [(row.user, row.accounts, row.alone, row.promises, row.revenue_alone) for row in rows[:1]] == [
        (manager, 1, 1, 1, Decimal(1200))
    ]
    assert len(rows) == 6
    assert queries.people(head, 1) == (rows[:1], 6)


@pytest.mark.slow  # 20 people and accounts made
def test_a_long_list_shows_those_with_most_at_stake_and_opens_to_all(
    client: Any, alone_there: Account, head: User, north: Unit
) -> None:
    made = [User(username=f"m{number}", name=f"m{number}", role="manager", unit=north) for number in range(20)]
    for other in User.objects.bulk_create(made):
        Account.objects.create(code=other.username, name=other.name, owner=other)
    client.force_login(head)
    first, everybody = (client.get(address).content.decode() for address in ("/leaving/", "/leaving/?all=1"))
    assert (first.count("lead-cell"), everybody.count("lead-cell")) == (20, 21)
    assert "(21)" in first
    assert "(21)" not in everybody


def test_signs_are_counted_from_records(alone_there: Account, manager: User, head: User) -> None:
    shown = {each.sign.name: (each.sign.cases, each.sign.of) for each in queries.signs(manager, head, TODAY)}
    assert shown == {
        "touches": (1, 1),
        "key": (1, 1),
        "team": (1, 1),
        "places": (0, 0),
        "guesses": (0, 0),
        "stale": (1, 1),
    }
    Seat.objects.create(account=alone_there, user=head, duty="sponsor")
    assert {each.sign.name: each.sign.cases for each in queries.signs(manager, head, TODAY)}["team"] == 0


def test_a_province_held_whole_is_a_sign_for_who_sees_all(manager: User, head: User, colleague: User) -> None:
    for number in range(3):
        Account.objects.create(code=f"P{number}", name=f"客户{number}", province="湖南省", owner=manager)
    named = {each.sign.name: each for each in queries.signs(manager, head, TODAY)}
    assert (named["places"].sign.shows, named["places"].names) == (True, "湖南")
    assert not {each.sign.name: each for each in queries.signs(manager, manager, TODAY)}["places"].sign.shows
    Account.objects.create(code="P9", name="客户9", province="湖南省", owner=colleague)
    stamps.bump("accounts")
    assert not {each.sign.name: each for each in queries.signs(manager, head, TODAY)}["places"].sign.shows


def test_three_signs_are_worth_a_talk() -> None:
    shows, quiet = Sign("x", 3, 4), Sign("x", 1, 4)
    assert alone([shows, shows, Sign("key", 1, 9, any=True)])
    assert not alone([shows, shows, quiet, Sign("few", 2, 2)])


@pytest.mark.slow  # opens pages
def test_the_head_hands_over_from_the_page(alone_there: Account, manager: User, head: User, colleague: User) -> None:
    client = Inside(head)
    page = f"/leaving/{manager.pk}/"
    told = client.get(page, headers={"accept-language": "en"}).content.decode()
    assert "If Manager leaves" in told
    refused = client.post(page, {"account": alone_there.pk, "to": "", "reason": "x"}, headers={"accept-language": "en"})
    assert "Choose who takes them over." in refused.content.decode()
    bad = {"account": alone_there.pk, "to": colleague.pk, "reason": "leaves", "due_on": "31.12."}
    assert "Write the day as" in client.post(page, bad, headers={"accept-language": "en"}).content.decode()
    good = bad | {"due_on": (TODAY + dt.timedelta(days=9)).isoformat()}
    assert client.post(page, good).status_code == 302
    assert "→ Colleague" in client.get(page, headers={"accept-language": "en"}).content.decode()


def test_who_may_read_neither_contacts_nor_promises_sees_none(
    alone_there: Account, manager: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(ROLES, "narrow", Role("narrow", "Narrow", "", Scope.ALL, frozenset({"handovers.view"})))
    found = queries.leaving(manager, person("narrow", "narrow"), TODAY)
    assert (len(found.held), found.orphans, found.promises) == (1, [], [])
