"""Killed between claim and letter, or between letter and note, a reminder is mailed exactly once."""

import time
from pathlib import Path

import pytest

from tests.forks import Forks

_PREPARE = """
import datetime as dt
from guke.accounts.models import Account
from guke.desk import reminding
from guke.desk.models import ReminderWish
from guke.people.models import User
from guke.relations.models import Touch
by = User.objects.create(username="head", name="Head", role="head", email="head@example.com")
account = Account.objects.create(code="A1", name="A", owner=by)
ReminderWish.objects.create(user=by, mailed=True)
for minute in (0, 10, 20):
    Touch.objects.create(account=account, owner=by, subject="x", planned_for=dt.datetime(2026, 12, 1, 2, minute, tzinfo=dt.UTC))
reminding.record(dt.datetime(2026, 12, 1, 1, 20, tzinfo=dt.UTC))
"""
_DELIVER = """
import datetime as dt
import time
from django.conf import settings
from guke.care.senders.sink import Sink
from guke.desk import reminding
class Slow(Sink):
    def send(self, letter):
        if STOP == "before":
            self._wait()
        number = super().send(letter)
        if STOP == "after":
            self._wait()
        return number
    def _wait(self):
        (settings.HOME / "reached").touch()
        time.sleep(60)
at = dt.datetime(2026, 12, 1, 1, 25, tzinfo=dt.UTC)
sender = Slow(settings.HOME / "letters")
reminding.settle(sender, claimed_before=at + dt.timedelta(minutes=10))
print(reminding.deliver(sender, now=lambda: at))
"""
_STATES = """
from guke.desk.models import Reminder
print(*Reminder.objects.order_by("at").values_list("state", flat=True))
"""


@pytest.fixture
def reminded(forks: Forks) -> Forks:
    """Processes over a company of one person with three visits to be reminded of."""
    forks.run(_PREPARE)
    return forks


@pytest.mark.slow(reason="kills two processes")
def test_each_reminder_is_mailed_once_wherever_the_process_is_killed(reminded: Forks, tmp_path: Path) -> None:
    for stop, letters, states in (
        ("before", 0, "claimed ready ready"),
        ("after", 1, "claimed ready ready"),
    ):
        reminded.start(_DELIVER, STOP=stop)
        while not (tmp_path / "reached").exists():
            assert reminded.alive()
            time.sleep(0.001)
        reminded.kill()
        assert reminded.end() == (-9, "")
        (tmp_path / "reached").unlink()
        assert len(list((tmp_path / "letters").glob("*.txt"))) == letters
        assert reminded.run(_STATES) == states
    written = next((tmp_path / "letters").glob("*.txt")).stat().st_mtime_ns
    assert reminded.run(_DELIVER, STOP="") == "2"
    assert reminded.run(_STATES) == "sent sent sent"
    files = sorted((tmp_path / "letters").glob("*.txt"), key=lambda file: file.stat().st_mtime_ns)
    assert (len(files), files[0].stat().st_mtime_ns) == (3, written)
