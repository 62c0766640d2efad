"""Which keys a file has shown before, in eight bytes a row: sorted runs that are merged as they grow."""

from collections.abc import Sequence

import numpy as np


class Seen:
    """A growing set of 16-byte keys, known by their first half."""

    def __init__(self) -> None:
        self._runs: list[np.ndarray] = []

    def repeats(self, keys: Sequence[bytes]) -> list[int]:
        """Return the positions in ``keys`` of those met before, here or earlier, and remember all."""
        fresh = np.frombuffer(b"".join(keys), dtype=np.uint64)[::2]
        known = np.zeros(len(fresh), dtype=bool)
        for run in self._runs:
            spot = np.minimum(np.searchsorted(run, fresh), len(run) - 1)
            known |= run[spot] == fresh
        _, first = np.unique(fresh, return_index=True)
        again = np.ones(len(fresh), dtype=bool)
        again[first] = False
        self._add(np.sort(fresh[first[~known[first]]]))
        return np.flatnonzero(known | again).tolist()

    def _add(self, run: np.ndarray) -> None:
        while self._runs and len(self._runs[-1]) <= 2 * len(run):
            run = np.concatenate((self._runs.pop(), run))
            run.sort()  # in place, and no key is in two runs: merging takes no third copy
        if len(run):
            self._runs.append(run)
