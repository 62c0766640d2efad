"""The questions ``guke check`` asks, each answered with a state, the finding and a remedy."""

import shutil
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from gettext import gettext as _
from pathlib import Path
from typing import Literal

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from guke.kit.queue import huey
from guke.site.jobs import HEARTBEAT

State = Literal["ok", "warn", "fail"]
_MEGABYTE = 1024**2


@dataclass(frozen=True)
class Finding:
    """The answer to one question."""

    name: str
    state: State
    text: str
    remedy: str = ""


def examine(now: datetime) -> Iterator[Finding]:
    """Ask everything, the database first; without it nothing else that needs it is asked."""
    reached = database()
    yield reached
    if reached.state == "ok":
        yield migrations()
        yield queue(now)
    yield disk()
    yield secret()
    yield assets()
    yield backup(now)


def database() -> Finding:
    """Ask whether the database answers."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as reason:
        return Finding("database", "fail", str(reason).strip(), _("see that DATABASE_URL is right and the server runs"))
    return Finding("database", "ok", connection.vendor)


def migrations() -> Finding:
    """Ask whether the database's structure is that of this version."""
    executor = MigrationExecutor(connection)
    open_ = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if open_:
        return Finding("migrations", "fail", _("%(n)d not applied") % {"n": len(open_)}, "guke prepare")
    return Finding("migrations", "ok", _("all applied"))


def queue(now: datetime) -> Finding:
    """Ask whether background work showed a sign of life lately."""
    remedy = _("start guke serve, or guke worker")
    try:
        beat: datetime | None = huey.get(HEARTBEAT, peek=True)
        waiting = huey.pending_count()
    except Exception as reason:  # noqa: BLE001 - each storage raises its own; all mean the same here
        return Finding("queue", "fail", _("cannot be read: %(why)s") % {"why": reason}, "guke prepare")
    if beat is None:
        return Finding("queue", "warn", _("no worker has run yet"), remedy)
    if now - beat > timedelta(minutes=3):
        told = {"since": f"{beat:%Y-%m-%d %H:%M}", "n": waiting}
        return Finding("queue", "fail", _("no sign of life since %(since)s UTC, %(n)d waiting") % told, remedy)
    return Finding("queue", "ok", _("alive, %(n)d waiting") % {"n": waiting})


def disk(room: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free) -> Finding:
    """Ask whether there is room in the data folder."""
    free = room(settings.HOME) // _MEGABYTE
    state: State = "ok" if free >= 2048 else "warn" if free >= 512 else "fail"  # noqa: PLR2004 - megabytes
    return Finding(
        "disk",
        state,
        _("%(free)d MB free in %(home)s") % {"free": free, "home": settings.HOME},
        "" if state == "ok" else _("free some space, or a larger disk"),
    )


def secret() -> Finding:
    """Ask whether others on this machine can read the secret key."""
    file = settings.HOME / "secret.key"
    if not file.exists():
        return Finding("secret", "ok", _("given by the environment"))
    if file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        return Finding("secret", "warn", _("%(file)s can be read by others") % {"file": file}, f"chmod 600 {file}")
    return Finding("secret", "ok", _("only its owner reads it"))


def assets() -> Finding:
    """Ask whether the browser's files are in place."""
    if (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        return Finding("assets", "ok", _("collected"))
    return Finding("assets", "fail", _("not collected: pages would show without style"), "guke prepare")


def backup(now: datetime) -> Finding:
    """Ask whether there is a backup, and how old it is."""
    mark = settings.HOME / "backed-up"
    if not mark.exists():
        return Finding("backup", "warn", _("none was ever made"), _("guke backup FILE, daily, onto another disk"))
    age = now - datetime.fromisoformat(mark.read_text())
    if age > timedelta(days=2):
        return Finding(
            "backup",
            "warn",
            _("the last is %(n)d days old") % {"n": age.days},
            _("guke backup FILE, daily, onto another disk"),
        )
    return Finding("backup", "ok", _("%(n)d hours old") % {"n": round(age.total_seconds() / 3600)})
