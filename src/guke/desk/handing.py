"""Matters that colleagues handed to a manager go with the account to the next one."""

import datetime as dt

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account
from guke.desk.models import MatterStep
from guke.kit.kinds import registry
from guke.people.models import User
from guke.team.package import Sort, Thing, hang


def _handed(account: Account, giver: User) -> QuerySet[MatterStep]:
    return MatterStep.objects.filter(account=account, to=giver, closed_on=None)


def _things(account: Account, giver: User) -> list[Thing]:
    return [Thing(step.word or str(step), registry["accounts"].url(account)) for step in _handed(account, giver)]


def _move(account: Account, giver: User, receiver: User, on: dt.date) -> int:
    """Give the receiver what the giver was handed; what the receiver had handed over needs no step any more."""
    _handed(account, giver).filter(by=receiver).update(closed_on=on)
    return _handed(account, giver).update(to=receiver)


hang(Sort("matters", _("Matters handed over"), _things, _move))
