"""A dashboard of a past day says what changed since: its figures on both days, how revenue moved, why, and whose; rows behind each."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.test import TestCase

from guke.accounts.models import Account
from guke.insight.models import ClassChange
from guke.kit.models import Job
from guke.review import actions
from tests.insight.ledgers import ON, Company
from tests.review.conftest import BACK, MONTH_END, browser, inside, quietly, year_told

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # each makes the figures of a company


def since(company: Company, address: str, day: date = BACK, **people: object) -> str:
    user = people.get("by", company.head)
    page = inside(user).get(f"{address}?as_of={day}").content.decode()  # type: ignore[arg-type]
    found = re.search(r'<section[^>]*id="since".*?</section>', page, re.DOTALL)
    text = re.sub(r"</?data[^>]*>", "", found[0]) if found else ""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text))


@pytest.fixture
def compared(scene: Callable[[Callable[[], Company]], Company]) -> Company:
    """Return the company with the end of April compared with today."""

    def with_april() -> Company:
        company: Company = scene(year_told).company  # type: ignore[arg-type,attr-defined]  # a scene of another shape
        actions.make_day(on=BACK, progress=quietly)
        actions.make_comparison(first=BACK, last=ON, progress=quietly)
        return company

    return scene(with_april)


def test_it_says_how_revenue_moved_why_and_whose(compared: Company) -> None:
    told = since(compared, "/analysis/development/")
    assert "2026-04-30 → 2026-11-22" in told
    assert "Revenue of 12 months: 2.10K → 2.35K" in told
    assert "Why: quantity +500, products dropped -300, products taken up +201, price -150" in told
    assert "1 account grew · +251" in told


def test_figures_of_both_days_and_their_difference_stand_side_by_side(compared: Company) -> None:
    told = since(compared, "/analysis/development/")
    assert "Revenue, 12 months 2.10K 2.35K +251" in told
    assert "Active accounts 2 2 0" in told


def test_each_of_them_opens_rows_that_there_are(compared: Company) -> None:
    client = inside(compared.head)
    page = client.get(f"/analysis/development/?as_of={BACK}").content.decode()
    found = re.search(r'<section[^>]*id="since".*?</section>', page, re.DOTALL)
    assert found
    links = {link.replace("&amp;", "&") for link in re.findall(r'<a[^>]*href="(/[^"#]+)', found[0])}
    assert any(link.startswith("/past-accounts/") for link in links)
    assert any("way=grown" in link for link in links)
    assert {client.get(link).status_code for link in links} == {200}
    grown = next(link for link in links if "way=grown" in link)
    assert client.get(grown).content.decode().count('class="lead-cell"') == 1


def test_each_is_told_of_the_accounts_one_sees(compared: Company) -> None:
    told = since(compared, "/analysis/development/", by=compared.outsider)
    assert "800 → 800" in told
    assert "grew" not in told


def test_what_was_not_compared_is_offered_and_leads_back(book: Company) -> None:
    there = f"/analysis/development/?as_of={MONTH_END}"
    assert "has not been worked out for these two days yet" in since(book, "/analysis/development/", MONTH_END)
    with TestCase.captureOnCommitCallbacks(execute=True):
        inside(book.head).post("/compare/make/", {"from": MONTH_END, "to": ON, "next": there})
    assert Job.objects.get(name="review.compare").result == {"url": there}
    assert "Revenue of 12 months: 2.35K → 2.35K" in since(book, "/analysis/development/", MONTH_END)
    elsewhere = inside(book.head).post("/compare/make/", {"from": BACK, "to": ON, "next": "//elsewhere.example/"})
    assert elsewhere.status_code == 302
    assert Job.objects.latest("pk").params["url"] == f"/compare/?from={BACK}&to={ON}"


def test_a_page_of_today_has_none(compared: Company) -> None:
    assert 'id="since"' not in inside(compared.head).get("/analysis/development/").content.decode()


def test_an_account_says_what_changed_of_it(compared: Company) -> None:
    grown = Account.objects.get(code="G")
    ClassChange.objects.create(account=grown, on=ON, which="stage", before="first", after="major", reason={})
    told = since(compared, f"/accounts/{grown.pk}/")
    assert "Revenue, 12 months 1.30K 1.55K" in told
    assert "2026-11-22 · stage" in told
    assert since(compared, f"/accounts/{grown.pk}/", ON) == ""


def test_comparing_takes_the_day_of_the_page_one_comes_from(compared: Company) -> None:
    page = browser(compared.head).get(f"/compare/?as_of={BACK}").content.decode()
    assert "12 months to 2026-11-22 against 12 months to 2026-04-30" in page
    assert "kept for today only" not in page
    listed = browser(compared.head).get(f"/past-accounts/?as_of={BACK}&account__sort=dealer").content.decode()
    assert f"/compare/?from={BACK}&amp;sort=dealer" in listed
