"""The fixed cast: a manager with an account, a colleague elsewhere, an outsider, a head and an administrator."""

import re
from typing import Any

import pytest
from django.test import Client

from guke.accounts.models import Account
from guke.people.models import Unit, User


def person(username: str, role: str, unit: Unit | None = None) -> User:
    """Make a person who signs in with the password ``secret``."""
    user = User(username=username, name=username.title(), role=role, unit=unit)
    user.set_password("secret")
    user.save()
    return user


def signed_in(user: User, *, parts: bool = False) -> Client:
    """Return a browser in which the person is signed in; for ``parts`` of pages, without the frame, if so wished."""
    client = Client(headers={"HX-Request": "true"} if parts else None)
    client.force_login(user)
    return client


def whole(client: Client, address: str) -> str:
    """Return a record's page with the panels that come as one scrolls to its end."""
    page = client.get(address).content.decode()
    for late in re.findall(r'hx-get="([^"]+/panel/[^"]+/)"', page):
        answer = client.get(late, headers={"HX-Request": "true"})
        assert answer.status_code == 200, late
        page += answer.content.decode()
    return page


@pytest.fixture
def south(db: Any) -> Unit:
    """The unit of the manager."""
    return Unit.objects.create(name="South", path="/1/")


@pytest.fixture
def north(db: Any) -> Unit:
    """Another unit."""
    return Unit.objects.create(name="North", path="/2/")


@pytest.fixture
def manager(south: Unit) -> User:
    """Looks after ``account``."""
    return person("manager", "manager", south)


@pytest.fixture
def colleague(north: Unit) -> User:
    """An account manager elsewhere."""
    return person("colleague", "manager", north)


@pytest.fixture
def outsider(north: Unit) -> User:
    """Somebody who may do next to nothing."""
    return person("outsider", "frontline", north)


@pytest.fixture
def head(db: Any) -> User:
    """The head of key accounts, who sees all."""
    return person("head", "head")


@pytest.fixture
def administrator(db: Any) -> User:
    """The administrator."""
    return person("administrator", "administrator")


@pytest.fixture
def account(manager: User, south: Unit) -> Account:
    """An account of the manager."""
    return Account.objects.create(
        code="A1", name="长沙麦穗农业有限公司", short_name="麦穗农业", owner=manager, unit=south
    )
