"""Markup from a pattern and values, each escaped unless it is markup itself: ``format_html`` for what is drawn by the hundred."""

from html import escape
from typing import Any

from django.utils.safestring import SafeString


def fill(pattern: str, *values: Any) -> SafeString:
    """Return the pattern with the values in its places. Django's own does the same at twice the price, for lazy patterns too.

    >>> fill("<b>{}</b>{}", "a<b", SafeString("<i>"))
    '<b>a&lt;b</b><i>'
    """
    return SafeString(pattern.format(*map(safe, values)))


def safe(value: Any) -> str:
    """Return a value as markup: what is markup stays, everything else is escaped.

    >>> safe(3 < 4), safe("<"), safe(SafeString("<br>"))
    ('True', '&lt;', '<br>')
    """
    return value.__html__() if hasattr(value, "__html__") else escape(str(value))
