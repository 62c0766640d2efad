"""Our share of what a customer buys, as an interval, and the stage it means."""

from dataclasses import dataclass
from decimal import Decimal

from guke.analysis.stage import Stage, stage_of

_HUNDRED = Decimal(100)
_PLACES = Decimal("0.0001")


class Disordered(ValueError):
    """The totals are not in order: low, likely, high, all over 0."""


@dataclass(frozen=True)
class Share:
    """Our share in percent: the likely one between the lowest and the highest the totals allow."""

    low: Decimal
    likely: Decimal
    high: Decimal

    @property
    def stage(self) -> Stage:
        """The stage of the likely share."""
        return stage_of(self.likely)

    @property
    def sure(self) -> bool:
        """Whether the whole interval means the same stage."""
        return stage_of(self.low) == stage_of(self.high)


def share(ours: Decimal, low: Decimal, likely: Decimal, high: Decimal) -> Share:
    """Return our share of a customer's purchases; the higher their total, the lower our share.

    >>> found = share(Decimal(50), Decimal(80), Decimal(100), Decimal(125))
    >>> found.low, found.likely, found.high, found.stage
    (Decimal('40.0000'), Decimal('50.0000'), Decimal('62.5000'), 'stable')
    """
    if not 0 < low <= likely <= high:
        raise Disordered
    return Share(*(_percent(ours, total) for total in (high, likely, low)))


def _percent(ours: Decimal, total: Decimal) -> Decimal:
    return max(Decimal(0), min(_HUNDRED, ours / total * _HUNDRED)).quantize(_PLACES)
