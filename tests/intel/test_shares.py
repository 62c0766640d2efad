"""A share of purchases is an interval with a stage; estimates that cannot be are refused."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from guke.accounts.models import Account
from guke.intel import queries
from guke.intel.models import RivalShare, ShareEstimate
from guke.intel.rules import Disordered, Edges, periods, share, sure
from guke.ledger.models import Product, ProductLine, SalesLine
from guke.people.models import User
from tests.cast import whole
from tests.inside import Inside

JUNE = dt.date(2026, 6, 1)
AMOUNTS = st.decimals(Decimal(1), Decimal(10**9), places=2)


def estimate(account: Account, **values: Any) -> ShareEstimate:
    """Return an unsaved estimate: 40 of 80 to 125, likely 100."""
    plain = {"year": 2026, "ours": 40, "total_low": 80, "total_likely": 100, "total_high": 125}
    kept = {"currency": "CNY", "source": "statement", "seen_on": dt.date(2026, 6, 1)}
    return ShareEstimate(account=account, **{**plain, **kept, **values})


@given(AMOUNTS, st.lists(AMOUNTS, min_size=3, max_size=3))
def test_the_likely_share_lies_in_the_interval(ours: Decimal, totals: list[Decimal]) -> None:
    found = share(ours, *sorted(totals))
    assert 0 <= found.low <= found.likely <= found.high <= 100


@pytest.mark.parametrize(
    ("ours", "stage"),
    [(0, "development"), (1, "first"), (49, "first"), (50, "stable"), (79, "stable"), (80, "strategic")],
)
def test_the_stage_follows_from_the_likely_share(ours: int, stage: str) -> None:
    assert share(Decimal(ours), Decimal(100), Decimal(100), Decimal(100)).stage == stage


def test_an_interval_over_an_edge_is_not_certain(account: Account) -> None:
    wide = estimate(
        account, ours=Decimal(45), total_low=Decimal(60), total_likely=Decimal(100), total_high=Decimal(125)
    )
    narrow = estimate(
        account, ours=Decimal(60), total_low=Decimal(95), total_likely=Decimal(100), total_high=Decimal(105)
    )
    assert not sure(periods([wide], JUNE)[0].estimate, Edges())
    assert sure(periods([narrow], JUNE)[0].estimate, Edges())


@pytest.mark.parametrize("totals", [(0, 1, 2), (3, 2, 4), (1, 5, 4)])
def test_totals_out_of_order_are_refused(totals: tuple[int, int, int]) -> None:
    with pytest.raises(Disordered):
        share(Decimal(1), *map(Decimal, totals))


@pytest.mark.parametrize(("field", "value"), [("total_likely", 200), ("ours", 126), ("ours", -1)])
def test_the_form_says_what_is_wrong(account: Account, field: str, value: int) -> None:
    with pytest.raises(ValidationError) as refused:
        estimate(account, **{field: value}).full_clean(exclude=["line"])
    assert field in refused.value.message_dict


def test_the_last_year_of_each_line_counts_and_everything_together_leads(account: Account) -> None:
    line = ProductLine.objects.create(code="N", name="尿素")
    for values in ({"year": 2025}, {"year": 2026, "ours": 60}, {"line": line, "year": 2024}):
        estimate(account, **values).save()
    assert [(each.line, each.now.year) for each in queries.outlines(account, JUNE)] == [(None, 2026), (line, 2024)]


def test_what_is_left_empty_follows_from_the_ledger_and_from_the_trust(account: Account) -> None:
    product = Product.objects.create(code="P", name="尿素", line=ProductLine.objects.create(code="N", name="氮肥"))
    for number, (day, amount) in enumerate(
        ((dt.date(2025, 6, 2), 30), (dt.date(2026, 6, 1), 25), (dt.date(2025, 6, 1), 9))
    ):
        SalesLine.objects.create(
            account=account, product=product, sold_on=day, amount=amount, quantity=1, currency="CNY", key=bytes([number])
        )  # fmt: skip
    made = estimate(account, ours=None, total_low=None, total_high=None, trust="medium")
    made.full_clean(exclude=["line"])
    made.save()
    assert (made.ours, made.total_low, made.total_high) == (55, 80, 120)


def test_a_word_that_fits_no_total_is_refused_even_where_our_sales_come_from_the_ledger(account: Account) -> None:
    product = Product.objects.create(code="P", name="尿素")
    SalesLine.objects.create(
        account=account, product=product, sold_on=JUNE, amount=500, quantity=1, currency="CNY", key=b"1"
    )
    with pytest.raises(ValidationError) as refused:
        estimate(account, ours=None).full_clean(exclude=["line"])
    assert "ours" in refused.value.message_dict


@pytest.mark.parametrize("year", [0, 1, 26, 2200, 32_767])
def test_a_year_nobody_remembers_is_refused(account: Account, year: int) -> None:
    with pytest.raises(ValidationError) as refused:
        estimate(account, year=year, ours=None).full_clean(exclude=["line"])
    assert "year" in refused.value.message_dict


def test_each_source_counts_once_with_its_newest_word(account: Account) -> None:
    for values in ({"ours": 20}, {"ours": 60, "seen_on": JUNE}, {"ours": 62, "source": "report", "trust": "high"}):
        estimate(account, **values).save()
    period = queries.outlines(account, JUNE)[0].now
    heard = {each.ours: round(voice.weight, 2) for each, voice in zip(period.seen, period.estimate.voices, strict=True)}
    assert heard[Decimal(20)] == 0
    assert sum(heard.values()) == pytest.approx(1)
    assert 60 < period.estimate.likely < 62


def test_the_page_names_the_question_the_outlook_and_the_rivals(account: Account, manager: User) -> None:
    for year, ours in ((2024, 85), (2025, 72), (2026, 61)):
        estimate(account, year=year, ours=ours, total_low=95, total_high=105, seen_on=dt.date(year, 6, 1)).save()
    RivalShare.objects.create(account=account, rival=" 远丰化肥 ", place="main", share_percent=30, seen_on=JUNE)
    page = whole(Inside(manager), f"/accounts/{account.pk}/")
    for words in ("每年下降 12.0 个百分点", "低于 50%", "远丰化肥", "主供应商", "2024", "61%"):
        assert words in page


def test_a_rival_share_over_the_whole_is_refused(account: Account) -> None:
    with pytest.raises(ValidationError) as refused:
        RivalShare(account=account, rival="R", share_percent=101, seen_on=JUNE).full_clean(exclude=["line"])
    assert "share_percent" in refused.value.message_dict


def test_the_account_page_shows_share_stage_and_source(account: Account, manager: User) -> None:
    estimate(account, ours=85).save()
    page = whole(Inside(manager), f"/accounts/{account.pk}/")
    assert "85%" in page
    assert "panel-shares" in page


def test_nobody_sees_the_estimates_of_others(account: Account, colleague: User) -> None:
    made = estimate(account)
    made.save()
    assert Inside(colleague).get(f"/share-estimates/{made.pk}/").status_code == 404
