"""Follow docs/journeys/one-thread.md."""

import datetime as dt
from typing import Any

import pytest

from guke.accounts.models import Account, Contact
from guke.insight.models import Snapshot, Standing
from guke.kit import clock
from guke.network.models import Tie
from guke.people.models import User
from guke.relations.models import Touch
from tests.journeys import steps
from tests.journeys.conftest import ON

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # two people open several pages


def log(browser: Any, account: Account, day: dt.date, people: list[Contact], colleagues: list[User]) -> None:
    """Log a visit of the day."""
    given = {
        "account": account.pk, "way": "visit", "subject": "月度拜访", "happened_at": f"{day}T09:00", "said": "谈了明年用量",
        "owner": account.owner_id, "contacts": [each.pk for each in people], "colleagues": [each.pk for each in colleagues],
    }  # fmt: skip
    answer = steps.send_and_wait(browser, "/touches/new/", given)
    assert answer.status_code == 302, answer.content.decode()[-3000:]


def test_a_head_finds_and_repairs_a_one_thread_account(
    story: Any, account: Account, manager: User, head: User, colleague: User
) -> None:
    Snapshot.objects.create(as_of=ON, currency="CNY", state=Snapshot.State.READY, current=True)
    Standing.objects.filter(account=account).update(grade="key", revenue_12m=900_000)
    known = [Contact.objects.create(account=account, name=name, post="经理") for name in ("王建国", "李梅")]
    missed = Contact.objects.create(account=account, name="赵强", post="财务总监")
    Contact.objects.update(created_at=clock.begin(ON - dt.timedelta(days=400)))
    deciding, visiting = steps.browser(head), steps.browser(manager)
    log(visiting, account, ON - dt.timedelta(days=1), known, [])

    story.step("See the alarm")
    today = steps.read(deciding, "/")
    assert "麦穗农业 hangs on one thread" in today
    assert "Of ours only Manager was in touch; 2 people should be." in today
    story.step("Open the matrix")
    matrix = steps.read(deciding, f"/accounts/{account.pk}/network/")
    assert "nobody covers 1 post" in matrix
    story.step("Hand it over with a word")
    steps.send(deciding, f"/today/handed/{account.pk}/thread/", {"to": manager.pk, "word": "take a colleague along"})
    assert "take a colleague along" in steps.read(visiting, "/")
    story.step("Visit with two")
    log(visiting, account, ON, [*known, missed], [colleague])
    assert Touch.objects.count() == 2
    story.step("Note the level")
    cell = f"/accounts/{account.pk}/network/{colleague.pk}/{missed.pk}/"
    steps.send(visiting, cell, {"level": "1", "wanted": "2"})
    assert Tie.objects.get().user == colleague
    assert "nobody covers" not in steps.read(deciding, f"/accounts/{account.pk}/network/")
    story.step("See it gone")
    assert "hangs on one thread" not in steps.read(deciding, "/") + steps.read(visiting, "/")
