"""An import is whole or not at all: killed, out of room, or beside another one."""

import errno
import threading
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connection

from guke.intake import actions
from guke.intake.locks import one_at_a_time
from guke.intake.models import Batch
from guke.intake.rules import NotImported
from guke.intake.spool import Spool
from guke.ledger.loading import SalesLoader
from guke.ledger.models import SalesLine
from tests.forks import Forks
from tests.intake.files import sales

LINE = ("2026-03-05", "D1", "1", "K1", "P1", "尿素", "2", "19.90")
KILLED = """
import os, signal
from guke.intake.actions import import_file
from guke.ledger import storing
mark = storing.mark
def cut(batch, months):
    mark(batch, months)
    os.kill(os.getpid(), signal.SIGKILL)
storing.mark = cut
import_file(file, kind="sales", options=dict(unknown_account="create"))
"""
NEXT_START = """
from guke.intake.actions import recover
from guke.intake.models import Batch
from guke.ledger.models import SalesLine
print(recover(), Batch.objects.get().state, Batch.objects.get().message, SalesLine.objects.count())
"""


@pytest.mark.slow(reason="loads 20,000 lines in a process that is killed")
def test_a_killed_import_leaves_nothing_and_the_next_start_says_so(forks: Forks, tmp_path: Path):
    file = tmp_path / "sales.csv"
    file.write_text("日期,单号,客户编码,产品编码,数量,金额\n" + "2026-03-05,D1,K1,P1,1,2\n" * 20_000, encoding="utf-8")
    forks.start(KILLED, file=str(file))
    code, said = forks.end()
    assert code == -9, said
    assert forks.run(NEXT_START).split() == ["1", "failed", "killed", "0"]


@pytest.mark.django_db
def test_an_import_still_running_is_not_called_dead(tmp_path: Path):
    sales(tmp_path, LINE)
    Batch.objects.update(state=Batch.State.LOADING)
    with beside():
        assert actions.recover() == 0
    assert Batch.objects.get().state == "loading"
    assert actions.recover() == 1


@pytest.mark.django_db
def test_a_second_import_at_the_same_time_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(actions.load, "__kwdefaults__", {**(actions.load.__kwdefaults__ or {}), "wait": 0})
    monkeypatch.setattr(
        actions.import_file, "__kwdefaults__", {**(actions.import_file.__kwdefaults__ or {}), "wait": 0}
    )
    with beside(), pytest.raises(NotImported, match="busy"):
        sales(tmp_path, LINE)
    assert sales(tmp_path, LINE).loaded == 1


class beside:  # noqa: N801 - reads as a statement
    """Hold the lock as another process would, on a connection of its own."""

    def __enter__(self) -> None:
        self.held, self.done = threading.Event(), threading.Event()
        self.thread = threading.Thread(target=self.hold)
        self.thread.start()
        assert self.held.wait(5)

    def hold(self) -> None:
        """Hold it until told."""
        with one_at_a_time(0):
            self.held.set()
            self.done.wait(10)
        connection.close()

    def __exit__(self, *_error: object) -> None:
        self.done.set()
        self.thread.join()


def full_disk(*_given: Any) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def full_database(*_given: Any) -> None:
    message = "database or disk is full"
    raise OperationalError(message)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("place", "name", "failure"), [(Spool, "add", full_disk), (SalesLoader, "write", full_database)]
)
def test_a_full_disk_is_named_and_nothing_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: type, name: str, failure: Any
):
    monkeypatch.setattr(place, name, failure)
    with pytest.raises(NotImported, match="disk_full"):
        sales(tmp_path, LINE)
    assert (SalesLine.objects.count(), Batch.objects.get().state) == (0, "failed")
