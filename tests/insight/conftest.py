"""What the tests of insight share: an empty mirror and a small company."""

from pathlib import Path
from typing import Any

import pytest

from tests.insight.ledgers import Company


@pytest.fixture(autouse=True)
def mirror_root(tmp_path: Path, settings: Any) -> Path:
    """Return an empty folder for the mirror."""
    settings.MIRROR = tmp_path / "mirror"
    settings.CURRENCY = "CNY"
    return settings.MIRROR


@pytest.fixture
def company(db: None) -> Company:
    """Return the small company."""
    del db
    return Company()
