"""What is found of the whole company has its pages: they open, tie, drill, go to Excel, and keep to the rights."""

import io
import re
from decimal import Decimal

import pytest
from python_calamine import CalamineWorkbook

from guke.accounts.models import Account
from guke.insight import queries
from guke.insight.models import Standing
from guke.kit.options import choose
from guke.review.boards.boards import BOARDS, FOUND
from guke.review.limits import edges
from guke.review.rules import leaning
from tests.analysis import pages
from tests.insight.ledgers import Company
from tests.review.conftest import MONTH_END, inside

pytestmark = pytest.mark.django_db
NAMES = [board.name for board in BOARDS if board.group == FOUND]


def test_the_worked_numbers_of_dependence_both_ways_are_what_the_rule_gives() -> None:
    page = pages.read(pages.FOLDER / "dependence-both-ways.md")
    given = {
        row["account"]: [Decimal(row[name]) if row[name] else None for name in ("ours", "theirs")]
        for row in page.inputs["ties"]
    }
    assert {name: leaning(*values) for name, values in given.items()} == {
        row["account"]: row["leaning"] for row in page.results["leaning"]
    }


@pytest.mark.slow  # makes the figures of a company
def test_a_tile_of_the_cohorts_opens_just_the_lines_it_adds_up(wide: Company) -> None:
    client = inside(wide.head)
    page = client.get("/analysis/cohorts/").content.decode()
    tiles = re.findall(r'class="tile"[^>]*href="([^"]+)"[^>]*title="(\d{4}): (\d+) of (\d+) bought, ([^"]+)"', page)
    assert tiles
    for there, _year, _buyers, _accounts, revenue in tiles:
        address, seen = "/api" + there.replace("&amp;", "&").replace("/?", "?"), []
        while (answer := client.get(f"{address}&page={len(seen) // 50 + 1}").json())["count"] > len(seen):
            seen += [Decimal(row["amount"]) for row in answer["items"]]
        total = sum(seen, Decimal(0))
        assert total == Decimal(re.sub(r"[^0-9.-]", "", revenue))


@pytest.mark.slow  # makes the figures of a company
def test_the_parts_of_a_shift_add_up_to_the_book(wide: Company) -> None:
    file = inside(wide.head).get("/analysis/shift/lines.xlsx")
    rows = CalamineWorkbook.from_filelike(io.BytesIO(file.getvalue())).get_sheet_by_index(0).to_python()
    assert rows[0] == [
        "Product line",
        "Revenue, 12 months",
        "Share before",
        "Share now",
        "Shift, points",
        "Growth",
        "Added to the growth, points",
    ]
    sheet = queries.book(wide.head)
    assert sheet is not None
    assert round(Decimal(str(sum(row[1] for row in rows[1:]))), 2) == sheet.figures["revenue"].quantize(Decimal("0.01"))
    assert abs(sum(row[4] for row in rows[1:])) < 1e-9


@pytest.mark.slow  # makes the figures of a company
def test_a_manager_reads_of_the_own_accounts_alone(wide: Company) -> None:
    client = inside(wide.manager)
    for name in NAMES:
        page = client.get(f"/analysis/{name}/").content.decode()
        for account in Account.objects.filter(owner=wide.outsider):
            assert f">{account.name}<" not in page, name
    for name, part in (("cohorts", "kept"), ("best", "strengths"), ("shift", "lines"), ("dealers", "ranked")):
        assert "shown to those who see all accounts" in client.get(f"/analysis/{name}/").content.decode()
        assert inside(wide.lead).get(f"/analysis/{name}/{part}.xlsx").status_code == 404
        assert inside(wide.head).get(f"/analysis/{name}/{part}.xlsx").status_code == 200
        assert (
            "shown to those who see all accounts"
            in inside(wide.head).get(f"/analysis/{name}/?as_of={MONTH_END}&province=湖南").content.decode()
        )


@pytest.mark.slow  # makes the figures of a company
def test_who_depends_on_whom_is_said_with_both_shares(book: Company, grown: Account) -> None:
    Standing.objects.filter(account=grown).update(share_percent=80, share_low=70, share_high=90)
    file = inside(book.head).get("/analysis/dependence/both-ways.xlsx")
    rows = CalamineWorkbook.from_filelike(io.BytesIO(file.getvalue())).get_sheet_by_index(0).to_python()
    assert [row[0] for row in rows[1:]] == ["客户G", "客户N"]
    assert (round(rows[1][2], 4), rows[1][4:]) == (round(1550.5 / 2350.5, 4), [0.8, "70–90%", "each on the other"])
    assert rows[2][-1] == "share not known"


@pytest.mark.slow  # makes the figures of a company
def test_what_an_account_might_buy_next_says_why_on_its_page(book: Company, grown: Account) -> None:
    first, second = (product.line_id for product in book.products[:2])
    proposal = {
        "place": 1,
        "proposed": first,
        "because": second,
        "confidence": 0.75,
        "lift": 1.5,
        "both": 6,
        "buyers": 8,
    }
    Standing.objects.filter(account=grown).update(proposals=[proposal, {**proposal, "proposed": 999}])
    page = inside(book.manager).get(f"/accounts/{grown.pk}/?tab=orders").content.decode()
    assert "75% of the 8 buyers of 品类2 have it, 1.5 times as often as by chance" in re.sub(r"\s+", " ", page)
    assert f"/sales/?account={grown.pk}&amp;product__line={second}" in page
    board = inside(book.manager).get("/analysis/together/").content.decode()
    assert "客户G" in board
    assert "客户G" not in inside(book.outsider).get("/analysis/together/").content.decode()


def test_a_company_sets_the_edges_of_dependence_itself() -> None:
    assert edges() == (Decimal("0.05"), Decimal("0.5"))
    choose({"dependence.ours": Decimal(10)})
    assert edges() == (Decimal("0.1"), Decimal("0.5"))
    assert leaning(Decimal("0.09"), Decimal("0.2")) == "we"
    assert leaning(Decimal("0.09"), Decimal("0.2"), *edges()) == "neither"
