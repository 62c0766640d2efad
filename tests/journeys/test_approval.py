"""Follow docs/journeys/approval.md."""

from typing import Any

import pytest

from guke.accounts.models import Account, Merge
from guke.collab.models import Approval
from guke.people.models import User
from tests.cast import person
from tests.journeys import steps

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # four people open several pages


def test_a_merge_waits_for_finance(
    story: Any, account: Account, manager: User, administrator: User, south: Any
) -> None:
    other = Account.objects.create(code="A2", name="长沙市麦穗农业公司", owner=manager, unit=south)
    lead, finance = person("lead", "lead", south), person("finance", "finance")

    story.step("Lay down the path")
    path = {"kind": "accounts", "action": "merge", "steps_0": "finance", "active": "on"}
    assert steps.send(steps.browser(administrator), "/approval-paths/new/", path).status_code == 302
    story.step("Ask")
    asking = steps.browser(lead)
    steps.send(asking, f"/accounts/{account.pk}/do/merge/", {"other": str(other.pk), "reason": "same company"})
    assert "Sent for approval" in steps.read(asking, f"/accounts/{account.pk}/")
    assert not Merge.objects.exists()
    story.step("Find it waiting")
    deciding = steps.browser(finance)
    assert "same company" in steps.read(deciding, "/inbox/")
    story.step("Grant it")
    asked = Approval.objects.get()
    steps.send(deciding, f"/approvals/{asked.pk}/decide/", {"verdict": "grant", "word": "agreed", "step": "0"})
    assert Merge.objects.get().by == lead
    story.step("Read the trail")
    assert "Lead" in steps.read(asking, f"/accounts/{account.pk}/history/")
