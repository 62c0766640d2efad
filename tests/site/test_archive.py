"""A backup holds everything and comes back as it was; a damaged one changes nothing."""

import sqlite3
import zipfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from guke.site import archive

NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)


@pytest.fixture
def installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    home = tmp_path / "var"
    (home / "files" / "2026").mkdir(parents=True)
    (home / "files" / "2026" / "合同.pdf").write_bytes(b"contract")
    (home / "secret.key").write_text("secret")
    with closing(sqlite3.connect(home / "guke.sqlite3")) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE account (name TEXT)")
        database.execute("INSERT INTO account VALUES ('金穗')")
        database.commit()
    return home


def accounts(home: Path) -> list[str]:
    with closing(sqlite3.connect(home / "guke.sqlite3")) as database:
        return [name for (name,) in database.execute("SELECT name FROM account")]


def test_a_backup_comes_back_as_it_was(installation: Path, tmp_path: Path) -> None:
    archive.write(installation, tmp_path / "b.zip", NOW)
    archive.restore(tmp_path / "b.zip", tmp_path / "other")
    assert accounts(tmp_path / "other") == ["金穗"]
    assert (tmp_path / "other/files/2026/合同.pdf").read_bytes() == b"contract"
    assert (tmp_path / "other/secret.key").stat().st_mode & 0o777 == 0o600


def test_a_backup_taken_while_somebody_writes_is_consistent(installation: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(installation / "guke.sqlite3")) as writer:
        writer.execute("INSERT INTO account VALUES ('未提交')")
        archive.write(installation, tmp_path / "b.zip", NOW)
    archive.restore(tmp_path / "b.zip", tmp_path / "other")
    assert accounts(tmp_path / "other") == ["金穗"]


def test_data_in_place_is_not_overwritten_unasked(installation: Path, tmp_path: Path) -> None:
    archive.write(installation, tmp_path / "b.zip", NOW)
    with pytest.raises(archive.Refused, match="--force"):
        archive.restore(tmp_path / "b.zip", installation)


def test_forced_the_old_data_is_set_aside(installation: Path, tmp_path: Path) -> None:
    archive.write(installation, tmp_path / "b.zip", NOW)
    (installation / "files" / "later.txt").write_text("later")
    archive.restore(tmp_path / "b.zip", installation, force=True)
    assert not (installation / "files" / "later.txt").exists()
    assert (tmp_path / "var.before-2026-03-01/files/later.txt").read_text() == "later"


def test_a_damaged_backup_changes_nothing(installation: Path, tmp_path: Path) -> None:
    archive.write(installation, tmp_path / "b.zip", NOW)
    with zipfile.ZipFile(tmp_path / "b.zip") as whole, zipfile.ZipFile(tmp_path / "bad.zip", "w") as bad:
        for name in whole.namelist():
            bad.writestr(name, b"other" if name == "secret.key" else whole.read(name))
    with pytest.raises(archive.BrokenArchive, match=r"secret\.key differs"):
        archive.restore(tmp_path / "bad.zip", installation, force=True)
    assert accounts(installation) == ["金穗"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.zip", "bad.zip", "var"]


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04 cut"])
def test_a_file_that_is_no_backup_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "b.zip").write_bytes(content)
    with pytest.raises(archive.BrokenArchive, match="nothing was changed"):
        archive.restore(tmp_path / "b.zip", tmp_path / "var")


def test_an_entry_that_points_outside_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as bad:
        bad.writestr("../evil", b"x")
        bad.writestr("manifest.json", '{"format": 1, "entries": {"../evil": {"sha256": "0"}}, "made_at": "2026"}')
    with pytest.raises(archive.BrokenArchive, match="points outside"):
        archive.restore(tmp_path / "b.zip", tmp_path / "var")
    assert not (tmp_path / "evil").exists()


def test_an_existing_backup_is_not_overwritten(installation: Path, tmp_path: Path) -> None:
    (tmp_path / "b.zip").write_text("yesterday's")
    with pytest.raises(archive.Refused, match="exists"):
        archive.write(installation, tmp_path / "b.zip", NOW)
    assert (tmp_path / "b.zip").read_text() == "yesterday's"
