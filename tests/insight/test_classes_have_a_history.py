"""Classes change at a refresh with the reason; a person may overrule them, until a day, and take it back."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from guke.accounts.models import Account
from guke.insight import actions
from guke.insight.models import ClassChange, Overrule, Standing
from guke.insight.reasons import say
from guke.intel.models import ShareEstimate
from guke.kit.actions import Refused
from tests.insight.ledgers import ON, Company

TOMORROW = ON + timedelta(days=1)


def level(account: Account) -> str:
    return Standing.objects.get(account=account).level


@pytest.fixture
def classed(scene: Callable[[Callable[[], Company]], Company]) -> Company:
    """Return a company whose first figures gave A1 a level, B1 a stage, and C1 the level somebody had set by hand."""
    return scene(_classed)


def _classed() -> Company:
    company = Company()
    first, shared, promised = (company.account(code, company.manager) for code in ("A1", "B1", "C1"))
    for account, amount in ((first, "250000"), (shared, "1000"), (promised, "250000")):
        company.sell(account, ON, amount)
    for year, ours in ((2024, 90), (2025, 78)):
        ShareEstimate.objects.create(
            account=shared, year=year, ours=Decimal(ours), total_low=90, total_likely=100, total_high=110,
            currency="CNY", source="report", seen_on=date(year, 12, 1),
        )  # fmt: skip
    Standing.objects.filter(account=promised).update(level="ordinary", as_of=ON)
    actions.overrule(record=promised, to="level:special", reason="A promise", by=company.manager, on=ON)
    actions.refresh(on=ON)
    return company


@pytest.mark.slow  # runs all analyses twice
def test_a_level_moves_with_its_reason_and_is_overruled_until_a_day(classed: Company) -> None:
    company, account = classed, Account.objects.get(code="A1")
    assert level(account) == "premium"
    assert not ClassChange.objects.filter(account=account).exists()

    company.sell(account, ON, "300000")
    actions.refresh(on=ON)
    change = ClassChange.objects.get(account=account, which="level")
    assert (change.before, change.after, change.by) == ("premium", "special", None)
    assert change.reason["numbers"]["revenue"] == "550000.00"
    assert "55.0" in str(say(change.reason)) or "550K" in str(say(change.reason))

    actions.overrule(
        record=account, to="level:ordinary", reason="One big order", by=company.manager, on=ON, until_on=ON
    )
    assert level(account) == "ordinary"
    assert ClassChange.objects.filter(account=account, which="level").first().by == company.manager

    actions.refresh(on=TOMORROW)
    assert level(account) == "special"
    lapsed = ClassChange.objects.filter(account=account, which="level").first()
    assert (lapsed.before, lapsed.after, lapsed.reason["code"]) == ("ordinary", "special", "lapsed")
    assert Overrule.objects.get(account=account).ended_on == ON


@pytest.mark.slow  # runs all analyses
def test_an_overrule_outlives_a_refresh_and_can_be_withdrawn(classed: Company) -> None:
    account = Account.objects.get(code="C1")
    assert level(account) == "special"
    assert Overrule.objects.get().computed == "premium"
    actions.withdraw_overrule(record=account, which="level", by=classed.manager, on=TOMORROW)
    assert level(account) == "premium"
    with pytest.raises(Refused):
        actions.withdraw_overrule(record=account, which="level", by=classed.manager, on=TOMORROW)


def test_an_overrule_needs_a_right_a_reason_a_value_and_a_day_to_come(company: Company) -> None:
    account = company.account("A1", company.manager)
    given = {"record": account, "to": "level:special", "reason": "x", "by": company.manager, "on": ON}
    with pytest.raises(PermissionDenied):
        actions.overrule(**{**given, "by": company.service})
    for wrong in ({"to": "level:golden"}, {"reason": "  "}, {"until_on": ON - timedelta(days=1)}):
        with pytest.raises(Refused):
            actions.overrule(**{**given, **wrong})
    assert not Overrule.objects.exists()


@pytest.mark.slow  # runs all analyses
def test_the_stage_follows_the_shares_on_record(classed: Company) -> None:
    del classed
    standing = Standing.objects.get(account__code="B1")
    assert (standing.stage, standing.share_percent, standing.share_source) == ("strategic", 78, "report")


def test_words_are_given_for_every_reason_of_slipping() -> None:
    assert str(say({"code": "later", "numbers": {"days": 38, "usual": 14, "since": 52}})) in {
        "38 days later than its own rhythm (usually orders every 14 days)",
        "比自己的节奏晚了 38 天（通常 14 天一单）",
    }
