"""What the pages of everyday work cost at two sizes of company with ten touches an account: matrix, time line, week, calendar, home."""

import json
import shutil
from collections.abc import Iterator
from itertools import cycle, islice
from urllib.parse import quote

from benchmarks import invented, places
from benchmarks.processes import Place, Server, run, serving
from benchmarks.results import Result

SIZES = ((1_000, 10_000), (100_000, 200_000))
REQUESTS, ROUNDS = 20, 3
QUERIES, GROWTH = 25, 1.5
LISTS = ("touches", "contacts", "promises", "ties", "team")

Paths = dict[str, list[str]]


def paths(accounts: int) -> dict[str, Paths]:
    """Return the addresses asked for each page, by the role that asks; several, so that no cache answers."""
    steps = range(7, accounts, max(accounts // 20, 1))
    first = {pk: 1_000 + pk * 7 % max(accounts // 200, 3) for pk in steps}
    return {
        "head": {
            "contact matrix": [f"/accounts/{pk}/network/" for pk in steps],
            "matrix, one cell": [f"/accounts/{pk}/network/{first[pk]}/{1_000_000 + pk * 5}/" for pk in steps],
            "account page with its time line": [f"/accounts/{pk}/" for pk in steps],
            "touches of an account": [f"/accounts/{pk}/panel/touches/" for pk in steps],
            "meeting brief": [f"/accounts/{pk}/brief/" for pk in steps],
            "week of all": ["/week/?team=1", "/week/?team=1&region=%E6%B2%B3%E5%8D%97"],
            "calendar of all": ["/calendar/?team=1"],
            "who knows the purchasing head": [f"/palette/?q={quote(_question(pk))}" for pk in steps],
            "if somebody leaves": ["/leaving/"],
            "what hangs on one of ours": ["/leaving/1000/", "/leaving/1001/"],
            **{f"{kind}, list": [f"/{kind}/?page={page}" for page in range(1, 11)] for kind in LISTS},
            "home of a head": ["/"],
        },
        "manager": {
            "week": ["/week/"],
            "log a visit": ["/log/", *(f"/log/?account={pk}" for pk in steps if first[pk] == 1_000)],
            "calendar": ["/calendar/"],
            "home of a manager": ["/"],
        },
    }


def _question(account: int) -> str:
    return f"谁认识{invented.account_name(account)}的采购总监"


def measure() -> Iterator[Result]:
    """Measure both sizes and their ratio."""
    costs = {accounts: _costs(_met(places.company(accounts, lines), accounts), accounts) for accounts, lines in SIZES}
    (small, _few), (large, counts) = costs.values()
    for page in large:
        yield Result(f"{page}: CPU at 100,000 accounts and 1,000,000 touches", large[page], "ms")
        yield Result(f"{page}: growth of CPU from 1,000 accounts", large[page] / small[page], "times", GROWTH)
        yield Result(f"{page}: queries with 1,000,000 touches", counts[page], "queries", QUERIES)


def _met(company: Place, accounts: int) -> Place:
    """Return a copy of the company in which people met."""
    place = Place(company.home.with_name(f"{company.home.name}-met"))
    if not (place.home / "met").exists():
        shutil.rmtree(place.home, ignore_errors=True)
        shutil.copytree(company.home, place.home)
        print(run(place, "benchmarks.meetings", str(accounts)).output.strip(), flush=True)
        (place.home / "met").touch()
    return place


def _costs(place: Place, accounts: int) -> tuple[dict[str, float], dict[str, int]]:
    """Return the milliseconds of processor and the queries of each page."""
    cpu: dict[str, float] = {}
    counts: dict[str, int] = {}
    for role, asked in paths(accounts).items():
        counts |= json.loads(run(place, "benchmarks.queries", role, json.dumps(asked)).output.strip().splitlines()[-1])
        cpu |= _cpu(place, role, asked)
    return cpu, counts


def _cpu(place: Place, role: str, asked: Paths) -> dict[str, float]:
    """Return milliseconds of the server's processor per request for each page, in the round least disturbed."""
    found = {}
    with serving(place) as server:
        server.cookie = places.cookie(place, role)
        for page, addresses in asked.items():
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
