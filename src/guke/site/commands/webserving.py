"""``guke web``: the web pages alone."""

from gettext import gettext as _

import click
from granian import Granian
from granian.constants import Interfaces

from guke.site import env, preflight, supervisor
from guke.site.commands.listening import at_host, at_port


@click.command(help=_("Serve the web pages alone (then run `guke worker` elsewhere)."))
@at_host
@at_port
@click.option("--workers", default=1, envvar="GUKE_WORKERS", show_default=True, help=_("Processes that answer."))
@click.option("--threads", default=4, envvar="GUKE_THREADS", show_default=True, help=_("Threads in each process."))
def web(host: str, port: int, workers: int, threads: int) -> None:
    """Serve the web pages alone (then run ``guke worker`` elsewhere)."""
    supervisor.die_with_parent()
    preflight.data_folder()
    preflight.port_free(host, port)
    Granian(
        "guke.site.server:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=threads,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
        log_enabled=env.flag("GUKE_LOG"),
    ).serve()
