"""Follow docs/journeys/slipping-account.md."""

import datetime as dt
import re
from decimal import Decimal
from typing import Any

import pytest

from guke.insight.actions import refresh
from guke.kit import audit
from tests.insight.ledgers import Company, rhythm
from tests.journeys import steps
from tests.journeys.conftest import ON

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # two years of orders and their figures


def test_the_head_finds_who_slips_and_why(story: Any) -> None:
    company = Company()
    silent, steady = company.account("S", company.manager), company.account("T", company.manager)
    rhythm(company, silent, 14, ON - dt.timedelta(days=50))
    rhythm(company, steady, 14, ON - dt.timedelta(days=3))
    with audit.door("job"):
        refresh(on=ON)
    client = steps.browser(company.head)

    story.step("Open home")
    home = steps.read(client, "/")
    assert f"/accounts/{silent.pk}/" in home
    assert f"/accounts/{steady.pk}/" not in home
    assert "36 days later than its own rhythm" in home
    story.step("Open the account")
    page = steps.read(client, f"/accounts/{silent.pk}/")
    assert "usually orders every 14 days" in page
    story.step("Open the rows behind the figure")
    shown = client.get(f"/api/accounts/{silent.pk}").json()["standing__revenue_12m"]
    rows_behind = next(link for link in re.findall(r'href="(/sales/\?[^"]+)"', page) if "sold_on_from" in link)
    rows = client.get("/api" + rows_behind.replace("/?", "?").replace("&amp;", "&") + "&size=200").json()
    assert sum(Decimal(row["amount"]) for row in rows["items"]) == Decimal(shown)
    story.step("Put it off")
    later = f"/today/later/{silent.pk}/slipping/"
    assert later in home, "home offers to put it off"
    steps.send(client, later, {"days": "7"})
    assert f"/accounts/{silent.pk}/" not in steps.read(client, "/")
