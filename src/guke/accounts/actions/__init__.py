"""What is done with accounts, their people, teams and groups."""

from guke.accounts.actions.care import move_in_family, verify
from guke.accounts.actions.groups import add_to_group, remove_from_group
from guke.accounts.actions.merging import merge, unmerge
from guke.accounts.actions.names import split_alias
from guke.accounts.actions.people import reparent
from guke.accounts.actions.teams import assign, seat, stand_in, unseat

__all__ = [
    "add_to_group",
    "assign",
    "merge",
    "move_in_family",
    "remove_from_group",
    "reparent",
    "seat",
    "split_alias",
    "stand_in",
    "unmerge",
    "unseat",
    "verify",
]
