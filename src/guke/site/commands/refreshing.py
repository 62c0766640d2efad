"""``guke refresh``: the figures brought up to date."""

from datetime import datetime
from gettext import gettext as _

import click

from guke.analysis.engine import EngineUnreachableError
from guke.insight.actions import refresh as bring_up_to_date
from guke.insight.mirror import RefreshRunning
from guke.kit import audit, clock


@click.command(help=_("Mirror what changed in the ledger and make all figures anew."))
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help=_("As of which day; otherwise today."))
def refresh(as_of: datetime | None) -> None:
    """Mirror what changed in the ledger and make all figures anew."""
    on = as_of.date() if as_of else clock.today()
    try:
        with audit.door("cli"):
            snapshot = bring_up_to_date(on=on)
    except (EngineUnreachableError, RefreshRunning, OSError) as error:
        raise click.ClickException(_why(error)) from error
    told = {
        "day": snapshot.as_of,
        "lines": f"{snapshot.lines:,}",
        "months": snapshot.months,
        "seconds": f"{snapshot.seconds:.1f}",
    }
    click.echo(_("As of %(day)s: %(lines)s sales lines, %(months)s months read, %(seconds)s s") % told)


def _why(error: Exception) -> str:
    """Return what stopped the refresh, and what to do; the figures of before are still there."""
    if isinstance(error, EngineUnreachableError):
        return _ENGINE[error.reason]() % {"engine": error.engine}
    if isinstance(error, RefreshRunning):
        return _("Another refresh is at work. Remedy: let it end, then again.")
    told = {"why": getattr(error, "strerror", None) or str(error)}
    return (
        _(
            "Cannot write the mirror: %(why)s. The figures of before stay. Remedy: a disk with room, and the right to write."
        )
        % told
    )


_ENGINE = {
    "unknown": lambda: _("There is no engine %(engine)s. Remedy: GUKE_ENGINE is duckdb or spark."),
    "missing": lambda: _(
        "Spark is chosen but not installed. The figures of before stay. Remedy: pip install 'guke[spark]'"
    ),
    "silent": lambda: _(
        "Spark at %(engine)s does not answer. The figures of before stay. Remedy: start it, correct GUKE_SPARK, or set GUKE_ENGINE=duckdb."
    ),
}
