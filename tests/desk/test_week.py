"""The week shows whose turn is over with why and money, within the person's rights; a tap plans the visit."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from django.contrib.messages import get_messages

from guke.accounts.models import Account, Contact, Habit
from guke.care.models import Pause
from guke.desk import turns, week
from guke.desk.jobs import RECOUNT
from guke.desk.models import Turn
from guke.insight.models import Standing
from guke.insight.policies import GradePolicy
from guke.kit import clock, jobs
from guke.kit.models import Job
from guke.people.models import User
from guke.relations.actions import log_touch
from guke.relations.models import Promise, Touch
from tests.inside import Inside
from tests.insight.ledgers import Company


def touched(account: Account, days: int, *people: Contact) -> None:
    made = Touch.objects.create(
        account=account, subject="拜访", owner=account.owner, happened_at=clock.now() - dt.timedelta(days=days)
    )
    made.contacts.set(people)


def stands(account: Account, profit: int, loss: int | None = 30) -> None:
    Standing.objects.filter(account=account).update(grade="key", profit_12m=profit, loss_percent=loss)


def due(user: User, **asked: Any) -> tuple[list[turns.Due], list[str]]:
    """Whose turn it is after the count of the night."""
    turns.recount(turns.everybody(), clock.today())
    return week.due(user, clock.now(), **asked)


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
def signed(company: Company) -> Inside:
    return Inside(company.manager)


@pytest.mark.slow  # the first to read the calendar of holidays
def test_who_is_over_is_shown_with_the_days_and_what_an_hour_may_keep(company: Company, late: Account) -> None:
    fresh = company.account("F", company.manager)
    stands(fresh, 900_000)
    touched(fresh, 3)
    rows, regions = due(company.head, team=True)
    [row] = [each for each in rows if each.standing.account == late]
    assert (row.turn.over, row.worth.per_hour, regions) == (16, Decimal(40_000), ["广东"])
    assert fresh not in [each.standing.account for each in rows]


def test_the_hour_that_keeps_the_most_comes_first_and_a_region_narrows(company: Company, late: Account) -> None:
    more = company.account("M", company.manager, province="湖南")
    stands(more, 4_000_000)
    rows, regions = due(company.head, team=True)
    assert [each.standing.account for each in rows] == [more, late]
    assert regions == ["广东", "湖南"]
    rows, _regions = due(company.head, team=True, region="广东")
    assert [each.standing.account for each in rows] == [late]


def test_a_key_contact_out_of_touch_makes_the_account_due(company: Company, late: Account) -> None:
    touched(late, 1)
    decider = Contact.objects.create(account=late, name="王总", part="decider")
    [row], _regions = due(company.head, team=True)
    assert (row.person, row.turn.days, row.turn.last_on) == (decider, 45, None)
    touched(late, 2, decider)
    assert due(company.head, team=True)[0] == []


@pytest.mark.slow  # three people ask
def test_it_is_seen_only_within_the_rights(company: Company, late: Account) -> None:
    assert due(company.outsider, team=True)[0] == []
    assert due(company.head)[0] == []
    assert [row.standing.account for row in due(company.manager)[0]] == [late]


@pytest.mark.slow  # 20 accounts made
def test_more_accounts_take_no_more_queries(
    company: Company, late: Account, django_assert_max_num_queries: Any
) -> None:
    for number in range(20):
        stands(company.account(f"Q{number}", company.manager), 1000)
    turns.recount(turns.everybody(), clock.today())
    with django_assert_max_num_queries(10):
        assert len(week.due(company.manager, clock.now())[0]) == 21
    assert late.pk


@pytest.mark.slow  # 80 accounts made
def test_those_in_their_rhythm_push_nobody_out_however_much_they_bring(company: Company, late: Account) -> None:
    stands(late, 1_000)
    for number in range(80):
        rich = company.account(f"R{number}", company.manager)
        stands(rich, 9_000_000)
        touched(rich, 1)
    assert [row.standing.account for row in due(company.head, team=True)[0]] == [late]


@pytest.mark.slow  # 61 accounts made
def test_of_more_than_a_week_holds_those_come_where_an_hour_keeps_the_most(company: Company, late: Account) -> None:
    for number in range(61):
        stands(company.account(f"Q{number}", company.manager), 1_000 * number)
    rows, _regions = due(company.head, team=True)
    kept = [row.worth.per_hour for row in rows]
    assert (len(rows), kept[0], kept[-1]) == (40, Decimal(40_000), Decimal(2_200))
    assert kept == sorted(kept, reverse=True)


@pytest.mark.slow  # an action with all that listens
def test_a_visit_logged_takes_the_account_off_the_week_at_once(
    company: Company, late: Account, django_capture_on_commit_callbacks: Any
) -> None:
    assert [row.standing.account for row in due(company.manager)[0]] == [late]
    with django_capture_on_commit_callbacks(execute=True):
        log_touch(record=late, said="谈好了", by=company.manager)
    assert Turn.objects.get(account=late).due_on == clock.today() + dt.timedelta(days=14)
    assert week.due(company.manager, clock.now())[0] == []


def test_the_night_counts_all_and_leaves_out_who_was_merged_away(company: Company, late: Account) -> None:
    gone = company.account("G", company.manager)
    Account.objects.filter(pk=gone.pk).update(merged_into=late)
    jobs.enqueue(RECOUNT)
    jobs.run_now(Job.objects.latest("pk").pk)
    assert list(Turn.objects.values_list("account__code", "per_hour")) == [("L", Decimal(40_000))]
    assert Job.objects.latest("pk").result == {"accounts": 1}


@pytest.mark.slow  # three pages drawn
def test_one_tap_plans_a_visit_at_the_next_open_hour(signed: Inside, late: Account) -> None:
    turns.recount([late.pk], clock.today())
    assert "广东 深圳" in signed.get("/week/").content.decode()
    [before], _regions = due(late.owner)
    signed.post("/week/", {"account": late.pk})
    touch = Touch.objects.get(account=late, happened_at=None)
    [row], _regions = due(late.owner)
    assert (touch.way, touch.planned_for, row.planned) == ("visit", before.opens, touch)
    assert row.opens is not None
    assert row.opens >= touch.planned_for + dt.timedelta(hours=1)
    answer = signed.post("/week/", {"account": late.pk})
    assert "a touch is planned already" in " ".join(map(str, get_messages(answer.wsgi_request)))
    assert Touch.objects.filter(account=late, happened_at=None).count() == 1


@pytest.mark.slow  # three doors asked
def test_nobody_plans_at_an_account_out_of_sight(company: Company, late: Account) -> None:
    client = Inside(company.outsider)
    assert client.post("/week/", {"account": late.pk}).status_code == 404
    assert client.post("/week/", {"account": "x"}).status_code == 404
    assert client.get(f"/accounts/{late.pk}/brief/").status_code == 404


@pytest.mark.slow  # two pages drawn
def test_the_brief_has_subject_promises_people_and_small_talk(signed: Inside, late: Account) -> None:
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


def test_who_has_no_account_of_their_own_begins_with_all_in_view(company: Company, late: Account) -> None:
    turns.recount([late.pk], clock.today())
    client = Inside(company.head)
    assert str(late) in client.get("/week/").content.decode()
    assert str(late) not in client.get("/week/?team=0").content.decode()


def test_a_pause_takes_an_account_out_of_the_week(company: Company, late: Account) -> None:
    Pause.objects.create(account=late, note="厂房失火", since_on=clock.today())
    rows, _regions = due(company.head, team=True)
    assert late not in [each.standing.account for each in rows]
