"""How much other work slows the machine while something is measured: the same small piece of work, timed again and again."""

import time
from statistics import fmean
from typing import Any

_RECORDS: list[dict[str, Any]] = [
    {"code": f"C{n:05d}", "name": f"account {n}", "months": [n * k % 977 for k in range(12)]} for n in range(900)
]


class Pulse:
    """Beats; its fastest is what the machine can do undisturbed."""

    def __init__(self) -> None:
        self._beats: list[float] = []

    def beat(self) -> None:
        """Do the piece of work once: texts put together from many small objects, as pages are."""
        started = time.process_time()
        rows = [f"<td>{r['code']}</td><td>{r['name'].title()}</td>{sorted(r['months'])}" for r in _RECORDS]
        "".join(rows).encode()
        self._beats.append(time.process_time() - started)

    @property
    def slowed(self) -> float:
        """How many times as long a beat took on average as the fastest; 1 where nothing else ran."""
        return fmean(self._beats) / min(self._beats)
