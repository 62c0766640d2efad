"""Reads of who knows whom: links out of touches, the matrix of an account, who decides, how many hold an account."""

from guke.network.queries.holding import count, recount, too_few
from guke.network.queries.known import known
from guke.network.queries.links import linked, since, touches_between
from guke.network.queries.matrix import Cell, Matrix, Row, accounts_of, matrix
from guke.network.queries.people import Deciding, deciding, pairings, regards

__all__ = [
    "Cell",
    "Deciding",
    "Matrix",
    "Row",
    "accounts_of",
    "count",
    "deciding",
    "known",
    "linked",
    "matrix",
    "pairings",
    "recount",
    "regards",
    "since",
    "too_few",
    "touches_between",
]
