"""The twelve dashboards: open for each role, tie with the book, drill to the rows, go to Excel, are saved and shared."""

import io
import re
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import unquote

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook

from guke.accounts.models import Account
from guke.insight import queries
from guke.kit.models import AuditLine, SavedView
from guke.people.models import User
from guke.review.boards import sums
from guke.review.boards.boards import BOARDS, FOUND
from guke.review.boards.months import by_month
from guke.review.boards.view import View
from tests.insight.ledgers import ON, Company
from tests.review.conftest import MONTH_END, inside

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # each makes the figures of a company
NAMES = [board.name for board in BOARDS]


def view(user: User, day: date = ON, **chosen: Any) -> View:
    return View(user, day, day != ON, chosen, {})


def test_every_board_opens_in_both_languages_today_and_on_a_past_day(book: Company) -> None:
    past, part, nonsense = f"as_of={MONTH_END}&", "province=湖南&sort=dealer&", "owner=nonsense&unit=0&"
    asked = (("en", "", ""), ("zh-hans", part + nonsense, ""), ("en", past + part, "What changed since"), ("zh-hans", past, "此后的变化"))  # fmt: skip
    for language, query, since in asked:
        book.head.language = language
        book.head.save()
        client = inside(book.head)
        for board in [board for board in BOARDS if not since or board.group != FOUND]:  # those have tests of their own
            answer = client.get(f"/analysis/{board.name}/?{query}")
            assert answer.status_code == 200, (board.name, query)
            assert not board.figures or since in answer.content.decode(), (board.name, query)
    assert inside(book.service).get("/analysis/loss/").status_code == 403
    assert client.get("/analysis/nonsense/").status_code == 404


def test_the_sums_are_those_of_the_book(book: Company) -> None:
    sheet = queries.book(book.head)
    assert sheet is not None
    whole = sums.total(view(book.head))
    for board, of_book in (("revenue", "revenue"), ("prior", "revenue_prior"), ("profit", "profit"), ("at_stake", "at_stake"), ("accounts", "accounts")):  # fmt: skip
        assert whole[board] == sheet.figures[of_book], board
    for by in ("grade", "level", "relation", "account__province"):
        assert sum(row["revenue"] for row in sums.groups(view(book.head), by)) == whole["revenue"], by
    assert sum(row["accounts"] for row in sums.movement(view(book.head))) == 3
    assert (
        sum(row["revenue"] for row in sums.crossed(view(book.head), "grade", "relation").values()) == whole["revenue"]
    )


def test_each_sees_the_own_accounts_and_profit_only_with_the_right(book: Company, role_without_margin: User) -> None:
    assert sums.total(view(book.manager))["revenue"] == Decimal("1550.50")
    assert sums.total(view(book.outsider))["revenue"] == Decimal("800.00")
    assert sums.total(view(role_without_margin))["profit"] is None
    page = inside(role_without_margin).get("/analysis/value/").content.decode()
    assert "Gross profit" not in page
    assert "Bring the most profit" not in page


@pytest.fixture
def role_without_margin(book: Company, monkeypatch: pytest.MonkeyPatch) -> User:
    may = User.may
    monkeypatch.setattr(User, "may", lambda self, permission: permission != "margin.view" and may(self, permission))
    return book.head


def test_months_of_a_part_on_a_past_day_are_those_of_its_lines(book: Company) -> None:
    rows = {row["month"]: row["revenue"] for row in by_month(view(book.head, MONTH_END, province="湖南"))}
    assert rows[date(2026, 5, 1)] == Decimal(1350)
    assert rows[date(2026, 6, 1)] == Decimal("200.50")
    assert rows[date(2025, 5, 1)] == Decimal(1000)
    assert len(rows) == 24


def test_every_figure_opens_the_rows_it_was_added_up_from(book: Company) -> None:
    made = sums.groups(view(book.head), "account__province")
    asked = {row["code"]: view(book.head).of_file(province=row["code"]) for row in made}
    client = inside(book.head)
    for row in made:
        listed = client.get("/api" + asked[row["code"]].replace("/?", "?")).json()
        assert listed["count"] == row["accounts"]
        assert sum(Decimal(str(each["standing__revenue_12m"])) for each in listed["items"]) == row["revenue"]
    lost = client.get("/api" + view(book.head).drill(revenue_12m_max=0, revenue_prior_min="0.01").replace("/?", "?"))
    assert [row["name"] for row in lost.json()["items"]] == ["客户X"]
    past = view(book.head, MONTH_END, province="湖北").drill("-revenue_prior", revenue_12m_max=0)
    assert client.get("/api" + past.replace("/?", "?")).json()["count"] == 1


def test_returned_opens_the_lines_below_zero(book: Company) -> None:
    page = inside(book.head).get("/analysis/service/").content.decode()
    there = next(link for link in re.findall(r'href="(/sales/\?[^"]+)"', page) if "amount_max" in link)
    rows = inside(book.head).get("/api" + there.replace("&amp;", "&").replace("/?", "?")).json()["items"]
    assert [Decimal(row["amount"]) for row in rows] == [Decimal(-100)]
    assert 'value="100.00"' in page


def test_a_card_goes_to_excel_and_into_the_trail(book: Company) -> None:
    file = inside(book.head).get("/analysis/development/moved.xlsx?province=湖北")
    rows = CalamineWorkbook.from_filelike(io.BytesIO(file.getvalue())).get_sheet_by_index(0).to_python()
    assert rows[0][0] == "Part"
    assert rows[1][0] == "lost"
    assert AuditLine.objects.get(action="export").by == book.head
    assert inside(book.head).get("/analysis/development/nonsense.xlsx").status_code == 404


def test_a_view_of_a_board_is_kept_shared_and_dropped(book: Company) -> None:
    client = inside(book.head)
    address = "/analysis/structure-development/"
    kept = client.post("/views/page/", {"page": address, "name": "湖南", "query": "province=湖南", "shared": "1"})
    assert unquote(kept.url) == f"{address}?province=湖南"
    assert "湖南</a>" in inside(book.manager).get(address).content.decode()
    saved = SavedView.objects.get()
    assert (saved.kind, saved.sharing) == (f"page:{address}", "all")
    assert inside(book.manager).post(f"/views/{saved.pk}/drop/").status_code == 404
    assert client.post(f"/views/{saved.pk}/drop/").url == address
    assert client.post("/views/page/", {"page": "https://elsewhere.example/", "name": "x"}).status_code == 404


def test_a_board_costs_the_same_for_any_number_of_accounts(book: Company) -> None:
    def cost(name: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            inside(book.head).get(f"/analysis/{name}/?province=")
        return len(asked)

    names = ("development", "value", "managers", "dealers")
    for name in names:
        cost(name)
    of_three = {name: cost(name) for name in names}
    for number in range(10):
        book.account(f"M{number}", book.manager, province="湖南")
    assert {name: cost(name) for name in names} == of_three


def test_an_empty_ledger_says_what_to_do(company: Company) -> None:
    for name in NAMES:
        assert "Import a file" in inside(company.head).get(f"/analysis/{name}/").content.decode()


def test_what_cannot_be_shown_is_said(book: Company) -> None:
    page = inside(book.head).get(f"/analysis/behaviour/?as_of={MONTH_END}").content.decode()
    assert "Orders, rhythm and reasons are kept for today only, not for past days." in page
    assert "no service cases are recorded yet" in inside(book.head).get("/analysis/service/").content.decode()


def test_a_dealers_board_speaks_of_dealers_alone(book: Company) -> None:
    page = inside(book.head).get("/analysis/dealers/").content.decode()
    assert "客户G" in page
    assert "客户N" not in page


def test_every_explained_measure_is_one_of_the_catalogue(book: Company) -> None:
    page = inside(book.head).get("/help/measures/").content.decode()
    for name in ("revenue", "stake", "price", "quantity", "returned"):
        assert f'id="{name}"' in page
    assert Account.objects.count() == 3
