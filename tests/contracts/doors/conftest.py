"""One company for all doors: rows of every kind, and browsers of its people; what a test does to it is undone."""

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
from guke.people.roles import Scope
from tests.cast import person, signed_in
from tests.contracts.conftest import bound, free_texts
from tests.contracts.factory import Factory
from tests.inside import Inside

PROBE = "<img src=x onerror=alert(1)>"
FORMULA = "=1+cmd|' /C calc'!A0"
MOST = 25
"""Queries of a list; the frame is counted with the page."""


@dataclass(frozen=True)
class World:
    """A company with rows of every kind, and browsers of its people.

    ``rows`` are the manager's, with markup in every free text, ``formulas`` the same with a formula, ``foreign`` are
    a colleague's. All are indexed and have a history. ``made`` has made the manager's: a test that needs more rows
    takes a copy. ``front`` and ``inside`` are the administrator's; whoever has the role ``special`` may what
    ``special`` gives.
    """

    administrator: User
    made: Factory
    rows: dict[str, Any]
    formulas: dict[str, Any]
    foreign: dict[str, Any]
    front: Client
    inside: Inside
    special: Inside


@pytest.fixture
def world(_company: World, db: None) -> World:
    """Return the company; what a test does to it is undone."""
    return _company


@pytest.fixture(scope="package")
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
    front = signed_in(administrator)
    front.get("/palette/")  # asks whether there is anybody, once
    return World(
        administrator,
        here,
        {slug: _stored(kind, here, administrator, PROBE) for slug, kind in registry.items()},
        {slug: _stored(kind, here, administrator, FORMULA) for slug, kind in registry.items()},
        {slug: _stored(kind, there, administrator) for slug, kind in registry.items() if bound(kind)},
        front,
        Inside(administrator),
        Inside(special),
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


@pytest.fixture
def confined(world: World, special: Callable[..., None]) -> Inside:
    """Somebody who may do everything, but with their own accounts only."""
    special("*.*", scope=Scope.OWN)
    return world.special


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
    assert b"<html" not in body or not isinstance(client, Inside), "htmx gets the table alone"
    return queries, body.decode()
