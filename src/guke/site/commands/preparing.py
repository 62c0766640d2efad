"""``guke prepare``: translations, database and static files brought up to date; ``guke serve`` calls it where needed."""

import sqlite3
from gettext import gettext as _
from pathlib import Path

import click
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import DatabaseError
from whitenoise.storage import MissingFileError

import guke
from guke.insight.store import take_statistics
from guke.kit.queue import huey
from guke.site import messages, prepared
from guke.site.preflight import Obstacle


@click.command(help=_("Bring translations, database and static files up to date."))
def prepare() -> None:
    """Bring translations, database and static files up to date."""
    home: Path = settings.HOME
    root = Path(guke.__file__).parent
    if (root.parents[1] / "pyproject.toml").exists():
        messages.compile_all(root)
    try:
        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable")
        take_statistics()  # a table made anew by a migration has lost its own
        cache.clear()  # what an earlier program kept may have another shape
        huey.storage.initialize_schema()
        call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    except (DatabaseError, sqlite3.Error, OSError) as reason:
        told = _("Cannot prepare %(home)s: %(why)s") % {"home": home, "why": reason}
        remedy = _("Remedy: see that the disk has room and the database of DATABASE_URL answers, then again.")
        message = f"{told}\n{remedy}"
        raise Obstacle(message) from reason
    except MissingFileError as reason:
        told = _("The browser's files are not built: %(why)s") % {"why": reason.args[0].splitlines()[0]}
        remedy = _("Remedy: python build_assets.py, then again.")
        message = f"{told}\n{remedy}"
        raise Obstacle(message) from reason
    prepared.mark(home)
