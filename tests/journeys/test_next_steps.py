"""Follow docs/journeys/next-steps.md."""

import datetime as dt
import re
from typing import Any

import pytest

from guke.insight.models import Snapshot, Standing
from guke.planning import shipped
from guke.planning.models import Criterion, Opening, Play, Score, Step
from tests.insight.ledgers import Company
from tests.journeys import steps
from tests.journeys.conftest import ON
from tests.planning.conftest import share

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # twenty pages


def test_a_sliding_share_leads_to_steps_and_a_report(story: Any) -> None:
    shipped.put(Play.objects)
    company = Company()
    Snapshot.objects.create(as_of=ON, currency="CNY", state=Snapshot.State.READY, current=True)
    account = company.account("S", company.manager)
    for year, percent in ((2024, 78), (2025, 70), (2026, 61)):
        share(account, dt.date(year, 11, 1), percent)
    Standing.objects.filter(account=account).update(stage="stable")
    client, here = steps.browser(company.manager), f"/accounts/{account.pk}/stage/"
    plan, notice = (Play.objects.get(code=code) for code in ("stable.plan", "stable.notice"))

    def do(**given: object) -> str:
        assert steps.send(client, f"{here}do/", given).status_code == 302
        return steps.read(client, here)

    story.step("Read where the account stands")
    page = steps.read(client, here)
    assert "days left to repair it" in page
    assert re.search(r"<strong>751</strong> days in this stage", page)
    story.step("Take up a move")
    assert f"planned for {ON}" in do(how="take", play=plan.pk, planned_on=ON)
    story.step("Dismiss a move with a reason")
    assert "Say why, in a word." in do(how="not", play=notice.pk, reason=" ")
    assert "客户不看" in do(how="not", play=notice.pk, reason="客户不看")
    story.step("Note an opening")
    seen = {"account": account.pk, "trigger": "cost", "says": "采购要降本5%", "source": "科长", "seen_on": ON}
    assert steps.send(client, "/openings/new/", seen).status_code == 302
    opening = Opening.objects.get()
    assert (opening.play and opening.play.text_en, opening.until_on) == ("Show the cost over the whole way, not only a price", dt.date(2027, 2, 20))  # fmt: skip
    story.step("Use the opening")
    assert "Show the cost over the whole way" in do(how="use", opening=opening.pk)
    assert Opening.objects.get().state == "used"
    story.step("Begin the day with it")
    step = Step.objects.get(play=plan)
    assert "Make the year&#x27;s plan together" in steps.read(client, "/")
    matter = f"/today/done/{account.pk}/step:{step.pk}/"
    assert steps.send(client, matter, {"word": "签了年度计划"}).status_code == 302
    assert "签了年度计划" in steps.read(client, here)
    story.step("Score what the customer weighs")
    weighs = {
        "account": account.pk,
        "name": "质量",
        "weight": "60",
        "set_by": "customer",
        "adopted": "on",
        "seen_on": ON,
    }
    assert steps.send(client, "/criteria/new/", weighs).status_code == 302
    refused = steps.send(client, "/criteria/new/", weighs | {"name": "价格", "weight": "41"})
    assert refused.status_code == 422
    assert "weigh 100% at most together: 40% is left. Lower this one or another." in refused.content.decode()
    for rival, points in (("", 6), ("恒沃化工", 8)):
        score = {"criterion": Criterion.objects.get().pk, "rival": rival, "points": points, "evidence": "样品", "seen_on": ON}  # fmt: skip
        assert steps.send(client, "/scores/new/", score).status_code == 302
    assert Score.objects.count() == 2
    assert "恒沃化工 8.00" in steps.read(client, here)
    story.step("See whether the moves fit")
    head = steps.browser(company.head)
    assert f"/steps/?account__owner={company.manager.pk}" in steps.read(head, "/playbook/use/")
    assert head.get("/playbook/use.xlsx").status_code == 200
