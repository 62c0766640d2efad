"""A migrated SQLite kept between runs: while no migration changes, a run copies it in place of migrating anew."""

import hashlib
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

import guke

_ROOT = Path(__file__).parents[1]
_GUKE = re.compile(r"^(?:from|import) (guke\.[\w.]+)", re.MULTILINE)
_OTHERS = ("django", "django-allauth")


def digest() -> str:
    """Return what the tables depend on: the models, the migrations, what these import, and other people's migrations."""
    package = Path(guke.__file__).parent
    migrations = set(package.glob("*/migrations/*.py"))
    files = migrations | set(package.glob("*/models.py")) | set(package.glob("*/models/**/*.py"))
    for text in [file.read_text(encoding="utf-8") for file in migrations]:
        files |= {Path(str(spec.origin)) for name in _GUKE.findall(text) if (spec := find_spec(name))}
    told = hashlib.sha256(repr([*map(version, _OTHERS), sqlite3.sqlite_version]).encode())
    for file in sorted(files):
        told.update(str(file.relative_to(package)).encode() + file.read_bytes())
    return told.hexdigest()[:16]


@pytest.fixture(scope="session")
def _laid(django_db_modify_db_settings: None) -> Iterator[Path | None]:
    """Copy the kept database into the one Django is about to migrate, which finds nothing left to do."""
    if connection.vendor != "sqlite":
        yield None
        return
    kept = _ROOT / "build" / f"test-database-{digest()}.sqlite3"
    name = connection.creation._get_test_db_name()  # noqa: SLF001 - the very name that setting up asks for
    with closing(sqlite3.connect(name, uri=True)) as memory:
        if kept.exists():
            with closing(sqlite3.connect(kept)) as source:
                source.backup(memory)
        yield kept


@pytest.fixture(scope="session")
def django_db_setup(_laid: Path | None, django_db_setup: None, django_db_blocker: Any) -> None:
    """Migrate what is missing, and keep the database where there was none."""
    if _laid is None or _laid.exists():
        return
    _laid.parent.mkdir(exist_ok=True)
    for outdated in _laid.parent.glob("test-database-*"):
        outdated.unlink(missing_ok=True)
    own = _laid.with_name(f"{_laid.name}.{os.getpid()}")
    with django_db_blocker.unblock():
        connection.cursor().execute("VACUUM INTO %s", [str(own)])
    own.replace(_laid)
