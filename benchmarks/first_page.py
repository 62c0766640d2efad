"""How soon ``guke serve`` shows its first page on an existing data folder."""

import time
from collections.abc import Iterator
from statistics import median

from benchmarks import places
from benchmarks.processes import serving
from benchmarks.results import Result

RUNS = 5


def measure() -> Iterator[Result]:
    """Start the server several times and time it from the command to the whole first page."""
    place = places.demo()
    times, spent = [], []
    for _run in range(RUNS):
        started = time.perf_counter()
        with serving(place, command="serve") as server:
            times.append(time.perf_counter() - started)
            spent.append(server.cpu())
    yield Result("first page after guke serve, CPU", median(spent), "s")
    yield Result("first page after guke serve, median", median(times), "s", 3)
    yield Result("first page after guke serve, slowest", max(times), "s")
