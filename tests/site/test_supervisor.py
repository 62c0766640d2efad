"""The processes of ``guke serve`` start, stop and fail as one."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow  # starts processes
_SERVE = """
import sys
from pathlib import Path
from guke.site import supervisor
folder = Path(sys.argv[1])
supervisor._GUKE, supervisor._LOOK, supervisor._REST = (sys.executable, "-c", sys.argv[2]), 0.02, 0.1
ready = lambda: (folder / "web").exists()
sys.exit(supervisor.supervise(("web", str(folder)), ("worker", str(folder)), ready, lambda: print("here", flush=True)))
"""
_CHILD = """
import os, sys, time, pathlib
from guke.site import supervisor
supervisor._LOOK_FOR_PARENT = 0.02
supervisor.die_with_parent()
pathlib.Path(sys.argv[2], sys.argv[1]).write_text(str(os.getpid()))
if sys.argv[1] == os.environ.get("ENDS"): sys.exit(3)
time.sleep(60)
"""


def started(folder: Path, ends: str = "") -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src"), "ENDS": ends}
    command = [sys.executable, "-c", _SERVE, str(folder), _CHILD]
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, text=True)


def wait_for(path: Path) -> int:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if path.exists() and (text := path.read_text()):
            return int(text)
        time.sleep(0.02)
    raise AssertionError(path)


def gone(pid: int) -> bool:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_all(tmp_path: Path, number: int) -> None:
    process = started(tmp_path)
    children = wait_for(tmp_path / "web"), wait_for(tmp_path / "worker")
    process.send_signal(number)
    assert process.wait(20) == 0
    assert all(gone(pid) for pid in children)


def test_a_web_server_that_ends_ends_all_with_its_code(tmp_path: Path) -> None:
    assert started(tmp_path, ends="web").wait(20) == 3


def test_a_worker_that_ends_is_started_again(tmp_path: Path) -> None:
    process = started(tmp_path, ends="worker")
    first = wait_for(tmp_path / "worker")
    deadline = time.monotonic() + 20
    while wait_for(tmp_path / "worker") == first and time.monotonic() < deadline:
        time.sleep(0.05)
    assert wait_for(tmp_path / "worker") != first
    process.terminate()
    assert process.wait(20) == 0


def test_children_follow_a_parent_that_was_killed(tmp_path: Path) -> None:
    process = started(tmp_path)
    children = wait_for(tmp_path / "web"), wait_for(tmp_path / "worker")
    process.kill()
    process.wait(20)
    assert all(gone(pid) for pid in children)
