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
from guke.intel.models import ShareEstimate
from guke.intel.rules import Disordered, share
from guke.ledger.models import ProductLine
from guke.people.models import User
from tests.cast import signed_in

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


def test_an_interval_over_an_edge_is_not_certain() -> None:
    assert not share(Decimal(40), Decimal(60), Decimal(90), Decimal(100)).sure
    assert share(Decimal(60), Decimal(90), Decimal(95), Decimal(100)).sure


@pytest.mark.parametrize("totals", [(0, 1, 2), (3, 2, 4), (1, 5, 4)])
def test_totals_out_of_order_are_refused(totals: tuple[int, int, int]) -> None:
    with pytest.raises(Disordered):
        share(Decimal(1), *map(Decimal, totals))


@pytest.mark.parametrize(("field", "value"), [("total_likely", 200), ("ours", 126), ("ours", -1)])
def test_the_form_says_what_is_wrong(account: Account, field: str, value: int) -> None:
    with pytest.raises(ValidationError) as refused:
        estimate(account, **{field: value}).full_clean(exclude=["line"])
    assert field in refused.value.message_dict


def test_the_newest_estimate_of_each_line_counts(account: Account) -> None:
    line = ProductLine.objects.create(code="N", name="尿素")
    for values in ({"year": 2025}, {"year": 2026, "ours": 60}, {"line": line, "year": 2024}):
        estimate(account, **values).save()
    assert [(e.line, e.year) for e in queries.latest(account)] == [(None, 2026), (line, 2024)]


def test_the_account_page_shows_share_stage_and_source(account: Account, manager: User) -> None:
    estimate(account, ours=85).save()
    page = signed_in(manager).get(f"/accounts/{account.pk}/?tab=file").content.decode()
    assert "85%" in page
    assert "panel-shares" in page


def test_nobody_sees_the_estimates_of_others(account: Account, colleague: User) -> None:
    made = estimate(account)
    made.save()
    assert signed_in(colleague).get(f"/share-estimates/{made.pk}/").status_code == 404
