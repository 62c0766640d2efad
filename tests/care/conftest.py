"""What the tests of care share: a contact who agreed, and a day on which they all happen."""

import datetime as dt
from typing import Any

import pytest

from guke.accounts.models import Account, Contact

ON = dt.date(2026, 9, 25)
TEN = dt.datetime(2026, 9, 25, 2, 0, tzinfo=dt.UTC)
"""Ten in the morning of Mid-Autumn in Shanghai."""


@pytest.fixture
def wang(account: Account) -> Contact:
    """A contact of the manager's account who agreed to be contacted."""
    return contact(account, "王建国", post="总经理")


def contact(account: Account, name: str, **values: Any) -> Contact:
    """Make a contact who may be greeted, unless the values say otherwise."""
    number = Contact.objects.count()
    usual = {"email": f"p{number}@example.com", "mobile": f"138000000{number:02d}", "consent_on": dt.date(2026, 1, 5)}
    return Contact.objects.create(account=account, name=name, **{**usual, **values})
