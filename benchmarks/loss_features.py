"""What the regression looks at: pace, lateness, size and season of each account, none of it tied to a currency."""

import numpy as np

from benchmarks.loss_regression import odds
from guke.analysis.outlook import histories as laid
from guke.analysis.outlook import ordering
from guke.analysis.outlook.histories import Flags, Floats, Histories
from guke.analysis.outlook.looking import Look
from guke.analysis.outlook.ordering import Ordering

NAMES = (
    "silence",
    "silence_even",
    "since",
    "overdue",
    "orders",
    "age",
    "orders_90",
    "orders_180",
    "orders_365",
    "unevenness",
    "last_size",
    "recent_size",
    "size",
    "same_window",
    "silent_window",
)
_LATEST = 3


def features(at: Look, chance: Ordering, even: Ordering) -> Floats:
    """Give one row an account, the columns as named."""
    known, rows, since = at.known, at.rows, at.since
    middle = laid.quantile_gap(known, 0.5)
    usual = np.where(np.isnan(middle), rows.age, middle)
    year_ago = at.on - 365
    same = _ordered(known, year_ago, year_ago + at.horizons)
    grown = rows.age >= 365
    columns = [
        odds(ordering.silence(chance, laid.summary(known, at.on), at.horizons)),
        odds(ordering.silence(even, rows, at.ahead)),
        np.log1p(since),
        np.log((since + 1) / (usual + 1)),
        np.log1p(rows.orders),
        np.log1p(rows.age),
        *(np.log1p(_counted(known, at.on - days)) for days in (90, 180, 365)),
        _unevenness(known),
        *_sizes(known),
        (grown & same).astype(float),
        (grown & ~same).astype(float),
    ]
    return np.column_stack(columns)


def _counted(known: Histories, after: int) -> Floats:
    return known.summed((known.days > after).astype(float))


def _ordered(known: Histories, after: int, until: Floats) -> Flags:
    days = known.days
    inside = (days > after) & (days <= np.repeat(until, known.counts))
    return known.summed(inside.astype(float)) > 0


def _unevenness(known: Histories) -> Floats:
    """Give the spread of the intervals beside their mean; 1, pure chance, where there is but one."""
    gaps, owners = known.gaps()
    count = np.maximum(known.counts - 1, 1)
    mean = np.bincount(owners, gaps, len(count)) / count
    square = np.bincount(owners, gaps * gaps, len(count)) / count
    spread = np.sqrt(np.maximum(square - mean**2, 0)) / np.maximum(mean, 1)
    return np.where(known.counts > _LATEST, np.minimum(spread, 3), 1.0)


def _sizes(known: Histories) -> tuple[Floats, Floats, Floats]:
    """Give the last order and the last three beside the account's own mean, and that beside the middle account's."""
    mean = known.summed(known.amounts) / known.counts
    last = known.amounts[known.starts[1:] - 1]
    place = np.arange(len(known.days)) - np.repeat(known.starts[1:] - _LATEST, known.counts)
    latest = known.summed(np.where(place >= 0, known.amounts, 0)) / np.minimum(known.counts, _LATEST)
    middle = np.median(mean) if len(mean) else 1.0
    return np.log(last / mean), np.log(latest / mean), np.log(mean / middle)
