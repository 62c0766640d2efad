"""Processes to be killed or spoiled: forks of the test process, where Django and Guke are loaded already, over a data folder of their own."""

import gc
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, NoReturn, Self

import pytest
from django.conf import settings
from django.db import connections
from pytest_django import DjangoDbBlocker

from guke.site import databases


class Forks:
    """Starts one piece of Python at a time; each begins where the test is, and with ``home`` as the data folder."""

    def __init__(self, home: Path, blocker: DjangoDbBlocker) -> None:
        self._home, self._blocker = home, blocker
        self._child = 0
        self._said = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        if self._child:
            self.kill()
            self.end()

    def start(self, text: str, **given: Any) -> None:
        """Begin a piece of Python, to which the names given are known."""
        self._said, write = os.pipe()
        self._child = os.fork()
        if not self._child:
            self._run(text, given, write)
        os.close(write)

    def _run(self, text: str, given: dict[str, Any], write: int) -> NoReturn:
        code = 1
        try:
            with os.fdopen(write, "w") as told:
                sys.stdout = told
                self._move_in()
                with self._blocker.unblock():
                    exec(text, given)  # noqa: S102 - the test's own text
            code = 0
        except BaseException:  # noqa: BLE001 - whatever it was, the test itself must not go on in the child
            traceback.print_exc(file=sys.__stderr__)
        finally:
            os._exit(code)

    def _move_in(self) -> None:
        gc.freeze()  # looking through all the tests have loaded would copy it
        os.environ["GUKE_HOME"] = str(self._home)
        settings.HOME = self._home
        connections.settings["default"] = connections.configure_settings(
            {"default": databases.database("", self._home)}
        )["default"]
        del connections["default"]

    def alive(self) -> bool:
        """Tell whether the piece begun last still runs."""
        return os.waitid(os.P_PID, self._child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None

    def kill(self) -> None:
        """Kill it wherever it is."""
        os.kill(self._child, signal.SIGKILL)

    def end(self) -> tuple[int, str]:
        """Wait for its end; return how it ended and what it printed."""
        with os.fdopen(self._said) as told:
            said = told.read()
        _pid, state = os.waitpid(self._child, 0)
        self._child = 0
        return os.waitstatus_to_exitcode(state), said.strip()

    def run(self, text: str, **given: Any) -> str:
        """Run a piece to its good end; return what it printed."""
        self.start(text, **given)
        code, said = self.end()
        assert code == 0, said
        return said


@pytest.fixture
def forks(
    db: None, tmp_path: Path, lay_tables: Callable[[Path], None], django_db_blocker: DjangoDbBlocker
) -> Iterator[Forks]:
    """Processes over an empty data folder with its tables, an SQLite; a copy of the one ``db`` sees to."""
    del db
    lay_tables(tmp_path)
    with Forks(tmp_path, django_db_blocker) as found:
        yield found
