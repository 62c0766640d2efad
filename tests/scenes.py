"""Scenes: what takes long to set up is made once for each worker and laid out again for every test that asks for it."""

import pickle
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction

from guke.kit import audit

Rows = dict[str, list[tuple[Any, ...]]]


@dataclass(frozen=True)
class _Kept:
    """The rows a scene added to each table, the files it left, and what its maker returned."""

    rows: Rows
    files: Path
    told: bytes


@pytest.fixture(scope="session")
def _scenes() -> dict[str, _Kept]:
    return {}


@pytest.fixture
def scene(
    db: None, _scenes: dict[str, _Kept], tmp_path_factory: pytest.TempPathFactory, settings: Any
) -> Callable[[Callable[[], Any]], Any]:
    """Give ``scene(make)``: what ``make`` left in the database and the mirror, as if it had run just now.

    A scene may begin with another one.
    """
    del db

    def laid_out(make: Callable[[], Any]) -> Any:
        name = f"{make.__module__}.{make.__qualname__}"
        if name not in _scenes:
            _scenes[name] = _keep(make, Path(settings.MIRROR), tmp_path_factory.mktemp("scene"))
        kept = _scenes[name]
        _write(kept.rows)
        shutil.copytree(kept.files, settings.MIRROR, dirs_exist_ok=True)
        return pickle.loads(kept.told)  # noqa: S301 - pickled by this very process

    return laid_out


def _keep(make: Callable[[], Any], mirror: Path, files: Path) -> _Kept:
    """Make the scene, take down what it left, and undo it."""
    with transaction.atomic():
        before = _rows()
        with audit.door("job"):
            told = make()
        known = {table: set(rows) for table, rows in before.items()}
        rows = {table: [row for row in rows if row not in known[table]] for table, rows in _rows().items()}
        transaction.set_rollback(True)
    shutil.copytree(mirror, files, dirs_exist_ok=True)
    shutil.rmtree(mirror)
    return _Kept({table: new for table, new in rows.items() if new}, files, pickle.dumps(told))


def _rows() -> Rows:
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.django_table_names(only_existing=True):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 - a table of ours
            found[table] = cursor.fetchall()
    return found


def _write(rows: Rows) -> None:
    with connection.cursor() as cursor:
        for table, new in rows.items():
            marks = ", ".join(["%s"] * len(new[0]))
            cursor.executemany(f"INSERT INTO {connection.ops.quote_name(table)} VALUES ({marks})", new)  # noqa: S608 - a table of ours
