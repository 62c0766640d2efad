"""``guke worker``: background work and its schedule."""

import logging
from gettext import gettext as _

import click

from guke.kit.queue import discover, huey
from guke.site import supervisor


@click.command(help=_("Do background work, and what the schedule asks for."))
@click.option(
    "--threads", default=2, envvar="GUKE_WORKER_THREADS", show_default=True, help=_("Pieces of work done at once.")
)
@click.option("--no-schedule", is_flag=True, help=_("Leave the schedule to another worker."))
def worker(threads: int, *, no_schedule: bool) -> None:
    """Do background work, and what the schedule asks for."""
    supervisor.die_with_parent()
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    discover()
    huey.create_consumer(workers=threads, periodic=not no_schedule, max_delay=1.0, graceful_signal="TERM").run()
