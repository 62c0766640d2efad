"""Who gives more: what we conceded against what the customer conceded."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Balance:
    """What was given and what was received, in money and in number."""

    given: Decimal
    received: Decimal
    times_given: int
    times_received: int

    @property
    def ours(self) -> Decimal | None:
        """The share of all concessions that was ours, of 1; none where there were none of worth.

        >>> Balance(Decimal(300), Decimal(100), 3, 1).ours
        Decimal('0.75')
        """
        whole = self.given + self.received
        return self.given / whole if whole else None


def balance(concessions: Iterable[tuple[str, Decimal]]) -> Balance:
    """Return the balance of concessions, each with its side and worth.

    >>> balance([("given", Decimal(300)), ("received", Decimal(100))]).ours
    Decimal('0.75')
    """
    given: list[Decimal] = []
    received: list[Decimal] = []
    for side, worth in concessions:
        (given if side == "given" else received).append(worth)
    return Balance(sum(given, Decimal(0)), sum(received, Decimal(0)), len(given), len(received))
