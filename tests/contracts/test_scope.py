"""A record out of scope does not exist: 404 on every page and door, and no trace of it in lists, files and search."""

from typing import Any

import pytest
from django.test import Client

from guke.kit import search
from guke.kit.kinds import Kind
from guke.people.models import User
from guke.people.roles import Scope
from tests.cast import signed_in
from tests.contracts.conftest import bound
from tests.contracts.factory import Factory

JSON = "application/json"
pytestmark = pytest.mark.only.with_args(bound)


@pytest.fixture
def foreign(kind: Kind, elsewhere: Factory) -> Any:
    [record] = elsewhere.rows(kind, 1)
    search.index(kind, [record])
    return record


@pytest.fixture
def client(role: Any) -> Client:
    """Somebody who may do everything, but with their own accounts only. The frame shows no record, and is left out."""
    return signed_in(role("*.*", scope=Scope.OWN), parts=True)


def test_its_pages_are_not_found(kind: Kind, foreign: Any, client: Client) -> None:
    for address in ("", "edit/", "delete/", "history/", "panel/talk/", "cell/name/", "do/merge/"):
        assert client.get(f"{kind.list_url()}{foreign.pk}/{address}").status_code == 404, address
        assert client.post(f"{kind.list_url()}{foreign.pk}/{address}").status_code == 404, address


def test_the_api_does_not_find_it(kind: Kind, foreign: Any, client: Client) -> None:
    one = f"/api/{kind.slug}/{foreign.pk}"
    answers = [client.get(one), client.patch(one, {}, JSON), client.delete(one), client.post(f"{one}/leave", {}, JSON)]
    assert [answer.status_code for answer in answers] == [404] * 4
    assert kind.model._default_manager.filter(pk=foreign.pk).exists()


def test_nothing_lists_counts_or_finds_it(kind: Kind, foreign: Any, client: Client) -> None:
    assert client.get(kind.list_url()).context["listing"].count == 0
    assert client.get(f"/api/{kind.slug}").json()["count"] == 0
    assert client.get(f"{kind.list_url()}choices/").json() == {"items": []}
    assert b"".join(client.get(f"{kind.list_url()}export/json/").streaming_content).strip() == b"[\n]"
    assert b"zz1" not in client.get("/palette/?q=zz1").content.replace(b"q=zz1", b"")


def test_it_cannot_be_chosen_in_a_form(kind: Kind, foreign: Any, client: Client, manager: User) -> None:
    for field in kind.model._meta.concrete_fields:
        if field.name in kind.fields and field.is_relation and bound_model(field.related_model):
            answer = client.post(f"/api/{kind.slug}", {field.name: getattr(foreign, field.attname) or foreign.pk}, JSON)
            assert field.name in answer.json()["errors"]


def bound_model(model: Any) -> bool:
    """Return whether the model's rows are seen with their account."""
    return model._meta.label in {"accounts.Account", "accounts.Contact"}


@pytest.mark.only.with_args(lambda kind: bound(kind) and kind.search)
def test_who_may_see_it_finds_it(kind: Kind, foreign: Any, administrator: User) -> None:
    assert kind.url(foreign) in signed_in(administrator).get("/palette/?q=zz1").content.decode()
