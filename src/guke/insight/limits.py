"""The numbers behind levels and classes that a company may change on the settings page."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from guke.analysis.book import Thresholds
from guke.analysis.outlook.foresight import Frame
from guke.kit.fields import scaled, unscaled
from guke.kit.options import option, value

_ANALYSED = Thresholds()
_LEVELS = _("Levels and classes")
_FRAME = Frame()
_SLIPPING = _("Slipping")
_OUTLOOK = _("Outlook")


def _percent(share: float) -> Decimal:
    return Decimal(str(share)) * 100


option(
    "levels.special_from",
    section=_LEVELS,
    title=_("Special level from, a year"),
    default=unscaled(_ANALYSED.special_from),
)
option(
    "levels.premium_from",
    section=_LEVELS,
    title=_("Premium level from, a year"),
    default=unscaled(_ANALYSED.premium_from),
)
option("levels.top_accounts", section=_LEVELS, title=_("How many are the top accounts"), default=_ANALYSED.top_accounts)
option(
    "pareto.top",
    section=_LEVELS,
    title=_("Best accounts, %"),
    default=_ANALYSED.top,
    help=_("the upper cut of 20/60/20"),
)
option(
    "pareto.bottom",
    section=_LEVELS,
    title=_("Last accounts, %"),
    default=_ANALYSED.bottom,
    help=_("the lower cut of 20/60/20"),
)
option(
    "classes.line_from",
    section=_LEVELS,
    title=_("A product line counts from, a year"),
    default=unscaled(_ANALYSED.line_from),
)
option("classes.growth_from", section=_LEVELS, title=_("Growing from, %"), default=_percent(_ANALYSED.growth_from))
option(
    "classes.thin_margin",
    section=_LEVELS,
    title=_("Unprofitable below a margin of, %"),
    default=_percent(_ANALYSED.thin_margin),
)
option("slipping.drop_from", section=_SLIPPING, title=_("A drop counts from, %"), default=_percent(_ANALYSED.drop_from))
option(
    "outlook.horizon",
    section=_OUTLOOK,
    title=_("Days of silence that count as loss"),
    default=_FRAME.horizon,
    help=_("counted by the account's own season: more days in its quiet months, fewer in its busy ones"),
)
option("outlook.years", section=_OUTLOOK, title=_("Years a lifetime value looks ahead"), default=_FRAME.years)
option(
    "outlook.discount",
    section=_OUTLOOK,
    title=_("Discount of a later year, %"),
    default=_percent(_FRAME.discount),
    help=_("by so much less counts what comes a year later"),
)


def frame() -> Frame:
    """Return what the company assumes of the future, within what can be computed."""
    return Frame(
        horizon=min(max(value("outlook.horizon"), 7), 365),
        years=min(max(value("outlook.years"), 1), 10),
        discount=float(min(max(value("outlook.discount"), 0), 100) / 100),
    )


def chosen() -> Thresholds:
    """Return the thresholds the company chose, defaults elsewhere."""
    return Thresholds(
        special_from=scaled(value("levels.special_from")),
        premium_from=scaled(value("levels.premium_from")),
        top_accounts=value("levels.top_accounts"),
        top=value("pareto.top"),
        bottom=value("pareto.bottom"),
        line_from=scaled(value("classes.line_from")),
        growth_from=float(value("classes.growth_from") / 100),
        thin_margin=float(value("classes.thin_margin") / 100),
        drop_from=float(value("slipping.drop_from") / 100),
    )
