"""A start does the slow work only when something changed."""

import os
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache

import guke
from guke.site import prepared
from guke.site.commands import preparing


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    (tmp_path / "guke.sqlite3").touch()
    prepared.mark(tmp_path)
    return tmp_path


def test_nothing_is_done_twice(made: Path) -> None:
    assert prepared.up_to_date(made)


def test_a_new_folder_is_prepared(tmp_path: Path) -> None:
    assert not prepared.up_to_date(tmp_path)


def test_a_lost_database_is_prepared(made: Path) -> None:
    (made / "guke.sqlite3").unlink()
    assert not prepared.up_to_date(made)


def test_another_version_is_prepared(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guke, "__version__", "99")
    assert not prepared.up_to_date(made)


@pytest.mark.parametrize("name", ["kit/static/a.css", "kit/stamps.py"])
def test_a_changed_file_is_prepared(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    style = tmp_path / name
    style.parent.mkdir(parents=True)
    style.touch()
    monkeypatch.setattr(prepared, "_PACKAGE", tmp_path)
    prepared.mark(made)
    assert prepared.up_to_date(made)
    os.utime(style, (1, 1))
    assert not prepared.up_to_date(made)


def test_another_database_is_prepared(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://guke@db/guke")
    assert not prepared.up_to_date(made)
    prepared.mark(made)
    assert prepared.up_to_date(made)


def test_what_an_earlier_program_kept_is_forgotten_and_the_database_looks_at_its_tables_anew(
    tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch, db: None
) -> None:
    del db
    settings.HOME = tmp_path
    monkeypatch.setattr(preparing, "call_command", lambda *_words, **_options: None)
    monkeypatch.setattr(preparing.messages, "compile_all", lambda _root: None)
    monkeypatch.setattr(preparing.huey.storage, "initialize_schema", lambda: None, raising=False)
    cache.set("kept:figure", {"of": "another shape"})
    taken: list[str] = []
    monkeypatch.setattr(preparing, "take_statistics", lambda: taken.append("after the migrations"))
    preparing.prepare.callback()
    assert cache.get("kept:figure") is None
    assert taken == ["after the migrations"]
