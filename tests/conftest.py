"""What every test may use: compiled translations, the cast, a browser."""

import gc
import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import client
from django.test.utils import ContextList
from django.utils.translation.reloader import translation_file_changed
from hypothesis import settings

from guke.analysis import engine
from guke.site import messages

pytest_plugins = ["tests.cast", "tests.forks", "tests.prepared", "tests.scenes"]
settings.register_profile(
    "guke", deadline=None
)  # a busy machine is no fault of the code: time is measured in benchmarks
settings.load_profile("guke")
ROOT = Path(__file__).parents[1]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM_ARGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
SLOW = 0.1
DEAR = (("insight", "intake"), ("analysis", "demo", "journeys", "review"))
"""Areas whose scenes are dear. Two workers begin with half of the list each, and then take of the end of the other's half."""
DATABASE = {"db", "transactional_db", "demo_company"}


def pytest_configure(config: pytest.Config) -> None:
    """Compile the translations, let go of those Django read already, and let Playwright's loop live beside Django."""
    del config
    for po in messages.compile_all(ROOT / "src"):
        translation_file_changed(None, po.with_suffix(".mo"))
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    vars(client)["store_rendered_templates"] = _store_what_views_gave
    logging.getLogger("django.request").setLevel(logging.ERROR)  # thousands of pages are refused on purpose


def _store_what_views_gave(store: dict[str, Any], template: Any, context: Any, **_signal: Any) -> None:
    """Keep what a page was given; Django copies it anew for each part of the page, which costs a quarter of the page."""
    if context.template is template:
        store.setdefault("templates", []).append(template)
        store.setdefault("context", ContextList()).append(context.flatten())


@pytest.hookimpl(trylast=True)  # after those not asked for are left out
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with what is dear, in both halves of the list; end with the browser, which says the least about the cause."""
    if connection.vendor == "postgresql":
        twice = [item for item in items if not _says_more_on_postgresql(item)]
        config.hook.pytest_deselected(items=twice)
        items[:] = [item for item in items if _says_more_on_postgresql(item)]
    items.sort(key=_turn)
    first, second, others = ([item for item in items if _half(item) == half] for half in range(3))
    middle = max(len(items) // 2 - len(first), 0)
    items[:] = [*first, *others[:middle], *second, *others[middle:]]


def _says_more_on_postgresql(item: pytest.Item) -> bool:
    """Tell whether the database matters: who asks for none is refused any, and ran on SQLite as it would here."""
    asked = set(getattr(item, "fixturenames", ()))
    if "lay_tables" in asked:  # processes on an SQLite of their own
        return False
    return bool(asked & DATABASE) or any(
        item.get_closest_marker(mark) for mark in ("django_db", "postgresql", "browser")
    )


def pytest_collection_finish() -> None:
    """Let the collector pass over what was loaded for good; it takes a tenth of the time otherwise."""
    gc.freeze()
    gc.enable()
    gc.set_threshold(20_000, 20, 50)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Look once for what nobody closed, where tests ran; pytest goes through all that is left five times more."""
    if not session.config.pluginmanager.hasplugin("dsession"):  # which hands them to others
        gc.collect()
    gc.freeze()


def _half(item: pytest.Item) -> int:
    area = item.path.relative_to(ROOT / "tests").parts[0]
    return next((half for half, areas in enumerate(DEAR) if area in areas), len(DEAR))


def _turn(item: pytest.Item) -> int:
    marks = {mark.name for mark in item.iter_markers()}
    return ("browser" in marks) - ("real_data" in marks)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Name the tests that are slow without saying so; on a busy machine that is a hint, not a failure."""
    slow = [
        f"{report.duration:5.2f} s  {report.nodeid}"
        for report in terminalreporter.stats.get("passed", [])
        if report.when == "call"
        and report.duration > SLOW
        and not {"slow", "browser", "real_data"} & set(report.keywords)
    ]
    if slow:
        terminalreporter.section("over 0.1 s and not marked slow")
        terminalreporter.write_line("\n".join(sorted(slow, reverse=True)[:25]))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Use the system's Chromium, which speaks to nobody but the test server."""
    path = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    assert path, "Chromium is missing: make system"
    return {**browser_type_launch_args, "executable_path": path, "args": list(CHROMIUM_ARGS)}


@pytest.fixture(scope="session", autouse=True)
def _one_database() -> Iterator[None]:
    """Open DuckDB once: that takes longer than most analyses of a few rows, and a session sees nothing of another."""
    with engine.one_database():
        yield


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    """Let no test read the counts, limits or sessions another one left behind."""
    cache.clear()


@pytest.fixture
def home(tmp_path: Path, settings: Any) -> Path:
    """Return an empty data folder that the settings name."""
    settings.HOME = tmp_path
    settings.STATIC_ROOT = tmp_path / "static"
    return tmp_path
