"""Translations are compiled as gettext would."""

import gettext
import importlib.util
import io
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
PO = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

msgid "Save"
msgstr "保存"

msgctxt "column"
msgid "count"
msgstr "数量"

msgid "%(n)s day"
msgid_plural "%(n)s days"
msgstr[0] "%(n)s 天"

msgid ""
"long "
"line"
msgstr "长\\"行"

#, fuzzy
msgid "guess"
msgstr "猜"

msgid "open"
msgstr ""

#~ msgid "gone"
#~ msgstr "旧"
"""


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_messages", ROOT / "build_messages.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_finished_texts_contexts_and_plurals_are_found_again(builder: ModuleType) -> None:
    words = gettext.GNUTranslations(io.BytesIO(builder.compiled(builder.entries(PO))))
    assert words.gettext("Save") == "保存"
    assert words.pgettext("column", "count") == "数量"
    assert words.ngettext("%(n)s day", "%(n)s days", 3) == "%(n)s 天"
    assert words.gettext("long line") == '长"行'


def test_guesses_empty_and_old_texts_are_left_out(builder: ModuleType) -> None:
    words = gettext.GNUTranslations(io.BytesIO(builder.compiled(builder.entries(PO))))
    assert [words.gettext(text) for text in ("guess", "open", "gone")] == ["guess", "open", "gone"]


@pytest.mark.slow  # runs msgfmt once for each area
@pytest.mark.parametrize("path", sorted((ROOT / "src" / "guke").glob("*/locale/*/LC_MESSAGES/django.po")), ids=str)
def test_an_areas_catalogue_equals_that_of_msgfmt(builder: ModuleType, path: Path, tmp_path: Path) -> None:
    made = tmp_path / "django.mo"
    subprocess.run(["msgfmt", "-o", made, path], check=True)  # noqa: S607 - the system's gettext
    with made.open("rb") as file:
        theirs = gettext.GNUTranslations(file)
    ours = gettext.GNUTranslations(io.BytesIO(builder.compiled(builder.entries(path.read_text(encoding="utf-8")))))
    assert ours._catalog == theirs._catalog  # noqa: SLF001 - the standard library offers no other comparison
