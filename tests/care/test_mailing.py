"""Invitations and issues are mailed once to each, with the link to answer or read by; failures are shown and retried."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from guke.accounts.models import Account, Contact
from guke.care import links
from guke.care.actions import delivery, greetings, mailing, meetings, voices
from guke.care.models import Article, Bulletin, Invitation, Meeting, Opinion, Pause, Template
from guke.care.senders.base import Rejected
from guke.care.senders.sink import Sink
from guke.kit import clock
from guke.people.models import User
from tests.care.conftest import ON, TEN, contact
from tests.care.test_greetings import Fails
from tests.inside import Inside


@pytest.fixture(autouse=True)
def reached(settings: Any) -> None:
    """Customers reach Guke by an address of its own."""
    settings.CSRF_TRUSTED_ORIGINS = ["https://guke.example.com"]


@pytest.fixture
def meeting(manager: User, wang: Contact) -> Meeting:
    """A symposium in a fortnight to which a contact is invited."""
    made = Meeting.objects.create(
        title="秋季座谈会", held_on=dt.date(2026, 10, 9), begins=dt.time(9, 30), place="长沙", host=manager
    )
    Invitation.objects.create(meeting=made, contact=wang)
    return made


@pytest.fixture
def issue(manager: User) -> Bulletin:
    """An issue with an article."""
    made = Bulletin.objects.create(title="第 3 期", text="编者按", editor=manager)
    Article.objects.create(bulletin=made, title="新返利口径", text="自明年一月起按季结算。")
    return made


def test_a_guest_gets_one_letter_with_the_link_and_answers_by_it(
    meeting: Meeting, manager: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: TEN)
    mailing.mail_invitations(record=meeting, by=manager, on=ON)
    run, sink = meeting.mailings.get(), Sink(tmp_path)
    assert [delivery.deliver(run, sink, now=lambda: TEN) for _ in range(2)] == [1, 0]
    letter = run.greetings.get()
    assert letter.text.startswith("王建国，诚邀您出席 2026-10-09 09:30 在长沙举行的“秋季座谈会”。")
    [link] = re.findall(r"https://guke\.example\.com(/\S+)", letter.text)
    assert Client().post(link, {"answer": "comes"}).status_code == 302
    assert meeting.invitations.get().answer == "comes"


def test_only_who_has_no_letter_is_written_to(meeting: Meeting, manager: User, account: Account) -> None:
    mailing.mail_invitations(record=meeting, by=manager, on=ON)
    with pytest.raises(ValidationError, match="不能这样操作"):
        mailing.mail_invitations(record=meeting, by=manager, on=ON)
    late = contact(account, "赵敏")
    Invitation.objects.create(meeting=meeting, contact=late)
    mailing.mail_invitations(record=meeting, by=manager, on=ON)
    assert [run.greetings.get().contact for run in meeting.mailings.order_by("pk")] == [Contact.objects.get(name="王建国"), late]  # fmt: skip


def test_a_guest_without_consent_or_at_a_bad_moment_is_left_out_and_nobody_is_said(
    meeting: Meeting, manager: User, account: Account
) -> None:
    Contact.objects.update(consent_on=None)
    with pytest.raises(ValidationError, match="没有人会收到信"):
        mailing.mail_invitations(record=meeting, by=manager, on=ON)
    Contact.objects.update(consent_on=ON)
    Pause.objects.create(account=account, since_on=ON, note="厂房失火")
    with pytest.raises(ValidationError, match="没有人会收到信"):
        mailing.mail_invitations(record=meeting, by=manager, on=ON)
    assert not meeting.mailings.exists()


def test_a_failed_letter_is_shown_beside_the_guest_and_sent_again(
    meeting: Meeting, manager: User, tmp_path: Path
) -> None:
    mailing.mail_invitations(record=meeting, by=manager, on=ON)
    run = meeting.mailings.get()
    delivery.deliver(run, Fails(Rejected("550 mailbox full")), now=lambda: TEN)
    assert "550 mailbox full" in Inside(manager).get(f"/meetings/{meeting.pk}/").content.decode()
    greetings.retry(record=run, by=manager)
    assert delivery.deliver(run, Sink(tmp_path), now=lambda: TEN) == 1


def test_what_waits_does_not_leave_once_the_meeting_is_off(meeting: Meeting, manager: User, tmp_path: Path) -> None:
    mailing.mail_invitations(record=meeting, by=manager, on=ON)
    meetings.call_off(record=meeting, by=manager, now=TEN)
    assert delivery.deliver(meeting.mailings.get(), Sink(tmp_path), now=lambda: TEN) == 0


def test_a_letter_needs_the_address_customers_reach(meeting: Meeting, manager: User, settings: Any) -> None:
    settings.CSRF_TRUSTED_ORIGINS = []
    with pytest.raises(ValidationError, match="GUKE_ORIGINS"):
        mailing.mail_invitations(record=meeting, by=manager, on=ON)


def test_a_template_of_another_occasion_is_refused_and_none_is_sent_as_a_greeting(
    meeting: Meeting, manager: User
) -> None:
    feast = Template.objects.create(name="中秋", occasion="mid_autumn", text="安康")
    with pytest.raises(ValidationError, match="邀请"):
        mailing.mail_invitations(record=meeting, template=feast, by=manager, on=ON)
    own = Template(name="邀请函", occasion="invitation", subject="{title}", text="{surname}{post}：{link}")
    own.clean()
    own.save()
    with pytest.raises(ValidationError, match="从会议"):
        greetings.begin(template=own, group=None, send_on=ON, skipped=[], by=manager, on=ON)
    mailing.mail_invitations(record=meeting, template=own, by=manager, on=ON)
    assert meeting.mailings.get().greetings.get().text.startswith("王总经理：https://guke.example.com/invited/")


def test_an_issue_is_mailed_its_articles_are_read_and_an_answer_becomes_an_opinion(
    issue: Bulletin, manager: User, wang: Contact, tmp_path: Path
) -> None:
    voices.address(record=issue, by=manager, on=ON)
    mailing.mail_issue(record=issue, by=manager, on=ON)
    assert delivery.deliver(issue.mailings.get(), Sink(tmp_path), now=lambda: TEN) == 1
    reader, guest = issue.readers.get(), Client()
    assert links.address(reader) in issue.mailings.get().greetings.get().text
    assert "自明年一月起按季结算。" in guest.get(links.address(reader)).content.decode()
    guest.post(links.address(reader), {"word": "想要按月结算"})
    reader.refresh_from_db()
    voices.keep_word(record=reader, by=manager, on=ON)
    opinion = Opinion.objects.get()
    assert (opinion.text, opinion.contact, opinion.account) == ("想要按月结算", wang, wang.account)
    with pytest.raises(ValidationError):
        voices.keep_word(record=reader, by=manager, on=ON)


def test_the_minutes_of_a_cycle_plan_the_next_once(manager: User, colleague: User) -> None:
    first = Meeting.objects.create(
        title="季度座谈会", held_on=dt.date(2026, 8, 31), begins=dt.time(9), host=manager, cycle=3
    )
    first.ours.set([colleague])
    for minutes in ("共识三条", "共识四条"):
        meetings.minute(record=first, minutes=minutes, by=manager, now=TEN)
    coming = Meeting.objects.get(state="planned")
    assert (coming.title, coming.held_on, coming.cycle, list(coming.ours.all())) == (
        "季度座谈会", dt.date(2026, 11, 30), 3, [colleague],
    )  # fmt: skip
