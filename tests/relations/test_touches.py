"""Touches are planned, logged once, joined and called off; what cannot have been is refused with what to do."""

import datetime as dt
import uuid
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import translation

from guke.accounts.models import Account, Contact
from guke.kit import search
from guke.kit.actions import Asked
from guke.kit.kinds import registry
from guke.kit.models import AuditLine
from guke.people.models import User
from guke.relations import actions
from guke.relations.models import QuietTime, Touch
from tests.relations.conftest import NOW

HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)


def refused(error: pytest.ExceptionInfo[ValidationError]) -> dict[str, list[str]]:
    return dict(error.value.message_dict)


def test_a_visit_is_one_sentence(account: Account, manager: User) -> None:
    touch = actions.log_touch(record=account, said="看了试验田，长势好。下周再来。", by=manager, now=NOW)
    assert (touch.subject, touch.way, touch.happened_at, touch.owner) == ("看了试验田，长势好", "visit", NOW, manager)
    assert AuditLine.objects.get(action="log_touch").by == manager


def test_the_same_key_twice_is_one_touch(account: Account, manager: User) -> None:
    key = uuid.uuid4()
    first = actions.log_touch(record=account, said="送样", key=key, by=manager, now=NOW)
    again = actions.log_touch(record=account, said="送样", key=key, by=manager, now=NOW + HOUR)
    assert first == again
    assert Touch.objects.count() == 1


def test_anothers_key_is_refused(account: Account, manager: User, head: User) -> None:
    key = uuid.uuid4()
    actions.log_touch(record=account, said="送样", key=key, by=manager, now=NOW)
    with pytest.raises(ValidationError) as error:
        actions.log_touch(record=account, said="送样", key=key, by=head, now=NOW)
    assert list(refused(error)) == ["key"]


def test_the_same_visit_by_a_colleague_is_told_and_joined(account: Account, manager: User, head: User) -> None:
    first = actions.log_touch(record=account, said="谈了年度框架", by=manager, now=NOW)
    with translation.override("en"), pytest.raises(Asked) as error:
        actions.log_touch(record=account, said="同去", by=head, now=NOW + HOUR)
    assert error.value.odd[0].twin == first
    assert refused(error) == {"sure": ["Manager has logged this already: join it, or log yours beside it."]}
    actions.join(record=first, said="总经理也来了", by=head, on=NOW.date())
    assert first.said == "谈了年度框架\nHead: 总经理也来了"
    assert list(first.colleagues.all()) == [head]
    beside = actions.log_touch(record=account, said="另一场", sure=True, by=head, now=NOW + HOUR)
    assert beside != first


def test_the_future_cannot_have_been(account: Account, manager: User) -> None:
    for language, said in (
        ("en", "This lies in the future: plan it, or correct the day and time."),
        ("zh-hans", "时间还没到：请改为计划，或更正日期和时间。"),
    ):
        with translation.override(language), pytest.raises(ValidationError) as error:
            actions.log_touch(record=account, said="x", happened_at=NOW + HOUR, by=manager, now=NOW)
        with translation.override(language):
            assert refused(error)["happened_at"] == [said]


def test_nobody_was_there_who_had_left(account: Account, contact: Contact, manager: User) -> None:
    contact.left_on = dt.date(2026, 11, 1)
    contact.save()
    with translation.override("en"), pytest.raises(ValidationError) as error:
        actions.log_touch(record=account, said="x", contacts=[contact], by=manager, now=NOW)
    with translation.override("en"):
        assert refused(error)["contacts"] == [
            "王芳 left on 2026-11-01: take somebody who was there, or correct the day."
        ]
    before = NOW - 60 * DAY
    assert actions.log_touch(record=account, said="x", contacts=[contact], happened_at=before, by=manager, now=NOW)


def test_a_day_before_the_contact_was_recorded_is_asked_back(account: Account, contact: Contact, manager: User) -> None:
    given = {"record": account, "said": "x", "contacts": [contact], "happened_at": NOW - 500 * DAY, "by": manager}
    with translation.override("zh-hans"), pytest.raises(ValidationError) as error:
        actions.log_touch(**given, now=NOW)
    assert refused(error)["sure"] == ["王芳到 2025-10-27 才建档。", "日期没错的话，请勾选“确认无误”。"]
    assert actions.log_touch(**given, sure=True, now=NOW).pk


def test_people_of_other_customers_were_not_there(account: Account, contact: Contact, manager: User) -> None:
    other = Account.objects.create(code="B1", name="另一家", owner=manager)
    with pytest.raises(ValidationError) as error:
        actions.log_touch(record=other, said="x", contacts=[contact], by=manager, now=NOW)
    assert list(refused(error)) == ["contacts"]


def test_planning_into_the_noon_rest_is_asked_back(account: Account, contact: Contact, manager: User) -> None:
    noon = dt.datetime(2026, 12, 2, 5, 0, tzinfo=dt.UTC)
    with translation.override("en"), pytest.raises(ValidationError) as error:
        actions.plan_touch(record=account, subject="年度框架", planned_for=noon, by=manager, now=NOW)
    assert refused(error)["sure"] == ["This is the noon rest: choose another time, or say that it is meant so."]
    QuietTime.objects.create(contact=contact, since=dt.time(9), until=dt.time(10), weekday=2)
    at = dt.datetime(2026, 12, 2, 1, 30, tzinfo=dt.UTC)
    given = {"record": account, "subject": "年度框架", "planned_for": at, "contacts": [contact], "by": manager}
    with pytest.raises(ValidationError):
        actions.plan_touch(**given, now=NOW)
    planned = actions.plan_touch(**given, sure=True, now=NOW)
    had = actions.log_planned(record=planned, said="签了", by=manager, now=at + HOUR)
    assert (had.happened_at, had.planned_for) == (at + HOUR, at)
    assert list(had.contacts.all()) == [contact]


def test_a_planned_visit_is_called_off_once(account: Account, manager: User) -> None:
    at = dt.datetime(2026, 12, 2, 2, 0, tzinfo=dt.UTC)
    planned = actions.plan_touch(record=account, subject="送样", planned_for=at, by=manager, now=NOW)
    actions.call_off(record=planned, reason="下雨", by=manager, on=NOW.date())
    assert planned.called_off_on == NOW.date()
    with pytest.raises(ValidationError):
        actions.log_planned(record=planned, said="x", by=manager, now=at)


def test_two_planned_within_one_hour_are_asked_back_and_a_moved_one_too(
    account: Account, manager: User, head: User
) -> None:
    at = dt.datetime(2026, 12, 2, 2, 0, tzinfo=dt.UTC)
    first = actions.plan_touch(record=account, subject="送样", planned_for=at, by=manager, now=NOW)
    with translation.override("en"), pytest.raises(ValidationError) as error:
        actions.plan_touch(record=account, subject="对账", planned_for=at + HOUR / 2, by=manager, now=NOW)
    assert refused(error)["sure"] == [
        "Manager has planned 麦穗农业 for 12-02 10:00: choose another time, or say that it is meant so."
    ]
    actions.plan_touch(record=account, subject="对账", planned_for=at + HOUR / 2, by=head, now=NOW)
    second = actions.plan_touch(record=account, subject="对账", planned_for=at + 5 * HOUR, by=manager, now=NOW)
    with pytest.raises(ValidationError):
        actions.move(record=second, planned_for=at - HOUR / 2, by=manager, now=NOW)
    assert actions.move(record=second, planned_for=at + 6 * HOUR, by=manager, now=NOW).planned_for == at + 6 * HOUR
    assert actions.move(record=first, planned_for=at + HOUR / 4, by=manager, now=NOW).planned_for == at + HOUR / 4


def test_a_planned_visit_is_not_moved_into_the_past_nor_once_it_was_had(account: Account, manager: User) -> None:
    at = dt.datetime(2026, 12, 2, 2, 0, tzinfo=dt.UTC)
    planned = actions.plan_touch(record=account, subject="送样", planned_for=at, by=manager, now=NOW)
    with pytest.raises(ValidationError) as error:
        actions.move(record=planned, planned_for=NOW - HOUR, by=manager, now=NOW)
    assert list(refused(error)) == ["planned_for"]
    actions.log_planned(record=planned, said="签了", by=manager, now=at)
    with pytest.raises(ValidationError):
        actions.move(record=planned, planned_for=at + HOUR, by=manager, now=NOW)


def test_nobody_without_the_right_logs(account: Account, outsider: User) -> None:
    with pytest.raises(PermissionDenied):
        actions.log_touch(record=account, said="x", by=outsider, now=NOW)


def test_a_touch_logged_with_an_account_is_found_by_what_was_said(
    account: Account, manager: User, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        made = actions.log_touch(record=account, said="明年要八百吨复合肥", by=manager)
    found = search.ids(registry["touches"], manager, "八百吨")
    assert [row["object_id"] for row in found] == [made.pk]


@pytest.mark.parametrize("minutes", [-5, 0, 99999])
def test_a_touch_lasts_a_minute_to_a_day(account: Account, manager: User, minutes: int) -> None:
    with pytest.raises(ValidationError) as error:
        actions.log_touch(record=account, said="x", minutes=minutes, by=manager, now=NOW)
    assert list(refused(error)) == ["minutes"]
