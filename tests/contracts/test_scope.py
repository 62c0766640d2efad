"""A record out of scope does not exist: 404 on every page and door, and no trace of it in lists, files and search."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from guke.kit.kinds import Kind, registry
from guke.people.roles import Scope
from tests.contracts.conftest import World, bound

JSON = "application/json"


@pytest.fixture
def foreign(kind: Kind, world: World) -> Any:
    return world.foreign[kind.slug]


@pytest.fixture
def client(world: World, special: Callable[..., None]) -> Client:
    """Somebody who may do everything, but with their own accounts only. The frame shows no record, and is left out."""
    special("*.*", scope=Scope.OWN)
    return world.special_parts


def pages(kind: Kind) -> dict[str, tuple[str, ...]]:
    """Return the pages of a record and how they are asked: some only shown, some only sent."""
    panel = next((panel.name for panel in kind.hung_panels if panel.late), "talk")
    action = next((action.name for action in kind.hung_actions if not action.bulk), "merge")
    cell, show, send = next(iter(kind.fields), "name"), ("get",), ("post",)
    return {"": show, "history/": show, f"panel/{panel}/": show, f"cell/{cell}/": show + send} | dict.fromkeys(
        ("edit/", "delete/", f"do/{action}/"), show + send
    )


@pytest.mark.only.with_args(bound)
def test_its_pages_are_not_found(kind: Kind, foreign: Any, client: Client) -> None:
    for address, ways in pages(kind).items():
        for way in ways:
            answer = getattr(client, way)(f"{kind.list_url()}{foreign.pk}/{address}")
            assert answer.status_code == 404, (way, address)


@pytest.mark.only.with_args(bound)
def test_the_api_does_not_find_it(kind: Kind, foreign: Any, client: Client) -> None:
    one = f"/api/{kind.slug}/{foreign.pk}"
    answers = [client.get(one), client.patch(one, {}, JSON), client.delete(one), client.post(f"{one}/leave", {}, JSON)]
    assert [answer.status_code for answer in answers] == [404] * 4
    assert kind.model._default_manager.filter(pk=foreign.pk).exists()


@pytest.mark.only.with_args(bound)
def test_nothing_lists_or_counts_it(kind: Kind, foreign: Any, client: Client) -> None:
    assert client.get(kind.list_url()).context["listing"].count == 0
    assert client.get(f"/api/{kind.slug}").json()["count"] == 0
    assert client.get(f"{kind.list_url()}choices/").json() == {"items": []}
    assert b"".join(client.get(f"{kind.list_url()}export/json/").streaming_content).strip() == b"[\n]"


def test_search_finds_none_of_them_but_for_who_may_see_them(world: World, client: Client) -> None:
    there = [kind for kind in registry.values() if bound(kind) and kind.search]
    seen, unseen = world.parts.get("/palette/?q=zz").content.decode(), client.get("/palette/?q=zz").content.decode()
    assert [kind.slug for kind in there if kind.url(world.foreign[kind.slug]) not in seen] == []
    assert [kind.slug for kind in there if kind.url(world.foreign[kind.slug]) in unseen] == []
    assert "zz" not in unseen.replace("q=zz", "")


@pytest.mark.only.with_args(bound)
def test_it_cannot_be_chosen_in_a_form(kind: Kind, foreign: Any, client: Client) -> None:
    for field in kind.model._meta.concrete_fields:
        if field.name in kind.fields and field.is_relation and bound_model(field.related_model):
            answer = client.post(f"/api/{kind.slug}", {field.name: getattr(foreign, field.attname) or foreign.pk}, JSON)
            assert field.name in answer.json()["errors"]


def bound_model(model: Any) -> bool:
    """Return whether the model's rows are seen with their account."""
    return model._meta.label in {"accounts.Account", "accounts.Contact"}
