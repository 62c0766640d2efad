"""Keeps the processes of ``guke serve`` together: they start, stop and fail as one."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from types import FrameType

_PATIENCE = 15.0
_LOOK = 0.5
_LOOK_FOR_PARENT = 1.0
_REST = 2.0
"""Seconds between looks at the processes, and before a worker that ended is started again."""
_GUKE = (sys.executable, "-m", "guke")
_PARENT = "GUKE_PARENT"


class Stopped(Exception):
    """A signal asked to stop."""


def supervise(
    web: Sequence[str], worker: Sequence[str], answering: Callable[[], bool], greet: Callable[[], None]
) -> int:
    """Run the web server, then the worker once it answers, until a signal or the end of the web server; return an exit code."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _stop)
    running: list[subprocess.Popen[bytes]] = []
    try:
        running.append(_start(web))
        if not _answered(running[0], answering):
            return running[0].wait()
        greet()
        running.append(_start(worker))
        return _watch(running, worker)
    except Stopped:
        return 0
    finally:
        _end(running)


def die_with_parent() -> None:
    """Stop this process when the one that started it is gone, however it went."""
    if os.environ.get(_PARENT) == str(os.getppid()):
        threading.Thread(target=_watch_parent, args=(os.getppid(),), daemon=True).start()


def listening(host: str, port: int) -> bool:
    """Say whether somebody accepts connections there."""
    with contextlib.suppress(OSError), socket.create_connection((host, port), timeout=1):
        return True
    return False


def _stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signature of a signal handler
    raise Stopped


def _start(arguments: Sequence[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen([*_GUKE, *arguments], env={**os.environ, _PARENT: str(os.getpid())})  # noqa: S603 - our own command


def _answered(web: subprocess.Popen[bytes], answering: Callable[[], bool]) -> bool:
    while web.poll() is None:
        if answering():
            return True
        time.sleep(0.05)
    return False


def _watch(running: list[subprocess.Popen[bytes]], worker: Sequence[str]) -> int:
    while running[0].poll() is None:
        if running[1].poll() is not None:
            time.sleep(_REST)
            running[1] = _start(worker)
        time.sleep(_LOOK)
    return running[0].returncode


def _end(running: list[subprocess.Popen[bytes]]) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)
    for process in running:
        process.terminate()
    for process in running:
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()


def _watch_parent(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOK_FOR_PARENT)
    os.kill(os.getpid(), signal.SIGTERM)
