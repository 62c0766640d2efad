"""A whole installation in one zip: database, uploaded files, secret, with a manifest of checksums read before anything is put back."""

import hashlib
import json
import shutil
import sqlite3
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from gettext import gettext as _
from pathlib import Path
from typing import Any

from click import ClickException

import guke
from guke.site import env

_SQLITE = "guke.sqlite3"
_DUMP = "guke.dump"
_MANIFEST = "manifest.json"
_SECRET = "secret.key"  # noqa: S105 - the name of a file
_TABLES = "SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
_BLOCK = 1 << 20
_FORMAT = 1


class BrokenArchive(ClickException):
    """The file is no backup of Guke, or what it holds differs from its manifest."""


class Refused(ClickException):
    """Backing up or restoring would lose something, or a tool is missing."""


def write(home: Path, file: Path, now: datetime, *, mirror: bool = False) -> dict[str, Any]:
    """Write the archive whole or not at all; return its manifest."""
    if file.exists():
        message = _("%(file)s exists. Remedy: name another file, or remove it first.") % {"file": file}
        raise Refused(message)
    draft = file.with_name(f"{file.name}.part")
    try:
        with (
            tempfile.TemporaryDirectory(dir=file.parent) as scratch,
            zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive,
        ):
            manifest = _packed(archive, _sources(home, Path(scratch), mirror=mirror))
            manifest |= {"format": _FORMAT, "version": guke.__version__, "made_at": now.isoformat()}
            archive.writestr(_MANIFEST, json.dumps(manifest, indent=1))
        draft.chmod(0o600)
        draft.replace(file)
    except OSError as reason:
        told = {"file": file, "why": reason.strerror}
        message = _("Cannot write %(file)s: %(why)s. Remedy: a folder you may write to, on a disk with room.") % told
        raise Refused(message) from reason
    finally:
        draft.unlink(missing_ok=True)
    return manifest


def read(file: Path, staging: Path) -> dict[str, Any]:
    """Unpack the archive into an empty folder and return its manifest, each entry checked against it."""
    try:
        with zipfile.ZipFile(file) as archive:
            manifest: dict[str, Any] = json.loads(archive.read(_MANIFEST))
            _check_format(manifest, file)
            for name, facts in manifest["entries"].items():
                _unpack(archive, name, facts["sha256"], staging)
    except (zipfile.BadZipFile, KeyError, ValueError) as reason:
        message = _(
            "%(file)s is not a whole backup of Guke: %(why)s. Remedy: take another copy of it; nothing was changed."
        ) % {"file": file, "why": reason}
        raise BrokenArchive(message) from reason
    return manifest


def restore(file: Path, home: Path, *, force: bool = False) -> dict[str, Any]:
    """Put an archive back in place of the data folder; what was there is kept beside it under another name."""
    if not force and home.exists() and any((home / name).exists() for name in (_SQLITE, "prepared")):
        message = _("%(home)s holds data already. Remedy: --force sets it aside (under another name) and restores.") % {
            "home": home
        }
        raise Refused(message)
    home.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=f"{home.name}.restoring-", dir=home.parent))
    try:
        manifest = read(file, staging)
        if (staging / _DUMP).exists():
            _load_dump(staging / _DUMP, home, force=force)
        elif env.text("DATABASE_URL"):
            message = "The backup is of a SQLite. Remedy: restore it without DATABASE_URL."
            raise Refused(message)
        _exchange(staging, home, manifest["made_at"])
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return manifest


def _exchange(staging: Path, home: Path, made_at: str) -> None:
    try:
        if home.exists():
            home.rename(_free_name(home, made_at))
        staging.rename(home)
    except OSError as reason:
        message = _(
            "Cannot exchange %(home)s: %(why)s. Remedy: let GUKE_HOME be a folder inside the mounted disk, not the disk itself."
        ) % {"home": home, "why": reason.strerror}
        raise Refused(message) from reason


def _free_name(home: Path, made_at: str) -> Path:
    stem = f"{home.name}.before-{made_at[:10]}"
    names = (home.with_name(stem if number == 0 else f"{stem}-{number}") for number in range(10_000))
    return next(name for name in names if not name.exists())


def _sources(home: Path, scratch: Path, *, mirror: bool) -> Iterator[tuple[str, Path]]:
    if url := env.text("DATABASE_URL"):
        yield _DUMP, _dumped(url, scratch / _DUMP)
    else:
        yield _SQLITE, _copied(home / _SQLITE, scratch / _SQLITE)
    if (home / _SECRET).exists():
        yield _SECRET, home / _SECRET
    for folder in ("files", *(["mirror"] if mirror else [])):
        for path in sorted((home / folder).rglob("*")):
            if path.is_file():
                yield path.relative_to(home).as_posix(), path


def _copied(source: Path, target: Path) -> Path:
    if not source.exists():
        message = _("There is no database %(file)s. Remedy: GUKE_HOME names the data folder.") % {"file": source}
        raise Refused(message)
    with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(target)) as copy:
        live.backup(copy)
    return target


def _dumped(url: str, target: Path) -> Path:
    _tool("pg_dump", "--format=custom", "--no-owner", f"--file={target}", f"--dbname={url}")
    return target


def _load_dump(dump: Path, home: Path, *, force: bool) -> None:
    """Put a dump into the database, all of it or nothing; what the database held is dumped beside the data folder first."""
    url = env.text("DATABASE_URL")
    if not url:
        message = _("The backup is of a PostgreSQL. Remedy: DATABASE_URL names the database to restore into.")
        raise Refused(message)
    if (
        _tool("psql", "--no-psqlrc", "--tuples-only", "--no-align", f"--dbname={url}", f"--command={_TABLES}").strip()
        != "0"
    ):
        if not force:
            message = "The database holds data already. Remedy: --force keeps a dump of it beside the data folder and restores."
            raise Refused(message)
        _dumped(url, _free_name(home.with_name(f"{home.name}.dump"), "database"))
    _tool("pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction", f"--dbname={url}", str(dump))
    dump.unlink()


def _tool(name: str, *arguments: str) -> str:
    program = shutil.which(name)
    if program is None:
        message = _(
            "%(name)s is missing. Remedy: install the client tools of PostgreSQL (apt install postgresql-client)."
        ) % {"name": name}
        raise Refused(message)
    done = subprocess.run([program, *arguments], check=False, capture_output=True, text=True)  # noqa: S603 - program and arguments are ours
    if done.returncode:
        message = _("%(name)s failed: %(why)s") % {"name": name, "why": done.stderr.strip()}
        raise Refused(message)
    return done.stdout


def _packed(archive: zipfile.ZipFile, sources: Iterator[tuple[str, Path]]) -> dict[str, Any]:
    entries = {}
    for name, path in sources:
        digest, size = hashlib.sha256(), 0
        entry = zipfile.ZipInfo(name)
        entry.compress_type = zipfile.ZIP_DEFLATED
        with path.open("rb") as source, archive.open(entry, "w", force_zip64=True) as target:
            while block := source.read(_BLOCK):
                digest.update(block)
                size += target.write(block)
        entries[name] = {"sha256": digest.hexdigest(), "size": size}
    return {"entries": entries}


def _unpack(archive: zipfile.ZipFile, name: str, sha256: str, staging: Path) -> None:
    place = (staging / name).resolve()
    if not place.is_relative_to(staging.resolve()):
        message = f"{name} points outside"
        raise ValueError(message)
    place.parent.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    with archive.open(name) as source, place.open("wb") as target:
        while block := source.read(_BLOCK):
            digest.update(block)
            target.write(block)
    if digest.hexdigest() != sha256:
        message = f"{name} differs from the manifest"
        raise ValueError(message)
    if name == _SECRET:
        place.chmod(0o600)


def _check_format(manifest: dict[str, Any], file: Path) -> None:
    if manifest.get("format") != _FORMAT:
        message = _(
            "%(file)s was written by another Guke (%(version)s). Remedy: restore it with that version, then upgrade."
        ) % {"file": file, "version": manifest.get("version")}
        raise BrokenArchive(message)
