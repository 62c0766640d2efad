"""What changed between a past day and today's figures: key figures of both days, and how revenue moved and why, in words."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from guke.insight.words import Which, word
from guke.kit.templatetags import guke as draw
from guke.review import queries
from guke.review.boards import figures
from guke.review.boards.view import View
from guke.review.comparing import MOVES, PART_WORDS, WAYS, Pair

Said = dict[str, Any]
_CLASSES = 4


def since(then: View, now: View, makers: tuple[figures.Maker, ...]) -> dict[str, Any]:
    """Return both days, their key figures side by side, and what changed in words; the words are lacking until both are compared."""
    pair = compared(then, now)
    url = address(then, now)
    told = list(words(pair, url)) if pair else None
    return {"first": then.day, "last": now.day, "url": url, "rows": _rows(then, now, makers), "words": told}


def compared(then: View, now: View) -> Pair | None:
    """Return the comparison of both days for the same accounts, if it was made."""
    made = queries.comparison(then.day, now.day)
    whole = made is not None and queries.both_kept(then.day, now.day)
    return Pair(then.user, then.day, now.day, {**then.chosen, **then.fixed}, made) if whole and made else None


def address(then: View, now: View) -> str:
    """Return the page that compares both days, narrowed alike."""
    narrowed = {name: getattr(value, "pk", value) for name, value in {**then.chosen, **then.fixed}.items()}
    return f"{reverse('compare')}?{urlencode({'from': then.day, 'to': now.day, **narrowed})}"


def _rows(then: View, now: View, makers: tuple[figures.Maker, ...]) -> list[Said]:
    both = ((make(then), make(now)) for make in makers)
    return [_row(early, late) for early, late in both if early is not None and late is not None]


def _row(early: figures.Figure, late: figures.Figure) -> Said:
    known = None not in (early["value"], late["value"])
    change = _value({**late, "value": late["value"] - early["value"]}, signed=True) if known else ""
    sides = [{"text": _value(figure), "url": figure["url"]} for figure in (early, late)]
    return {"label": early["label"], "sides": sides, "change": change}


def _value(figure: figures.Figure, *, signed: bool = False) -> str:
    """Draw a key figure as its card does, a difference with its sign."""
    value = figure["value"]
    if value is None:
        return "–"
    sign = "+" if signed and value > 0 else ""
    return format_html("{}{}{}", sign, draw.money(value) if figure["money"] else draw.number(value), figure.get("unit", ""))  # fmt: skip


def words(pair: Pair, url: str) -> Iterator[Said]:
    """Say how revenue moved, by what, who moved which way and from which class to which; each with the rows behind it."""
    whole = pair.whole()
    yield {"text": format_html(_("Revenue of 12 months: {} → {}"), _money(whole["before"], pair), _money(whole["after"], pair)), "url": url}  # fmt: skip
    parts = [(title, whole[part]) for part, title in PART_WORDS.items() if whole[part]]
    if parts:
        largest = sorted(parts, key=lambda part: -abs(part[1]))
        why = format_html_join(_(", "), "{} {}", ((title, _signed(value, pair)) for title, value in largest))
        yield {"text": format_html(_("Why: {}"), why), "url": url}
    for row in pair.ways():
        if row["way"] in MOVES:
            count = ngettext("%(n)s account", "%(n)s accounts", row["accounts"]) % {"n": row["accounts"]}
            yield {"text": format_html("{} {} · {}", count, WAYS[row["way"]][0], _signed(row["change"], pair)), "url": f"{url}&way={row['way']}#accounts"}  # fmt: skip
    yield from _classes(pair, url)


def _classes(pair: Pair, url: str) -> Iterator[Said]:
    moves = [(which, row) for which, rows in pair.class_moves().items() for row in rows]
    for which, row in sorted(moves, key=lambda move: -move[1]["accounts"])[:_CLASSES]:
        count = ngettext("%(n)s account", "%(n)s accounts", row["accounts"]) % {"n": row["accounts"]}
        text = f"{Which(which).label} {word(which, row['before'])} → {word(which, row['after'])} · {count}"
        moved = urlencode({"which": which, "before": row["before"], "after": row["after"]})
        yield {"text": text, "url": f"{url}&{moved}#accounts"}


def _money(value: Decimal, pair: Pair) -> str:
    return draw.money(value, pair.currency)


def _signed(value: Decimal, pair: Pair) -> str:
    return format_html("{}{}", "+" if value > 0 else "", _money(value, pair))
