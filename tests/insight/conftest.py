"""What the tests of insight share: an empty mirror and a small company."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from guke.analysis import engine
from tests.insight import ledgers
from tests.insight.ledgers import Company


@pytest.fixture(autouse=True)
def mirror_root(tmp_path: Path, settings: Any) -> Path:
    """Return an empty folder for the mirror."""
    settings.MIRROR = tmp_path / "mirror"
    settings.CURRENCY = "CNY"
    return settings.MIRROR


@pytest.fixture(autouse=True, scope="module")
def _one_database() -> Iterator[None]:
    """Let what a file runs beside its refreshes share a database, and nothing in it: to open one takes longer than most."""
    with engine.one_database():
        yield


@pytest.fixture
def company(db: None) -> Company:
    """Return the small company."""
    del db
    return Company()


@pytest.fixture
def refreshed(scene: Callable[[Callable[[], Company]], Company]) -> Company:
    """Return a company with a random ledger, its figures made."""
    return scene(ledgers.refreshed)


@pytest.fixture
def sold(scene: Callable[[Callable[[], Company]], Company]) -> Company:
    """Return a company that sold 100 to one account, its figures made."""
    return scene(ledgers.sold)


@pytest.fixture
def bare(scene: Callable[[Callable[[], Company]], Company]) -> Company:
    """Return a company whose only account has never ordered, its figures made."""
    return scene(ledgers.bare)


@pytest.fixture
def silent(scene: Callable[[Callable[[], Company]], Company]) -> Company:
    """Return a company of two accounts, one silent for seventy days, one that orders at a loss, its figures made."""
    return scene(ledgers.silent)


@pytest.fixture
def remembered(scene: Callable[[Callable[[], Company]], Company]) -> Company:
    """Return that company with its last three month ends kept."""
    return scene(ledgers.remembered)


@pytest.fixture
def shared(scene: Callable[[Callable[[], Company]], Company]) -> Company:
    """Return a company of five accounts that different people see, its figures made."""
    return scene(ledgers.shared)
