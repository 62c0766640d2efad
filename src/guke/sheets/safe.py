"""The guard against formulas in exported text, and its exact reverse for imports."""

import re

_RISKY = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?")


def neutralise(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would run; numbers stay as they are."""
    if _RISKY.match(text) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def restore(text: str) -> str:
    """Take the guard's apostrophe away again."""
    return text[1:] if _GUARDED.match(text) else text
