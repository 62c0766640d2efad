"""``guke serve`` and ``guke web``: the web server, alone or with background work beside it."""

import subprocess
import sys
from pathlib import Path

import click
from granian import Granian
from granian.constants import Interfaces

from guke.site import env, preflight, prepared, supervisor

_host = click.option("--host", default="127.0.0.1", envvar="GUKE_HOST", show_default=True, help="Address to listen on.")
_port = click.option("--port", default=8000, envvar="GUKE_PORT", show_default=True, help="Port to listen on.")


@click.command()
@_host
@_port
@click.option("--demo", is_flag=True, help="Make the demo company first when the data folder is new.")
def serve(host: str, port: int, *, demo: bool) -> None:
    """Serve web, background work and schedule together; ctrl-C stops all."""
    home = preflight.data_folder()
    preflight.port_free(host, port)
    ready(home, demo=demo)
    address = f"http://{host}:{port}/"
    sys.exit(
        supervisor.supervise(
            ("web", "--host", host, "--port", str(port)),
            ("worker",),
            lambda: supervisor.listening(host, port),
            lambda: click.echo(f"Guke is at {address}   (ctrl-C stops it; data in {home})"),
        ),
    )


@click.command()
@_host
@_port
@click.option("--workers", default=1, envvar="GUKE_WORKERS", show_default=True, help="Processes that answer.")
@click.option("--threads", default=4, envvar="GUKE_THREADS", show_default=True, help="Threads in each process.")
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


def ready(home: Path, *, demo: bool = False) -> None:
    """Prepare the data folder where something changed, and make the demo company that an interrupted first start still owes."""
    owed = home / "demo.owed"
    if demo and not (home / "prepared").exists():
        owed.touch()
    if not prepared.up_to_date(home):
        _run("prepare")
    if owed.exists():
        _run("demo")
        owed.unlink()


def _run(command: str) -> None:
    done = subprocess.run([sys.executable, "-m", "guke", command], check=False)  # noqa: S603 - our own command
    if done.returncode:
        sys.exit(done.returncode)
