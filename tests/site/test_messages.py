"""Translations are compiled without gettext's programs."""

import gettext
from pathlib import Path

import pytest

from guke.site import messages

PO = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

#, python-format
msgid "%(n)s account"
msgid_plural "%(n)s accounts"
msgstr[0] "%(n)s 家客户"

msgctxt "noun"
msgid "order"
msgstr "订单"

#, fuzzy
msgid "guess"
msgstr "猜"

msgid "long "
"text"
msgstr "第一行\\n"
"第二行"
"""


@pytest.fixture
def translations(tmp_path: Path) -> gettext.GNUTranslations:
    po = tmp_path / "django.po"
    po.write_text(PO, encoding="utf-8")
    messages.compile_file(po)
    with po.with_suffix(".mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def test_plurals_contexts_and_long_texts_are_found(translations: gettext.GNUTranslations) -> None:
    assert translations.ngettext("%(n)s account", "%(n)s accounts", 2) == "%(n)s 家客户"
    assert translations.pgettext("noun", "order") == "订单"
    assert translations.gettext("long text") == "第一行\n第二行"


def test_a_fuzzy_translation_is_not_used(translations: gettext.GNUTranslations) -> None:
    assert translations.gettext("guess") == "guess"


def test_only_what_changed_is_compiled(tmp_path: Path) -> None:
    folder = tmp_path / "area/locale/zh_Hans/LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text(PO, encoding="utf-8")
    assert len(messages.compile_all(tmp_path)) == 1
    assert messages.compile_all(tmp_path) == []


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    po = tmp_path / "django.po"
    po.write_text('msgid "a"\nmsgstr "b"\nnonsense\n', encoding="utf-8")
    with pytest.raises(messages.BrokenTranslation, match="nonsense"):
        messages.entries(po)
