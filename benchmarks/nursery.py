"""Processes that begin with Django loaded: one loads it, and every piece of Python runs in a fork of it, fit to be killed."""

import json
import os
import signal
import subprocess
import sys
from types import TracebackType
from typing import Self

_LOADED = """
import json, os, sys, traceback, django
django.setup()
def run(text):
    try:
        exec(text, {})
    except BaseException:
        traceback.print_exc()
        return 1
    finally:
        sys.stdout.flush()
    return 0
for line in sys.stdin:
    child = os.fork()
    if not child:
        os._exit(run(json.loads(line)))
    print(child, flush=True)
    _child, state = os.waitpid(child, 0)
    print("ended", os.waitstatus_to_exitcode(state), flush=True)
"""


class Nursery:
    """Starts one piece at a time; ``environment`` is that of all."""

    def __init__(self, environment: dict[str, str]) -> None:
        command = [sys.executable, "-c", _LOADED]
        self._parent = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._parent.stdin
        assert self._parent.stdout
        self._asked, self._told = self._parent.stdin, self._parent.stdout
        self._child = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self._parent.kill()
        self._parent.communicate()

    def start(self, text: str) -> None:
        """Begin a piece of Python."""
        self._asked.write(json.dumps(text) + "\n")
        self._asked.flush()
        self._child = int(self._told.readline())

    def alive(self) -> bool:
        """Tell whether the piece begun last still runs."""
        try:
            os.kill(self._child, 0)
        except ProcessLookupError:
            return False
        return True

    def kill(self) -> None:
        """Kill it wherever it is."""
        if self.alive():
            os.kill(self._child, signal.SIGKILL)

    def end(self) -> tuple[int, str]:
        """Wait for its end; return how it ended and what it printed."""
        said = []
        while not (line := self._told.readline()).startswith("ended "):
            assert line, "the process that loads Django is gone"
            said.append(line)
        return int(line.split()[1]), "".join(said).strip()

    def run(self, text: str) -> str:
        """Run a piece to its good end and return what it printed."""
        self.start(text)
        code, said = self.end()
        assert code == 0, said
        return said
