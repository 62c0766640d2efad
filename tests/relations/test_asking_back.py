"""The plain form of a touch asks back what is odd, once for each oddity; the API answers with what is asked."""

import datetime as dt
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from guke.accounts.models import Account, Contact
from guke.care.models import Pause
from guke.people.models import User
from guke.relations.models import QuietTime, Touch
from tests.cast import signed_in
from tests.relations.conftest import NOW

pytestmark = pytest.mark.slow(reason="draws whole pages")
NOON = "This is the noon rest: choose another time, or say that it is meant so."
TAKEN = "Manager has planned 麦穗农业 for 12-02 10:00: choose another time, or say that it is meant so."
JSON = "application/json"


@pytest.fixture
def client(manager: User, monkeypatch: pytest.MonkeyPatch) -> Client:
    """The manager's browser on the morning of the first of December."""
    monkeypatch.setattr("guke.kit.clock.now", lambda: NOW)
    User.objects.filter(pk=manager.pk).update(language="en")
    return signed_in(manager)


def given(account: Account, owner: User, at: str = "2026-12-02T10:00", **more: Any) -> dict[str, Any]:
    """Return what the form says of a visit planned."""
    return {"account": account.pk, "subject": "年度框架", "way": "visit", "owner": owner.pk, "planned_for": at, **more}


def asked(answer: HttpResponse) -> list[str]:
    """Return the sentences of a page that asks back."""
    assert answer.status_code == 422
    found = list(map(str, answer.context["asked"]))  # type: ignore[attr-defined]  # of the test client
    assert all(sentence in answer.content.decode() for sentence in found)
    return found


def test_a_quiet_hour_is_asked_back_and_kept_once_it_is_meant_so(
    client: Client, account: Account, manager: User
) -> None:
    typed = given(account, manager, "2026-12-02T13:00", said="带上样品")
    page = client.post("/touches/new/", typed)
    assert asked(page) == [NOON]
    assert "带上样品" in page.content.decode()
    assert not Touch.objects.exists()
    assert client.post("/touches/new/", typed | {"sure": NOON}).status_code == 302
    assert Touch.objects.get().said == "带上样品"


def test_a_tick_answers_only_what_was_asked(client: Client, account: Account, manager: User) -> None:
    Touch.objects.create(
        account=account, owner=manager, subject="送样", planned_for=dt.datetime(2026, 12, 2, 2, tzinfo=dt.UTC)
    )
    moved = given(account, manager, "2026-12-02T10:30", sure=NOON)
    assert asked(client.post("/touches/new/", moved)) == [TAKEN]


def test_all_that_is_odd_is_asked_at_once(client: Client, account: Account, contact: Contact, manager: User) -> None:
    QuietTime.objects.create(contact=contact, since=dt.time(9), until=dt.time(11))
    Pause.objects.create(account=account, since_on=NOW.date(), note="遭了灾")
    Touch.objects.create(
        account=account, owner=manager, subject="送样", planned_for=dt.datetime(2026, 12, 2, 2, tzinfo=dt.UTC)
    )
    typed = given(account, manager, contacts=[contact.pk])
    page = client.post("/touches/new/", typed)
    sentences = asked(page)
    assert sentences == [
        "This is a time the contact asked to be left alone: choose another time, or say that it is meant so.",
        TAKEN,
        "麦穗农业 is paused (遭了灾): choose a day after that, or say that it is meant so.",
    ]
    assert client.post("/touches/new/", typed | {"sure": " ".join(sentences)}).status_code == 302


def test_it_is_asked_in_chinese(client: Client, account: Account, manager: User) -> None:
    User.objects.filter(pk=manager.pk).update(language="zh-hans")
    Pause.objects.create(account=account, since_on=NOW.date(), note="遭了灾")
    page = client.post("/touches/new/", given(account, manager, "2026-12-05T10:00"))
    assert asked(page) == [
        "这个时间是周末：请换个时间，或勾选“确认无误”。",
        "麦穗农业正在暂停期内（遭了灾）：请改到暂停结束以后，或勾选“确认无误”。",
    ]
    assert "确认无误，仍然保存" in page.content.decode()


def test_the_customer_of_a_colleagues_entry_is_named_to_whoever_sees_it_only(
    client: Client, account: Account, manager: User, colleague: User
) -> None:
    hidden = Account.objects.create(code="B1", name="看不到的客户", owner=colleague)
    Touch.objects.create(
        account=hidden, owner=colleague, subject="送样", planned_for=dt.datetime(2026, 12, 2, 2, tzinfo=dt.UTC)
    )
    assert asked(client.post("/touches/new/", given(account, colleague))) == [
        "Colleague has planned another customer for 12-02 10:00: choose another time, or say that it is meant so."
    ]


def test_a_colleagues_same_visit_and_a_day_before_the_contact_was_recorded_are_asked_back(
    client: Client, account: Account, contact: Contact, manager: User, colleague: User
) -> None:
    early = dt.datetime(2025, 6, 2, 2, tzinfo=dt.UTC)
    Touch.objects.create(account=account, owner=colleague, subject="送样", way="visit", happened_at=early)
    had = given(account, manager, "", happened_at="2025-06-02T11:00", contacts=[contact.pk])
    assert asked(client.post("/touches/new/", had)) == [
        "王芳 was recorded only on 2025-10-27.",
        "If the day is right, say that it is meant so.",
        "Colleague has logged this already: join it, or log yours beside it.",
    ]


def test_a_change_is_asked_back_where_it_makes_something_odd(client: Client, account: Account, manager: User) -> None:
    noon = dt.datetime(2026, 12, 2, 5, tzinfo=dt.UTC)
    touch = Touch.objects.create(account=account, owner=manager, subject="送样", planned_for=noon)
    same = given(account, manager, "2026-12-02T13:00", subject="送样品")
    assert client.post(f"/touches/{touch.pk}/edit/", same).status_code == 302
    page = client.post(f"/touches/{touch.pk}/edit/", same | {"planned_for": "2026-12-02T13:15"})
    assert asked(page) == [NOON]
    touch.refresh_from_db()
    assert (touch.subject, touch.planned_for) == ("送样品", noon)


def test_the_api_is_asked_and_says_that_it_is_meant_so(client: Client, account: Account, manager: User) -> None:
    typed = given(account, manager, "2026-12-02T13:00")
    answer: Any = client.post("/api/touches", typed, JSON)
    assert (answer.status_code, answer.json()) == (409, {"asked": [{"text": NOON}]})
    assert client.post("/api/touches", typed | {"sure": [TAKEN]}, JSON).status_code == 409
    made: Any = client.post("/api/touches", typed | {"sure": [NOON]}, JSON)
    assert made.status_code == 201, made.content
    later = {"planned_for": "2026-12-05T10:00"}
    address = f"/api/touches/{made.json()['id']}"
    assert client.patch(address, later, JSON).json()["asked"][0]["text"].startswith("This is a weekend")
    assert client.patch(address, {"subject": "送样品"}, JSON).status_code == 200
    assert client.patch(address, later | {"sure": True}, JSON).status_code == 200


def test_an_action_by_the_api_is_asked_in_the_same_way(client: Client, account: Account) -> None:
    typed = {"subject": "年度框架", "planned_for": "2026-12-02T13:00"}
    answer: Any = client.post(f"/api/accounts/{account.pk}/plan_touch", typed, JSON)
    assert (answer.status_code, answer.json()) == (409, {"asked": [{"text": NOON}]})
    assert client.post(f"/api/accounts/{account.pk}/plan_touch", typed | {"sure": True}, JSON).status_code == 200


def test_a_change_of_many_is_asked_back_once_naming_those_it_concerns(
    client: Client, account: Account, manager: User, colleague: User
) -> None:
    def planned(owner: User, hour: int) -> Touch:
        at = dt.datetime(2026, 12, 2, hour, tzinfo=dt.UTC)
        return Touch.objects.create(account=account, owner=owner, subject=f"送样{hour}", planned_for=at)

    rows = [planned(colleague, hour) for hour in (2, 7)]
    planned(manager, 2)
    typed = {"ids": [row.pk for row in rows], "field": "owner", "owner": manager.pk, "go": "1"}
    [sentence] = asked(client.post("/touches/bulk/", typed))
    assert sentence == f"送样2: {TAKEN}"
    assert Touch.objects.filter(owner=manager).count() == 1
    assert client.post("/touches/bulk/", typed | {"sure": sentence}).status_code == 302
    assert Touch.objects.filter(owner=manager).count() == 3


def test_many_moved_by_days_are_asked_back_once_and_all_moved_or_none(
    client: Client, account: Account, manager: User
) -> None:
    hours = [dt.datetime(2026, 12, day, 2, tzinfo=dt.UTC) for day in (7, 9)]
    rows = [Touch.objects.create(account=account, owner=manager, subject="送样", planned_for=at) for at in hours]
    typed = {"ids": [row.pk for row in rows], "days": "2", "go": "1"}
    said = "麦穗农业 · 送样: This is a weekend: choose another time, or say that it is meant so."
    page: Any = client.post("/touches/do/move_many/", typed | {"days": "5"})
    assert page.context["form"].errors == {"sure": [said]}
    assert set(Touch.objects.values_list("planned_for", flat=True)) == set(hours)
    assert client.post("/touches/do/move_many/", typed).status_code == 302
    assert set(Touch.objects.values_list("planned_for", flat=True)) == {at + dt.timedelta(days=2) for at in hours}


def test_a_new_touch_begins_with_oneself(client: Client, manager: User) -> None:
    page: Any = client.get("/touches/new/?subject=x")
    assert page.context["form"]["owner"].value() == manager.pk


def test_a_time_changed_in_the_list_is_asked_back_with_the_contacts_kept(
    client: Client, account: Account, contact: Contact, manager: User
) -> None:
    QuietTime.objects.create(contact=contact, since=dt.time(15), until=dt.time(16))
    touch = Touch.objects.create(
        account=account, owner=manager, subject="送样", planned_for=dt.datetime(2026, 12, 2, 2, tzinfo=dt.UTC)
    )
    touch.contacts.add(contact)
    address, given = f"/touches/{touch.pk}/cell/planned_for/", {"planned_for": "2026-12-02T15:00"}
    [sentence] = asked(client.post(address, given))
    assert sentence.startswith("This is a time the contact asked to be left alone")
    assert client.post(address, given | {"sure": sentence}).status_code == 200
    touch.refresh_from_db()
    assert touch.planned_for == dt.datetime(2026, 12, 2, 7, tzinfo=dt.UTC)
