"""What the tests of insight share: an empty mirror and a small company."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from guke.insight import carrying
from tests.insight import ledgers
from tests.insight.ledgers import Company


@pytest.fixture(autouse=True)
def mirror_root(tmp_path: Path, settings: Any) -> Path:
    """Return an empty folder for the mirror."""
    settings.MIRROR = tmp_path / "mirror"
    settings.CURRENCY = "CNY"
    return settings.MIRROR


@pytest.fixture
def small_ledgers_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Carry the parts of ledgers however small."""
    monkeypatch.setattr(carrying, "FEW", 0)


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
def yesterday(small_ledgers_too: None, scene: Callable[[Callable[[], Company]], Company]) -> Company:
    """Return a company whose figures are kept so that the next day can be carried from them."""
    del small_ledgers_too
    return scene(ledgers.yesterday)


@pytest.fixture
def mirrored(scene: Callable[[Callable[[], Company]], Company]) -> Company:
    """Return a company of six accounts whose lines of three months are mirrored."""
    return scene(ledgers.mirrored)


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
    """Return a company of two accounts, one silent for seventy days, one that orders at a loss: its figures, and two month ends."""
    return scene(ledgers.silent)


@pytest.fixture
def shared(scene: Callable[[Callable[[], Company]], Company]) -> Company:
    """Return a company of five accounts that different people see, its figures made."""
    return scene(ledgers.shared)
