"""One import at a time: held by the process that loads, and let go by the system when that process is killed."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager

from django.conf import settings
from django.db import connection

from guke.intake.rules import NotImported

_NUMBER = 4_856_001
_STEP = 0.2


@contextmanager
def one_at_a_time(wait: float) -> Iterator[None]:
    """Wait for the running import for ``wait`` seconds, then refuse."""
    with _in_postgres(wait) if connection.vendor == "postgresql" else _in_a_file(wait):
        yield


@contextmanager
def _in_a_file(wait: float) -> Iterator[None]:
    settings.HOME.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(settings.HOME / "import.lock", timeout=wait, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            raise NotImported("busy") from None
        yield


@contextmanager
def _in_postgres(wait: float) -> Iterator[None]:
    patience = max(1, round(wait / _STEP))
    with connection.cursor() as cursor:
        for _attempt in range(patience):
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [_NUMBER])
            if cursor.fetchone()[0]:
                break
            time.sleep(_STEP)
        else:
            raise NotImported("busy")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_NUMBER])
