"""The customer master: accounts and their families, contacts, teams and groups."""

from guke.accounts.models.around import Alias, Group, Merge, Stake
from guke.accounts.models.bound import AccountBound, Prepared
from guke.accounts.models.contacts import Contact, Habit
from guke.accounts.models.master import Account, Industry
from guke.accounts.models.scope import AccountQuerySet
from guke.accounts.models.teams import Seat, open_seat

__all__ = [
    "Account",
    "AccountBound",
    "AccountQuerySet",
    "Alias",
    "Contact",
    "Group",
    "Habit",
    "Industry",
    "Merge",
    "Prepared",
    "Seat",
    "Stake",
    "open_seat",
]
