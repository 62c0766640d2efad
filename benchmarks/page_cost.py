"""What the pages cost the server at two sizes of company: processor time and queries do not grow with the data."""

import json
from collections.abc import Iterator
from itertools import cycle, islice
from statistics import median
from time import perf_counter
from urllib.parse import quote

from benchmarks import places
from benchmarks.processes import Place, Server, run, serving
from benchmarks.pulse import Pulse
from benchmarks.results import Result

SMALL, LARGE = (1_000, 100_000), (100_000, 10_000_000)
REQUESTS = 60
QUERIES = 25
GROWTH = 1.5
ROLE = "executive"
CPU = {"home": 25.0, "accounts list": 25.0, "search as you type": 8.0, "account page": 35.0, "portfolio": None}
WORDS = ("丰", "农业", "nongye", "ny", "C000", "1380", "jinsui", "js", "合作社", "南京")


def paths(accounts: int) -> dict[str, list[str]]:
    """Return the addresses asked for each page; several, so that no cache answers."""
    steps = range(1, accounts, max(accounts // 20, 1))
    return {
        "home": ["/"],
        "accounts list": [f"/accounts/?page={page}" for page in range(1, 11)],
        "search as you type": [f"/palette/?q={quote(word)}" for word in WORDS],
        "account page": [f"/accounts/{pk}/" for pk in steps],
        "portfolio": ["/portfolio/"],
    }


def measure() -> Iterator[Result]:
    """Measure both sizes and their ratio."""
    costs, pulse = {}, Pulse()
    for accounts, lines in (SMALL, LARGE):
        place = places.company(accounts, lines)
        costs[accounts] = _cpu(place, accounts, pulse), _queries(place, accounts)
    yield Result("pages: slowed by other work on the machine", pulse.slowed, "times")
    for page, limit in CPU.items():
        (small, small_queries), (large, large_queries) = ((c[page], q[page]) for c, q in costs.values())
        yield Result(f"{page}: CPU at 100,000 accounts", large[0], "ms", limit)
        yield Result(f"{page}: CPU at 1,000 accounts", small[0], "ms")
        yield Result(f"{page}: median time at 100,000 accounts", large[1], "ms")
        yield Result(f"{page}: growth of CPU", large[0] / small[0], "times", GROWTH)
        yield Result(f"{page}: growth of median time", large[1] / small[1], "times", GROWTH)
        yield Result(f"{page}: queries", large_queries, "queries", QUERIES)
        yield Result(f"{page}: growth of queries", large_queries / small_queries, "times", GROWTH)


def _cpu(place: Place, accounts: int, pulse: Pulse) -> dict[str, tuple[float, float]]:
    """Return milliseconds of processor and of waiting per request for each page."""
    found = {}
    with serving(place) as server:
        server.cookie = places.cookie(place, ROLE)
        for page, addresses in paths(accounts).items():
            _ask(server, addresses, 10, pulse)
            before = server.cpu()
            times = _ask(server, addresses, REQUESTS, pulse)
            found[page] = ((server.cpu() - before) / REQUESTS * 1000, median(times) * 1000)
    return found


def _ask(server: Server, addresses: list[str], count: int, pulse: Pulse) -> list[float]:
    times = []
    for path in islice(cycle(addresses), count):
        pulse.beat()
        started = perf_counter()
        status, _body = server.get(path)
        times.append(perf_counter() - started)
        assert status == 200, f"{path}: {status}"
    return times


def _queries(place: Place, accounts: int) -> dict[str, int]:
    """Return the most queries any address of each page asks."""
    asked = json.dumps(paths(accounts))
    counts: dict[str, int] = json.loads(run(place, "benchmarks.queries", ROLE, asked).output.strip().splitlines()[-1])
    return counts
