"""Follow docs/journeys/share-of-purchases.md."""

from typing import Any

import pytest

from guke.intel.models import ShareEstimate
from tests.cast import whole
from tests.insight.ledgers import Company, rhythm
from tests.journeys import steps
from tests.journeys.conftest import ON

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # a year of orders and their figures


def test_an_estimate_gives_an_account_its_stage(story: Any) -> None:
    company = Company()
    account = company.account("S", company.manager)
    rhythm(company, account, 30, ON)
    client = steps.browser(company.manager)
    estimate = {
        "account": str(account.pk), "year": "2026", "ours": "600000", "total_low": "900000", "total_likely": "1000000",
        "total_high": "1100000", "currency": "CNY", "source": "statement", "trust": "high", "seen_on": str(ON),
    }  # fmt: skip

    story.step("Record the estimate")
    assert steps.send_and_wait(client, "/share-estimates/new/", estimate).status_code == 302
    story.step("Read the share")
    assert "Stable cooperation" in steps.read(client, "/share-estimates/")
    story.step("See the stage on the account")
    found = client.get(f"/api/accounts/{account.pk}").json()
    assert (found["standing__stage"], found["standing__share_percent"]) == ("stable", "60.00")
    assert "60.0%" in whole(client, f"/accounts/{account.pk}/")
    story.step("Read what is still worth asking")
    second = estimate | {
        "source": "rival",
        "trust": "low",
        "total_low": "",
        "total_high": "",
        "total_likely": "1300000",
    }
    assert steps.send_and_wait(client, "/share-estimates/new/", second).status_code == 302
    page = whole(client, f"/accounts/{account.pk}/")
    assert "between 51% and 69%" in page
    assert ">97%<" in page.replace(" ", "")
    story.step("Correct a number that cannot be")
    wrong = estimate | {"total_low": "2000000", "note": "说的是全年"}
    answer = steps.send(client, "/share-estimates/new/", wrong)
    assert answer.status_code == 422
    assert "说的是全年" in answer.content.decode()
    assert ShareEstimate.objects.count() == 2
