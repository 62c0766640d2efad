"""What must hold before Guke can start, each refusal with its remedy; nothing here needs Django."""

import shutil
import socket
from gettext import gettext as _
from pathlib import Path

import click

from guke.site import env

_ROOM = 200 * 1024 * 1024


class Obstacle(click.ClickException):
    """Something outside Guke stops it; the message says what to do."""


def data_folder() -> Path:
    """Return the data folder, made if need be, writable and with room left."""
    home = env.home()
    try:
        home.mkdir(parents=True, exist_ok=True)
        probe = home / ".writable"
        probe.write_text("x")
        probe.unlink()
    except OSError as reason:
        message = _(
            "Cannot write to the data folder %(home)s: %(why)s.\n"
            "Remedy: give this user the right to write there, free some space, or name another folder: GUKE_HOME=/path make run"
        ) % {"home": home, "why": reason.strerror}
        raise Obstacle(message) from reason
    _has_room(home)
    return home


def _has_room(home: Path) -> None:
    free = shutil.disk_usage(home).free
    if free < _ROOM:
        message = _(
            "The disk of the data folder %(home)s is full: %(free)d MB left, %(room)d MB needed.\n"
            "Remedy: free some space, or move the folder and name it: GUKE_HOME=/path make run"
        ) % {"home": home, "free": free // 1024**2, "room": _ROOM // 1024**2}
        raise Obstacle(message)


def port_free(host: str, port: int) -> None:
    """Refuse a port that somebody else listens on, or that this user may not use."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as reason:
            message = _(
                "Cannot listen on %(host)s:%(port)d: %(why)s.\n"
                "Remedy: another port, e.g. make run PORT=%(other)d (guke serve --port %(other)d), or stop the program that uses it."
            ) % {"host": host, "port": port, "why": reason.strerror, "other": port + 1000}
            raise Obstacle(message) from reason
