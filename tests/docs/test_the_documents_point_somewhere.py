"""What the documents point to exists: pages, tests, files."""

import re
from pathlib import Path

import pytest
from django.urls import resolve

from tests.docs.glossary import ROOT

_ROW = re.compile(r"^\| ([A-Z]\d+.*?) \| .+ \| `(.+?)` \| `(.+?)` \|$", re.MULTILINE)
_LINK = re.compile(r"(?:\]\(|src=\")([^)#\":]+)[)#\"]")
_CAPABILITIES = _ROW.findall((ROOT / "docs/reference/capabilities.md").read_text(encoding="utf-8"))
_DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize(("name", "address", "test"), _CAPABILITIES, ids=[row[0] for row in _CAPABILITIES])
def test_a_capability_has_its_page_and_its_test(name: str, address: str, test: str) -> None:
    assert resolve(address.partition("?")[0])
    file, _colons, function = test.partition("::")
    assert f"def {function or 'test_'}" in (ROOT / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("document", _DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_to_a_file(document: Path) -> None:
    links = _LINK.findall(document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_the_capabilities_are_read() -> None:
    rows = (ROOT / "docs/reference/capabilities.md").read_text(encoding="utf-8").count("\n| ")
    assert len(_CAPABILITIES) == rows - 2
