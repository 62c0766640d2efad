"""The language of the command line, chosen before a subcommand is loaded: its texts are this area's translations."""

import gettext
import os
from pathlib import Path

from guke.site import env, messages

_LOCALE = Path(__file__).parent / "locale"
_ASKED = ("GUKE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
_FOLDERS = {"zh-hans": "zh_Hans", "en": "en"}


def language(given: str = "") -> str:
    """Return the language asked for by option, environment or locale, else the company's."""
    asked = [given, *(os.environ.get(name, "") for name in _ASKED), env.text("GUKE_LANGUAGE", "zh-hans")]
    return next((code for code in map(_known, asked) if code), "en")


def _known(text: str) -> str:
    word = text.lower()
    return "zh-hans" if word.startswith("zh") else "en" if word.startswith("en") else ""


def about() -> str:
    """Return what the command is."""
    return gettext.gettext("Guke 固客: key account management.")


def choose(given: str = "") -> str:
    """Speak that language from now on, also what the library of commands says; return its code."""
    code = language(given)
    if (_LOCALE.parents[3] / "pyproject.toml").exists():
        messages.compile_all(_LOCALE.parent)
    gettext.bindtextdomain("django", str(_LOCALE))
    gettext.textdomain("django")
    os.environ["LANGUAGE"] = _FOLDERS[code]
    os.environ["GUKE_LANG"] = code
    return code
