"""A journey without a test, or a test without a journey, would be a tale."""

from pathlib import Path

from tests.journeys.conftest import PAGES


def test_pages_and_tests_stand_in_pairs() -> None:
    tests = {path.stem.removeprefix("test_").replace("_", "-") for path in Path(__file__).parent.glob("test_*.py")}
    pages = {path.stem for path in PAGES.glob("*.md")}
    assert pages - {"README"} == tests - {"every-page-is-followed"}


def test_the_list_names_every_journey() -> None:
    listed = (PAGES / "README.md").read_text(encoding="utf-8")
    assert [
        path.name for path in PAGES.glob("*.md") if path.name != "README.md" and f"({path.name})" not in listed
    ] == []
