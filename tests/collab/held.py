"""An action that needs approval, for tests: it changes an account's credit terms."""

import datetime as dt
from decimal import Decimal
from typing import Annotated

import pytest

from guke.accounts.models import Account
from guke.collab.models import Approval
from guke.kit.actions import Field, Held, action
from guke.people.models import User


@action("Raise the limit", on="accounts", permission="accounts.change")
def raise_limit(
    *,
    record: Account,
    limit: Annotated[Decimal, Field("the new limit")],
    until: dt.date | None = None,
    instead_of: Account | None = None,
    reason: str = "",
    by: User,
) -> Account:
    """Raise an account's credit limit."""
    del until, instead_of, reason, by
    record.credit_limit = limit
    record.save(update_fields=["credit_limit"])
    return record


def ask(account: Account, by: User, **given: object) -> Approval:
    """Ask for a higher limit; return the request now waiting."""
    values: dict[str, object] = {"limit": Decimal("500000.5000"), "reason": "peak season"} | given
    with pytest.raises(Held) as held:
        raise_limit(record=account, by=by, **values)
    return held.value.approval
