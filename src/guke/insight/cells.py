"""Cells of figures: the same drawing of money, growth, level and danger in every list and page."""

from decimal import Decimal
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from guke.insight.models import Standing
from guke.insight.words import Grade, Relation, RevenueLevel
from guke.kit.columns import follow
from guke.kit.markup import fill
from guke.kit.templatetags import guke as draw

LEVELS = {"special": "gold", "premium": "blue", "ordinary": "plain"}
GRADES = {"key": "gold", "important": "blue", "ordinary": "plain"}
RELATIONS = {"cooperation": "good", "growth": "cyan", "churning": "bad", "new": "violet"}
BANDS = {"green": "good", "amber": "warn", "red": "bad"}
_BAND_ICONS = {"green": "heartbeat", "amber": "alert-triangle", "red": "alert-octagon"}
LOSS_FROM = (10, 30, 60)
CERTAIN = 99
DANGER = {0: "plain", 1: "warn", 2: "warn", 3: "bad"}
DANGER_WORDS = {1: _("watch"), 2: pgettext_lazy("danger", "slipping"), 3: _("falling fast")}


def standing_of(record: Any) -> Standing | None:
    """Return the account's standing, if it has one."""
    found = follow(record, "standing")
    return found if isinstance(found, Standing) else None


def revenue(record: Any) -> SafeString | str:
    """Draw revenue of twelve months over its growth."""
    standing = standing_of(record)
    if standing is None:
        return ""
    return fill('<span class="stacked">{}{}</span>', draw.money(standing.revenue_12m), growth_mark(standing.growth))


def growth_mark(percent: Decimal | None) -> str:
    """Draw a growth in per cent as a change."""
    return draw.delta(percent / 100) if percent is not None else ""


def late(standing: Standing) -> str:
    """Say how late an account is against its own rhythm; nothing where it is not."""
    days = max(standing.days_late or 0, 0)
    return ngettext("%(days)s day late", "%(days)s days late", days) % {"days": days} if days else ""


def rhythm(standing: Standing) -> str:
    """Say how often an account orders; nothing where that is not known."""
    days = round(standing.interval_days or 0)
    return ngettext("every day", "every %(days)s days", days) % {"days": days} if days else ""


def course(record: Any) -> SafeString | str:
    """Draw the last twelve months."""
    standing = standing_of(record)
    values = [float(value) for value in (standing.months if standing else [])[-12:]]
    return draw.sparkline(values) if any(values) else ""


def level(record: Any) -> SafeString | str:
    """Draw the revenue level, the top hundred marked."""
    standing = standing_of(record)
    if standing is None or not standing.level:
        return ""
    mark = draw.badge(str(_("Top 100")), "gold", "crown") if standing.top100 else ""
    return fill("{} {}", draw.badge(str(RevenueLevel(standing.level).label), LEVELS.get(standing.level, "plain")), mark)


def grade(record: Any) -> SafeString | str:
    """Draw the grade of attention."""
    standing = standing_of(record)
    if standing is None or not standing.grade:
        return ""
    return draw.badge(str(Grade(standing.grade).label), GRADES.get(standing.grade, "plain"))


def relation(record: Any) -> SafeString | str:
    """Draw how the cooperation goes."""
    standing = standing_of(record)
    if standing is None or not standing.relation:
        return ""
    return draw.badge(str(Relation(standing.relation).label), RELATIONS.get(standing.relation, "plain"))


def share(record: Any) -> SafeString | str:
    """Draw our share of its purchases as an interval."""
    standing = standing_of(record)
    if standing is None or standing.share_percent is None:
        return ""
    text = draw.percent(standing.share_percent / 100, 0)
    low, high = standing.share_low, standing.share_high
    if low is None or high is None:
        return fill('<span class="bar-line">{}{}</span>', draw.bar(standing.share_percent), text)
    label = _("between %(low)s%% and %(high)s%%") % {"low": round(low), "high": round(high)}
    return fill('<span class="bar-line" title="{}">{}{}</span>', label, draw.interval(low, standing.share_percent, high, (), label), text)  # fmt: skip


def health(record: Any) -> SafeString | str:
    """Draw the health as a ring with its figure, and its band where it is not green."""
    standing = standing_of(record)
    if standing is None or standing.health is None:
        return ""
    word = "" if standing.health_band == "green" else health_word(standing)
    return fill("{} {}", draw.ring(standing.health, 100, BANDS.get(standing.health_band, "plain")), word)


def health_word(standing: Standing) -> str:
    """Draw the band of health in a word."""
    return band_badge(standing.health_band, standing.get_health_band_display()) if standing.health_band else ""


def band_badge(band: str, word: str) -> str:
    """Draw a band of health, everywhere the same."""
    return draw.badge(word, BANDS[band], _BAND_ICONS[band])


def loss_word(percent: Decimal) -> tuple[str, str]:
    """Return how great a chance that orders stop is in a word, and its tone."""
    words = (_("low"), "good"), (_("raised"), "warn"), (_("high"), "bad"), (_("very high"), "bad")
    word, tone = words[sum(percent >= edge for edge in LOSS_FROM)]
    return str(word), tone


def loss_text(percent: Decimal) -> str:
    """Write a chance that orders stop without claiming to be certain."""
    if percent < 1:
        return str(_("under 1%"))
    return str(_("over 99%")) if percent > CERTAIN else f"{percent:.0f}%"


def loss(record: Any) -> SafeString | str:
    """Draw the chance that orders stop: a word and the number."""
    standing = standing_of(record)
    if standing is None or standing.loss_percent is None:
        return ""
    word, tone = loss_word(standing.loss_percent)
    return fill("{} {}", draw.badge(word, tone), loss_text(standing.loss_percent))


def expected(record: Any) -> SafeString | str:
    """Draw what is expected of the next twelve months."""
    standing = standing_of(record)
    return draw.money(standing.expected_12m) if standing else ""


def lifetime(record: Any) -> SafeString | str:
    """Draw the lifetime value."""
    standing = standing_of(record)
    return draw.money(standing.lifetime) if standing else ""


def danger(record: Any) -> SafeString | str:
    """Draw whether the account is slipping, in a word."""
    standing = standing_of(record)
    if standing is None or not standing.slipping:
        return ""
    return draw.badge(str(DANGER_WORDS[standing.slipping]), DANGER[standing.slipping], "trending-down")
