"""Two days compared: who moved which way and why; every total ties to the cent, within what one may see."""

import io
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import TestCase
from django.utils import translation
from python_calamine import CalamineWorkbook

from guke.accounts.models import Account
from guke.insight.models import ClassChange
from guke.kit.models import AuditLine, Job
from guke.ledger.models import SalesLine
from guke.people.models import User
from guke.review import actions
from guke.review.comparing import Pair
from guke.review.models import Comparison
from tests.insight.ledgers import ON, Company
from tests.review.conftest import BACK, BEFORE, inside, quietly

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # each makes the figures of two days
ADDRESS = f"/compare/?from={BEFORE}&to={ON}"


def pair(user: User, made: Comparison, **chosen: Any) -> Pair:
    return Pair(user, BEFORE, ON, chosen, made)


def test_the_parts_tie_to_the_change_to_the_cent(book: Company, made: Comparison, grown: Account) -> None:
    account = pair(book.head, made).rows.get(pk=grown.pk)
    assert (account.was, account.now, account.change) == (Decimal("1300.00"), Decimal("1550.50"), Decimal("250.50"))
    parts = (account.by_price, account.by_quantity, account.by_added, account.by_dropped, account.by_rest)
    assert parts == (Decimal(-150), Decimal(500), Decimal("200.50"), Decimal(-300), Decimal(0))
    whole = pair(book.head, made).whole()
    names = ("price", "quantity", "added", "dropped", "rest")
    assert sum(whole[name] for name in names) == whole["after"] - whole["before"] == Decimal("550.25")


def test_a_random_ledger_ties_too(wide: Company) -> None:
    made = actions.make_comparison(first=BEFORE, last=ON, progress=quietly)
    lines = SalesLine.objects.all()
    whole = pair(wide.head, made).whole()
    assert whole["after"] == sum(line.amount for line in lines if BEFORE < line.sold_on <= ON)
    assert whole["before"] == sum(line.amount for line in lines if date(2024, 11, 22) < line.sold_on <= BEFORE)
    names = ("price", "quantity", "added", "dropped", "rest")
    assert sum(whole[name] for name in names) == whole["after"] - whole["before"]
    assert sum(row["change"] for row in pair(wide.head, made).ways()) == whole["after"] - whole["before"]
    each = pair(wide.head, made).rows
    assert [row.pk for row in each if sum(getattr(row, f"by_{name}") for name in names) != row.change] == []


def test_each_account_moved_one_way(book: Company, made: Comparison) -> None:
    ways = {row["way"]: (row["accounts"], row["before"], row["after"]) for row in pair(book.head, made).ways()}
    assert ways == {
        "new": (1, Decimal(0), Decimal(800)),
        "lost": (1, Decimal("500.25"), Decimal(0)),
        "grown": (1, Decimal(1300), Decimal("1550.50")),
    }


def test_one_sees_the_moves_of_ones_own_accounts(book: Company, made: Comparison) -> None:
    assert [row["way"] for row in pair(book.manager, made).ways()] == ["grown"]
    page = inside(book.manager).get(ADDRESS).content.decode()
    assert "客户G" in page
    assert "客户X" not in page
    assert "客户N" not in page
    assert inside(book.service).get(ADDRESS).status_code == 403


def test_a_class_that_moved_opens_its_accounts_and_says_why(book: Company, made: Comparison, fresh: Account) -> None:
    why = {"code": "level", "numbers": {"revenue": "800.00", "rank": 2}}
    ClassChange.objects.create(account=fresh, on=date(2026, 3, 1), which="level", before="premium", after="ordinary", reason=why)  # fmt: skip
    moves = pair(book.head, made).class_moves()
    assert {which for which in moves if sum(row["accounts"] for row in moves[which]) > 0} >= {"relation"}
    row = moves["relation"][0]
    found = inside(book.head).get(f"{ADDRESS}&which=relation&before={row['before']}&after={row['after']}")
    assert found.context["page"].paginator.count == row["accounts"]
    with translation.override("en"):
        said = pair(book.head, made).why([fresh.pk])[fresh.pk]
    assert said[0].startswith("revenue level premium → ordinary: ")


def test_the_workbook_holds_the_rows_and_is_written_into_the_trail(book: Company, made: Comparison) -> None:
    file = inside(book.head).get(f"/compare/xlsx/?from={BEFORE}&to={ON}&way=grown")
    rows = CalamineWorkbook.from_filelike(io.BytesIO(file.getvalue())).get_sheet_by_index(0).to_python()
    assert rows[0][:4] == ["Code", "Account", "Account manager", "Moved"]
    assert [row[:7] for row in rows[1:]] == [["G", "客户G", "manager", "grew", 1300, 1550.5, 250.5]]
    line = AuditLine.objects.get(action="export")
    assert line.by == book.head
    assert inside(book.service).get(f"/compare/xlsx/?from={BEFORE}&to={ON}").status_code == 403


def test_two_days_not_yet_compared_are_compared_on_request(book: Company) -> None:
    client = inside(book.head)
    assert "These two days have not been compared yet" in client.get(f"/compare/?from={BACK}&to=2026-06-30").content.decode()  # fmt: skip
    with TestCase.captureOnCommitCallbacks(execute=True):
        answer = client.post("/compare/make/", {"from": BACK, "to": "2026-06-30"})
    assert answer.status_code == 302
    assert Job.objects.get(name="review.compare").state == "done"
    assert "客户G" in client.get(f"/compare/?from={BACK}&to=2026-06-30").content.decode()


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("from=2026-06-30&to=2026-06-30", "The first day has to lie before the last one."),
        ("from=x&to=2026-06-30", "“x” is no day."),
        ("from=2026-01-31&to=2027-01-31", "2027-01-31 has not come yet."),
        ("from=2020-01-31&to=2026-01-31", "Nothing was sold before 2025-03-01."),
    ],
)
def test_wrong_days_are_named(book: Company, query: str, said: str) -> None:
    assert said in inside(book.head).get(f"/compare/?{query}").content.decode()


def test_returns_and_discounts_of_the_year_are_kept_by_account(book: Company, made: Comparison, fresh: Account, grown: Account) -> None:  # fmt: skip
    assert made.effects.get(account=fresh).returned == Decimal(100)
    assert made.effects.get(account=fresh).returns == 1
    product = book.products[0]
    product.list_price = Decimal(10)
    product.save()
    again = actions.make_comparison(first=BEFORE, last=ON, progress=quietly)
    assert again.effects.get(account=grown).discount == Decimal(150)
    assert Comparison.objects.filter(first_on=BEFORE, last_on=ON).count() == 1
