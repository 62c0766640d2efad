"""Follow docs/journeys/looking-back.md."""

import datetime as dt
import re
from decimal import Decimal
from typing import Any

import pytest

from guke.insight.actions import refresh
from guke.kit import audit
from guke.kit.models import AuditLine
from guke.review import actions
from tests.insight.ledgers import Company
from tests.journeys import steps
from tests.journeys.conftest import ON

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # two years of orders, the figures of several days


def test_the_head_looks_back_and_takes_the_report_along(story: Any) -> None:
    company = Company()
    kept, lost = company.account("K", company.manager), company.account("L", company.manager)
    for month in range(24):
        company.sell(kept, ON - dt.timedelta(days=30 * month + 5), "1000" if month < 12 else "900", quantity=10)
    company.sell(lost, ON - dt.timedelta(days=400), "5000", quantity=5)
    with audit.door("job"):
        refresh(on=ON)
        actions.make_day(on=ON, progress=lambda _done, _total, _message: None)
    client = steps.browser(company.head)

    story.step("Open the development dashboard")
    page = steps.read(client, "/analysis/development/")
    assert "From last year to this" in page
    assert "products dropped" in page
    story.step("Open the rows behind a figure")
    there = next(link for link in re.findall(r'href="(/accounts/\?[^"]+)"', page) if "revenue_12m_max=0" in link)
    rows = client.get("/api" + there.replace("/?", "?").replace("&amp;", "&")).json()
    assert [row["code"] for row in rows["items"]] == ["L"]
    story.step("Look at the end of last month")
    assert "not on record yet" in steps.read(client, "/analysis/development/?as_of=2026-10-31")
    there = "/analysis/development/?as_of=2026-10-31"
    steps.send_and_wait(client, "/past-day/", {"as_of": "2026-10-31", "next": there})
    assert "As of 2026-10-31" in steps.read(client, there)
    story.step("Compare two days")
    steps.send_and_wait(client, "/compare/make/", {"from": "2025-11-22", "to": ON.isoformat()})
    shown = client.get(f"/compare/?from=2025-11-22&to={ON}")
    ways, change = shown.context["ways"], shown.context["change"]
    assert {row["way"] for row in ways} == {"grown", "lost"}
    assert sum((row["change"] for row in ways), Decimal(0)) == change
    story.step("Take the report of an account along")
    assert "Revenue by month" in steps.read(client, f"/accounts/{kept.pk}/report/")
    assert client.get(f"/accounts/{kept.pk}/report.docx").status_code == 200
    assert AuditLine.objects.filter(action="export", object_id=kept.pk, by=company.head).exists()
