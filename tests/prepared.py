"""A migrated SQLite kept between runs: while no migration changes, a run copies it in place of migrating anew."""

import hashlib
import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
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


def kept() -> Path:
    """Return where the migrated database of the present tables is kept, or will be."""
    return _ROOT / "build" / f"test-database-{digest()}.sqlite3"


def _name() -> str:
    """Return the very name that setting up gives the database of the tests."""
    return str(connection.creation._get_test_db_name())  # noqa: SLF001 - named nowhere else


@pytest.fixture(scope="session")
def _laid(django_db_modify_db_settings: None) -> Iterator[Path | None]:
    """Copy the kept database into the one Django is about to migrate, which finds nothing left to do."""
    if connection.vendor != "sqlite":
        yield None
        return
    file = kept()
    with closing(sqlite3.connect(_name(), uri=True)) as memory:
        if file.exists():
            with closing(sqlite3.connect(file)) as source:
                source.backup(memory)
        yield file


@pytest.fixture(scope="session")
def django_db_setup(_laid: Path | None, django_db_setup: None, django_db_blocker: Any) -> None:
    """Migrate what is missing, and keep the database where there was none."""
    if _laid is None or _laid.exists() or connection.settings_dict["NAME"] != _name():
        return  # the last where no test asks for a database: none is set up, and this one is somebody's own
    _laid.parent.mkdir(exist_ok=True)
    for outdated in set(_laid.parent.glob("test-database-*.sqlite3")) - {_laid}:
        outdated.unlink(missing_ok=True)
    own = _laid.with_suffix(f".{os.getpid()}")
    with django_db_blocker.unblock():
        connection.cursor().execute("VACUUM INTO %s", [str(own)])
    own.replace(_laid)


@pytest.fixture(scope="session")
def lay_tables(django_db_setup: None) -> Callable[[Path], None]:
    """Give ``lay_tables(folder)``: the kept database for processes of their own; without one they migrate themselves."""
    del django_db_setup

    def laid(folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        if kept().exists():
            shutil.copyfile(kept(), folder / "guke.sqlite3")

    return laid
