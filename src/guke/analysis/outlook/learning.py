"""What a book's own past teaches once a month: the fitted models, and how they would have done before."""

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from guke.analysis.outlook import amounts, expectation, lifetime, looking, loss, ordering
from guke.analysis.outlook.amounts import Amounts
from guke.analysis.outlook.expectation import Trial
from guke.analysis.outlook.histories import Flags, Floats, Histories
from guke.analysis.outlook.lifetime import Proof
from guke.analysis.outlook.looking import HORIZON
from guke.analysis.outlook.ordering import Ordering

STEADY_MONTHS = 9


@dataclass(frozen=True)
class Learned:
    """The model of even ordering for loss, those of chance for lifetime, the share of steady accounts kept, the records."""

    even: Ordering | None
    chance: Ordering | None
    sizes: Amounts | None
    kept: float
    loss: loss.Record | None
    expectation: expectation.Record | None
    proofs: tuple[Proof, ...] = ()


NOTHING = Learned(None, None, None, 0.0, None, None)


def fitted(everything: Histories, months: Floats, last: int, horizon: int = HORIZON) -> Learned:
    """Fit to all orders up to a day and to the complete months before it; of loss no record is made."""
    at = looking.look(everything, last, horizon)
    if not len(at.known.accounts):
        return NOTHING
    chance = ordering.fit(at.by_chance)
    return Learned(
        loss.fit(at),
        chance and chance[0],
        sizes(at.known),
        lifetime.kept(months),
        None,
        expectation.record(months),
    )


def repeat_means(known: Histories) -> Floats:
    """Give the mean of all orders after the first; zero where there is none."""
    later = known.summed(known.amounts) - known.amounts[known.starts[:-1]]
    return later / np.maximum(known.counts - 1, 1)


def steady(months: Floats) -> Flags:
    """Mark accounts that bought in most of the last twelve months."""
    return (months[:, -expectation.YEAR :] > 0).sum(axis=1) >= STEADY_MONTHS


def sizes(known: Histories) -> Amounts | None:
    """Fit order values, the shape of one account's orders taken from those orders themselves."""
    found = amounts.fit(known.counts - 1, repeat_means(known), amounts.shape(known))
    return found and found[0]


def kept_as(learned: Learned) -> dict[str, Any]:
    """Give what was learnt as plain values, to be kept."""
    return asdict(learned) | {
        name: part and list(part) for name, part in (("sizes", learned.sizes), ("loss", learned.loss))
    }


def from_kept(kept: dict[str, Any]) -> Learned:
    """Give back what was kept."""
    return Learned(
        _ordering(kept["even"]),
        _ordering(kept["chance"]),
        kept["sizes"] and Amounts(*kept["sizes"]),
        kept["kept"],
        kept["loss"] and loss.Record(*kept["loss"]),
        kept["expectation"] and _record(kept["expectation"]),
        tuple(Proof(**proof) for proof in kept.get("proofs", ())),
    )


def _ordering(kept: list[Any] | None) -> Ordering | None:
    return Ordering(*kept) if kept else None


def _record(kept: dict[str, Any]) -> expectation.Record:
    trials = tuple(Trial(**trial) for trial in kept["trials"])
    spread = tuple((low, high) for low, high in kept["spread"])
    return expectation.Record(**{**kept, "trials": trials, "spread": spread})
