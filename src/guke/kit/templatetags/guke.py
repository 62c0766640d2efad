"""Tags for every page: icons, small pictures, badges, money, shares and dates as people read them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from django import template
from django.templatetags.static import static
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from guke.kit import formats, rendering, svg
from guke.kit.markup import fill

register = template.Library()
register.filter("address", rendering.address)
register.filter("is_check", rendering.is_check)
register.filter("is_wide", rendering.is_wide)

_RING = 15.0
_NOTHING = SafeString("")
_LONG_AGO = 45
_SHORT_NAME = 2
_DEEDS = {
    "create": _("created"),
    "change": _("changed"),
    "delete": _("deleted"),
    "restore": _("restored"),
    "read": _("read"),
    "import": _("imported"),
    "export": _("exported"),
}


@register.simple_tag
@cache
def icon(name: str, css: str = "", label: str = "") -> str:
    """Draw an icon; with a label it speaks, without it is decoration."""
    if not name:
        return _NOTHING
    voice = fill('role="img" aria-label="{}"', label) if label else SafeString('aria-hidden="true"')
    return fill(
        '<svg class="icon{}{}" {}><use href="{}#{}"/></svg>',
        " " if css else "", css, voice, static("vendor/icons.svg"), name,
    )  # fmt: skip


@register.simple_tag
def sparkline(values: Sequence[svg.Number], tone: str = "", label: str = "") -> str:
    """Draw the course of some values; without a tone it takes the colour of rising or falling."""
    spark = svg.spark_points(values or ())
    if spark is None:
        return _NOTHING
    chosen = tone or ("rise" if values[-1] >= values[0] else "fall")
    return fill(
        '<svg class="spark" viewBox="0 0 84 24" preserveAspectRatio="none" data-tone="{}" role="img" aria-label="{}">{}</svg>',
        chosen, label or gettext("Trend"), _strokes(spark),
    )  # fmt: skip


def _strokes(spark: svg.Spark) -> SafeString:
    return mark_safe(
        f'<polygon class="area" points="{spark.area}"/><polyline class="line" points="{spark.line}"/>'
        f'<circle cx="{spark.last_x}" cy="{spark.last_y}" r="2"/>'
    )


@register.simple_tag
def ring(value: svg.Number | None, highest: svg.Number = 100, tone: str = "", css: str = "") -> str:
    """Draw a value as a ring with its figure inside."""
    text = "–" if value is None else formats.plain_number(value, 0)
    return fill(
        '<svg class="ring {}" viewBox="0 0 36 36" data-tone="{}" role="img" aria-label="{} / {}">'
        '<circle class="track" cx="18" cy="18" r="15"/><circle cx="18" cy="18" r="15" stroke-linecap="round"'
        ' stroke-dasharray="{}" transform="rotate(-90 18 18)"/><text x="18" y="18">{}</text></svg>',
        css, tone or svg.health_tone(value, highest), text, highest, svg.ring_dash(value, highest, _RING), text,
    )  # fmt: skip


@register.simple_tag
def interval(
    low: svg.Number, likely: svg.Number, high: svg.Number, edges: Iterable[svg.Number] = (), label: str = ""
) -> str:
    """Draw an interval in per cent with its likely value, and the edges it is judged by."""
    ticks = format_html_join(
        "", '<line class="edge" x1="{0}" x2="{0}" y1="0" y2="12"/>', ((f"{float(edge):g}",) for edge in edges)
    )
    left, width, at = f"{float(low):.1f}", f"{max(float(high) - float(low), 0.6):.1f}", f"{float(likely):.1f}"
    return fill(
        '<svg class="interval" viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label="{}">'
        '<rect class="track" x="0" y="3" width="100" height="6" rx="1"/><rect class="reach" x="{}" y="3" width="{}" height="6"/>'
        '{}<line class="likely" x1="{}" x2="{}" y1="0" y2="12"/></svg>',
        label, left, width, ticks, at, at,
    )  # fmt: skip


@register.simple_tag
def bar(value: svg.Number | None, highest: svg.Number = 100, tone: str = "info") -> str:
    """Draw a value as a bar."""
    width = f"{svg.share(value, highest) * 100:.1f}"
    return fill('<span class="bar" data-tone="{}"><span style="width:{}%"></span></span>', tone, width)


@register.simple_tag
def share_bar(parts: Sequence[Mapping[str, Any]]) -> str:
    """Draw parts of a whole side by side; each has a value, a label and a tone, or a tone of its own by turns."""
    whole = sum((Decimal(str(part["value"])) for part in parts), Decimal(0))
    cells = (
        (
            f"{svg.share(part['value'], whole) * 100:.2f}",
            part.get("tone") or svg.HUES[at % len(svg.HUES)],
            part["label"],
        )
        for at, part in enumerate(parts)
        if part["value"]
    )
    inner = format_html_join("", '<span style="width:{}%" data-tone="{}" title="{}"></span>', cells)
    return fill('<div class="share-bar" role="presentation">{}</div>', inner)


@register.simple_tag
def avatar(name: str, css: str = "") -> str:
    """Draw the first character of a name on a ground that the name always gets."""
    text = str(name).strip()
    return fill(
        '<span class="avatar {}" data-tone="{}" aria-hidden="true">{}</span>', css, svg.hue(text), text[:1].upper()
    )


@register.simple_tag
def badge(text: str, tone: str = "plain", icon_name: str = "") -> str:
    """Draw a status as colour and word."""
    return fill('<span class="pill" data-tone="{}">{}{}</span>', tone, icon(icon_name), text)


@register.simple_tag
def level_badge(code: str) -> str:
    """Draw the level of an account, everywhere the same."""
    return fill('<span class="level" data-level="{}">{}</span>', code, code) if code else _NOTHING


@register.simple_tag
def delta(number: Decimal | float | None, unit: str = "share", arrow: bool = False, invert: bool = False) -> str:  # noqa: FBT001, FBT002 - switches of a tag are named where it is used
    """Draw a change: a share of one, or plain with unit ``number``; ``invert`` where rising is bad."""
    if number is None:
        return _NOTHING
    way = formats.direction(number)
    shown = {"up": "down", "down": "up"}.get(way, way) if invert else way
    sign = "+" if number > 0 else ""
    text = formats.signed_percent(number) if unit == "share" else f"{sign}{formats.plain_number(number)}"
    mark = icon({"up": "arrow-up-right", "down": "arrow-down-right"}.get(way, "arrow-right")) if arrow else ""
    return fill('<span class="delta {}">{}{}</span>', shown, mark, text)


@register.simple_tag
def money(value: Decimal | None, currency: str = "") -> str:
    """Draw money short, exact on hover and for machines."""
    if value is None:
        return _NOTHING
    exact = formats.exact_money(value, currency)
    return fill(
        '<data class="money" value="{}" title="{}">{}</data>', value, exact, formats.short_money(value, _language())
    )


@register.simple_tag
def money_large(value: Decimal | None, currency: str = "") -> str:
    """Draw money as a key figure: the unit smaller beside the amount."""
    if value is None:
        return _NOTHING
    amount, unit = formats.money_parts(value, _language())
    exact = formats.exact_money(value, currency)
    return fill('<data value="{}" title="{}">{}<span class="unit">{}</span></data>', value, exact, amount, unit)


@register.filter
def share(percent: Decimal | None) -> Decimal | None:
    """Turn per cent into a share of one."""
    return None if percent is None else percent / 100


@register.simple_tag
def number(value: Decimal | float | None, places: int | None = None) -> str:
    """Return a number with thousands separated."""
    return "" if value is None else formats.plain_number(value, places)


@register.simple_tag
def percent(value: Decimal | float | None, places: int = 1) -> str:
    """Return a share of one as a percentage."""
    return formats.percent_text(value, places)


@register.simple_tag
def ago(when: date | datetime | None, on: date) -> str:
    """Draw how far a day lies from another, the day itself on hover."""
    if when is None:
        return _NOTHING
    day = when.date() if isinstance(when, datetime) else when
    exact = date_format(day, "Y-m-d")
    return fill('<time datetime="{}" title="{}">{}</time>', day.isoformat(), exact, _distance(day, on) or exact)


def _distance(day: date, on: date) -> str:
    days = (on - day).days
    near = {0: gettext("today"), 1: gettext("yesterday"), -1: gettext("tomorrow")}
    if days in near:
        return near[days]
    if abs(days) > _LONG_AGO:
        return ""
    if days > 0:
        return ngettext("%(days)s day ago", "%(days)s days ago", days) % {"days": days}
    return ngettext("in %(days)s day", "in %(days)s days", -days) % {"days": -days}


@register.simple_tag(takes_context=True)
def qs(context: template.Context, **changes: object) -> str:
    """Return the page's query with some parameters changed; None and an empty text take one away."""
    query = context["request"].GET.copy()
    for key, value in changes.items():
        query.pop(key, None)
        if value is not None and value != "":
            query[key] = str(value)
    return f"?{query.urlencode()}"


@register.simple_tag(takes_context=True)
def hidden_query(context: template.Context, *names: str) -> str:
    """Draw hidden fields that carry these parameters of the page's query through a form."""
    query = context["request"].GET
    pairs = ((name, query[name]) for name in names if query.get(name))
    return format_html_join("", '<input type="hidden" name="{}" value="{}">', pairs)


@register.simple_tag(takes_context=True)
def query_but(context: template.Context, *names: str) -> str:
    """Draw hidden fields that carry the page's query through a form, but for these parameters."""
    pairs = ((name, value) for name, values in context["request"].GET.lists() for value in values if name not in names)
    return format_html_join("", '<input type="hidden" name="{}" value="{}">', pairs)


@register.simple_tag
def part_of(done: svg.Number | None, total: svg.Number | None) -> str:
    """Return how much is done, of a hundred."""
    return f"{svg.share(done, total or 0) * 100:.1f}"


@register.simple_tag
def history_word(action: str) -> str:
    """Return what was done, in a word people use; an action of an area's own keeps its name."""
    return str(_DEEDS.get(action, action))


@register.simple_tag
def tile_map(cells: Iterable[Mapping[str, Any]]) -> str:
    """Draw China as 34 tiles; each cell has a name, a value, a text and perhaps a url."""
    known = {svg.province_key(str(cell["name"])): cell for cell in cells}
    highest = max((cell["value"] or 0 for cell in known.values()), default=0)
    tiles = (_tile(name, place, known.get(name), highest) for name, place in svg.PROVINCES.items())
    return fill('<div class="tiles">{}</div>', format_html_join("", "{}", ((tile,) for tile in tiles)))


def _tile(name: str, place: tuple[int, int], cell: Mapping[str, Any] | None, highest: svg.Number) -> str:
    value, text, url = (cell["value"], cell.get("text", ""), cell.get("url", "")) if cell else (None, "", "")
    frame = fill(
        'class="tile{}" data-heat="{}" style="grid-column:{};grid-row:{}" title="{} {}"',
        " long" if len(name) > _SHORT_NAME else "", svg.heat(value, highest), *place, name, text,
    )  # fmt: skip
    return fill('<a href="{}" {}>{}</a>' if url else "<span{0} {1}>{2}</span>", url, frame, name)


def _language() -> str:
    return get_language() or "en"
