"""People are reminded of what is near: once, where they wish, of what still stands and what they may see."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from django.utils import translation

from guke.accounts.models import Account
from guke.care import posting
from guke.care.models import Meeting
from guke.care.senders.base import Letter, Rejected, Unsure
from guke.care.senders.sink import Sink
from guke.desk import actions, jobs, reminders, reminding
from guke.desk.models import Reminder, ReminderWish
from guke.kit.actions import Refused
from guke.people.models import User
from guke.relations.models import Promise, Touch
from guke.relations.rules.quiet import Window
from tests.cast import signed_in
from tests.inside import Inside
from tests.insight.ledgers import Company

CHINA = dt.timezone(dt.timedelta(hours=8))


def at(hour: int, minute: int = 0, day: int = 1) -> dt.datetime:
    """Return a moment of December 2026, whose first day is a Tuesday, as a clock in China shows it."""
    return dt.datetime(2026, 12, day, hour, minute, tzinfo=CHINA)


class Post(list[Letter]):
    """A sender that keeps the letters, or fails as it is told."""

    fault: Exception | None = None

    def send(self, letter: Letter) -> str:
        """Keep the letter."""
        if self.fault:
            raise self.fault
        self.append(letter)
        return letter.key

    def find(self, letter: Letter) -> str | None:
        """Say whether the letter was kept."""
        return next((each.key for each in self if each.key == letter.key), None)


@pytest.fixture
def manager(company: Company) -> User:
    """The manager, who wishes to be mailed an hour before."""
    User.objects.filter(pk=company.manager.pk).update(email="manager@example.com", language="en")
    company.manager.refresh_from_db()
    ReminderWish.objects.create(user=company.manager, ahead="hour", mailed=True)
    return company.manager


@pytest.fixture
def touch(account: Account, manager: User) -> Touch:
    """A visit on Tuesday at ten."""
    return Touch.objects.create(account=account, subject="送样品", planned_for=at(10), owner=manager)


def remind(now: dt.datetime, post: Post) -> int:
    """Do what the job does; return how many letters left."""
    reminding.record(now)
    reminding.settle(post, claimed_before=now - posting.GONE_AFTER)
    return reminding.deliver(post, now=lambda: now)


def near(user: User, now: dt.datetime) -> list[str]:
    """Return what stands on the person's home page."""
    return [str(entry.title) for _row, entry in reminders.shown(user, now)]


def wish(user: User, **values: object) -> None:
    """Change what the person wishes."""
    ReminderWish.objects.filter(user=user).update(**values)


@pytest.mark.slow(reason="the first one fetches the holidays")
@pytest.mark.parametrize(("ahead", "early", "due"), [
    ("quarter", at(9, 44), at(9, 45)),
    ("hour", at(8, 59), at(9)),
    ("evening", at(17, 59, day=30) - dt.timedelta(days=30), at(18, day=30) - dt.timedelta(days=30)),
])  # fmt: skip
def test_a_touch_is_reminded_of_when_it_was_wished_and_mailed_once(
    touch: Touch, manager: User, ahead: str, early: dt.datetime, due: dt.datetime
) -> None:
    wish(manager, ahead=ahead)
    post = Post()
    assert (remind(early, post), near(manager, early)) == (0, [])
    assert (remind(due, post), near(manager, due)) == (1, ["客户A"])
    assert remind(due + dt.timedelta(minutes=5), post) == 0
    assert [letter.to for letter in post] == ["manager@example.com"]
    assert str(touch.account) in post[0].subject


def test_who_chose_nothing_is_reminded_an_hour_before_on_the_home_page_only(account: Account, company: Company) -> None:
    Touch.objects.create(account=account, subject="送样品", planned_for=at(10), owner=company.manager)
    assert remind(at(9), post := Post()) == 0
    assert (near(company.manager, at(9)), list(post)) == (["客户A"], [])


@pytest.mark.parametrize("values", [{"ahead": "never"}, {"shown": False, "mailed": False}])
def test_who_wishes_none_gets_none(touch: Touch, manager: User, values: dict[str, object]) -> None:
    assert touch.owner == manager
    wish(manager, **values)
    assert remind(at(9, 50), Post()) == 0
    assert not Reminder.objects.exists()


def test_colleagues_who_come_along_and_see_the_account_are_reminded_too(touch: Touch, company: Company) -> None:
    touch.colleagues.add(company.lead, company.outsider)
    remind(at(9), Post())
    assert [near(user, at(9)) for user in (company.lead, company.outsider)] == [["客户A"], []]


def test_a_meeting_is_reminded_of_with_its_host(manager: User) -> None:
    Meeting.objects.create(title="年度座谈会", held_on=at(10).date(), begins=dt.time(10), host=manager)
    assert (remind(at(8, 59), Post()), remind(at(9), Post())) == (0, 1)
    assert near(manager, at(9, 59)) == ["年度座谈会"]
    assert near(manager, at(10)) == []


def test_a_promise_counts_from_nine_and_stands_all_day(account: Account, manager: User) -> None:
    row = Promise.objects.create(
        account=account, text="寄检测报告", made_on=at(9).date(), due_on=at(9).date(), owner=manager
    )
    remind(at(7, 59), Post())
    assert near(manager, at(7, 59)) == []
    remind(at(8), Post())
    assert near(manager, at(23, 59)) == ["客户A"]
    assert near(manager, at(0, day=2)) == []
    Promise.objects.filter(pk=row.pk).update(state="kept", settled_on=at(9).date())
    assert near(manager, at(9)) == []


def test_what_was_moved_is_reminded_of_at_its_new_time_only(touch: Touch, manager: User) -> None:
    wish(manager, ahead="quarter")
    reminding.record(at(9, 45))
    Touch.objects.filter(pk=touch.pk).update(planned_for=at(15))
    post = Post()
    assert (remind(at(9, 50), post), near(manager, at(9, 50))) == (0, [])
    assert Reminder.objects.get().state == "left_out"
    assert (remind(at(14, 45), post), near(manager, at(14, 45))) == (1, ["客户A"])
    assert "15:00" in post[0].subject


@pytest.mark.parametrize("values", [{"called_off_on": at(9).date()}, {"happened_at": at(8)}])
def test_what_was_called_off_or_had_is_not_reminded_of(touch: Touch, manager: User, values: dict[str, object]) -> None:
    reminding.record(at(9))
    Touch.objects.filter(pk=touch.pk).update(**values)
    assert (remind(at(9, 5), Post()), near(manager, at(9, 5))) == (0, [])


def test_who_may_not_see_the_account_any_longer_is_not_reminded(touch: Touch, manager: User, company: Company) -> None:
    reminding.record(at(9))
    Account.objects.filter(pk=touch.account_id).update(owner=company.outsider, unit=company.there)
    assert (remind(at(9, 5), Post()), near(manager, at(9, 5))) == (0, [])
    Reminder.objects.all().delete()
    assert reminding.record(at(9, 5)) == 0


def test_who_left_is_not_reminded(touch: Touch, manager: User) -> None:
    reminding.record(at(9))
    User.objects.filter(pk=manager.pk).update(is_active=False)
    assert touch.owner == manager
    assert remind(at(9, 5), Post()) == 0


@pytest.mark.slow(reason="asks the calendar of holidays of two years")
@pytest.mark.parametrize(("planned", "recorded", "ends"), [
    (at(9, 30), at(8, 29), at(8, 30)),
    (at(15, day=2), at(13, 15, day=2), at(13, 30, day=2)),
    (at(9, 15, day=7), at(18, day=6), at(8, 30, day=7)),
    (at(9, 15, day=4) + dt.timedelta(days=31), at(18, day=3) + dt.timedelta(days=31), at(8, 30, day=4) + dt.timedelta(days=31)),
], ids=["night", "noon rest", "weekend", "New Year"])  # fmt: skip
def test_a_letter_waits_for_the_end_of_quiet_hours_the_home_page_does_not(
    touch: Touch, manager: User, planned: dt.datetime, recorded: dt.datetime, ends: dt.datetime
) -> None:
    wish(manager, ahead="evening")
    Touch.objects.filter(pk=touch.pk).update(planned_for=planned)
    assert (remind(recorded, post := Post()), near(manager, recorded)) == (0, ["客户A"])
    assert remind(ends - dt.timedelta(minutes=1), post) == 0
    assert remind(ends, post) == 1


def test_what_begins_within_quiet_hours_is_not_mailed_afterwards(touch: Touch, manager: User) -> None:
    Touch.objects.filter(pk=touch.pk).update(planned_for=at(8, 15))
    assert (remind(at(7, 15), Post()), near(manager, at(7, 15))) == (0, ["客户A"])
    assert remind(at(8, 30), Post()) == 0
    assert Reminder.objects.get().state == "left_out"


def test_killed_between_the_row_and_the_letter_it_is_sent_once(touch: Touch, manager: User) -> None:
    reminding.record(at(9))
    post = Post()
    assert [remind(at(9, minute), post) for minute in (5, 10, 15)] == [1, 0, 0]
    assert (touch.owner, len(post)) == (manager, 1)


@pytest.mark.parametrize(("arrived", "letters"), [(True, 0), (False, 1)])
def test_killed_between_the_claim_and_the_outcome_the_sender_is_asked(
    touch: Touch, tmp_path: Path, *, arrived: bool, letters: int
) -> None:
    sink = Sink(tmp_path)
    reminding.record(at(9))
    row = Reminder.objects.get(entry=touch.pk)
    if arrived:
        sink.send(Letter(row.key.hex, "manager@example.com", "", ""))
    Reminder.objects.update(state="claimed", claimed_at=at(9))
    reminding.settle(sink, claimed_before=at(9))
    assert reminding.deliver(sink, now=lambda: at(9, 5)) == 0
    reminding.settle(sink, claimed_before=at(9, 1))
    assert reminding.deliver(sink, now=lambda: at(9, 12)) == letters
    assert len(list(tmp_path.iterdir())) == 1
    assert Reminder.objects.get().state == "sent"


@pytest.mark.parametrize(("fault", "state"), [(Rejected("550 no such person"), "failed"), (Unsure("timed out"), "unknown")])  # fmt: skip
def test_a_letter_that_failed_is_noted_and_not_sent_again(touch: Touch, fault: Exception, state: str) -> None:
    post = Post()
    post.fault = fault
    assert [remind(at(9), post), remind(at(9, 5), post)] == [0, 0]
    row = Reminder.objects.get(entry=touch.pk)
    assert (row.state, row.fault) == (state, str(fault))


def test_mail_that_is_no_longer_wished_is_not_sent(touch: Touch, manager: User) -> None:
    reminding.record(at(9))
    wish(manager, mailed=False)
    assert (remind(at(9, 5), Post()), touch.owner) == (0, manager)


@pytest.mark.parametrize(("language", "subject", "why"), [
    ("en", "Reminder: Dec. 1, 2026 10:00 客户A", "Guke reminds you of this as you chose in Settings, Reminders."),
    ("zh-hans", "提醒：2026年12月1日 10:00 客户A", "按您在设置的“提醒”里所选，固客提醒您这件事。"),
])  # fmt: skip
def test_the_letter_speaks_the_persons_language(
    touch: Touch, manager: User, language: str, subject: str, why: str
) -> None:
    User.objects.filter(pk=manager.pk).update(language=language)
    remind(at(9), post := Post())
    assert post[0].subject == subject
    assert "送样品" in post[0].text
    assert why in post[0].text
    assert touch.owner == manager


def test_without_an_address_mail_cannot_be_wished(company: Company) -> None:
    with pytest.raises(Refused, match="enter it under Settings, Me"):
        actions.choose_reminders(record=company.manager, ahead="hour", shown=True, mailed=True, by=company.manager)
    with translation.override("zh-hans"), pytest.raises(Refused, match="邮箱"):
        actions.choose_reminders(record=company.manager, ahead="hour", shown=True, mailed=True, by=company.manager)


@pytest.mark.slow(reason="draws whole pages")
def test_the_settings_page_keeps_what_is_wished(manager: User) -> None:
    client = signed_in(manager)
    assert "Reminders" in client.get("/settings/").content.decode()
    assert client.post("/settings/reminders/", {"ahead": "evening", "mailed": "on"}).status_code == 302
    kept = ReminderWish.objects.get(user=manager)
    assert (kept.ahead, kept.shown, kept.mailed) == ("evening", False, True)
    User.objects.filter(pk=manager.pk).update(email="")
    page = client.post("/settings/reminders/", {"ahead": "hour", "mailed": "on"}, headers={"accept-language": "en"})
    assert "You have no e-mail address here" in page.content.decode()


@pytest.mark.slow(reason="draws whole pages")
def test_home_shows_it_until_it_was_seen(
    touch: Touch, manager: User, company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("guke.kit.clock.now", lambda: at(9))
    reminding.record(at(9))
    client, row = Inside(manager), Reminder.objects.get(entry=touch.pk)
    assert f'action="/reminders/{row.pk}/seen/"' in client.get("/").content.decode()
    Inside(company.colleague).post(f"/reminders/{row.pk}/seen/")
    assert near(manager, at(9)) == ["客户A"]
    client.post(f"/reminders/{row.pk}/seen/")
    assert 'id="reminders"' not in client.get("/").content.decode()


def test_the_job_records_and_writes_letters(
    touch: Touch, manager: User, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("guke.kit.clock.now", lambda: at(9))

    def progress(*_: Any) -> None: ...

    assert jobs.remind(progress) == {"near": 1, "mailed": 1}  # type: ignore[arg-type]  # only called
    assert jobs.remind(progress) == {"near": 1, "mailed": 0}  # type: ignore[arg-type]  # only called
    assert (len(list((home / "letters" / "email").iterdir())), touch.owner) == (1, manager)


def failed(post: Post) -> Reminder:
    """Let the letter of the visit fail at nine; return its reminder."""
    post.fault = Rejected("550 no such person")
    remind(at(9), post)
    post.fault = None
    return Reminder.objects.get(sort="touch")


@pytest.mark.slow(reason="draws whole pages")
def test_a_letter_that_failed_is_shown_with_its_reason_and_sent_again_when_asked(
    touch: Touch, manager: User, company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("guke.kit.clock.now", lambda: at(9, 5))
    row = failed(post := Post())
    page = Inside(manager).get("/settings/reminders/").content.decode()
    assert "E-mails that did not leave" in page
    assert "550 no such person" in page
    assert f'action="/reminders/{row.pk}/again/"' in page
    assert f'href="/touches/{touch.pk}/"' in page
    stranger = Inside(company.colleague)
    assert "E-mails that did not leave" not in stranger.get("/settings/reminders/").content.decode()
    stranger.post(f"/reminders/{row.pk}/again/")
    assert remind(at(9, 10), post) == 0
    Inside(manager).post(f"/reminders/{row.pk}/again/")
    assert [remind(at(9, 15), post), remind(at(9, 20), post)] == [1, 0]
    row.refresh_from_db()
    assert (row.state, row.fault, row.tries) == ("sent", "", 2)


@pytest.mark.slow(reason="draws whole pages")
def test_an_administrator_sees_whose_letters_failed(
    touch: Touch, manager: User, administrator: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("guke.kit.clock.now", lambda: at(9, 5))
    failed(Post())
    page = Inside(administrator).get("/settings/reminders/").content.decode()
    assert f"{manager} · 2026-12-01 10:00 · " in page
    assert str(touch) in page


def test_of_what_is_over_nothing_is_sent_again(touch: Touch, manager: User) -> None:
    row = failed(post := Post())
    for language, said in (("en", "It is over, or somebody"), ("zh-hans", "已经过去，或已有人处理。")):
        with translation.override(language), pytest.raises(Refused, match=said):
            actions.send_again(reminder=row.pk, by=manager, now=at(10))
    assert remind(at(10), post) == 0
    assert touch.owner == manager


def test_what_is_being_sent_is_not_sent_again_by_asking(touch: Touch, manager: User) -> None:
    row = failed(Post())
    Reminder.objects.update(state="claimed")
    with pytest.raises(Refused):
        actions.send_again(reminder=row.pk, by=manager, now=at(9, 30))
    assert touch.owner == manager


@pytest.mark.parametrize(("planned", "early", "leaves"), [
    (at(13, 15), at(11, 40), at(11, 45)),
    (at(8, 15, day=2), at(19, 40), at(19, 45)),
    (at(9, 15, day=5), at(19, 40, day=4), at(19, 45, day=4)),
], ids=["noon rest", "night", "Saturday"])  # fmt: skip
def test_a_letter_that_quiet_hours_would_keep_until_it_is_over_leaves_before_they_begin(
    touch: Touch, manager: User, planned: dt.datetime, early: dt.datetime, leaves: dt.datetime
) -> None:
    Touch.objects.filter(pk=touch.pk).update(planned_for=planned)
    assert (remind(early, post := Post()), remind(leaves, post)) == (0, 1)
    assert near(manager, leaves) == ["客户A"]


def test_nobody_is_mailed_more_than_a_day_early(touch: Touch, manager: User) -> None:
    Touch.objects.filter(pk=touch.pk).update(planned_for=at(8, 15, day=7))
    assert [remind(at(19, 45, day=day), Post()) for day in (4, 5, 6)] == [0, 0, 0]
    assert (remind(at(7, 15, day=7), Post()), near(manager, at(7, 15, day=7))) == (0, ["客户A"])


def test_who_is_reminded_on_the_home_page_only_is_reminded_then(touch: Touch, manager: User) -> None:
    wish(manager, mailed=False)
    Touch.objects.filter(pk=touch.pk).update(planned_for=at(13, 15))
    reminding.record(at(11, 45))
    assert near(manager, at(12, 10)) == []
    reminding.record(at(12, 15))
    assert near(manager, at(12, 15)) == ["客户A"]


def test_a_letter_waits_for_the_end_of_the_persons_own_quiet_hours(touch: Touch, manager: User) -> None:
    wish(manager, quiet_since=dt.time(8, 30), quiet_until=dt.time(9, 40))
    assert [remind(at(9, minute), post := Post()) for minute in (0, 35)] == [0, 0]
    assert (remind(at(9, 40), post), near(manager, at(9, 40))) == (1, ["客户A"])
    assert touch.owner == manager


def test_own_quiet_hours_over_midnight_are_mailed_before_and_keep_nobody_else_waiting(
    touch: Touch, manager: User, company: Company
) -> None:
    wish(manager, quiet_since=dt.time(18), quiet_until=dt.time(10))
    User.objects.filter(pk=company.lead.pk).update(email="lead@example.com")
    ReminderWish.objects.create(user=company.lead, ahead="hour", mailed=True)
    touch.colleagues.add(company.lead)
    assert (remind(at(17, 45) - dt.timedelta(days=1), post := Post()), remind(at(9), post)) == (1, 1)
    assert [letter.to for letter in post] == ["manager@example.com", "lead@example.com"]


@pytest.mark.slow(reason="draws whole pages")
def test_own_quiet_hours_are_chosen_on_the_settings_page(manager: User) -> None:
    client, given = Inside(manager), {"ahead": "hour", "mailed": "on"}
    half = client.post("/settings/reminders/", given | {"quiet_since": "18:00"})
    assert "Enter both times, or neither." in half.content.decode()
    same = client.post("/settings/reminders/", given | {"quiet_since": "18:00", "quiet_until": "18:00"})
    assert "Both times are the same: enter a later end, or neither." in same.content.decode()
    assert (
        client.post("/settings/reminders/", given | {"quiet_since": "18:00", "quiet_until": "08:00"}).status_code == 302
    )
    assert ReminderWish.objects.get(user=manager).windows == (Window(dt.time(18), dt.time(8)),)
    assert 'value="18:00"' in client.get("/settings/reminders/").content.decode()
