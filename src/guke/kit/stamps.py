"""Counts and sums kept until a kind's rows change."""

import hashlib
from collections.abc import Callable
from typing import TypeVar

from django.core.cache import cache

T = TypeVar("T")
_KEPT_SECONDS = 24 * 3600


def bump(*slugs: str) -> None:
    """Say that rows of the kinds changed: what was kept about them is computed anew."""
    for slug in slugs:
        try:
            cache.incr(f"stamp:{slug}")
        except ValueError:
            cache.set(f"stamp:{slug}", 1, None)


def kept(slugs: tuple[str, ...], what: str, compute: Callable[[], T]) -> T:
    """Return what ``compute`` gave last time for ``what``, unless one of the kinds changed since."""
    names = [f"stamp:{slug}" for slug in slugs]
    here = f"kept:{hashlib.sha256(f'{what}|{names}'.encode()).hexdigest()}"
    found = cache.get_many([*names, here])
    now = [found.get(name, 0) for name in names]
    value: T
    stamps, value = found.get(here, ((), None))
    if stamps != now:
        value = compute()
        cache.set(here, (now, value), _KEPT_SECONDS)
    return value
