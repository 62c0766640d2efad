"""A journey follows the numbered steps of its page in docs/journeys, on a fixed day."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from guke.insight import actions
from guke.kit import clock

PAGES = Path(__file__).parents[2] / "docs" / "journeys"
ON = dt.date(2026, 11, 22)
_STEP = re.compile(r"^\d+\. \*\*(.+?)\.\*\*", re.MULTILINE)


class Story:
    """The steps of a page, to be taken in their order."""

    def __init__(self, page: Path) -> None:
        self.ahead = _STEP.findall(page.read_text(encoding="utf-8"))

    def step(self, name: str) -> None:
        """Begin the next step; its name is that of the page."""
        assert name == self.ahead.pop(0)


@pytest.fixture
def story(request: pytest.FixtureRequest) -> Iterator[Story]:
    """Return the steps of this module's page; all of them are to be taken."""
    name = Path(request.path).stem.removeprefix("test_").replace("_", "-")
    told = Story(PAGES / f"{name}.md")
    yield told
    assert told.ahead == []


@pytest.fixture(autouse=True)
def fixed_day(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: Any) -> None:
    """Live on one day, with an empty mirror; the past month ends are not filled in."""
    monkeypatch.setattr(clock, "today", lambda: ON)
    monkeypatch.setattr(actions, "HISTORY", 0)
    settings.MIRROR = tmp_path / "mirror"
    settings.MEDIA_ROOT = tmp_path / "files"
