"""The documents about the stories are what the stories say."""

from pathlib import Path

import pytest

from guke.demo import guide
from guke.demo.stories import STORIES

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize(("file", "text"), [("demo.md", guide.english()), ("demo.zh.md", guide.chinese())])
def test_the_page_is_up_to_date(file: str, text: str) -> None:
    page = DOCS / file
    assert page.read_text(encoding="utf-8") == text, f"write guke.demo.guide's text to docs/{file}"


def test_every_story_stands_in_both_pages() -> None:
    for story in STORIES:
        assert f"{story.code} {story.name}" in guide.english()
        assert story.zh.happened in guide.chinese()
