"""One server over one tiny demo company for all browser tests, and a page in which the administrator is signed in."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page

import build_assets

PASSWORD = "demo-company"
ROOT = Path(__file__).parents[2]
WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 390, "height": 844}


@dataclass
class Site:
    """Where the server answers, and who may sign in as administrator."""

    base: str
    administrator: str


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, lay_tables: Callable[[Path], None]) -> Iterator[Site]:
    """Serve a tiny demo company from a data folder of its own, as ``guke web`` does."""
    served, _at, administrator = os.environ.get("GUKE_BROWSER_SITE", "").rpartition("@")
    if served:  # a server that already runs, while one works on a page
        yield Site(served, administrator)
        return
    build_assets.build()
    home = tmp_path_factory.mktemp("browser-home")
    lay_tables(home)
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    env = {**os.environ, "GUKE_HOME": str(home), "PYTHONPATH": path, "DJANGO_SETTINGS_MODULE": "guke.site.settings"}
    guke = [sys.executable, "-m", "guke"]
    made = [*guke, "demo", "--scale", "0.03", "--password", PASSWORD, "--quiet"]
    subprocess.run(made, env=env, check=True, capture_output=True, timeout=400)
    filled = subprocess.run(
        [sys.executable, "-m", "tests.browser.filling"], env=env, cwd=ROOT, check=True, capture_output=True, text=True
    )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen([*guke, "web", "--port", str(port)], env=env, stdout=subprocess.DEVNULL)
    base = f"http://127.0.0.1:{port}"
    try:
        _answers(base)
        yield Site(base, filled.stdout.split()[-1])
    finally:
        server.terminate()
        server.wait(20)


def _answers(base: str) -> None:
    for _second in range(240):
        try:
            with urllib.request.urlopen(f"{base}/signin/login/", timeout=5) as answer:
                assert answer.status == 200
                return
        except OSError:
            time.sleep(0.5)
    pytest.fail("the server does not answer")


def enter(page: Page, site: Site) -> None:
    """Fill in the sign-in form that the page shows, and send it."""
    page.fill("input[name=login]", site.administrator)
    page.fill("input[name=password]", PASSWORD)
    page.click("button.btn-primary")


def opened(browser: Browser, site: Site) -> BrowserContext:
    """Return a browser of one who wants no motion: what is looked at stands still."""
    context = browser.new_context(base_url=site.base, locale="zh-CN", viewport=WIDE, reduced_motion="reduce")  # type: ignore[arg-type]
    context.set_default_timeout(20_000)
    return context


def entered(browser: Browser, site: Site) -> BrowserContext:
    """Return a browser context in which the administrator is signed in."""
    context = opened(browser, site)
    page = context.new_page()
    page.goto("/signin/login/")
    enter(page, site)
    page.wait_for_url(lambda url: "/signin/" not in url)
    page.close()
    return context


@contextmanager
def silent(page: Page) -> Iterator[Page]:
    """Whatever the page says to the console meanwhile, hints included, fails the test."""
    said: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        said.append(f"{message.type}: {message.text}")

    def fail(error: Error) -> None:
        said.append(str(error))

    page.on("console", hear)
    page.on("pageerror", fail)
    yield page
    page.remove_listener("console", hear)
    page.remove_listener("pageerror", fail)
    assert said == []


@contextmanager
def silent_tab(context: BrowserContext) -> Iterator[Page]:
    """Give a fresh tab that must keep silent until it closes."""
    page = context.new_page()
    with silent(page):
        yield page
        page.close()


@pytest.fixture(scope="session")
def inside(browser: Browser, site: Site) -> Iterator[BrowserContext]:
    """One signed-in context, shared: signing in again for each page would only cost time."""
    context = entered(browser, site)
    yield context
    context.close()


@pytest.fixture
def tab(inside: BrowserContext) -> Iterator[Page]:
    """A fresh tab of the signed-in context."""
    with silent_tab(inside) as page:
        yield page


@pytest.fixture(scope="session")
def kept_tab(inside: BrowserContext) -> Page:
    """A tab that goes from page to page: a new one starts a process, which costs more than most pages."""
    return inside.new_page()


@pytest.fixture
def viewer(kept_tab: Page) -> Iterator[Page]:
    """The kept tab, as wide as a fresh one, silent while the test looks at one page after another."""
    kept_tab.set_viewport_size(WIDE)  # type: ignore[arg-type]
    with silent(kept_tab):
        yield kept_tab
