"""A backup of PostgreSQL comes back as it was; a broken one, or a database that holds data, changes nothing."""

import json
import os
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from guke.site import archive

NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
SERVER = os.environ.get("DATABASE_URL", "")
SOURCE, TARGET = (f"guke_{part}_{os.getpid()}" for part in ("source", "target"))
pytestmark = [
    pytest.mark.slow,  # makes databases, and calls pg_dump and pg_restore
    pytest.mark.postgresql,
    pytest.mark.skipif(not SERVER, reason="PostgreSQL only"),
]


def sql(url: str, command: str) -> str:
    asked = ["psql", "-X", "-t", "-A", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", command]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()


def database(name: str) -> str:
    """Make an empty database of this process's own: another may be at the next test of this file."""
    sql(SERVER, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
    sql(SERVER, f"CREATE DATABASE {name}")
    return f"{SERVER.rpartition('/')[0]}/{name}"


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An installation on PostgreSQL with one account and one file, backed up into ``b.zip``."""
    url = database(SOURCE)
    monkeypatch.setenv("DATABASE_URL", url)
    sql(url, "CREATE TABLE account (name text, amount numeric(18, 4)); INSERT INTO account VALUES ('金穗', 12.3400)")
    home = tmp_path / "var"
    (home / "files").mkdir(parents=True)
    (home / "files" / "合同.pdf").write_bytes(b"contract")
    archive.write(home, tmp_path / "b.zip", NOW)
    yield tmp_path / "b.zip"
    for name in (SOURCE, TARGET):
        sql(SERVER, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


@pytest.fixture
def target(monkeypatch: pytest.MonkeyPatch, source: Path) -> str:
    """An empty database to restore into."""
    del source
    url = database(TARGET)
    monkeypatch.setenv("DATABASE_URL", url)
    return url


def test_a_backup_comes_back_as_it_was(source: Path, target: str, tmp_path: Path) -> None:
    archive.restore(source, tmp_path / "other")
    assert sql(target, "SELECT name, amount FROM account") == "金穗|12.3400"
    assert (tmp_path / "other/files/合同.pdf").read_bytes() == b"contract"
    assert not (tmp_path / "other/guke.dump").exists()


def test_a_database_that_holds_data_is_not_overwritten_unasked(source: Path, target: str, tmp_path: Path) -> None:
    sql(target, "CREATE TABLE account (name text); INSERT INTO account VALUES ('丰禾')")
    with pytest.raises(archive.Refused, match="--force"):
        archive.restore(source, tmp_path / "other")
    assert sql(target, "SELECT name FROM account") == "丰禾"
    assert not (tmp_path / "other").exists()


def test_forced_a_dump_of_the_old_data_is_kept(source: Path, target: str, tmp_path: Path) -> None:
    sql(target, "CREATE TABLE account (name text); INSERT INTO account VALUES ('丰禾')")
    archive.restore(source, tmp_path / "other", force=True)
    assert sql(target, "SELECT name FROM account") == "金穗"
    [kept] = tmp_path.glob("other.dump.before-*")
    read = ["pg_restore", "--data-only", "-f", "-", str(kept)]
    assert "丰禾" in subprocess.run(read, check=True, capture_output=True, text=True).stdout


def test_a_dump_that_breaks_off_changes_nothing(source: Path, target: str, tmp_path: Path) -> None:
    """The checksum holds, for the dump was broken before it was packed: PostgreSQL itself has to refuse it."""
    sql(target, "CREATE TABLE account (name text); INSERT INTO account VALUES ('丰禾')")
    with zipfile.ZipFile(source) as whole:
        (tmp_path / "guke.dump").write_bytes(whole.read("guke.dump")[:-40])
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as bad:
        manifest = archive._packed(bad, iter([("guke.dump", tmp_path / "guke.dump")]))  # noqa: SLF001 - packs what it is given
        manifest |= {"format": 1, "made_at": NOW.isoformat()}
        bad.writestr("manifest.json", json.dumps(manifest))
    with pytest.raises(archive.Refused, match="pg_restore failed"):
        archive.restore(tmp_path / "bad.zip", tmp_path / "other", force=True)
    assert sql(target, "SELECT name FROM account") == "丰禾"
    assert not (tmp_path / "other").exists()


def test_a_backup_of_sqlite_is_refused_where_postgresql_is_named(target: str, tmp_path: Path) -> None:
    del target
    with zipfile.ZipFile(tmp_path / "s.zip", "w") as plain:
        plain.writestr("manifest.json", '{"format": 1, "entries": {}, "made_at": "2026-03-01"}')
    with pytest.raises(archive.Refused, match="without DATABASE_URL"):
        archive.restore(tmp_path / "s.zip", tmp_path / "other")


def test_a_backup_of_postgresql_is_refused_where_none_is_named(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DATABASE_URL")
    with pytest.raises(archive.Refused, match="DATABASE_URL names the database"):
        archive.restore(source, tmp_path / "other")
