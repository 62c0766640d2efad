"""What the contract tests share: rows within and out of a manager's sight, and people with hardly any right."""

from collections.abc import Callable
from typing import Any, TypeVar

import pytest
from django.db import models

from guke.kit.kinds import Kind, registry
from guke.people.models import Unit, User
from guke.people.roles import ROLES, Role, Scope
from tests.cast import person
from tests.contracts.factory import Factory, hangs_on_account

T = TypeVar("T")


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


def in_turn(kind: Kind, *ways: T) -> T:
    """Return one of the ways, another for each kind: for what is the same for every kind, and differs by the way."""
    return ways[list(registry).index(kind.slug) % len(ways)]


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
