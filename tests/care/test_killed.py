"""Killed at any instant, a run still greets each person exactly once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.greetings import run


@pytest.mark.slow(reason="starts a process with Django and kills four forks of it")
def test_each_person_gets_exactly_one(lay_tables: Callable[[Path], None]) -> None:
    received, said = run(people=60, kills=4, ready=lay_tables)
    assert dict(+received) == {1: 60}
    assert said == "{'sent': 60}"
