"""A greeting reaches each person by name, once; who may not be greeted is named with the reason."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from guke.accounts.models import Account, Contact
from guke.care.actions import delivery
from guke.care.actions import greetings as actions
from guke.care.models import Greeting, Pause, Run, Template
from guke.care.senders.base import Letter, Rejected, Unsure
from guke.care.senders.sink import Sink
from guke.people.models import User
from guke.relations.models import QuietTime
from tests.care.conftest import ON, TEN, contact
from tests.inside import Inside


@pytest.fixture
def template(db: Any) -> Template:
    """A Mid-Autumn greeting by e-mail."""
    return Template.objects.create(
        name="中秋",
        occasion="mid_autumn",
        channel="email",
        subject="{occasion}",
        text="{surname}{post}，中秋安康。{sender}",
    )


def run_of(template: Template, by: User, **given: Any) -> Run:
    values = {"group": None, "send_on": ON, "skipped": [], "on": ON, **given}
    return actions.begin(template=template, by=by, **values)


def states(run: Run) -> dict[str, tuple[str, str]]:
    return {each.contact.name: (each.state, each.why) for each in run.greetings.select_related("contact")}


class Fails:
    """A channel that fails in one way, and says what it knows of lost letters."""

    def __init__(self, error: Exception | None = None, known: str | None = None) -> None:
        self.error, self.known, self.sent = error, known, 0

    def send(self, letter: Letter) -> str:  # noqa: ARG002 - a channel's word
        """Send, or fail."""
        if self.error is not None:
            raise self.error
        self.sent += 1
        return f"number {self.sent}"

    def find(self, letter: Letter) -> str | None:  # noqa: ARG002 - a channel's word
        """Say what is known of it."""
        if isinstance(self.error, Unsure):
            raise self.error
        return self.known


def test_each_letter_is_filled_in_per_person(template: Template, manager: User, wang: Contact) -> None:
    [greeting] = run_of(template, manager).greetings.all()
    assert (greeting.subject, greeting.text) == ("中秋节", "王总经理，中秋安康。Manager")
    assert greeting.address == wang.email


def test_who_may_not_be_greeted_is_left_out_with_the_reason(
    template: Template, manager: User, account: Account, wang: Contact, south: Any
) -> None:
    contact(account, "未同意", consent_on=None)
    contact(account, "已离职", left_on=dt.date(2026, 9, 1))
    contact(account, "无邮箱", email="")
    contact(account, "同邮箱", email=wang.email)
    skipped = contact(account, "不发")
    hard = Account.objects.create(code="A2", name="湘潭稻谷加工厂", owner=manager, unit=south)
    contact(hard, "困难中")
    Pause.objects.create(account=hard, since_on=dt.date(2026, 9, 1), note="厂房失火")
    assert states(run_of(template, manager, skipped=[skipped.pk])) == {
        "王建国": ("ready", ""),
        "未同意": ("left_out", "consent"),
        "已离职": ("left_out", "left"),
        "无邮箱": ("left_out", "address"),
        "同邮箱": ("left_out", "twice"),
        "不发": ("left_out", "choice"),
        "困难中": ("left_out", "paused"),
    }


def test_care_reaches_those_in_difficulty(template: Template, manager: User, account: Account, wang: Contact) -> None:
    Pause.objects.create(account=account, since_on=dt.date(2026, 9, 1), note="厂房失火")
    template.occasion = "care"
    template.save()
    assert states(run_of(template, manager)) == {"王建国": ("ready", "")}


def test_a_lunar_birthday_is_greeted_on_its_day_only(
    template: Template, manager: User, account: Account, wang: Contact
) -> None:
    template.occasion = "birthday"
    template.save()
    contact(account, "李月", lunar_birthday="08-15", birthday=dt.date(1980, 3, 1))
    assert states(run_of(template, manager)) == {"李月": ("ready", "")}
    with pytest.raises(ValidationError, match="没有人会收到"):
        run_of(template, manager, send_on=dt.date(2027, 3, 1))


def test_an_anniversary_names_its_years(template: Template, manager: User, account: Account, wang: Contact) -> None:
    Account.objects.filter(pk=account.pk).update(opened_on=dt.date(2016, 9, 25))
    template.occasion, template.text = "anniversary", "合作{years}年"
    template.save()
    assert run_of(template, manager).greetings.get().text == "合作10年"


def test_only_contacts_in_scope_are_greeted(template: Template, manager: User, colleague: User, wang: Contact) -> None:
    with pytest.raises(ValidationError):
        run_of(template, colleague)
    assert run_of(template, manager).greetings.count() == 1


def test_a_past_day_an_unknown_field_and_a_text_message_without_its_template_are_refused(
    template: Template, manager: User, wang: Contact
) -> None:
    with pytest.raises(ValidationError, match="这一天已过"):
        run_of(template, manager, send_on=dt.date(2026, 9, 24))
    with pytest.raises(ValidationError, match=r"没有字段 \{nmae\}"):
        Template(name="x", text="{nmae}").clean()
    template.channel = "sms"
    template.save()
    with pytest.raises(ValidationError, match="短信"):
        run_of(template, manager)


def test_a_person_has_one_greeting_per_run(template: Template, manager: User, wang: Contact) -> None:
    run = run_of(template, manager)
    with pytest.raises(IntegrityError):
        Greeting.objects.create(run=run, contact=wang)


def test_sending_twice_sends_once(template: Template, manager: User, wang: Contact, tmp_path: Path) -> None:
    run, sink = run_of(template, manager), Sink(tmp_path)
    assert [delivery.deliver(run, sink, now=lambda: TEN) for _ in range(2)] == [1, 0]
    assert len(list(tmp_path.iterdir())) == 1
    greeting = run.greetings.get()
    assert (greeting.state, greeting.tries, greeting.message_id) == ("sent", 1, f"{greeting.key.hex}.txt")


@pytest.mark.parametrize("hour", [4, 5, 12, 14])
def test_nobody_is_disturbed_at_noon_or_at_night(
    template: Template, manager: User, wang: Contact, tmp_path: Path, hour: int
) -> None:
    run, at = run_of(template, manager), TEN.replace(hour=hour)
    assert delivery.deliver(run, Sink(tmp_path), now=lambda: at) == 0
    assert states(run) == {"王建国": ("ready", "")}


def test_ones_own_quiet_time_is_kept(template: Template, manager: User, wang: Contact, tmp_path: Path) -> None:
    QuietTime.objects.create(contact=wang, since=dt.time(9, 30), until=dt.time(11))
    run = run_of(template, manager)
    assert delivery.deliver(run, Sink(tmp_path), now=lambda: TEN) == 0
    assert delivery.deliver(run, Sink(tmp_path), now=lambda: TEN + dt.timedelta(hours=1)) == 1


def test_who_takes_consent_back_in_between_gets_nothing(
    template: Template, manager: User, wang: Contact, tmp_path: Path
) -> None:
    run = run_of(template, manager)
    Contact.objects.update(consent_on=None)
    assert delivery.deliver(run, Sink(tmp_path), now=lambda: TEN) == 0
    assert states(run) == {"王建国": ("left_out", "consent")}


def test_a_failure_is_shown_and_sent_again_when_asked(
    template: Template, manager: User, wang: Contact, tmp_path: Path
) -> None:
    run = run_of(template, manager)
    delivery.deliver(run, Fails(Rejected("mailbox full")), now=lambda: TEN)
    greeting = run.greetings.get()
    assert (greeting.state, greeting.fault) == ("failed", "mailbox full")
    assert delivery.deliver(run, Sink(tmp_path), now=lambda: TEN) == 0
    actions.retry(record=run, by=manager)
    assert delivery.deliver(run, Sink(tmp_path), now=lambda: TEN) == 1


def test_of_a_letter_nobody_knows_a_person_decides(template: Template, manager: User, wang: Contact) -> None:
    run = run_of(template, manager)
    delivery.deliver(run, Fails(Unsure("timed out")), now=lambda: TEN)
    greeting = run.greetings.get()
    assert greeting.state == "unknown"
    actions.arrived(record=greeting, by=manager, now=TEN)
    assert run.greetings.get().state == "sent"
    with pytest.raises(ValidationError):
        actions.send_again(record=run.greetings.get(), by=manager)


@pytest.mark.parametrize(
    ("sender", "state"),
    [(Fails(known="n1"), "sent"), (Fails(known=None), "ready"), (Fails(Unsure("no answer")), "unknown")],
)
def test_a_letter_whose_worker_died_is_asked_for(
    template: Template, manager: User, wang: Contact, sender: Fails, state: str
) -> None:
    run = run_of(template, manager)
    run.greetings.update(state="claimed", claimed_at=TEN)
    delivery.settle(run, sender, claimed_before=TEN)
    assert run.greetings.get().state == "claimed", "its worker may still be at it"
    delivery.settle(run, sender, claimed_before=TEN + dt.timedelta(minutes=10))
    assert run.greetings.get().state == state


def test_a_stopped_run_sends_nothing(template: Template, manager: User, wang: Contact, tmp_path: Path) -> None:
    run = run_of(template, manager)
    actions.stop(record=run, by=manager, now=TEN)
    assert delivery.deliver(run, Sink(tmp_path), now=lambda: TEN) == 0
    actions.go_on(record=run, by=manager)
    assert delivery.deliver(run, Sink(tmp_path), now=lambda: TEN) == 1


@pytest.mark.slow(reason="three whole pages")
def test_the_page_shows_each_letter_before_it_is_sent(
    template: Template, manager: User, account: Account, wang: Contact
) -> None:
    contact(account, "未同意", consent_on=None)
    client = Inside(manager)
    address = f"/greet/?template={template.pk}"
    shown = client.get(address).content.decode()
    assert "王总经理，中秋安康。Manager" in shown
    assert "未同意被联系" in shown
    answer = client.post(address)
    assert answer.status_code == 302
    page = client.get(answer["Location"]).content.decode()
    assert "进展" in page
    assert Run.objects.get().greetings.count() == 2


@pytest.mark.slow(reason="three whole pages of letters")
def test_more_letters_than_a_page_are_all_looked_at_and_who_is_taken_off_stays_off(
    template: Template, manager: User, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("guke.care.pages.greeting._SHOWN", 2)
    first, *_others = [contact(account, name) for name in ("赵一", "钱二", "孙三")]
    client, address = Inside(manager), f"/greet/?template={template.pk}"
    second = client.post(address, {"skip": [first.pk], "page": "2"}).content.decode()
    assert "孙三" in second
    assert "赵一" not in second
    assert f'<input type="hidden" name="skip" value="{first.pk}">' in second
    assert not Run.objects.exists()
    client.post(address, {"skip": [first.pk]})
    assert states(Run.objects.get())["赵一"] == ("left_out", "choice")


def test_who_sees_nothing_greets_nobody(template: Template, outsider: User) -> None:
    assert Inside(outsider).get(f"/greet/?template={template.pk}").status_code == 403
