"""What the contract tests share: rows within and out of a manager's sight, and people with hardly any right."""

from typing import Any

import pytest

from guke.kit.kinds import Kind, registry
from guke.people.models import Unit, User
from guke.people.roles import ROLES, Role, Scope
from tests.cast import person
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


@pytest.fixture
def role(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Make a person of a role with just the permissions given."""

    def make(*permissions: str, scope: Scope = Scope.ALL) -> User:
        monkeypatch.setitem(ROLES, "special", Role("special", "Special", "", scope, frozenset(permissions)))
        return person("special", "special")

    return make


@pytest.fixture
def stranger(role: Any) -> User:
    """Somebody who may nothing at all."""
    return role()
