"""An account of the manager's with three people, and touches to hold it by."""

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from django.utils import translation

from guke.accounts.models import Account, Contact
from guke.kit import clock
from guke.people.models import User
from guke.relations.models import Touch

Meet = Callable[..., Touch]


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Speak English, as the tests do."""
    with translation.override("en"):
        yield


@pytest.fixture
def boss(account: Account) -> Contact:
    """The one who decides."""
    return Contact.objects.create(
        account=account, name="王建国", post="总经理", part="decider", influence=60, attitude=1
    )


@pytest.fixture
def buyer(account: Account, boss: Contact) -> Contact:
    """Who buys."""
    return Contact.objects.create(
        account=account, name="李梅", post="采购经理", part="buyer", influence=30, reports_to=boss
    )


@pytest.fixture
def meet() -> Meet:
    """Let one of ours meet people of theirs, so many days ago."""

    def met(owner: User, *contacts: Contact, days: int = 10, colleagues: tuple[User, ...] = ()) -> Touch:
        touch = Touch.objects.create(
            account=contacts[0].account,
            subject="拜访",
            owner=owner,
            happened_at=clock.now() - dt.timedelta(days=days),
        )
        touch.contacts.set(contacts)
        touch.colleagues.set(colleagues)
        return touch

    return met
