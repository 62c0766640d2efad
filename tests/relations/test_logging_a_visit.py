"""The page for a visit: offers whom one has likely been with, logs, tells a twin, and answers a script."""

import uuid
from typing import Any

import pytest

from guke.accounts.models import Account, Contact
from guke.people.models import Unit, User
from guke.relations.models import Touch
from tests.cast import signed_in

pytestmark = pytest.mark.slow(reason="draws whole pages")
FETCH = {"HTTP_X_REQUESTED_WITH": "fetch"}


def test_the_page_offers_ones_own_accounts_and_their_people(account: Account, contact: Contact, manager: User) -> None:
    client = signed_in(manager)
    page = client.get("/log/").content.decode()
    assert f'value="{account.pk}"' in page
    assert "王芳" not in page
    assert "王芳" in client.get(f"/log/people/?account={account.pk}").content.decode()
    assert "王芳" in client.get(f"/log/?account={account.pk}").content.decode()


def test_a_visit_is_logged_and_the_account_opens(account: Account, contact: Contact, manager: User) -> None:
    answer = signed_in(manager).post(
        "/log/", {"account": account.pk, "said": "要两车复合肥", "contacts": [contact.pk], "new_needs": "水溶肥"}
    )
    assert (answer.status_code, answer["Location"]) == (302, f"/accounts/{account.pk}/")
    touch = Touch.objects.get()
    assert (touch.subject, touch.new_needs, list(touch.contacts.all())) == ("要两车复合肥", "水溶肥", [contact])


def test_a_script_that_sends_twice_logs_once(account: Account, manager: User) -> None:
    client, given = signed_in(manager), {"account": account.pk, "said": "x", "key": str(uuid.uuid4())}
    answers: list[Any] = [client.post("/log/", given, **FETCH) for _ in range(2)]
    assert [answer.json()["url"] for answer in answers] == [f"/accounts/{account.pk}/"] * 2
    assert Touch.objects.count() == 1


def test_a_script_is_told_of_the_twin_and_joins_it(account: Account, manager: User, head: User) -> None:
    signed_in(manager).post("/log/", {"account": account.pk, "said": "x"})
    client, touch = signed_in(head), Touch.objects.get()
    told = client.post("/log/", {"account": account.pk, "said": "y"}, **FETCH)
    assert (told.status_code, told.json()["twin"]) == (422, touch.pk)
    client.post("/log/", {"account": account.pk, "said": "y", "twin": touch.pk}, **FETCH)
    assert list(touch.colleagues.all()) == [head]


def test_what_one_may_not_see_is_neither_offered_nor_taken(account: Account, contact: Contact, north: Unit) -> None:
    other = User.objects.create(username="far", role="manager", unit=north)
    client = signed_in(other)
    assert str(account) not in client.get("/log/").content.decode()
    assert client.get(f"/log/people/?account={account.pk}").status_code == 404
    assert client.post("/log/", {"account": account.pk, "said": "x"}).status_code == 422
    assert not Touch.objects.exists()
