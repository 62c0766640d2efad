"""Both languages are complete: whatever a page may say is said in Chinese too."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from guke.site import messages
from tests.architecture.walls import SOURCE

_CALL = re.compile(
    r"""\b(?:_|gettext|gettext_lazy|pgettext_lazy)\(\s*["']|\{% (?:trans|translate|blocktrans|blocktranslate)\b"""
)
_EMPTY = re.compile(r'^msgstr(\[\d\])? ""\s*\Z', re.MULTILINE)
_FILES = sorted(SOURCE.glob("*/locale/zh_Hans/LC_MESSAGES/*.po"))


def _areas_that_speak() -> list[Path]:
    files = [
        path for kind in ("*.py", "*.html", "*.txt") for path in SOURCE.rglob(kind) if "migrations" not in path.parts
    ]
    speaking = (path for path in files if _CALL.search(path.read_text(encoding="utf-8")))
    return sorted({SOURCE / path.relative_to(SOURCE).parts[0] for path in speaking})


@pytest.mark.parametrize("area", _areas_that_speak(), ids=lambda area: area.name)
def test_every_area_that_speaks_has_chinese(area: Path) -> None:
    assert (area / "locale/zh_Hans/LC_MESSAGES/django.po").exists()


@pytest.mark.parametrize("po", _FILES, ids=lambda po: po.parts[-4])
def test_no_translation_is_empty_or_fuzzy(po: Path) -> None:
    blocks = [block for block in po.read_text(encoding="utf-8").split("\n\n") if "msgid" in block][1:]
    assert [block for block in blocks if "#, fuzzy" in block or _EMPTY.search(block)] == []


def test_one_text_has_one_translation() -> None:
    """All areas share one catalogue, so the first area's translation would stand in for the others' on every page."""
    found: dict[str, set[str]] = defaultdict(set)
    for po in _FILES:
        for text, translation in messages.entries(po).items():
            found[text].add(translation)
    assert {text: said for text, said in found.items() if text and len(said) > 1} == {}


def test_chinese_addresses_people_in_one_way() -> None:
    """Every screen says 您: a page that says 你 beside one that does not reads as if two houses had written them."""
    familiar = {text: said for po in _FILES for text, said in messages.entries(po).items() if "你" in said}
    assert familiar == {}
