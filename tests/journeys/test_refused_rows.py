"""Follow docs/journeys/refused-rows.md."""

from typing import Any

import pytest

from guke.ledger.models import SalesLine
from guke.people.models import User
from tests.journeys import steps

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # four imports
HEADER = ("日期", "单号", "行号", "客户编码", "产品编码", "产品名称", "数量", "金额")
FIRST = ("2026-03-05", "D1", "1", "A1", "P1", "尿素", "2", "19.90")
SECOND = ("2026-03-06", "D1", "2", "A1", "P1", "尿素", "1", "100")
BROKEN = ("31/2/2026", "D2", "1", "A1", "P1", "尿素", "1", "1,2万")
RIGHT = ("2026-02-28", "D2", "1", "A1", "P1", "尿素", "1", "12000")


def test_what_was_refused_is_corrected_and_imported(story: Any, head: User, account: Any) -> None:
    client = steps.browser(head)
    story.step("Import the file")
    first = imported(client, "sales.csv", FIRST, SECOND, BROKEN)
    assert SalesLine.objects.count() == 2
    story.step("Read why")
    page = steps.read(client, first)
    assert "31/2/2026" in page
    assert "1,2万" in page
    story.step("Take the refused rows out")
    out = steps.read(client, f"{first}refused.csv")
    lines = out.lstrip("\ufeff").splitlines()
    assert lines[0].startswith(",".join(HEADER))
    assert len(lines) == 2
    story.step("Correct and import them")
    imported(client, "refused.csv", RIGHT)
    assert SalesLine.objects.count() == 3
    story.step("Import the whole file again")
    again = imported(client, "sales.csv", FIRST, SECOND, RIGHT)
    assert SalesLine.objects.count() == 3
    assert "Undo this import" in steps.read(client, again)
    story.step("Undo the first import")
    steps.send(client, f"{first}undo/")
    assert [line.document for line in SalesLine.objects.all()] == ["D2"]


def imported(client: Any, name: str, *rows: tuple[str, ...]) -> str:
    address = steps.hand_in(client, name, steps.table(HEADER, *rows))
    steps.send(client, f"{address}check/")
    steps.send(client, f"{address}load/")
    return address
