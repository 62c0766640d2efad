"""How good a method's chances were: ranking, the first tenth, and whether 30% meant three in ten."""

from collections.abc import Callable

import numpy as np

from guke.analysis.outlook.histories import Flags, Floats

Judge = Callable[[Floats, Flags], float]
TENTH = 10


def auc(scores: Floats, happened: Flags) -> float:
    """Give the chance that one to whom it happened scores above one to whom it did not; ties count half."""
    hits, others = scores[happened], np.sort(scores[~happened])
    if not len(hits) or not len(others):
        return float("nan")
    above = (np.searchsorted(others, hits, "left") + np.searchsorted(others, hits, "right")) / 2
    return float(above.mean() / len(others))


def lift(scores: Floats, happened: Flags) -> float:
    """Give how many times more often it happened in the first tenth than overall; ties at the edge share it."""
    count = len(scores) // TENTH
    if not count or not happened.any():
        return float("nan")
    edge = np.sort(scores)[-count]
    above, at = scores > edge, scores == edge
    places = count - above.sum()
    hits = happened[above].sum() + places * happened[at].mean()
    return float(hits / count / happened.mean())


def calibration_error(chances: Floats, happened: Flags, bins: int = TENTH) -> float:
    """Give the mean distance between the chance said and the share it happened to, over bins of equal size."""
    if not len(chances):
        return float("nan")
    parts = np.array_split(np.argsort(chances, kind="stable"), min(bins, len(chances)))
    off = [abs(chances[part].mean() - happened[part].mean()) * len(part) for part in parts]
    return float(sum(off) / len(chances))
