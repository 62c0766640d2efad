"""The page for a visit: offers whom one has likely been with, logs, tells a twin, and answers a script."""

import datetime as dt
import uuid
from typing import Any

import pytest

from guke.accounts.models import Account, Contact
from guke.kit import clock, search
from guke.kit.kinds import registry
from guke.people.models import Unit, User
from guke.relations.models import Touch
from tests.inside import Inside
from tests.relations.conftest import NOW

pytestmark = pytest.mark.slow(reason="draws whole pages")
FETCH = {"HTTP_X_REQUESTED_WITH": "fetch"}


def test_the_page_offers_ones_own_accounts_and_their_people(account: Account, contact: Contact, manager: User) -> None:
    client = Inside(manager)
    page = client.get("/log/").content.decode()
    assert f'value="{account.pk}"' in page
    assert "王芳" not in page
    assert "王芳" in client.get(f"/log/people/?account={account.pk}").content.decode()
    assert "王芳" in client.get(f"/log/?account={account.pk}").content.decode()


def test_a_visit_is_logged_and_the_account_opens(account: Account, contact: Contact, manager: User) -> None:
    answer = Inside(manager).post(
        "/log/", {"account": account.pk, "said": "要两车复合肥", "contacts": [contact.pk], "new_needs": "水溶肥"}
    )
    assert (answer.status_code, answer["Location"]) == (302, f"/accounts/{account.pk}/")
    touch = Touch.objects.get()
    assert (touch.subject, touch.new_needs, list(touch.contacts.all())) == ("要两车复合肥", "水溶肥", [contact])


def test_a_script_that_sends_twice_logs_once(account: Account, manager: User) -> None:
    client, given = Inside(manager), {"account": account.pk, "said": "x", "key": str(uuid.uuid4())}
    answers: list[Any] = [client.post("/log/", given, **FETCH) for _ in range(2)]
    assert [answer.json()["url"] for answer in answers] == [f"/accounts/{account.pk}/"] * 2
    assert Touch.objects.count() == 1


def test_a_script_is_told_of_the_twin_and_joins_it(account: Account, manager: User, head: User) -> None:
    Inside(manager).post("/log/", {"account": account.pk, "said": "x"})
    client, touch = Inside(head), Touch.objects.get()
    told = client.post("/log/", {"account": account.pk, "said": "y"}, **FETCH)
    assert (told.status_code, told.json()["twin"]) == (422, touch.pk)
    client.post("/log/", {"account": account.pk, "said": "y", "twin": touch.pk}, **FETCH)
    assert list(touch.colleagues.all()) == [head]


def test_what_one_may_not_see_is_neither_offered_nor_taken(account: Account, contact: Contact, north: Unit) -> None:
    other = User.objects.create(username="far", role="manager", unit=north)
    client = Inside(other)
    assert str(account) not in client.get("/log/").content.decode()
    assert client.get(f"/log/people/?account={account.pk}").status_code == 404
    assert client.post("/log/", {"account": account.pk, "said": "x"}).status_code == 422
    assert not Touch.objects.exists()


def _customer(code: str, name: str, owner: User, province: str, city: str) -> Account:
    return Account.objects.create(code=code, name=name, owner=owner, unit=owner.unit, province=province, city=city)


def test_customers_of_todays_plan_come_first_then_those_near_it(
    account: Account, manager: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)
    far = _customer("B1", "阿城麦田", manager, "黑龙江省", "哈尔滨市")
    near = _customer("B2", "株洲麦浪", manager, "湖南省", "株洲市")
    planned = _customer("B3", "湘潭麦香", manager, "湖南省", "湘潭市")
    city = _customer("B4", "湘潭麦王", manager, "湖南省", "湘潭市")
    Touch.objects.create(account=planned, subject="送样", planned_for=NOW + dt.timedelta(hours=4), owner=manager)
    search.index(registry["accounts"], [far, near, planned, city, account])
    client = Inside(manager)

    def found(text: str) -> list[str]:
        return [item["text"] for item in client.get("/log/accounts/", {"q": text}).json()["items"]]

    assert found("麦") == [str(each) for each in (planned, city, near, account, far)]
    assert found("maixiang") == found("xtmx") == [str(planned)]
    assert found("没有这家") == []
    assert client.get("/log/accounts/").json()["items"][0]["hint"] == "今天 14:00"


def test_customers_out_of_scope_are_not_found(account: Account, colleague: User) -> None:
    assert Inside(colleague).get("/log/accounts/", {"q": str(account)}).json()["items"] == []


def test_a_planned_visit_sent_twice_is_logged_once(account: Account, manager: User) -> None:
    plan = Touch.objects.create(account=account, subject="送样", planned_for=NOW, owner=manager)
    client, key = Inside(manager), str(uuid.uuid4())
    for _time in range(2):
        answer = client.post("/log/", {"account": account.pk, "plan": plan.pk, "said": "x", "key": key}, **FETCH)
        assert answer.json()["url"] == f"/accounts/{account.pk}/"
    assert Touch.objects.get().said == "x"
