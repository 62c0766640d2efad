"""A run of greetings killed at random instants; each person gets exactly one: ``python -m benchmarks.greetings [PEOPLE KILLS]``."""

import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from benchmarks.nursery import Nursery
from benchmarks.results import Result
from benchmarks.text_provider import Provider

PEOPLE, KILLS = 10_000, 20
_TABLES = """
from django.core.management import call_command
call_command("migrate", verbosity=0)
call_command("createcachetable")
"""
_PREPARE = """
import datetime as dt
from guke.accounts.models import Account, Contact
from guke.care.actions.greetings import begin
from guke.care.models import Template
from guke.people.models import User
by = User.objects.create(username="head", name="Head", role="head")
account = Account.objects.create(code="A1", name="Greeted")
on = dt.date(2026, 9, 25)
Contact.objects.bulk_create([Contact(account=account, name=f"P{n}", mobile=f"138{n:08d}", consent_on=on) for n in range(PEOPLE)], batch_size=500)
template = Template.objects.create(name="x", channel="sms", text="{name}", code="SMS_1")
begin(template=template, group=None, send_on=on, skipped=[], by=by, on=on)
"""
_DELIVER = """
import datetime as dt
from guke.care.actions import delivery
from guke.care.models import Run
from guke.care.senders.chosen import sender
run, at = Run.objects.get(), dt.datetime(2026, 9, 25, 2, tzinfo=dt.UTC)
delivery.settle(run, sender("sms"), claimed_before=at + dt.timedelta(minutes=10))
delivery.deliver(run, sender("sms"), now=lambda: at)
"""
_COUNT = """
from guke.care.models import Run
from guke.care.queries.greetings import counts
print(counts(Run.objects.get()))
"""


class Processes(Protocol):
    """What runs one piece of Python at a time in a process that may be killed."""

    def start(self, text: str) -> None:
        """Begin a piece."""

    def alive(self) -> bool:
        """Tell whether it still runs."""

    def kill(self) -> None:
        """Kill it."""

    def end(self) -> tuple[int, str]:
        """Wait for its end; return how it ended and what it printed."""

    def run(self, text: str) -> str:
        """Run a piece to its good end; return what it printed."""


def run(processes: Processes, provider: Provider, people: int, kills: int) -> tuple[Counter[int], str]:
    """Send to so many, killed so often; return how many people got how many letters, and the states kept."""
    chance = random.Random(7)
    processes.run(f"PEOPLE = {people}{_PREPARE}")
    for nth in range(kills):
        processes.start(_DELIVER)
        _kill(processes, provider, people * (nth + chance.random()) / kills)
    processes.run(_DELIVER)
    letters: Counter[str] = Counter()
    for key, times in provider.taken.items():
        letters[provider.numbers[key]] += times
    received = Counter(letters.values())
    received[0] = people - len(letters)
    return received, processes.run(_COUNT)


def _kill(worker: Processes, provider: Provider, after: float) -> None:
    """Kill a worker once so many letters are out in all, wherever it is then."""
    while worker.alive() and provider.taken.total() < after:
        time.sleep(0.001)
    worker.kill()
    worker.end()


def measure(people: int = PEOPLE, kills: int = KILLS) -> Iterator[Result]:
    """Run it; whoever got none, or more than one, counts."""
    with tempfile.TemporaryDirectory() as home, Provider() as provider:
        environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"} | {
            "GUKE_HOME": home, "DJANGO_SETTINGS_MODULE": "guke.site.settings", "PYTHONPATH": str(Path(__file__).parents[1] / "src"),
            "GUKE_SMS": "aliyun", "GUKE_SMS_KEY": "k", "GUKE_SMS_SECRET": "s", "GUKE_SMS_SIGN": "x", "GUKE_SMS_ENDPOINT": provider.address,
        }  # fmt: skip
        with Nursery(environment) as nursery:
            nursery.run(_TABLES)
            received, said = run(nursery, provider, people, kills)
        provider.shutdown()
    print(f"letters got by so many people: {dict(received)}; states kept: {said}", flush=True)
    yield Result(f"greetings: of {people:,} people, killed {kills} times, without exactly one", people - received[1], "people", 0)  # fmt: skip


if __name__ == "__main__":
    for result in measure(*map(int, sys.argv[1:3])):
        print(result.line())
