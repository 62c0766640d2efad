"""``guke refresh``: the figures brought up to date."""

from datetime import datetime
from gettext import gettext as _

import click

from guke.insight.actions import refresh as bring_up_to_date
from guke.kit import audit, clock


@click.command(help=_("Mirror what changed in the ledger and make all figures anew."))
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help=_("As of which day; otherwise today."))
def refresh(as_of: datetime | None) -> None:
    """Mirror what changed in the ledger and make all figures anew."""
    on = as_of.date() if as_of else clock.today()
    with audit.door("cli"):
        snapshot = bring_up_to_date(on=on)
    told = {
        "day": snapshot.as_of,
        "lines": f"{snapshot.lines:,}",
        "months": snapshot.months,
        "seconds": f"{snapshot.seconds:.1f}",
    }
    click.echo(_("As of %(day)s: %(lines)s sales lines, %(months)s months read, %(seconds)s s") % told)
