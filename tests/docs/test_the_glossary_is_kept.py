"""Every kind and every class goes by the glossary's words, in English and in Chinese."""

import re
from pathlib import Path

import pytest
from django.utils.translation import override

from guke.kit.kinds import registry
from tests.docs.glossary import ROOT, terms

OTHER_SENSE = {"Family"}  # a habit about somebody's family
_MESSAGE = re.compile(r'^msgid "(.+)"\nmsgstr "(.+)"$', re.MULTILINE)
_POS = sorted((ROOT / "src/guke").glob("*/locale/zh_Hans/LC_MESSAGES/django.po"))
_KINDS = sorted(slug for slug, kind in registry.items() if type(kind).__module__.startswith("guke."))


def _name(slug: str, language: str) -> str:
    with override(language):
        return str(registry[slug].model._meta.verbose_name)  # noqa: SLF001 - Django's documented reflection


@pytest.mark.parametrize("slug", _KINDS)
def test_a_kind_is_called_by_a_word_of_the_glossary(slug: str) -> None:
    english, chinese = _name(slug, "en"), _name(slug, "zh-hans")
    assert chinese in {terms()[english], english}  # one without a translation fails elsewhere


@pytest.mark.parametrize("po", _POS, ids=lambda po: po.parts[-5])
def test_translations_use_the_glossarys_words(po: Path) -> None:
    known = {english.casefold(): chinese for english, chinese in terms().items()}
    said = _MESSAGE.findall(po.read_text(encoding="utf-8"))
    other = [
        (text, word)
        for text, word in said
        if text not in OTHER_SENSE and text.casefold() in known and known[text.casefold()] not in word
    ]
    assert other == []


def test_no_term_stands_twice() -> None:
    lines = (ROOT / "docs/glossary.md").read_text(encoding="utf-8")
    assert len(re.findall(r"^\| (?!English|---)", lines, re.MULTILINE)) == len(terms())
