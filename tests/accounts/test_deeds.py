"""What is done with teams, families, files, groups and the organisation chart, and by whom it may be."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from guke.accounts import actions, panels, queries
from guke.accounts.models import Account, Alias, Contact, Group, Seat, Stake
from guke.accounts.rules.families import Doubt
from guke.kit.actions import Refused
from guke.kit.models import AuditLine
from guke.people.models import User
from tests.inside import Inside

ON = dt.date(2026, 11, 22)


def people(account: Account, *names: str) -> list[Contact]:
    """Make contacts in this order."""
    return [Contact.objects.create(account=account, name=name, position=at) for at, name in enumerate(names)]


def test_accounts_are_assigned_together_with_their_unit(account: Account, colleague: User, head: User) -> None:
    assert actions.assign(records=[account], owner=colleague, by=head, reason="调岗") == 1
    account.refresh_from_db()
    assert (account.owner, account.unit) == (colleague, colleague.unit)
    line = AuditLine.objects.get(action="assign", object_id=account.pk)
    assert "owner" in line.changes
    assert line.reason == "调岗"


def test_nobody_who_left_is_given_accounts(account: Account, colleague: User, head: User) -> None:
    colleague.left_on = ON
    with pytest.raises(Refused):
        actions.assign(records=[account], owner=colleague, by=head)


def test_a_manager_assigns_nothing(account: Account, manager: User, colleague: User) -> None:
    with pytest.raises(PermissionDenied):
        actions.assign(records=[account], owner=colleague, by=manager)


def test_a_seat_opens_the_account_and_its_end_closes_it(account: Account, manager: User, colleague: User) -> None:
    assert not Account.objects.visible_to(colleague).exists()
    seat = actions.seat(record=account, user=colleague, duty=Seat.Duty.TECH, by=manager)
    assert Account.objects.visible_to(colleague).get() == account
    actions.unseat(record=seat, by=manager, on=dt.date(2020, 1, 1))
    assert not Account.objects.visible_to(colleague).exists()


def test_a_substitute_sees_the_account_only_meanwhile(
    account: Account, manager: User, colleague: User, head: User
) -> None:
    seat = actions.seat(record=account, user=head, by=manager)
    actions.stand_in(
        record=seat, substitute=colleague, from_on=dt.date(2020, 1, 1), to_on=dt.date(2020, 2, 1), by=manager
    )
    assert not Account.objects.visible_to(colleague).exists()
    actions.stand_in(
        record=seat, substitute=colleague, from_on=dt.date(2020, 1, 1), to_on=dt.date(2999, 1, 1), by=manager
    )
    assert Account.objects.visible_to(colleague).get() == account


@pytest.mark.parametrize("days", [(ON, dt.date(2026, 11, 1))])
def test_a_substitution_does_not_end_before_it_begins(
    account: Account, manager: User, colleague: User, days: tuple[dt.date, dt.date]
) -> None:
    seat = actions.seat(record=account, user=manager, by=None)
    with pytest.raises(Refused):
        actions.stand_in(record=seat, substitute=colleague, from_on=days[0], to_on=days[1], by=manager)


def test_what_was_verified_is_fresh_again(account: Account, manager: User) -> None:
    actions.verify(record=account, by=manager, on=ON)
    file = queries.file_of(account, on=ON)
    assert account.verified["name"] == "2026-11-22"
    assert "uscc" not in account.verified
    assert all(field.days_since == 0 for field in file.fields if field.filled)


def test_a_family_is_rolled_up_without_minority_holdings(account: Account, manager: User) -> None:
    sub = Account.objects.create(code="S", name="子", parent=account, tie="subsidiary")
    deep = Account.objects.create(code="D", name="孙", parent=sub)
    held = Account.objects.create(code="H", name="参", parent=account, tie="holding")
    account.refresh_from_db()
    assert set(queries.rolled_up(account)) == {account.pk, sub.pk, deep.pk}
    assert [(kin.account, kin.depth) for kin in queries.family(account, manager) if kin.account != held] == [
        (account, 0),
        (sub, 1),
        (deep, 2),
    ]


def test_relatives_out_of_scope_cannot_be_opened(account: Account, manager: User, colleague: User) -> None:
    Account.objects.create(code="S", name="子", parent=account, owner=colleague)
    account.refresh_from_db()
    assert [kin.visible for kin in queries.family(account, manager)] == [True, False]


def test_moving_in_the_family_refuses_circles(account: Account, manager: User) -> None:
    child = Account.objects.create(code="S", name="子", parent=account, owner=manager)
    account.refresh_from_db()
    with pytest.raises(ValidationError):
        actions.move_in_family(record=account, parent=child, by=manager)


def test_the_chart_is_edited_in_place(account: Account, manager: User) -> None:
    boss, one, two = people(account, "甲", "乙", "丙")
    client = Inside(manager)
    for contact, to, order in ((one, boss, [one]), (two, boss, [two, one])):
        sent = {"id": contact.pk, "to": to.pk, "order": ",".join(str(each.pk) for each in order)}
        assert client.post(f"/accounts/{account.pk}/chart/", sent).status_code == 200
    top = queries.chart(account, on=ON)
    assert [(p.contact.name, [r.contact.name for r in p.reports]) for p in top] == [("甲", ["丙", "乙"])]


def test_a_circle_of_superiors_is_refused(account: Account, manager: User) -> None:
    boss, one = people(account, "甲", "乙")
    actions.reparent(record=one, superior=boss, by=manager)
    sent = {"id": boss.pk, "to": one.pk, "order": str(boss.pk)}
    assert Inside(manager).post(f"/accounts/{account.pk}/chart/", sent).status_code == 422


def test_an_outsider_cannot_move_anybody(account: Account, colleague: User) -> None:
    (boss,) = people(account, "甲")
    assert Inside(colleague).post(f"/accounts/{account.pk}/chart/", {"id": boss.pk}).status_code == 404


def test_another_name_becomes_an_account(account: Account, head: User) -> None:
    alias = Alias.objects.create(account=account, name="麦穗二厂")
    made = actions.split_alias(record=alias, code="A7", by=head)
    assert (made.name, made.owner) == ("麦穗二厂", account.owner)
    assert not account.aliases.exists()


def test_a_group_has_those_picked_and_those_its_rule_finds(account: Account, manager: User, head: User) -> None:
    ruled = Account.objects.create(code="R", name="规则", province="湖南", owner=manager)
    other = Account.objects.create(code="O", name="他人", province="湖南")
    group = Group.objects.create(name="湖南", rule="province=湖南")
    actions.add_to_group(records=[account], group=group, by=manager)
    assert set(queries.members(group, manager)) == {account, ruled}
    assert set(queries.members(group, head)) == {account, ruled, other}
    assert queries.groups_of(account, manager) == [(group, False)]
    assert queries.groups_of(ruled, manager) == [(group, True)]
    actions.remove_from_group(records=[account], group=group, by=manager)
    assert set(queries.members(group, manager)) == {ruled}


def test_reading_a_contact_is_recorded(account: Account, manager: User) -> None:
    (contact,) = people(account, "甲")
    Inside(manager).get(f"/contacts/{contact.pk}/")
    assert AuditLine.objects.filter(action="read", kind="contacts", object_id=contact.pk, by=manager).exists()


def test_contacts_numbers_do_not_stand_on_the_account_page(account: Account, manager: User) -> None:
    Contact.objects.create(account=account, name="甲", mobile="13800138000", wechat="jia-wx")
    page = Inside(manager).get(f"/accounts/{account.pk}/?tab=people").content.decode()
    assert "甲" in page
    assert "13800138000" not in page
    assert "jia-wx" not in page


BUILDERS: list[Callable[[Account, Any], dict[str, Any]]] = [
    panels.family, panels.chart, panels.cards, panels.team, panels.completeness, panels.names, panels.groups,
]  # fmt: skip


def test_a_panel_costs_the_same_for_one_and_for_many(
    account: Account, head: User, django_assert_max_num_queries: Any
) -> None:
    for at in range(12):
        Account.objects.create(code=f"S{at}", name=f"子{at}", parent=account)
        Seat.objects.create(account=account, user=User.objects.create(username=f"u{at}", name=f"u{at}"))
        Alias.objects.create(account=account, name=f"名{at}")
        Group.objects.create(name=f"组{at}", rule="province=湖南")
    people(account, *(f"人{at}" for at in range(12)))
    for build in BUILDERS:
        fresh = Account.objects.get(pk=account.pk)
        with django_assert_max_num_queries(6, info=build.__name__):
            build(fresh, head)


def test_a_further_owner_who_claims_too_much_is_a_conflict(account: Account, manager: User) -> None:
    parent, other = (Account.objects.create(code=code, name=code) for code in ("P", "O"))
    account.parent, account.tie, account.share_percent = parent, "subsidiary", 51
    account.save()
    Stake.objects.create(account=account, holder=other, share_percent=60)
    assert {conflict.doubt for conflict in queries.claims(account)} == {Doubt.OVER_WHOLE, Doubt.TWO_PARENTS}
    page = Inside(manager).get(f"/accounts/{account.pk}/?tab=file").content.decode()
    assert "111%" in page


@pytest.mark.parametrize(("holder", "share"), [("A1", 20), ("O", 0), ("O", 101)])
def test_a_stake_that_cannot_be_is_refused(account: Account, holder: str, share: int) -> None:
    Account.objects.create(code="O", name="O")
    with pytest.raises(ValidationError):
        Stake(account=account, holder=Account.objects.get(code=holder), share_percent=share).full_clean()
