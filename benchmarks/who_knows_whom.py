"""What the contact matrix, the list of who could leave and home cost at two sizes of company with ten touches an account."""

import json
import shutil
from collections.abc import Iterator
from itertools import cycle, islice

from benchmarks import places
from benchmarks.processes import Place, Server, run, serving
from benchmarks.results import Result

SIZES = ((1_000, 10_000), (100_000, 200_000))
REQUESTS, ROUNDS = 30, 4
QUERIES, GROWTH = 25, 1.5
ROLE = "head"


def paths(accounts: int) -> dict[str, list[str]]:
    """Return the addresses asked for each page; several, so that no cache answers."""
    steps = range(1, accounts, max(accounts // 20, 1))
    return {"contact matrix": [f"/accounts/{pk}/network/" for pk in steps], "cell": [f"/accounts/{pk}/network/{1_000 + pk * 7 % 500}/{accounts + pk * 5}/" for pk in steps], "home with threads": ["/"], "if somebody leaves": ["/leaving/"]}  # fmt: skip


def measure() -> Iterator[Result]:
    """Measure both sizes and their ratio."""
    costs = {}
    for accounts, lines in SIZES:
        place = _met(places.company(accounts, lines), accounts)
        asked = json.dumps(paths(accounts))
        counts = json.loads(run(place, "benchmarks.queries", ROLE, asked).output.strip().splitlines()[-1])
        costs[accounts] = _cpu(place, accounts), counts
    (small, _few), (large, counts) = costs.values()
    for page in large:
        yield Result(f"{page}: CPU at 100,000 accounts and 1,000,000 touches", large[page], "ms")
        yield Result(f"{page}: growth of CPU from 1,000 accounts", large[page] / small[page], "times", GROWTH)
        yield Result(f"{page}: queries", counts[page], "queries", QUERIES)


def _met(company: Place, accounts: int) -> Place:
    """Return a copy of the company in which people met."""
    place = Place(company.home.with_name(f"{company.home.name}-met"))
    if not (place.home / "met").exists():
        shutil.rmtree(place.home, ignore_errors=True)
        shutil.copytree(company.home, place.home)
        print(run(place, "benchmarks.meetings", str(accounts)).output.strip(), flush=True)
        (place.home / "met").touch()
    return place


def _cpu(place: Place, accounts: int) -> dict[str, float]:
    """Return milliseconds of the server's processor per request for each page, in the round least disturbed."""
    found = {}
    with serving(place) as server:
        server.cookie = places.cookie(place, ROLE)
        for page, addresses in paths(accounts).items():
            _ask(server, addresses, 6)
            found[page] = min(_round(server, addresses) for _ in range(ROUNDS))
    return found


def _round(server: Server, addresses: list[str]) -> float:
    before = server.cpu()
    _ask(server, addresses, REQUESTS)
    return (server.cpu() - before) / REQUESTS * 1000


def _ask(server: Server, addresses: list[str], count: int) -> None:
    for path in islice(cycle(addresses), count):
        status, _body = server.get(path)
        assert status == 200, f"{path}: {status}"
