"""Where the stages of cooperation begin, as a company chooses on the settings page."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from guke.intel.rules import Edges
from guke.kit.options import option, value

_ANALYSED = Edges()
_STAGES = _("Stages of cooperation")

option(
    "stages.stable_from", section=_STAGES, title=_("Stable cooperation from a share of, %"), default=_ANALYSED.shares[1]
)
option(
    "stages.strategic_from",
    section=_STAGES,
    title=_("Strategic cooperation from a share of, %"),
    default=_ANALYSED.shares[2],
)
option(
    "stages.margin",
    section=_STAGES,
    title=_("A stage is lost so far below its edge, points"),
    default=_ANALYSED.margin,
    help=_("A stage is gained at once."),
)
option("stages.periods", section=_STAGES, title=_("and for so many years in a row"), default=_ANALYSED.periods)


def edges() -> Edges:
    """Return the edges the company chose; a strategic edge below the stable one counts as the same."""
    stable, strategic = value("stages.stable_from"), value("stages.strategic_from")
    return Edges((Decimal(0), stable, max(stable, strategic)), value("stages.margin"), max(value("stages.periods"), 1))
