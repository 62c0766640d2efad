"""From where on one depends on the other, as a company chooses on the settings page."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from guke.kit.options import option, value
from guke.review.rules import MUCH_OF_OURS, MUCH_OF_THEIRS

_SECTION, _HUNDRED = _("Dependence both ways"), 100
option("dependence.ours", section=_SECTION, title=_("We depend on an account from this part of our revenue"), default=MUCH_OF_OURS * _HUNDRED, help=_("per cent"))  # fmt: skip
option("dependence.theirs", section=_SECTION, title=_("An account depends on us from this share of its purchases"), default=MUCH_OF_THEIRS * _HUNDRED, help=_("per cent"))  # fmt: skip


def edges() -> tuple[Decimal, Decimal]:
    """Return both edges, as parts of one: of our revenue, of their purchases."""
    return Decimal(value("dependence.ours")) / _HUNDRED, Decimal(value("dependence.theirs")) / _HUNDRED
