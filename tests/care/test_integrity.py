"""Gifts keep within limits, favours have approval and an end, and nothing is given while a tender runs."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from guke.accounts.models import Account, Contact
from guke.care.actions import integrity as actions
from guke.care.models import Concession, Favour, Gift, Risk, Tender
from guke.care.queries import integrity, signs
from guke.collab import actions as deciding
from guke.collab.models import Approval
from guke.intel.models import ShareEstimate
from guke.kit.actions import Held
from guke.kit.kinds import registry
from guke.people.models import User
from guke.relations.models import Promise
from tests.care.conftest import ON, contact
from tests.inside import Inside


def gift(to: Contact, worth: int, on: dt.date = ON, **values: Any) -> Gift:
    return Gift.objects.create(account=to.account, contact=to, what="月饼", worth=Decimal(worth), given_on=on, **values)


@pytest.fixture
def boss(manager: User, head: User) -> User:
    """Whoever the manager reports to."""
    manager.reports_to = head
    manager.save()
    return head


def test_a_small_gift_is_given_at_once(manager: User, wang: Contact) -> None:
    assert actions.give(record=gift(wang, 300), by=manager, on=ON).state == "given"


def test_a_gift_over_the_limit_waits_for_a_second_pair_of_eyes(manager: User, boss: User, wang: Contact) -> None:
    large = gift(wang, 301)
    with pytest.raises(Held):
        actions.give(record=large, by=manager, on=ON)
    assert Gift.objects.get().state == "planned"
    request = Approval.objects.get()
    assert list(request.deciders.all()) == [boss]
    assert not registry["gifts"].may(manager, "change", large), "its values stand while somebody decides"
    deciding.grant(record=request, by=boss)
    large.refresh_from_db()
    assert (large.state, large.over_limit) == ("given", True)


def test_two_halves_within_days_count_as_one(manager: User, boss: User, wang: Contact) -> None:
    gift(wang, 200, ON - dt.timedelta(days=5), state="given")
    with pytest.raises(Held):
        actions.give(record=gift(wang, 200), by=manager, on=ON)


def test_the_sum_of_the_year_counts(manager: User, boss: User, wang: Contact) -> None:
    for month in (1, 3, 5, 7):
        gift(wang, 250, dt.date(2026, month, 1), state="given")
    with pytest.raises(Held):
        actions.give(record=gift(wang, 1), by=manager, on=ON)
    assert [over.code for over in integrity.over(gift(wang, 1))] == ["year"]


def test_nothing_is_given_while_a_tender_runs_in_the_family(manager: User, boss: User, account: Account, wang: Contact, south: Any) -> None:  # fmt: skip
    sister = Account.objects.create(code="A2", name="湘潭麦穗", owner=manager, unit=south, parent=account)
    Account.objects.plant([sister.pk])
    Tender.objects.create(account=sister, title="年度采购", from_on=ON, until_on=ON + dt.timedelta(days=30))
    wang.account.refresh_from_db()
    with pytest.raises(ValidationError, match="2026-10-25"):
        actions.give(record=gift(wang, 10), by=manager, on=ON)
    with pytest.raises(ValidationError, match="招标"):
        actions.give(record=gift(wang, 5000), by=manager, on=ON)


def test_what_is_given_keeps_its_values(manager: User, wang: Contact) -> None:
    given = actions.give(record=gift(wang, 100), by=manager, on=ON)
    answer = Inside(manager).patch(f"/api/gifts/{given.pk}", {"worth": "5000"}, "application/json")
    assert answer.status_code == 403
    assert Gift.objects.get().worth == Decimal(100)
    assert not registry["gifts"].may(manager, "delete", given)


def test_bad_gifts_are_refused_in_words(manager: User, account: Account, wang: Contact, south: Any) -> None:
    other = Account.objects.create(code="A2", name="湘潭稻谷", owner=manager, unit=south)
    gone = contact(account, "已离职", left_on=dt.date(2026, 9, 1))
    for values, words in (
        ({"account": other, "contact": wang}, "属于另一个客户"),
        ({"account": account, "contact": gone}, "已离职"),
        ({"account": account, "contact": wang, "worth": Decimal(-1)}, "不能低于 0"),
    ):
        with pytest.raises(ValidationError, match=words):
            Gift(**{"worth": Decimal(1), "given_on": ON, **values}).clean()
    with pytest.raises(ValidationError, match="还没到"):
        actions.give(record=gift(wang, 10, ON + dt.timedelta(days=1)), by=manager, on=ON)


def test_a_favour_runs_only_once_approved(manager: User, boss: User, account: Account) -> None:
    favour = Favour.objects.create(
        account=account, what="合作担保", worth=Decimal(500000), ends_on=dt.date(2027, 3, 31)
    )
    with pytest.raises(Held):
        actions.begin_favour(record=favour, by=manager, on=ON)
    deciding.grant(record=Approval.objects.get(), by=boss)
    favour.refresh_from_db()
    assert favour.state == "running"


def test_the_register_adds_up_the_year_per_person(manager: User, wang: Contact) -> None:
    gift(wang, 200, dt.date(2026, 2, 1), state="given")
    gift(wang, 100, dt.date(2026, 3, 1))
    gift(wang, 999, dt.date(2025, 3, 1), state="given")
    [total] = integrity.totals(manager, 2026)
    assert (total.worth, total.planned, total.share) == (Decimal(200), Decimal(100), Decimal("0.3"))
    page = Inside(manager).get("/gift-register/?year=2026").content.decode()
    assert "王建国" in page


def test_the_register_shows_no_others(manager: User, colleague: User, wang: Contact) -> None:
    gift(wang, 200, state="given")
    assert integrity.totals(colleague, 2026) == []
    assert "王建国" not in Inside(colleague).get("/gift-register/?year=2026").content.decode()


def test_signs_of_risks_are_read_from_what_is_on_record(manager: User, account: Account, wang: Contact) -> None:
    for side, worth in (("given", 800), ("given", 100), ("received", 100)):
        Concession.objects.create(account=account, side=side, says="账期", cost=Decimal(worth), seen_on=ON)
    Promise.objects.create(account=account, text="送样", made_on=ON, due_on=dt.date(2026, 9, 24), owner=manager)
    gift(wang, 800, dt.date(2026, 2, 1), state="given")
    Favour.objects.create(account=account, what="担保", worth=1, ends_on=dt.date(2026, 9, 24), state="running")
    ShareEstimate.objects.create(
        account=account, year=2025, ours=1, total_likely=10, currency="CNY", source="own", trust="high", seen_on=ON
    )
    assert {sign.sort for sign in signs.signs_of(account, ON)} == set(Risk.Sort.values) - {"one_person"}


def test_no_sign_where_there_is_none(account: Account) -> None:
    assert signs.signs_of(account, ON) == []


def test_a_review_moves_on_and_a_past_day_is_refused(manager: User, account: Account) -> None:
    risk = Risk.objects.create(account=account, sort="one_person", control="双线对接", owner=manager, review_on=ON)
    assert list(integrity.reviews(manager, ON)) == [risk]
    with pytest.raises(ValidationError):
        actions.review(record=risk, next_on=ON, by=manager, on=ON)
    actions.review(record=risk, next_on=dt.date(2026, 12, 25), by=manager, on=ON)
    assert list(integrity.reviews(manager, ON)) == []
    assert Risk.objects.get().control == "双线对接"
