"""Accounts, lists and dashboards as of a past day: made on demand, never more than one may see today, wrong days named."""

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from guke.accounts.models import Account
from guke.insight.models import PastStanding
from guke.kit import actions as kit
from guke.kit import past
from guke.kit.kinds import registry
from guke.kit.models import AuditLine, Job
from guke.review.models import Comparison
from tests.insight.ledgers import ON, Company
from tests.review.conftest import BACK, MONTH_END, browser, inside

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # each makes the figures of a company
DAY = BACK.isoformat()
THAT_DAY = datetime(2026, 11, 22, 1, tzinfo=UTC)


def make(company: Company, day: str = DAY, back: str = "/analysis/loss/") -> Job:
    with TestCase.captureOnCommitCallbacks(execute=True):
        answer = inside(company.head).post("/past-day/", {"as_of": day, "next": back})
    assert answer.status_code == 302
    return Job.objects.get(name="review.day", params__on=day)


def test_a_day_is_made_in_the_background_and_leads_back(book: Company, grown: Account) -> None:
    asked = browser(book.head).get(f"/past-accounts/?as_of={DAY}").content.decode()
    assert f"The figures of {DAY} are not on record yet" in asked
    job = make(book, back=f"/past-accounts/?as_of={DAY}")
    assert job.state == "done"
    assert job.result == {"url": f"/past-accounts/?as_of={DAY}"}
    assert PastStanding.objects.get(account=grown, as_of=DAY).revenue_12m == Decimal("1300.00")
    assert Comparison.objects.filter(first_on="2025-04-30", last_on=DAY).exists()
    again = browser(book.head).post("/past-day/", {"as_of": DAY, "next": "/analysis/loss/"})
    assert again.url == "/analysis/loss/"
    assert Job.objects.filter(name="review.day", params__on=DAY).count() == 1


def test_the_list_of_today_leads_to_the_list_of_the_day_with_its_filters(book: Company) -> None:
    there = inside(book.head).get(
        f"/accounts/?as_of={MONTH_END}&standing__grade=key&province=湖南&sort=dealer&order=-standing__rank"
    )
    assert there.status_code == 302
    assert (
        there.url
        == "/past-accounts/?as_of=2026-10-31&grade=key&account__province=%E6%B9%96%E5%8D%97&account__sort=dealer&order=-rank"
    )


def test_a_filter_that_no_past_day_keeps_is_named(book: Company, grown: Account) -> None:
    there = (
        browser(book.head)
        .get(f"/accounts/?as_of={MONTH_END}&q={grown.code}&standing__orders_12m_min=1&starred=true")
        .url
    )
    assert there == "/past-accounts/?as_of=2026-10-31&q=G&unkept=standing__orders_12m_min%2Cstarred"
    kit.note(grown)
    page = browser(book.head).get(there).content.decode()
    assert "Not narrowed by orders, 12 months at least, Starred by me: no past day keeps that." in page
    assert page.count("data-href=") == 1


def test_the_list_of_stages_leads_to_the_stages_of_the_day(book: Company) -> None:
    there = browser(book.head).get(f"/stages/?as_of={MONTH_END}&stage=first&slides=true")
    assert there.url.startswith("/past-accounts/?as_of=2026-10-31&stage=first&unkept=slides&columns=account__name")
    assert "slides: no past day keeps that." in browser(book.head).get(there.url).content.decode()


def test_each_sees_on_a_past_day_what_one_may_see_today(book: Company, grown: Account, gone: Account) -> None:
    address = f"/api/past-accounts?as_of={MONTH_END}"
    seen = {row["account__name"] for row in inside(book.manager).get(address).json()["items"]}
    assert seen == {"客户G"}
    assert inside(book.head).get(address).json()["count"] == 3
    Account.objects.filter(pk=grown.pk).update(owner=book.outsider, unit=book.there)
    assert inside(book.manager).get(address).json()["items"] == []
    assert inside(book.manager).get(f"/accounts/{grown.pk}/?as_of={MONTH_END}").status_code == 404
    assert inside(book.service).get("/past-accounts/").status_code == 403
    assert "profit_12m" not in inside(book.service).get(address).content.decode()


def test_the_manager_of_a_row_is_whoever_it_was_that_day(book: Company, grown: Account) -> None:
    grown.owner = book.colleague
    kit.save(registry["accounts"], by=book.head, record=grown)
    AuditLine.objects.filter(object_id=grown.pk).update(at=THAT_DAY)
    row = next(row for row in _rows(book, MONTH_END) if row["account__name"] == "客户G")
    assert row["account__owner"] == "manager"
    assert next(row for row in _rows(book, ON) if row["account__name"] == "客户G")["account__owner"] == "colleague"


def _rows(book: Company, day: date) -> list[dict[str, str]]:
    file = inside(book.head).get(f"/past-accounts/export/json/?as_of={day}")
    return json.loads(file.getvalue())


def test_an_account_is_shown_with_its_figures_and_its_file_of_the_day(book: Company, grown: Account) -> None:
    grown.name = "新名字"
    kit.save(registry["accounts"], by=book.head, record=grown)
    AuditLine.objects.filter(object_id=grown.pk).update(at=THAT_DAY)
    page = inside(book.head).get(f"/accounts/{grown.pk}/?as_of={MONTH_END}").content.decode()
    assert "As of 2026-10-31" in page
    assert "客户G" in page
    assert page.count("新名字") == 1
    assert "客户G → 新名字</li>" in page
    assert 'value="1550.50"' in page
    assert "Back to today" in page


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("nonsense", "“nonsense” is no day. Write it as 2026-01-31."),
        ("2026-02-30", "“2026-02-30” is no day."),
        ("2026-11-23", "2026-11-23 has not come yet."),
        ("2025-02-28", "Nothing was sold before 2025-03-01."),
    ],
)
def test_a_wrong_day_is_named_with_what_to_do(book: Company, grown: Account, asked: str, said: str) -> None:
    for address in ("/analysis/development/", "/past-accounts/", f"/accounts/{grown.pk}/"):
        answer = browser(book.head).get(address, {"as_of": asked})
        assert answer.status_code == 200
        assert said in answer.content.decode(), address
    browser(book.head).post("/past-day/", {"as_of": asked, "next": "//elsewhere.example/"})
    assert not Job.objects.exists()


def test_a_list_of_a_day_that_is_none_is_empty_rather_than_of_all_days(book: Company) -> None:
    assert inside(book.head).get("/api/past-accounts?as_of=nonsense").json()["count"] == 0
    assert inside(book.head).get("/api/past-accounts").json()["count"] == 3


def test_a_list_of_a_day_costs_the_same_for_any_number_of_accounts(book: Company) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            inside(book.head).get(f"/past-accounts/?as_of={MONTH_END}")
        return len(queries)

    cost()
    of_three = cost()
    for number in range(12):
        account = book.account(f"M{number}", book.manager)
        PastStanding.objects.create(account=account, as_of=MONTH_END)
    assert cost() <= of_three + 2


def test_before_the_first_line_there_is_nothing_to_look_back_on(company: Company) -> None:
    page = inside(company.head).get("/analysis/development/?as_of=2026-01-31")
    assert page.status_code == 200
    assert "No figures yet" in page.content.decode()


def test_changes_are_undone_newest_first() -> None:
    assert past.undone({"owner": 3}, [{"owner": [2, 3]}, {"owner": [1, 2], "name": ["a", "b"]}]) == {"owner": 1}
    assert past.near_days(date(2026, 3, 31))[0][1] == ON.replace(month=2, day=28)
    assert (past.near_days(date(2026, 1, 1))[1][1] + timedelta(days=1)) == date(2026, 1, 1)
