"""What a page costs on the wire, the first time and the next, measured in Chromium."""

import re
import shutil
from collections.abc import Iterator

from playwright.sync_api import Browser, sync_playwright

from benchmarks import places
from benchmarks.processes import Server, serving
from benchmarks.results import Result
from tests.conftest import CHROMIUM, CHROMIUM_ARGS

WITH_CHARTS, WITHOUT, WARM = 450, 150, 20
PAGES = {
    "home": ("/", WITH_CHARTS),
    "portfolio": ("/portfolio/", WITH_CHARTS),
    "account page": ("/accounts/{account}/", WITH_CHARTS),
    "accounts list": ("/accounts/", WITHOUT),
    "contacts list": ("/contacts/", WITHOUT),
    "products list": ("/products/", WITHOUT),
}


def measure() -> Iterator[Result]:
    """Open each page twice in a fresh browser and add up what came over the wire."""
    place = places.demo()
    program = next(path for name in CHROMIUM if (path := shutil.which(name)))
    with serving(place) as server, sync_playwright() as playwright:
        server.cookie = places.cookie(place, "head")
        account = _an_account(server)
        browser = playwright.chromium.launch(executable_path=program, args=list(CHROMIUM_ARGS))
        for name, (path, limit) in PAGES.items():
            cold, warm = _weights(browser, server, path.format(account=account))
            yield Result(f"{name}, cold", cold, "KB", limit)
            yield Result(f"{name}, warm", warm, "KB", WARM)
        browser.close()


def _an_account(server: Server) -> str:
    _status, body = server.get("/accounts/")
    found = re.search(r'href="/accounts/(\d+)/"', body.decode())
    assert found, "the accounts list names no account"
    return found[1]


def _weights(browser: Browser, server: Server, path: str) -> tuple[float, float]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    name, _, value = server.cookie.partition("=")
    context.add_cookies([{"name": name, "value": value, "url": server.address}])
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    received: list[float] = []
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    weights = []
    for _visit in range(2):
        received.clear()
        answer = page.goto(server.address + path, wait_until="networkidle")
        assert answer is not None
        assert answer.status == 200, f"{path}: {answer.status}"
        weights.append(sum(received) / 1024)
    context.close()
    return weights[0], weights[1]
