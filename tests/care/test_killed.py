"""Killed at any instant, a run still greets each person exactly once."""

import pytest

from benchmarks.greetings import run


@pytest.mark.slow(reason="starts and kills seven processes")
def test_each_person_gets_exactly_one(tmp_path: object) -> None:
    received, said = run(people=60, kills=4)
    assert dict(+received) == {1: 60}
    assert said == "{'sent': 60}"
