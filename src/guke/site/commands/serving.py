"""``guke serve``: web, background work and schedule in one; it loads little itself, so that the first page comes soon."""

import sys
from gettext import gettext as _
from pathlib import Path

import click

from guke.site import preflight, prepared, supervisor
from guke.site.commands.listening import at_host, at_port


@click.command(help=_("Serve web, background work and schedule together; ctrl-C stops all."))
@at_host
@at_port
@click.option("--demo", is_flag=True, help=_("Make the demo company first when the data folder is new."))
def serve(host: str, port: int, *, demo: bool) -> None:
    """Serve web, background work and schedule together; ctrl-C stops all."""
    home = preflight.data_folder()
    preflight.port_free(host, port)
    ready(home, demo=demo)
    told = _("Guke is at %(address)s   (ctrl-C stops it; data in %(home)s)") % {
        "address": f"http://{host}:{port}/",
        "home": home,
    }
    sys.exit(
        supervisor.supervise(
            ("web", "--host", host, "--port", str(port)),
            ("worker",),
            lambda: supervisor.listening(host, port),
            lambda: click.echo(f"{prepared.greeting(home)}\n{told}".lstrip()),
        ),
    )


def ready(home: Path, *, demo: bool = False) -> None:
    """Prepare the data folder where something changed, and make the demo company that an interrupted first start still owes."""
    owed = home / "demo.owed"
    if demo and not (home / "prepared").exists():
        owed.touch()
    prepared.prepare(home)
    if owed.exists():
        prepared.run("demo", "--quiet")
        owed.unlink()
