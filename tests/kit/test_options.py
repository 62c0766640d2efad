"""Options are read once in a request, and what is chosen holds at once."""

from typing import Any

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from guke.kit import options


@pytest.fixture
def request_at_work(db: Any) -> Any:
    """Stand inside a request, without what Django does to connections around one."""
    del db
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    request_started.send(None)
    yield
    request_finished.send(None)
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note every reading of what is kept."""
    found: list[str] = []
    read = options.cache.get_or_set
    monkeypatch.setattr(options.cache, "get_or_set", lambda key, *rest: (found.append(key), read(key, *rest))[1])
    return found


def test_a_request_reads_them_once(request_at_work: None, monkeypatch: pytest.MonkeyPatch) -> None:
    del request_at_work
    read = reads(monkeypatch)
    assert (options.value("pareto.top"), options.value("pareto.bottom")) == (20, 20)
    assert len(read) == 1


def test_between_requests_nothing_is_held(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    del db
    read = reads(monkeypatch)
    assert [options.value("pareto.top") for _again in range(2)] == [20, 20]
    assert len(read) == 2


def test_what_is_chosen_holds_at_once(request_at_work: None) -> None:
    del request_at_work
    assert options.value("pareto.top") == 20
    options.choose({"pareto.top": 25})
    assert options.value("pareto.top") == 25
