"""Follow docs/journeys/first-evening.md."""

from typing import Any

import pytest

from guke.intake.models import Batch
from tests.journeys import steps

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # imports a file and makes the figures
HEADER = ("日期", "单号", "客户编码", "客户名称", "产品编码", "产品名称", "数量", "金额")
ROWS = (
    ("2026-03-05", "D1", "K1", "长沙麦穗农业有限公司", "P1", "尿素", "20", "19900.50"),
    ("2026-06-11", "D2", "K1", "长沙麦穗农业有限公司", "P2", "钾肥", "5", "30000"),
    ("2026-10-02", "D3", "K2", "岳阳江豚农资有限公司", "P1", "尿素", "10", "9950.25"),
)
COMPANY = {"company": "丰岳", "name": "周宜", "username": "zhou", "password": "grain-and-river-7"}


def test_from_an_empty_folder_to_ones_own_portfolio(story: Any) -> None:
    client = steps.browser()
    story.step("Open Guke")
    assert client.get("/portfolio/").url == "/welcome/"
    story.step("Name the company")
    assert steps.send(client, "/welcome/", COMPANY).url == "/"
    assert "周宜" in steps.read(client, "/")
    story.step("Hand in the ledger")
    address = steps.hand_in(client, "sales.csv", steps.table(HEADER, *ROWS, encoding="gb18030"))
    page = steps.read(client, address)
    assert "Sales lines" in page
    assert "长沙麦穗农业有限公司" in page
    story.step("Check the file")
    steps.send(client, f"{address}check/")
    assert counts() == ("checked", 3, 0, 3)
    story.step("Let customers be made from it")
    steps.send(client, f"{address}check/", {"options": "1", "option-unknown_account": "create"})
    assert counts() == ("checked", 3, 3, 0)
    story.step("Load it")
    steps.send_and_wait(client, f"{address}load/")
    assert counts() == ("loaded", 3, 3, 0)
    story.step("Look at the portfolio")
    assert "59.9K" in steps.read(client, "/portfolio/")
    story.step("Open the largest account")
    found = client.get("/api/accounts?q=麦穗").json()["items"][0]
    assert found["standing__revenue_12m"] == "49900.50"
    assert "49.9K" in steps.read(client, f"/accounts/{found['id']}/")


def counts() -> tuple[str, int, int, int]:
    batch = Batch.objects.get()
    return batch.state, batch.read, batch.loaded, batch.rejected
