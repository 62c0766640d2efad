"""A manager who leaves, a colleague who takes over, the head, and an account with something open."""

import datetime as dt
from collections.abc import Iterator

import pytest
from django.utils import translation

from guke.accounts.models import Account, Contact, Seat
from guke.kit import clock
from guke.people.models import User
from guke.relations.models import Promise, Touch

TODAY = clock.today()


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Speak English, as the tests do."""
    with translation.override("en"):
        yield


@pytest.fixture
def boss(account: Account) -> Contact:
    """The one who decides there."""
    return Contact.objects.create(account=account, name="王建国", post="总经理", part="decider", influence=60)


@pytest.fixture
def opened(account: Account, manager: User, boss: Contact) -> Account:
    """The account with a promise, a planned touch and places in the team."""
    Seat.objects.create(account=account, user=manager, duty="lead", from_on=TODAY - dt.timedelta(days=90))
    Promise.objects.create(account=account, text="送样", made_on=TODAY, owner=manager, contact=boss)
    Promise.objects.create(
        account=account, text="报价", made_on=TODAY, owner=manager, state=Promise.State.KEPT, settled_on=TODAY
    )
    Touch.objects.create(
        account=account, subject="年终拜访", owner=manager, planned_for=clock.now() + dt.timedelta(days=3)
    )
    return account


def met(account: Account, owner: User, *people: Contact, days: int = 10, colleagues: tuple[User, ...] = ()) -> Touch:
    """Let one of ours meet people of theirs, so many days ago."""
    touch = Touch.objects.create(
        account=account, subject="拜访", owner=owner, happened_at=clock.now() - dt.timedelta(days=days)
    )
    touch.contacts.set(people)
    touch.colleagues.set(colleagues)
    return touch
