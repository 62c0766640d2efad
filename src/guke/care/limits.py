"""Limits of gifts and edges of signs, as a company chooses on the settings page."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from guke.care.rules.gifts import Limits
from guke.kit.options import option, value

_GIFTS, _RISKS = _("Gifts and hospitality"), _("Risks of the relation")

option("gifts.once", section=_GIFTS, title=_("To one person at a time at most"), default=Decimal(300))
option("gifts.year", section=_GIFTS, title=_("To one person in a year at most"), default=Decimal(1000))
option(
    "gifts.days",
    section=_GIFTS,
    title=_("Gifts within so many days count as one"),
    default=7,
    help=_("so that a gift over the limit is not split in two"),
)
option("risks.balance", section=_RISKS, title=_("Our share of all concessions to warn from, %"), default=75)
option("risks.gifts", section=_RISKS, title=_("Part of a person's yearly limit to warn from, %"), default=80)


def gift_limits() -> Limits:
    """Return the limits the company chose."""
    return Limits(once=value("gifts.once"), year=value("gifts.year"), days=max(value("gifts.days"), 0))
