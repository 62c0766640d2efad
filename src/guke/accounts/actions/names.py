"""A name that turns out to be a customer of its own."""

from typing import Annotated

from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, Alias
from guke.kit.actions import Field, Refused, action, note
from guke.people.models import User


@action(_("Make it an account of its own"), on="aliases", permission="accounts.create", icon="arrows-split")
def split_alias(
    *,
    record: Alias,
    code: Annotated[str, Field(_("code of the new account"))],
    by: User | None,  # noqa: ARG001 - the door audits by
) -> Account:
    """Turn another name of an account into an account with the same manager."""
    if Account.objects.filter(code=code).exists():
        raise Refused({"code": _("This code is taken.")})
    old = record.account
    made = Account.objects.create(
        code=code, name=record.name, sort=old.sort, owner=old.owner, unit=old.unit, industry=old.industry
    )
    record.delete()
    for account in (old, made):
        note(Account.objects.get(pk=account.pk))
    return made
