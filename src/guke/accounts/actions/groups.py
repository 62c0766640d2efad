"""Putting accounts into groups by hand and taking them out."""

from typing import Annotated

from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, Group
from guke.kit.actions import Field, action
from guke.people.models import User

_GROUP = Field(_("group"))


@action(_("Add to a group"), on="accounts", permission="groups.change", icon="folder")
def add_to_group(*, records: list[Account], group: Annotated[Group, _GROUP], by: User | None) -> int:  # noqa: ARG001 - the door audits by
    """Pick the accounts for a group; returns how many are in it now."""
    group.members.add(*records)
    return group.members.count()


@action(_("Take out of a group"), on="accounts", permission="groups.change", icon="minus")
def remove_from_group(*, records: list[Account], group: Annotated[Group, _GROUP], by: User | None) -> int:  # noqa: ARG001 - the door audits by
    """Take picked accounts out of a group; returns how many are left. Those its rule finds stay."""
    group.members.remove(*records)
    return group.members.count()
