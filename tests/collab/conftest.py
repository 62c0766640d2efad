"""Fixtures of working together: a held action and its path."""

from collections.abc import Iterator

import pytest

from guke.collab.models import Path
from guke.kit.actions import Action
from guke.kit.kinds import registry
from guke.people.models import User
from tests.collab.held import raise_limit


@pytest.fixture
def limit() -> Iterator[Action]:
    """Hang the action on accounts while a test runs."""
    registry["accounts"].hang_action(raise_limit)
    yield raise_limit
    registry["accounts"].hung_actions.remove(raise_limit)


@pytest.fixture
def lead(south: object) -> User:
    """The manager's superior."""
    return User.objects.create(username="lead", name="Lead", role="lead", unit=south)


@pytest.fixture
def path(db: None, limit: Action, lead: User, manager: User) -> Path:
    """Raising a limit is approved by the superior, then by finance."""
    del db, limit
    manager.reports_to = lead
    manager.save()
    User.objects.create(username="finance", name="Finance", role="finance")
    return Path.objects.create(kind="accounts", action="raise_limit", steps=["superior", "finance"])
