"""Reads that span accounts: likely duplicates, families, teams, groups, the state of files."""

from guke.accounts.queries.cards import cards
from guke.accounts.queries.duplicates import Likely, likely_duplicates
from guke.accounts.queries.files import file_of, files_of, stale
from guke.accounts.queries.kin import Kin, claims, family, names_of, rolled_up
from guke.accounts.queries.sets import gaps, groups_of, may_write, members
from guke.accounts.queries.staff import Person, chart, lunar_words, next_birthday, to_congratulate

__all__ = [
    "Kin",
    "Likely",
    "Person",
    "cards",
    "chart",
    "claims",
    "family",
    "file_of",
    "files_of",
    "gaps",
    "groups_of",
    "likely_duplicates",
    "lunar_words",
    "may_write",
    "members",
    "names_of",
    "next_birthday",
    "rolled_up",
    "stale",
    "to_congratulate",
]
