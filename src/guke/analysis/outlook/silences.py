"""Silences longer than any before them: the days on which an account had never been without an order for so long."""

from collections.abc import Iterator

import numpy as np

from guke.analysis.outlook.histories import Histories

LEAST = 30
"""Days below which a silence says nothing."""
_FAR = 1 << 24
Found = tuple[int, int, int | None, int]
"""The account, its last order, the next one if it came, and the longest silence till then; days counted from 1970."""


def silences(orders: Histories, on: int, since: int) -> Iterator[Found]:
    """Yield each account's record silences that went on after a day; whoever ordered on one day only has none to compare."""
    if not len(orders.accounts):
        return
    owners, repeats = orders.owners, orders.repeats
    last = np.zeros(len(orders.days), bool)
    last[orders.starts[1:] - 1] = True
    ends = np.where(last, on, np.roll(orders.days, -1))
    length = ends - orders.days
    longest = np.roll(np.maximum.accumulate(length + owners * _FAR) - owners * _FAR, 1)
    kept = repeats & (length > longest) & (length >= LEAST) & (ends >= since)
    for place in np.flatnonzero(kept).tolist():
        following = None if last[place] else int(ends[place])
        yield int(orders.accounts[owners[place]]), int(orders.days[place]), following, int(longest[place])
