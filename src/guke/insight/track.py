"""The track record of health: what became of the accounts of each band in the six months after."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from guke.analysis.dates import complete_until, month_of, months_before
from guke.analysis.value import MONTHS_SHOWN
from guke.insight.models import PastStanding, Standing

AHEAD = 6
SHRUNK_FROM = Decimal("0.3")
_YEAR = 12


class Outcome(NamedTuple):
    """What became of the accounts of a band: how many there were, how many stopped, how many else shrank."""

    band: str
    accounts: int
    stopped: int
    shrank: int

    @property
    def came_true(self) -> int:
        """How many stopped or shrank."""
        return self.stopped + self.shrank


def fate(after: Decimal, before: Decimal) -> str:
    """Say what became of an account that bought so much in six months, and before in the same ones a year earlier.

    >>> [fate(*map(Decimal, pair)) for pair in ((0, 100), (69, 100), (70, 100), (5, 0))]
    ['stopped', 'shrank', 'held', '']
    """
    if before <= 0:
        return ""
    if after <= 0:
        return "stopped"
    return "shrank" if after < before * (1 - SHRUNK_FROM) else "held"


def record(on: date) -> list[dict[str, Any]]:
    """Return the outcomes by band, over the month ends kept whose six months after are complete as of ``on``."""
    days = dict(_days(on))
    past = PastStanding.objects.filter(as_of__in=days).exclude(health_band="")
    cases = list(past.values_list("account_id", "as_of", "health_band"))
    bought = dict(Standing.objects.filter(account__in={case[0] for case in cases}).values_list("account_id", "months")) if cases else {}  # fmt: skip
    counts: Counter[tuple[str, str]] = Counter()
    for account, day, band in cases:
        amounts = [Decimal(amount) for amount in bought.get(account) or []]
        if len(amounts) == MONTHS_SHOWN:
            counts[band, _fate(amounts, days[day])] += 1
    return [
        {
            "band": band,
            "accounts": sum(counts[band, each] for each in ("held", "shrank", "stopped")),
            "stopped": counts[band, "stopped"],
            "shrank": counts[band, "shrank"],
        }
        for band in ("green", "amber", "red")
    ]


def outcomes(rows: Sequence[dict[str, Any]]) -> list[Outcome]:
    """Return a stored record, bands without a case left out."""
    return [Outcome(**row) for row in rows if row["accounts"]]


def _fate(amounts: Sequence[Decimal], first: int) -> str:
    """Say what became of an account after the month end before ``first``; nothing of one that had stopped by then."""
    if sum(amounts[first - AHEAD : first], Decimal(0)) <= 0:
        return ""
    after, before = amounts[first : first + AHEAD], amounts[first - _YEAR : first - _YEAR + AHEAD]
    return fate(sum(after, Decimal(0)), sum(before, Decimal(0)))


def _days(on: date) -> Iterator[tuple[date, int]]:
    """Yield the month ends that can be judged, each with the place of the month after it in a standing's months."""
    whole = MONTHS_SHOWN if complete_until(on) > on else MONTHS_SHOWN - 1
    for place in range(_YEAR, whole - AHEAD + 1):
        after = months_before(month_of(on), MONTHS_SHOWN - 1 - place)
        yield date.fromordinal(after.toordinal() - 1), place
