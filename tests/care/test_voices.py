"""Meetings gather opinions and promises; an opinion is closed only once the customer was told; guests need no sign-in."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.test import Client

from guke.accounts.models import Account, Contact
from guke.care import links
from guke.care.actions import meetings, moments, voices
from guke.care.models import Bulletin, Meeting, Opinion, Pause
from guke.kit import clock
from guke.people.models import User
from tests.care.conftest import ON, TEN, contact
from tests.cast import whole
from tests.inside import Inside

LATER = clock.today() + dt.timedelta(days=30)


@pytest.fixture
def meeting(manager: User) -> Meeting:
    """A symposium that the manager hosts in a month."""
    return Meeting.objects.create(
        title="秋季座谈会", held_on=LATER, begins=dt.time(9, 30), host=manager, agenda="回顾\n展望"
    )


def invite(meeting: Meeting, by: User, **given: Any) -> None:
    meetings.invite(record=meeting, by=by, on=ON, **given)


def test_a_guest_answers_by_the_link_without_signing_in(meeting: Meeting, manager: User, wang: Contact) -> None:
    invite(meeting, manager, contact=wang)
    invitation = meeting.invitations.get()
    guest, address = Client(), links.address(invitation)
    shown = guest.get(address)
    assert "展望" in shown.content.decode()
    assert "no-store" in shown["Cache-Control"]
    assert guest.post(address, {"answer": "sends", "word": "派副总"}).status_code == 302
    invitation.refresh_from_db()
    assert (invitation.answer, invitation.word) == ("sends", "派副总")
    assert "派副总" in Inside(manager).get(f"/meetings/{meeting.pk}/").content.decode()


def test_a_guest_does_not_read_what_the_sign_in_page_tells_colleagues(
    meeting: Meeting, manager: User, wang: Contact
) -> None:
    invite(meeting, manager, contact=wang)
    guest, said = Client(HTTP_ACCEPT_LANGUAGE="en"), "which are slipping"
    assert said in guest.get("/signin/login/").content.decode()
    assert said not in guest.get(links.address(meeting.invitations.get())).content.decode()


def test_a_changed_link_is_not_found_and_nonsense_is_refused(meeting: Meeting, manager: User, wang: Contact) -> None:
    invite(meeting, manager, contact=wang)
    address = links.address(meeting.invitations.get())
    assert Client().get(f"{address[:-2]}x/").status_code == 404
    assert Client().post(address, {"answer": "open"}).status_code == 422


def test_no_answer_is_taken_once_the_meeting_is_off(meeting: Meeting, manager: User, wang: Contact) -> None:
    invite(meeting, manager, contact=wang)
    meetings.call_off(record=meeting, by=manager)
    with pytest.raises(ValidationError, match="请来电"):
        meetings.reply(record=meeting.invitations.get(), answer="comes", now=clock.now())


def test_nobody_is_invited_twice_nor_out_of_scope(meeting: Meeting, manager: User, colleague: User, wang: Contact, north: Any) -> None:  # fmt: skip
    invite(meeting, manager, contact=wang)
    with pytest.raises(ValidationError, match="没有新的"):
        invite(meeting, manager, contact=wang)
    foreign = contact(Account.objects.create(code="B1", name="河北某厂", owner=colleague, unit=north), "外人")
    with pytest.raises(ValidationError, match="没有新的"):
        invite(meeting, manager, contact=foreign)


def test_a_meeting_is_seen_by_its_people_only(meeting: Meeting, manager: User, colleague: User) -> None:
    assert Inside(manager).get(f"/meetings/{meeting.pk}/").status_code == 200
    assert Inside(colleague).get(f"/meetings/{meeting.pk}/").status_code == 404


def test_a_meeting_gathers_opinions_and_promises(meeting: Meeting, manager: User, account: Account, wang: Contact) -> None:  # fmt: skip
    meetings.gather(record=meeting, contact=wang, text="交期太长", by=manager, on=ON)
    meetings.promise(record=meeting, account=account, text="月底前给排产表", due_on=LATER, by=manager, on=ON)
    assert (Opinion.objects.get().account, meeting.promises.get().owner) == (account, manager)
    page = Inside(manager).get(f"/meetings/{meeting.pk}/").content.decode()
    assert "交期太长" in page
    assert "月底前给排产表" in page


def test_minutes_come_after_the_meeting(meeting: Meeting, manager: User) -> None:
    with pytest.raises(ValidationError, match="尚未开始"):
        meetings.minute(record=meeting, minutes="…", by=manager, now=TEN)
    after = meeting.begins_at + dt.timedelta(hours=2)
    assert meetings.minute(record=meeting, minutes="共识三条", by=manager, now=after).state == "held"


@pytest.fixture
def opinion(account: Account, wang: Contact) -> Opinion:
    """What a contact said."""
    return Opinion.objects.create(account=account, contact=wang, text="交期太长", heard_on=ON)


def test_an_opinion_is_closed_only_once_the_customer_was_told(opinion: Opinion, manager: User) -> None:
    with pytest.raises(ValidationError):
        voices.tell(record=opinion, by=manager, on=ON)
    voices.take(record=opinion, by=manager)
    with pytest.raises(ValidationError):
        voices.tell(record=opinion, by=manager, on=ON)
    voices.answer(record=opinion, text="旺季前两周锁定排产。", by=manager)
    assert opinion.state == "answered"
    voices.tell(record=opinion, by=manager, on=ON)
    assert (opinion.state, opinion.told_on) == ("closed", ON)
    with pytest.raises(IntegrityError):
        Opinion.objects.update(told_on=None)


def test_an_owner_must_see_the_account(opinion: Opinion, manager: User, colleague: User) -> None:
    with pytest.raises(ValidationError, match="看不到该客户"):
        voices.take(record=opinion, owner=colleague, by=manager)


def test_a_bulletin_counts_who_read_it(manager: User, account: Account, wang: Contact) -> None:
    contact(account, "未同意", consent_on=None)
    issue = Bulletin.objects.create(title="第 3 期", text="新政策说明", editor=manager)
    voices.address(record=issue, by=manager, on=ON)
    reader = issue.readers.get()
    address = links.address(reader)
    assert "新政策说明" in Client().get(address).content.decode()
    Client().post(address, {"word": "想了解返利"})
    reader.refresh_from_db()
    assert (reader.read_at is not None, reader.word) == (True, "想了解返利")


def test_a_pause_begins_and_ends(account: Account, manager: User, colleague: User) -> None:
    moments.pause(record=account, note="厂房失火", by=manager, on=ON)
    assert "厂房失火" in whole(Inside(manager), f"/accounts/{account.pk}/")
    moments.resume(record=Pause.objects.get(), by=manager, on=ON + dt.timedelta(days=9))
    assert Pause.objects.get().until_on == ON + dt.timedelta(days=8)
    with pytest.raises(ValidationError, match="只能查看"):
        moments.pause(record=account, note="x", by=colleague, on=ON)
