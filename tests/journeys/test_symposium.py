"""Follow docs/journeys/symposium.md."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest

from guke.accounts.models import Account, Contact
from guke.care.actions import delivery
from guke.care.models import Invitation, Meeting, Opinion, Run
from guke.care.senders.sink import Sink
from guke.kit import clock
from guke.people.models import User
from tests.journeys import steps
from tests.journeys.conftest import ON

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # a head and a guest open several pages
TEN = dt.datetime(2026, 11, 23, 2, tzinfo=dt.UTC)
AFTER = dt.datetime(2026, 12, 10, 10, tzinfo=dt.UTC)


def test_a_symposium_is_held_and_its_opinion_answered(
    story: Any, account: Account, head: User, tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.CSRF_TRUSTED_ORIGINS = ["https://guke.example.com"]
    monkeypatch.setattr(clock, "now", lambda: TEN)
    wang = Contact.objects.create(account=account, name="王建国", email="wang@example.com", consent_on=ON)
    meeting = Meeting.objects.create(
        title="季度座谈会", held_on=dt.date(2026, 12, 10), begins=dt.time(9), place="长沙", host=head, cycle=3
    )
    hosting, guest, page = steps.browser(head), steps.browser(), f"/meetings/{meeting.pk}/"

    story.step("Invite")
    steps.send(hosting, f"{page}do/invite/", {"contact": wang.pk})
    story.step("Mail")
    for _time in range(2):
        steps.send(hosting, f"{page}do/mail_invitations/")
    assert delivery.deliver(Run.objects.get(), Sink(tmp_path), now=lambda: TEN) == 1
    [letter] = [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()]
    story.step("Answer")
    [link] = re.findall(r"https://guke\.example\.com(/invited/\S+)", letter)
    assert "季度座谈会" in steps.read(guest, link)
    steps.send(guest, link, {"answer": "comes"})
    assert Invitation.objects.get().answer == "comes"
    story.step("Gather")
    monkeypatch.setattr(clock, "now", lambda: AFTER)
    steps.send(hosting, f"{page}do/gather/", {"contact": wang.pk, "text": "旺季排产太晚", "topic": "delivery"})
    steps.send(hosting, f"{page}do/minute/", {"minutes": "旺季前两周锁定排产。"})
    story.step("The next")
    assert Meeting.objects.get(state="planned").held_on == dt.date(2027, 3, 10)
    story.step("Answer the opinion")
    opinion = Opinion.objects.get()
    address = f"/opinions/{opinion.pk}/do"
    assert steps.send(hosting, f"{address}/tell/", {}).status_code == 302
    opinion.refresh_from_db()
    assert opinion.state == "open"
    for name, given in (("take", {}), ("answer", {"text": "旺季前两周锁定。"}), ("tell", {})):
        steps.send(hosting, f"{address}/{name}/", given)
    opinion.refresh_from_db()
    assert (opinion.state, opinion.owner, opinion.told_on) == ("closed", head, ON)
