"""Home, portfolio and structure as of a past day: the figures of that day, within one's rights, wrong days named."""

import pytest

from tests.insight.ledgers import Company
from tests.review.conftest import MONTH_END, browser, inside

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # each makes the figures of a company
ADDRESSES = ("/", "/portfolio/", "/structure/")


@pytest.mark.parametrize("address", ADDRESSES)
def test_it_opens_as_of_a_day_in_both_languages_and_leads_back(book: Company, address: str) -> None:
    for language, banner, since in (("en", "As of 2026-10-31", "What changed since"), ("zh-hans", "截至 2026-10-31", "此后的变化")):  # fmt: skip
        book.head.language = language
        book.head.save()
        page = inside(book.head).get(f"{address}?as_of={MONTH_END}").content.decode()
        assert banner in page
        assert since in page


def test_the_figures_are_those_of_the_day(book: Company) -> None:
    page = inside(book.head).get(f"/portfolio/?as_of={MONTH_END}").content.decode()
    assert 'value="2350.50"' in page
    assert f"/past-accounts/?as_of={MONTH_END}" in page
    kept = inside(book.head).get(f"/structure/?as_of={MONTH_END}").content.decode()
    assert "1 of 2 that bought a year ago" in kept


def test_each_sees_of_the_day_what_one_may_see_today(book: Company) -> None:
    page = inside(book.outsider).get(f"/?as_of={MONTH_END}").content.decode()
    assert 'value="800.00"' in page
    assert "1550.50" not in page


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_day_that_is_wrong_or_not_on_record_is_named(book: Company, address: str) -> None:
    client = browser(book.head)
    assert "has not come yet" in client.get(f"{address}?as_of=2027-01-01").content.decode()
    assert "is no day" in client.get(f"{address}?as_of=soon").content.decode()
    assert "are not on record yet" in client.get(f"{address}?as_of=2026-03-03").content.decode()
    assert f"As of {MONTH_END}" not in client.get(address).content.decode()


def test_who_may_not_look_at_figures_stays_with_today(book: Company) -> None:
    page = browser(book.service).get(f"/?as_of={MONTH_END}").content.decode()
    assert f"As of {MONTH_END}" not in page
    assert "day-menu" not in page


def test_its_parts_go_to_excel(book: Company) -> None:
    file = inside(book.head).get(f"/analysis/portfolio/grade.xlsx?as_of={MONTH_END}")
    assert file.status_code == 200
    assert "portfolio-grade-20261031.xlsx" in file["Content-Disposition"]
