"""A record out of scope does not exist: 404 on every page and door, and no trace of it in lists, files and search."""

import json
from typing import Any

import pytest

from guke.kit.kinds import Kind, registry
from tests.contracts.conftest import bound, in_turn
from tests.contracts.doors.conftest import World
from tests.inside import Inside

JSON = "application/json"


@pytest.fixture
def foreign(kind: Kind, world: World) -> Any:
    return world.foreign[kind.slug]


def pages(kind: Kind) -> dict[str, tuple[str, ...]]:
    """Return the pages of a record and how they are asked: some are only shown, the others also sent."""
    panel = next((panel.name for panel in kind.hung_panels if panel.late), "talk")
    action = next((action.name for action in kind.hung_actions if not action.bulk), "merge")
    cell, show = next(iter(kind.fields), "name"), ("get",)
    both = ("get", "post") if kind.detail_view else in_turn(kind, ("get",), ("post",))
    return dict.fromkeys(("", "history/", f"panel/{panel}/"), show) | dict.fromkeys(
        (f"cell/{cell}/", "edit/", "delete/", f"do/{action}/"), both
    )


@pytest.mark.only.with_args(bound)
def test_its_pages_are_not_found(kind: Kind, foreign: Any, confined: Inside) -> None:
    """What a page shows and what it takes are the same for all kinds: half of them are asked and half are sent."""
    for address, ways in pages(kind).items():
        for way in ways:
            answer = getattr(confined, way)(f"{kind.list_url()}{foreign.pk}/{address}")
            assert answer.status_code == 404, (way, address)


@pytest.mark.only.with_args(bound)
def test_the_api_does_not_find_it(kind: Kind, foreign: Any, confined: Inside) -> None:
    one = f"/api/{kind.slug}/{foreign.pk}"
    deeds = {"patch": one, "delete": one, "post": f"{one}/leave"}
    for deed in deeds if kind.detail_view else in_turn(kind, *((deed,) for deed in deeds)):
        assert getattr(confined, deed)(deeds[deed], {}, JSON).status_code == 404, deed
    assert confined.get(one).status_code == 404
    assert kind.model._default_manager.filter(pk=foreign.pk).exists()


@pytest.mark.only.with_args(bound)
def test_nothing_lists_or_counts_it(kind: Kind, foreign: Any, confined: Inside) -> None:
    """All list the same: every kind is asked for its list and one thing more, where people live for all."""
    assert confined.get(kind.list_url()).context["listing"].count == 0
    others = (in_api, in_choices, in_file)
    for there in others if kind.detail_view else in_turn(kind, *((other,) for other in others)):
        assert there(kind, confined) == [], there


def in_api(kind: Kind, client: Inside) -> Any:
    """Return what the API lists."""
    return client.get(f"/api/{kind.slug}").json()["items"]


def in_choices(kind: Kind, client: Inside) -> Any:
    """Return what can be chosen in forms."""
    return client.get(f"{kind.list_url()}choices/").json()["items"]


def in_file(kind: Kind, client: Inside) -> Any:
    """Return what a file holds."""
    return json.loads(b"".join(client.get(f"{kind.list_url()}export/json/").streaming_content))


def test_search_finds_none_of_them_but_for_who_may_see_them(world: World, confined: Inside) -> None:
    there = [kind for kind in registry.values() if bound(kind) and kind.search]
    seen, unseen = (client.get("/palette/?q=zz").content.decode() for client in (world.inside, confined))
    assert [kind.slug for kind in there if kind.url(world.foreign[kind.slug]) not in seen] == []
    assert [kind.slug for kind in there if kind.url(world.foreign[kind.slug]) in unseen] == []
    assert "zz" not in unseen.replace("q=zz", "")


@pytest.mark.only.with_args(bound)
def test_it_cannot_be_chosen_in_a_form(kind: Kind, foreign: Any, confined: Inside) -> None:
    chosen = {
        field.name: getattr(foreign, field.attname) or foreign.pk
        for field in kind.model._meta.concrete_fields
        if field.name in kind.fields and field.is_relation and bound_model(field.related_model)
    }
    if chosen:
        answer = confined.post(f"/api/{kind.slug}", chosen, JSON)
        assert chosen.keys() <= answer.json()["errors"].keys()


def bound_model(model: Any) -> bool:
    """Return whether the model's rows are seen with their account."""
    return model._meta.label in {"accounts.Account", "accounts.Contact"}
