"""What tests of everyday work share: a contact and the moment at which they act."""

import datetime as dt

import pytest
from django.utils import timezone

from guke.accounts.models import Account, Contact

NOW = dt.datetime(2026, 12, 1, 2, 0, tzinfo=dt.UTC)
"""A Tuesday, ten in the morning in China."""


@pytest.fixture
def contact(account: Account) -> Contact:
    """A person at the manager's account, recorded long ago."""
    made = Contact.objects.create(account=account, name="王芳", post="采购经理")
    Contact.objects.filter(pk=made.pk).update(created_at=NOW - dt.timedelta(days=400))
    made.refresh_from_db()
    return made


@pytest.fixture(autouse=True)
def _zone() -> None:
    assert timezone.get_current_timezone_name() == "Asia/Shanghai"
