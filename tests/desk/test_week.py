"""The week shows whose turn is over with why and money, within the person's rights; a tap plans the visit."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from guke.accounts.models import Account, Contact, Habit
from guke.desk import week
from guke.insight.models import Standing
from guke.insight.policies import GradePolicy
from guke.kit import clock
from guke.relations.models import Promise, Touch
from tests.insight.ledgers import Company


def touched(account: Account, days: int, *people: Contact) -> None:
    made = Touch.objects.create(
        account=account, subject="拜访", owner=account.owner, happened_at=clock.now() - dt.timedelta(days=days)
    )
    made.contacts.set(people)


def stands(account: Account, profit: int, loss: int | None = 30) -> None:
    Standing.objects.filter(account=account).update(grade="key", profit_12m=profit, loss_percent=loss)


@pytest.fixture
def late(company: Company) -> Account:
    """A key account, 30 days after its last touch, where the policy asks for one every 14."""
    GradePolicy.objects.filter(topic="visits").delete()
    GradePolicy.objects.create(grade="key", topic="visits", says="every two weeks", figure=14)
    account = company.account("L", company.manager, province="广东", city="深圳")
    stands(account, 400_000)
    touched(account, 30)
    return account


@pytest.fixture
def signed(client: Client, company: Company) -> Client:
    client.force_login(company.manager)
    return client


@pytest.mark.slow  # the first to read the calendar of holidays
def test_who_is_over_is_shown_with_the_days_and_what_an_hour_may_keep(company: Company, late: Account) -> None:
    fresh = company.account("F", company.manager)
    stands(fresh, 900_000)
    touched(fresh, 3)
    rows, regions = week.due(company.head, clock.now(), team=True)
    [row] = [each for each in rows if each.standing.account == late]
    assert (row.turn.over, row.worth.per_hour, regions) == (16, Decimal(40_000), ["广东"])
    assert fresh not in [each.standing.account for each in rows]


def test_the_hour_that_keeps_the_most_comes_first_and_a_region_narrows(company: Company, late: Account) -> None:
    more = company.account("M", company.manager, province="湖南")
    stands(more, 4_000_000)
    rows, regions = week.due(company.head, clock.now(), team=True)
    assert [each.standing.account for each in rows] == [more, late]
    assert regions == ["广东", "湖南"]
    rows, _regions = week.due(company.head, clock.now(), team=True, region="广东")
    assert [each.standing.account for each in rows] == [late]


def test_a_key_contact_out_of_touch_makes_the_account_due(company: Company, late: Account) -> None:
    touched(late, 1)
    decider = Contact.objects.create(account=late, name="王总", part="decider")
    [row], _regions = week.due(company.head, clock.now(), team=True)
    assert (row.person, row.turn.days, row.turn.last_on) == (decider, 45, None)
    touched(late, 2, decider)
    assert week.due(company.head, clock.now(), team=True)[0] == []


def test_it_is_seen_only_within_the_rights(company: Company, late: Account) -> None:
    assert week.due(company.outsider, clock.now(), team=True)[0] == []
    assert week.due(company.head, clock.now())[0] == []
    assert [row.standing.account for row in week.due(company.manager, clock.now())[0]] == [late]


def test_more_accounts_take_no_more_queries(
    company: Company, late: Account, django_assert_max_num_queries: Any
) -> None:
    for number in range(20):
        stands(company.account(f"Q{number}", company.manager), 1000)
    with django_assert_max_num_queries(10):
        assert len(week.due(company.manager, clock.now())[0]) == 21
    assert late.pk


@pytest.mark.slow  # three pages drawn
def test_one_tap_plans_a_visit_at_the_next_open_hour(signed: Client, late: Account) -> None:
    assert "广东 深圳" in signed.get("/week/").content.decode()
    signed.post("/week/", {"account": late.pk})
    touch = Touch.objects.get(account=late, happened_at=None)
    [row], _regions = week.due(late.owner, clock.now())
    assert (touch.way, touch.planned_for, row.planned) == ("visit", row.opens, touch)
    answer = signed.post("/week/", {"account": late.pk}, follow=True).content.decode()
    assert "已有计划" in answer
    assert Touch.objects.filter(account=late, happened_at=None).count() == 1


@pytest.mark.slow  # three doors asked
def test_nobody_plans_at_an_account_out_of_sight(client: Client, company: Company, late: Account) -> None:
    client.force_login(company.outsider)
    assert client.post("/week/", {"account": late.pk}).status_code == 404
    assert client.post("/week/", {"account": "x"}).status_code == 404
    assert client.get(f"/accounts/{late.pk}/brief/").status_code == 404


@pytest.mark.slow  # two pages drawn
def test_the_brief_has_subject_promises_people_and_small_talk(signed: Client, late: Account) -> None:
    Touch.objects.create(
        account=late, subject="谈年度合同", owner=late.owner, planned_for=clock.now() + dt.timedelta(days=1)
    )
    today = clock.today()
    Promise.objects.create(account=late, text="送样品", side="ours", made_on=today, owner=late.owner)
    Promise.objects.create(account=late, text="给出预算", side="theirs", made_on=today, owner=late.owner)
    someone = Contact.objects.create(account=late, name="李梅", influence=40)
    Habit.objects.create(contact=someone, sort="hobby", note="钓鱼", noted_on=today)
    shown = signed.get(f"/accounts/{late.pk}/brief/").content.decode()
    for text in ("谈年度合同", "送样品", "给出预算", "李梅", "钓鱼"):
        assert text in shown
    assert f"/accounts/{late.pk}/brief/" in signed.get(f"/accounts/{late.pk}/").content.decode()
