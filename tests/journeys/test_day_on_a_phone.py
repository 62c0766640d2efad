"""Follow docs/journeys/day-on-a-phone.md; the browser's half is tests/browser/test_phone.py."""

import datetime as dt
import uuid
from typing import Any

import pytest
from django.utils import timezone

from guke.accounts.models import Account, Contact, Habit
from guke.care.models import Opinion
from guke.insight.models import Snapshot
from guke.kit import clock
from guke.people.models import User
from guke.relations import actions
from guke.relations.models import Promise, Touch
from tests.journeys import steps
from tests.journeys.conftest import ON

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # a dozen pages

MORNING = timezone.make_aware(dt.datetime.combine(ON, dt.time(8)))
CHAT = "徐丽 采购员 13800138000\n对方答应12月3号前给回复"


@pytest.fixture
def day(account: Account, manager: User, monkeypatch: pytest.MonkeyPatch) -> Account:
    """Two visits are planned and a promise is due; returns the second customer."""
    monkeypatch.setattr(clock, "now", lambda: MORNING)
    Snapshot.objects.create(as_of=ON, currency="CNY", state=Snapshot.State.READY, current=True)
    second = Account.objects.create(code="A2", name="株洲湘禾合作社", owner=manager, unit=manager.unit)
    boss = Contact.objects.create(account=account, name="王建国", post="总经理", influence=60)
    Habit.objects.create(contact=boss, note="爱钓鱼", noted_on=ON, noted_by=manager)
    Opinion.objects.create(account=account, text="包装袋容易破", heard_on=ON - dt.timedelta(days=5), owner=manager)
    for at, (whom, why) in enumerate([(account, "谈明年用量"), (second, "送样品")]):
        planned_for = MORNING + dt.timedelta(hours=2 + 4 * at)
        Touch.objects.create(account=whom, subject=why, planned_for=planned_for, owner=manager)
    actions.promise(record=account, text="带检测报告来", due_on=ON, by=manager, on=ON - dt.timedelta(days=7))
    return second


def test_a_day_between_customers(story: Any, account: Account, day: Account, manager: User) -> None:
    phone = steps.browser(manager)

    story.step("See the day")
    today = steps.read(phone, "/")
    visits = today.split('id="visits"')[1].split("</section>")[0]
    assert visits.index("10:00") < visits.index("谈明年用量") < visits.index("14:00") < visits.index("送样品")
    assert "带检测报告来" in today
    story.step("Read the brief")
    assert f'href="/accounts/{account.pk}/brief/"' in visits
    brief = steps.read(phone, f"/accounts/{account.pk}/brief/")
    for known in ("谈明年用量", "带检测报告来", "包装袋容易破", "王建国", "爱钓鱼"):
        assert known in brief
    story.step("Log it without a network")
    plan = Touch.objects.get(subject="谈明年用量")
    given = {"account": account.pk, "plan": plan.pk, "said": "明年要八百吨", "key": str(uuid.uuid4())}
    first, again = (steps.send(phone, "/log/", given) for _ in range(2))
    assert (first.status_code, again.status_code) == (302, 302)
    plan.refresh_from_db()
    assert (plan.said, plan.happened_at, Touch.objects.count()) == ("明年要八百吨", MORNING, 2)
    story.step("Keep the promise")
    promise = Promise.objects.get()
    assert steps.send(phone, f"/promises/{promise.pk}/do/keep_promise/").status_code == 302
    assert "带检测报告来" not in steps.read(phone, "/")
    story.step("Capture what they wrote")
    proposed = steps.send(phone, "/capture/", {"text": CHAT, "account": account.pk}).content.decode()
    assert 'value="采购员"' in proposed
    stored = {"person": "0", "person-0-name": "徐丽", "person-0-post": "采购主管", "person-0-mobile": "13800138000"}
    stored |= {
        "saying": "0",
        "saying-0-text": "12月3号前给回复",
        "saying-0-side": "theirs",
        "saying-0-due_on": "2026-12-03",
    }
    assert steps.send(phone, "/capture/", {"text": CHAT, "account": account.pk, "keep": 1, **stored}).status_code == 302
    assert Contact.objects.get(name="徐丽").post == "采购主管"
    assert Promise.objects.get(side="theirs").due_on == dt.date(2026, 12, 3)
    story.step("Go to the next")
    visits = steps.read(phone, "/").split('id="visits"')[1].split("</section>")[0]
    assert "送样品" in visits
    assert "谈明年用量" not in visits
    offered = phone.get("/log/accounts/", {"q": ""}).json()["items"]
    assert (offered[0]["text"], offered[0]["hint"]) == (str(day), "today 14:00")
