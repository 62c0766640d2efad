"""What an account might buy next as of a past day: kept with its figures, on its page, in the cards; said where it was not kept."""

import re

import pytest

from guke.accounts.models import Account
from guke.insight.models import PastStanding
from guke.review import actions
from tests.insight.ledgers import Company
from tests.review.conftest import MONTH_END, inside, quietly

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # each makes the figures of a company


def test_it_says_why_on_the_page_of_the_day_and_opens_the_lines_up_to_it(book: Company, grown: Account) -> None:
    first, second = (product.line_id for product in book.products[:2])
    PastStanding.objects.filter(account=grown, as_of=MONTH_END).update(proposals=[[first, second, 0.75, 1.5, 6, 8]])
    page = inside(book.manager).get(f"/accounts/{grown.pk}/?as_of={MONTH_END}").content.decode()
    assert "75% of the 8 buyers of 品类2 have it, 1.5 times as often as by chance" in re.sub(r"\s+", " ", page)
    assert f"/sales/?account={grown.pk}&amp;product__line={second}&amp;sold_on_to={MONTH_END}" in page
    board = inside(book.manager).get(f"/analysis/together/?as_of={MONTH_END}").content.decode()
    assert "客户G" in board
    assert "客户G" not in inside(book.outsider).get(f"/analysis/together/?as_of={MONTH_END}").content.decode()


def test_a_day_kept_without_says_so_and_is_made_again(book: Company, grown: Account) -> None:
    PastStanding.objects.filter(as_of=MONTH_END).update(proposals=None)
    address = f"/accounts/{grown.pk}/?as_of={MONTH_END}"
    page = inside(book.manager).get(address).content.decode()
    assert "Not worked out for this day yet." in page
    assert "Nothing to propose" not in page
    board = inside(book.manager).get(f"/analysis/together/?as_of={MONTH_END}").content.decode()
    assert f"is not on record for {MONTH_END} yet" in board
    actions.make_day(on=MONTH_END, progress=quietly)
    assert "Nothing to propose" in inside(book.manager).get(address).content.decode()


def test_health_and_the_chance_of_loss_stand_in_the_head_of_the_day(book: Company, grown: Account) -> None:
    PastStanding.objects.filter(account=grown, as_of=MONTH_END).update(health=64, health_band="amber", loss_percent=37)
    page = re.sub(r"\s+", " ", inside(book.manager).get(f"/accounts/{grown.pk}/?as_of={MONTH_END}").content.decode())
    assert "64" in page
    assert "37%" in page
