"""The contact matrix: levels now and wanted, the last touch, the trend; changed in place and seen by the right people only."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from guke.accounts.models import Account, Contact, Seat
from guke.kit import clock
from guke.kit.actions import Refused
from guke.network import actions, panels, queries
from guke.network.models import Tie
from guke.people.models import User
from guke.people.roles import ROLES, Role, Scope
from tests.cast import person
from tests.inside import Inside
from tests.network.conftest import Meet

TODAY = clock.today()
YEAR_AGO = TODAY - dt.timedelta(days=400)


def note(user: User, contact: Contact, on: dt.date, level: int, wanted: int = 3) -> Tie:
    return Tie.objects.create(user=user, contact=contact, noted_on=on, level=level, wanted=wanted)


def test_a_cell_tells_level_wanted_last_touch_and_trend(manager: User, boss: Contact, meet: Meet) -> None:
    note(manager, boss, YEAR_AGO, 1)
    note(manager, boss, TODAY, 2)
    meet(manager, boss, days=9)
    touched = meet(manager, boss, days=3)
    [row] = queries.matrix([boss.account], TODAY).rows
    [cell] = row.cells
    assert cell.tie is not None
    assert (cell.tie.level, cell.tie.wanted, cell.trend, cell.short) == (2, 3, 1, True)
    assert (cell.touches, cell.last_at) == (2, touched.happened_at)


def test_a_colleague_who_was_there_counts_as_in_touch(manager: User, head: User, boss: Contact, meet: Meet) -> None:
    meet(manager, boss, colleagues=(head,))
    found = queries.matrix([boss.account], TODAY)
    assert found.ours == [manager, head]
    assert [cell.touches for cell in found.rows[0].cells] == [1, 1]


def test_old_touches_and_planned_ones_make_no_link(manager: User, boss: Contact, meet: Meet) -> None:
    meet(manager, boss, days=400)
    planned = meet(manager, boss)
    planned.planned_for, planned.happened_at = clock.now() + dt.timedelta(days=1), None
    planned.save()
    assert not queries.matrix([boss.account], TODAY).rows[0].covered


def test_who_left_is_left_out_and_cannot_be_rated_any_more(manager: User, boss: Contact) -> None:
    Contact.objects.filter(pk=boss.pk).update(left_on=TODAY - dt.timedelta(days=1))
    boss.refresh_from_db()
    assert queries.matrix([boss.account], TODAY).rows == []
    with pytest.raises(ValidationError, match=r"王建国 left on .* choose a successor"):
        actions.rate(record=boss, user=manager, level=Tie.Level.MET, by=manager, on=TODAY)


@pytest.mark.slow  # three whole actions
def test_rating_twice_on_a_day_is_one_note_and_the_next_day_another(manager: User, boss: Contact) -> None:
    for on, level in ((YEAR_AGO, 1), (TODAY, 2), (TODAY, 3)):
        actions.rate(record=boss, user=manager, level=Tie.Level(level), by=manager, on=on)
    assert list(Tie.objects.order_by("noted_on").values_list("level", flat=True)) == [1, 3]


def test_a_seat_that_only_reads_changes_no_cell(account: Account, boss: Contact, colleague: User) -> None:
    Seat.objects.create(account=account, user=colleague, writes=False)
    with pytest.raises(Refused, match="reading only"):
        actions.rate(record=boss, user=colleague, level=Tie.Level.MET, by=colleague, on=TODAY)


@pytest.mark.slow  # opens pages
def test_the_page_shows_the_matrix_and_a_cell_is_changed_in_place(manager: User, boss: Contact, meet: Meet) -> None:
    meet(manager, boss)
    client = Inside(manager)
    page = client.get(f"/accounts/{boss.account_id}/network/").content.decode()
    assert "王建国" in page
    cell = f"/accounts/{boss.account_id}/network/{manager.pk}/{boss.pk}/"
    assert cell in page
    opened = client.get(cell, headers={"hx-request": "true"}).content.decode()
    assert "拜访" in opened
    answer = client.post(cell, {"level": "3", "wanted": "4"}, headers={"hx-request": "true"}).content.decode()
    assert 'data-level="3"' in answer
    assert 'id="cell" aria-live="polite" hx-swap-oob="true"' in answer
    assert Tie.objects.get().noted_by == manager
    refused = client.post(cell, {"level": "9", "wanted": "4"}, headers={"hx-request": "true", "accept-language": "en"})
    assert "Choose one of the levels." in refused.content.decode()


@pytest.mark.slow  # opens pages
def test_who_does_not_see_the_account_finds_neither_page_nor_cell_nor_note(
    manager: User, colleague: User, outsider: User, boss: Contact
) -> None:
    tie = note(manager, boss, TODAY, 2)
    page = f"/accounts/{boss.account_id}/network/"
    cell = f"{page}{manager.pk}/{boss.pk}/"
    stranger = Inside(colleague)
    assert [stranger.get(at).status_code for at in (page, cell, f"/ties/{tie.pk}/")] == [404, 404, 404]
    assert [
        stranger.post(cell, {"level": "1", "wanted": "1"}).status_code,
        Inside(outsider).get(page).status_code,
    ] == [404, 403]
    assert not Tie.objects.visible_to(colleague).exists()


def test_a_family_is_one_matrix_of_what_one_sees(
    manager: User, colleague: User, account: Account, boss: Contact
) -> None:
    ours = Account.objects.create(code="B1", name="麦穗二厂", owner=manager, parent=account)
    theirs = Account.objects.create(code="B2", name="麦穗三厂", owner=colleague, parent=account)
    for each in (ours, theirs):
        Contact.objects.create(account=each, name=f"厂长{each.code}")
    account.refresh_from_db()
    found = queries.matrix(queries.accounts_of(account, manager, family=True), TODAY)
    assert [row.contact.name for row in found.rows] == ["王建国", "厂长B1"]


@pytest.mark.slow  # writes fifty people
def test_the_number_of_queries_does_not_grow(
    manager: User, account: Account, boss: Contact, meet: Meet, django_assert_num_queries: Any
) -> None:
    people = [Contact.objects.create(account=account, name=f"人{number}") for number in range(50)]
    for contact in people:
        meet(manager, contact)
        note(manager, contact, TODAY, 2)
    with django_assert_num_queries(7):
        queries.matrix([account], TODAY)


def test_weights_over_the_whole_are_refused_with_what_is_left(account: Account, boss: Contact, buyer: Contact) -> None:
    third = Contact(account=account, name="赵强", influence=20)
    with pytest.raises(ValidationError) as refused:
        third.full_clean()
    assert refused.value.message_dict == {"influence": ["The others hold 90%: 10% is left. Lower theirs first."]}
    with translation.override("zh-hans"), pytest.raises(ValidationError) as said:
        third.full_clean()
    assert said.value.message_dict == {"influence": ["其他人已占 90%，只剩 10%。请先调低他们的。"]}
    third.influence = 10
    third.full_clean()
    Contact.objects.filter(pk=boss.pk).update(influence=90)
    boss.refresh_from_db()
    boss.influence = 80
    boss.full_clean()


def test_an_organisation_chart_with_a_loop_is_refused(boss: Contact, buyer: Contact) -> None:
    boss.reports_to = buyer
    with pytest.raises(ValidationError, match="choose another superior"):
        boss.full_clean()


def test_a_score_over_five_is_refused(manager: User, boss: Contact) -> None:
    with pytest.raises(ValidationError) as refused:
        actions.regard(
            record=boss, org_interest=6, own_interest=1, org_trust=1, own_trust=1, evidence="x", by=manager, on=TODAY
        )
    assert refused.value.message_dict == {"org_interest": ["Ensure this value is less than or equal to 5."]}


def test_a_role_without_contacts_opens_no_matrix(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    narrow = Role("narrow", "Narrow", "", Scope.ALL, frozenset({"ties.view", "accounts.view"}))
    monkeypatch.setitem(ROLES, "narrow", narrow)
    viewer = person("narrow", "narrow")
    assert Inside(viewer).get(f"/accounts/{account.pk}/network/").status_code == 403
    assert panels.who(account, viewer) == {"rows": None}
