"""Looking after a customer file: what was verified, and where it stands in its family."""

import datetime as dt
from decimal import Decimal
from typing import Annotated

from django.utils.translation import gettext_lazy as _

from guke.accounts import queries
from guke.accounts.models import Account
from guke.accounts.queries.words import FIELD_TITLES
from guke.accounts.rules.completeness import WANTED
from guke.kit.actions import Field, Refused, action
from guke.people.models import User

ALL = "all"
_CHOICES = ((ALL, _("every filled field")), *FIELD_TITLES.items())


@action(_("Verified today"), on="accounts", permission="accounts.change", icon="checklist")
def verify(
    *,
    record: Account,
    field: Annotated[str, Field(_("what was verified"), choices=_CHOICES)] = ALL,
    by: User | None,
    on: dt.date,
) -> Account:
    """Note that a field, or every filled one, was found true today."""
    guard(record, by)
    known = {wanted.name for wanted in WANTED}
    if field not in known | {ALL}:
        raise Refused({"field": _("There is no such field.")})
    filled = {each.wanted.name for each in queries.file_of(record, on=on).fields if each.filled}
    record.verified = {**record.verified, **dict.fromkeys(filled if field == ALL else {field}, on.isoformat())}
    record.save()
    return record


@action(_("Move in the family"), on="accounts", permission="accounts.change", icon="sitemap")
def move_in_family(
    *,
    record: Account,
    parent: Annotated[Account | None, Field(_("belongs to"), _("Empty: it stands alone or at the top."))] = None,
    tie: Annotated[str, Field(_("tie to the parent"), choices=(("", "—"), *Account.Tie.choices))] = "",
    share_percent: Annotated[Decimal | None, Field(_("share held by the parent, %"))] = None,
    by: User | None,
) -> Account:
    """Put the account, with everything below it, under another one, or at the top."""
    guard(record, by)
    record.parent, record.tie, record.share_percent = parent, tie if parent else "", share_percent if parent else None
    record.clean()
    record.save()
    return record


def guard(account: Account, by: User | None) -> None:
    """Refuse a person whose seat in the account's team only reads."""
    if by is not None and not queries.may_write(by, account):
        raise Refused(_("Your place in this account's team is for reading only."))
