"""What the contract tests share: rows within and out of a manager's sight, and people with hardly any right."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection, models, transaction
from django.test import Client

from guke.kit import actions, search
from guke.kit.kinds import Kind, registry
from guke.people.models import Unit, User
from guke.people.roles import ROLES, Role, Scope
from tests.cast import person, signed_in
from tests.contracts.factory import Factory, hangs_on_account


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for ``kind`` over the registry; marks ``only`` narrow it."""
    if "kind" not in metafunc.fixturenames:
        return
    chosen = list(registry.values())
    for mark in metafunc.definition.iter_markers("only"):
        chosen = [kind for kind in chosen if mark.args[0](kind)]
    metafunc.parametrize("kind", chosen, ids=[kind.slug for kind in chosen])


def bound(kind: Kind) -> bool:
    """Return whether rows of the kind are seen with their account."""
    return hangs_on_account(kind.model)


@pytest.fixture
def made(manager: User, south: Unit) -> Factory:
    """Make rows of the manager's."""
    return Factory(manager, south)


@pytest.fixture
def elsewhere(colleague: User, north: Unit) -> Factory:
    """Make rows of a colleague's that the manager must not see."""
    return Factory(colleague, north, "zz")


PROBE = "<img src=x onerror=alert(1)>"
MOST = 25
"""Queries of a list; the frame is counted with the page."""
FORMULA = "=1+cmd|' /C calc'!A0"


def free_texts(kind: Kind) -> list[models.Field[Any, Any]]:
    """Return the fields that take any text long enough for a probe."""
    return [
        field
        for field in kind.model._meta.concrete_fields
        if isinstance(field, (models.CharField, models.TextField))
        and not isinstance(field, (models.EmailField, models.URLField))
        and not field.choices
        and field.editable
        and (field.max_length or 99) >= 40
        and field.name != "password"
    ]


@dataclass(frozen=True)
class World:
    """A company with rows of every kind, and browsers in which its people are signed in.

    ``rows`` are the manager's, with markup in every free text, ``formulas`` the same with a formula, ``foreign`` are
    a colleague's. All are indexed and have a history. Whoever has the role ``special`` may what ``special`` gives.
    ``made`` has made the manager's: a test that needs more rows takes a copy.
    """

    administrator: User
    made: Factory
    rows: dict[str, Any]
    formulas: dict[str, Any]
    foreign: dict[str, Any]
    client: Client
    parts: Client
    special: Client
    special_parts: Client


@pytest.fixture
def world(_company: World, db: None) -> World:
    """Return the company of the module; what a test does to it is undone."""
    return _company


@pytest.fixture(scope="module")
def _company(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield _world()
        transaction.set_rollback(True)


def _world() -> World:
    units = [Unit.objects.create(name=f"world {path}", path=path) for path in ("/101/", "/102/")]
    administrator, special, manager, colleague = (
        person(f"world-{role}", role, unit)
        for role, unit in (("administrator", None), ("special", None), ("manager", units[0]), ("frontline", units[1]))
    )
    here, there = Factory(manager, units[0], "w"), Factory(colleague, units[1], "zz")
    clients = [signed_in(user, parts=parts) for user in (administrator, special) for parts in (False, True)]
    for client in clients[:2]:
        client.get("/palette/")  # asks whether there is anybody, once
    return World(
        administrator,
        here,
        {slug: _stored(kind, here, administrator, PROBE) for slug, kind in registry.items()},
        {slug: _stored(kind, here, administrator, FORMULA) for slug, kind in registry.items()},
        {slug: _stored(kind, there, administrator) for slug, kind in registry.items() if bound(kind)},
        *clients,
    )


def _stored(kind: Kind, made: Factory, administrator: User, text: str = "") -> models.Model:
    """Store a record, as a person does where one can, with the text in every free text, and index it."""
    record = made.built(kind.model, **({field.name: text for field in free_texts(kind)} if text else {}))
    if kind.fields:
        actions.save(kind, by=administrator, record=record)
    else:
        record.save()
    search.index(kind, [record])
    return record


def asked(client: Client, address: str) -> tuple[list[str], str]:
    """Return the queries that opening the address takes, and what it says."""
    queries: list[str] = []

    def note(execute: Any, sql: str, *given: Any) -> Any:
        queries.append(sql)
        return execute(sql, *given)

    cache.clear()
    with connection.execute_wrapper(note):
        answer = client.get(address)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    assert answer.status_code == 200, address
    assert body, address
    assert b"<html" not in body or "HX-Request" not in client.defaults, "htmx gets the table alone"
    return queries, body.decode()


@pytest.fixture
def special(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Give the role ``special`` just the permissions named."""

    def may(*permissions: str, scope: Scope = Scope.ALL) -> None:
        monkeypatch.setitem(ROLES, "special", Role("special", "Special", "", scope, frozenset(permissions)))

    return may


@pytest.fixture
def role(special: Callable[..., None]) -> Any:
    """Make a person of a role with just the permissions given."""

    def make(*permissions: str, scope: Scope = Scope.ALL) -> User:
        special(*permissions, scope=scope)
        return person("special", "special")

    return make


@pytest.fixture
def stranger(role: Any) -> User:
    """Somebody who may nothing at all."""
    return role()
