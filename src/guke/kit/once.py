"""What is read once while a request is answered; outside of one it is read each time."""

from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, TypeVar

from django.core.signals import request_finished, request_started

T = TypeVar("T")
_read: ContextVar[dict[str, Any] | None] = ContextVar("read in this request", default=None)


def begin(**_signal: object) -> None:
    """Remember from here on, for this request alone."""
    _read.set({})


def forget(**_signal: object) -> None:
    """Read each time again: the request is over, or something changed in the midst of it."""
    _read.set(None)


request_started.connect(begin)
request_finished.connect(forget)


def once(name: str, read: Callable[[], T]) -> T:
    """Return what was read under the name in this request."""
    known = _read.get()
    if known is None:
        return read()
    if name not in known:
        known[name] = read()
    found: T = known[name]
    return found
