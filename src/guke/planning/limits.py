"""How long an opening counts and a stage may last, as a company chooses on the settings page."""

from django.utils.translation import gettext_lazy as _

from guke.kit.options import option, value

_STAGES = _("Stages of cooperation")

option("planning.opening_days", section=_STAGES, title=_("An opening counts for so many days"), default=90)
option(
    "planning.stagnant_days",
    section=_STAGES,
    title=_("An account stagnates after so many days in a stage"),
    default=540,
    help=_("Unless its share rises; strategic cooperation never stagnates."),
)


def opening_days() -> int:
    """Return for how many days an opening counts."""
    return max(int(value("planning.opening_days")), 1)


def stagnant_days() -> int:
    """Return after how many days in a stage an account stagnates."""
    return max(int(value("planning.stagnant_days")), 1)
