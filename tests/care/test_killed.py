"""Killed at any instant, a run still greets each person exactly once."""

from typing import Any

import pytest

from benchmarks.greetings import run
from benchmarks.text_provider import Provider
from tests.forks import Forks


@pytest.mark.slow(reason="kills four processes")
def test_each_person_gets_exactly_one(forks: Forks, settings: Any) -> None:
    with Provider() as provider:
        settings.SMS = {
            "provider": "aliyun",
            "key": "k",
            "secret": "s",
            "sign": "x",
            "app": "",
            "endpoint": provider.address,
        }
        received, said = run(forks, provider, people=60, kills=4)
        provider.shutdown()
    assert dict(+received) == {1: 60}
    assert said == "{'sent': 60}"
