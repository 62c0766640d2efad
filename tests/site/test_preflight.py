"""What is in the way is said with its remedy."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from guke.site import preflight
from tests.architecture.walls import ROOT


def test_a_busy_port_is_refused_with_another() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(preflight.Obstacle, match=f"PORT={port + 1000}"):
            preflight.port_free("127.0.0.1", port)


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("GUKE_HOME", str(tmp_path / "file" / "below"))
    with pytest.raises(preflight.Obstacle, match="GUKE_HOME=/path"):
        preflight.data_folder()


def test_a_full_disk_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUKE_HOME", str(tmp_path))
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1))
    with pytest.raises(preflight.Obstacle, match="is full: 0 MB left"):
        preflight.data_folder()


def test_the_folder_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUKE_HOME", str(tmp_path / "new"))
    assert preflight.data_folder() == tmp_path / "new"
    assert list((tmp_path / "new").iterdir()) == []


@pytest.mark.slow  # starts another Python
def test_an_old_python_is_told_what_to_install() -> None:
    code = "import sys, runpy; sys.version_info = (3, 9, 2); sys.argv = ['start.py', 'env']; runpy.run_path('start.py', run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "3.11 or newer; this is 3.9.2" in done.stderr
    assert "Remedy:" in done.stderr
