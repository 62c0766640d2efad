"""Follow docs/journeys/manager-leaves.md."""

import datetime as dt
from typing import Any

import pytest

from guke.accounts.models import Account, Contact
from guke.collab.models import Approval
from guke.kit import clock
from guke.people.models import User
from guke.relations.models import Promise, Touch
from guke.team.models import Handover
from tests.journeys import steps
from tests.journeys.conftest import ON

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # three people open several pages


@pytest.fixture
def boss(account: Account, manager: User) -> Contact:
    """The customer's general manager, whom only the manager knows; something was promised."""
    made = Contact.objects.create(account=account, name="王建国", post="总经理")
    Contact.objects.filter(pk=made.pk).update(created_at=clock.begin(ON - dt.timedelta(days=400)))
    User.objects.filter(pk=manager.pk).update(left_on=ON + dt.timedelta(days=21))
    Promise.objects.create(account=account, text="送两吨样品", made_on=ON, due_on=ON, owner=manager, contact=made)
    Touch.objects.create(
        account=account, subject="年终回访", owner=manager, planned_for=clock.now() + dt.timedelta(days=9)
    )
    return made


def visit(browser: Any, owner: User, contact: Contact, day: dt.date, *colleagues: User) -> None:
    given = {
        "account": contact.account_id, "way": "visit", "subject": "交接拜访", "happened_at": f"{day}T09:00", "owner": owner.pk,
        "contacts": [contact.pk], "colleagues": [each.pk for each in colleagues],
    }  # fmt: skip
    answer = steps.send_and_wait(browser, "/touches/new/", given)
    assert answer.status_code == 302, answer.content.decode()[-3000:]


def test_a_manager_leaves_and_nothing_stays_behind(
    story: Any, boss: Contact, manager: User, colleague: User, head: User, outsider: User
) -> None:
    account = boss.account
    deciding, leaving, taking = steps.browser(head), steps.browser(manager), steps.browser(colleague)
    visit(leaving, manager, boss, ON - dt.timedelta(days=1))

    story.step("See who is leaving")
    assert "is leaving" in steps.read(deciding, "/leaving/")
    story.step("See what would be orphaned")
    page = f"/leaving/{manager.pk}/"
    told = steps.read(deciding, page)
    for word in ("麦穗农业", "王建国", "送两吨样品"):
        assert word in told, word
    story.step("Try somebody without rights")
    given = {"account": account.pk, "to": outsider.pk, "reason": "leaves the company"}
    refused = steps.send(deciding, page, given)
    assert "choose an account manager, or have an administrator change the role" in refused.content.decode()
    story.step("Begin the handover")
    steps.send(deciding, page, given | {"to": colleague.pk, "due_on": "2026-12-10"})
    package = f"/handovers/{Handover.objects.get().pk}/"
    story.step("Read the package")
    told = steps.read(taking, package)
    for word in ("送两吨样品", "年终回访", "0 of 1 introduced"):
        assert word in told, word
    assert taking.get(f"/accounts/{account.pk}/").status_code == 404
    story.step("Visit together")
    visit(leaving, manager, boss, ON, colleague)
    assert "1 of 1 introduced" in steps.read(taking, package)
    story.step("Take over")
    steps.send(taking, f"{package}do/accept/", {"word": ""})
    assert Account.objects.get().owner == manager
    story.step("Agree")
    asked = Approval.objects.get()
    steps.send(deciding, f"/approvals/{asked.pk}/decide/", {"verdict": "grant", "word": "good luck", "step": "0"})
    assert (Account.objects.get().owner, Promise.objects.get().owner) == (colleague, colleague)
    assert Touch.objects.get(happened_at=None).owner == colleague
    story.step("Nothing stays")
    for door in (f"/accounts/{account.pk}/", package, f"/api/accounts/{account.pk}", f"/contacts/{boss.pk}/"):
        assert leaving.get(door).status_code == 404, door
    assert "麦穗农业" in steps.read(taking, f"/accounts/{account.pk}/")
