"""What is found of the whole company as of a past day: that day's rows, offered where they are lacking, within one's rights."""

import io
import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import TestCase
from python_calamine import CalamineWorkbook

from guke.insight import actions as insight
from guke.insight import queries
from guke.insight.findings import KEPT
from guke.insight.models import Finding, PastFinding, PastStanding, Standing
from guke.insight.past import OFFER, offers
from guke.kit.models import Job
from guke.ledger.models import ProductLine
from guke.review.boards.boards import BOARDS, FOUND
from tests.insight.ledgers import ON, Company
from tests.review.conftest import MONTH_END, inside

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # each makes the figures of a company
NAMES = [board.name for board in BOARDS if board.group == FOUND]
LACKING = f"What is found of the whole company is not on record for {MONTH_END} yet"
WHOLE_ONLY = "shown to those who see all accounts"


def rows(company: Company, address: str) -> list[list[Any]]:
    file = inside(company.head).get(address)
    assert file.status_code == 200, address
    return CalamineWorkbook.from_filelike(io.BytesIO(file.getvalue())).get_sheet_by_index(0).to_python()


def test_each_opens_as_of_the_day_in_both_languages_and_leads_back(wide: Company) -> None:
    english, chinese = (f"As of {MONTH_END}", "Back to today", "What changed since"), (f"截至 {MONTH_END}", "回到今天", "此后的变化")  # fmt: skip
    for language, said in (("en", english), ("zh-hans", chinese)):
        wide.head.language = language
        wide.head.save()
        for name in NAMES:
            page = inside(wide.head).get(f"/analysis/{name}/?as_of={MONTH_END}").content.decode()
            assert [words for words in said if words not in page] == [], name
            assert LACKING not in page
            assert WHOLE_ONLY not in page
    for name, part in (("best", "alike"), ("cohorts", "kept"), ("together", "line-pairs"), ("dependence", "industries"), ("season", "rhythms"), ("shift", "lines")):  # fmt: skip
        assert f'id="card-{part}"' in inside(wide.head).get(f"/analysis/{name}/?as_of={MONTH_END}").content.decode()


def test_a_day_made_later_holds_what_a_refresh_on_that_day_found_and_only_month_ends_are_kept(wide: Company) -> None:
    then = {name: queries.findings(wide.head, name, day=MONTH_END)[name] for name in KEPT}
    today = {name: queries.findings(wide.head, name)[name] for name in KEPT}
    assert then["shift"] != today["shift"]
    proposed = {row.account.code: offers(row) for row in PastStanding.objects.filter(as_of=MONTH_END)}
    first, second = ProductLine.objects.filter(code__in=["M1", "M2"]).order_by("code")
    assert proposed["B6"] == [{"proposed": first.pk, "because": second.pk, "confidence": 0.75, "lift": 2.75, "both": 6, "buyers": 8}]  # fmt: skip
    assert proposed["B0"] == []
    assert queries.is_offered(MONTH_END)
    assert kept_days() == {MONTH_END, ON}

    insight.refresh(on=MONTH_END)
    assert {name: queries.findings(wide.head, name)[name] for name in KEPT} == then
    now = {row.account.code: [{name: each[name] for name in OFFER} for each in offers(row)] for row in Standing.objects.all()}  # fmt: skip
    assert now == proposed
    assert kept_days() == {MONTH_END}

    insight.refresh(on=ON)
    assert kept_days() == {MONTH_END, ON}
    assert PastFinding.objects.filter(as_of=ON).count() == Finding.objects.count() == len(KEPT)


def kept_days() -> set[date]:
    return set(PastFinding.objects.values_list("as_of", flat=True))


def test_the_parts_of_a_shift_add_up_to_the_book_of_the_day(wide: Company) -> None:
    lines = rows(wide, f"/analysis/shift/lines.xlsx?as_of={MONTH_END}")
    book = sum(PastStanding.objects.filter(as_of=MONTH_END).values_list("revenue_12m", flat=True))
    assert round(Decimal(str(sum(row[1] for row in lines[1:]))), 2) == book.quantize(Decimal("0.01"))


def test_a_tile_of_the_cohorts_opens_just_the_lines_up_to_the_day(wide: Company) -> None:
    client = inside(wide.head)
    page = client.get(f"/analysis/cohorts/?as_of={MONTH_END}").content.decode()
    tiles = re.findall(r'class="tile"[^>]*href="([^"]+)"[^>]*title="2026: \d+ of \d+ bought, ([^"]+)"', page)
    assert tiles
    for there, revenue in tiles:
        address, seen = "/api" + there.replace("&amp;", "&").replace("/?", "?"), []
        while (answer := client.get(f"{address}&page={len(seen) // 50 + 1}").json())["count"] > len(seen):
            seen += [Decimal(row["amount"]) for row in answer["items"]]
        assert sum(seen, Decimal(0)) == Decimal(re.sub(r"[^0-9.-]", "", revenue))


def test_a_trait_opens_a_list_that_there_is(wide: Company) -> None:
    client = inside(wide.head)
    page = client.get(f"/analysis/best/?as_of={MONTH_END}").content.decode()
    page = re.sub(
        r'<section[^>]*id="since".*?</section>', "", page, flags=re.DOTALL
    )  # its figures of today open today's list
    opened = {there.replace("&amp;", "&") for there in re.findall(r'href="(/(?:past-)?accounts/\?[^"]+)"', page)}
    assert any("first_on" in there for there in opened)
    for there in opened:
        assert client.get(there).status_code == 200
        assert ("first_on" in there) is there.startswith("/accounts/"), there


def test_each_reads_of_the_day_what_one_may_read_today(wide: Company) -> None:
    page = inside(wide.manager).get(f"/analysis/shift/?as_of={MONTH_END}").content.decode()
    assert WHOLE_ONLY in page
    assert LACKING not in page
    assert inside(wide.manager).get(f"/analysis/shift/lines.xlsx?as_of={MONTH_END}").status_code == 404
    assert queries.findings(wide.manager, *KEPT, day=MONTH_END) == {}
    narrowed = inside(wide.head).get(f"/analysis/shift/?as_of={MONTH_END}&province=湖南").content.decode()
    assert WHOLE_ONLY in narrowed


def test_where_it_is_lacking_the_page_offers_to_make_it(book: Company) -> None:
    PastFinding.objects.filter(as_of=MONTH_END).delete()
    there = f"/analysis/shift/?as_of={MONTH_END}"
    client = inside(book.head)
    page = client.get(there).content.decode()
    assert LACKING in page
    assert 'id="card-lines"' not in page
    assert client.get(f"/analysis/shift/lines.xlsx?as_of={MONTH_END}").status_code == 404
    with TestCase.captureOnCommitCallbacks(execute=True):
        client.post("/past-day/", {"as_of": MONTH_END.isoformat(), "next": there})
    assert Job.objects.get(name="review.day", params__on=MONTH_END.isoformat()).result == {"url": there}
    page = client.get(there).content.decode()
    assert LACKING not in page
    assert 'id="card-lines"' in page
