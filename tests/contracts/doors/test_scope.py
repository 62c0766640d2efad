"""A record out of scope does not exist: 404 on every page and door, and no trace of it in lists, files and search."""

from typing import Any

import pytest

from guke.kit.kinds import Kind, registry
from tests.contracts.conftest import bound
from tests.contracts.doors.conftest import World
from tests.inside import Inside

JSON = "application/json"


@pytest.fixture
def foreign(kind: Kind, world: World) -> Any:
    return world.foreign[kind.slug]


def pages(kind: Kind) -> list[str]:
    """Return the pages of a record: what it says, and what can be done to it."""
    panel = next((panel.name for panel in kind.hung_panels if panel.late), "talk")
    action = next((action.name for action in kind.hung_actions if not action.bulk), "merge")
    cell = next(iter(kind.fields), "name")
    return ["", "history/", f"panel/{panel}/", f"cell/{cell}/", "edit/", "delete/", f"do/{action}/"]


@pytest.mark.only.with_args(bound)
def test_its_pages_are_not_found(kind: Kind, foreign: Any, confined: Inside) -> None:
    for page in pages(kind):
        address = f"{kind.list_url()}{foreign.pk}/{page}"
        assert confined.get(address).status_code == 404, address
        assert confined.post(address).status_code in {404, 405}, address


@pytest.mark.only.with_args(bound)
def test_the_api_does_not_find_it(kind: Kind, foreign: Any, confined: Inside) -> None:
    one = f"/api/{kind.slug}/{foreign.pk}"
    answers = [
        confined.get(one),
        confined.patch(one, {}, JSON),
        confined.delete(one),
        confined.post(f"{one}/leave", {}, JSON),
    ]
    assert [answer.status_code for answer in answers] == [404] * 4
    assert kind.model._default_manager.filter(pk=foreign.pk).exists()


@pytest.mark.only.with_args(bound)
def test_nothing_lists_or_counts_it(kind: Kind, foreign: Any, confined: Inside) -> None:
    assert confined.get(kind.list_url()).context["listing"].count == 0
    assert confined.get(f"/api/{kind.slug}").json()["count"] == 0
    assert confined.get(f"{kind.list_url()}choices/").json() == {"items": []}
    assert b"".join(confined.get(f"{kind.list_url()}export/json/").streaming_content).strip() == b"[\n]"


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
