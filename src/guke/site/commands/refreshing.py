"""``guke refresh``: the figures brought up to date."""

from datetime import datetime

import click

from guke.insight.actions import refresh as bring_up_to_date
from guke.kit import audit, clock


@click.command()
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="As of which day; otherwise today.")
def refresh(as_of: datetime | None) -> None:
    """Mirror what changed in the ledger and make all figures anew."""
    on = as_of.date() if as_of else clock.today()
    with audit.door("cli"):
        snapshot = bring_up_to_date(on=on)
    click.echo(
        f"As of {snapshot.as_of}: {snapshot.lines:,} sales lines, {snapshot.months} months read, {snapshot.seconds:.1f} s"
    )
