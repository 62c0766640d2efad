"""The queue that carries background work: a file beside the database, or the PostgreSQL that holds the records."""

from django.conf import settings
from django.utils.module_loading import autodiscover_modules
from huey import MemoryHuey, PostgresHuey, SqliteHuey
from huey.api import Huey


def _made() -> Huey:
    if settings.QUEUE_AT_ONCE:
        return MemoryHuey("guke", immediate=True)
    if settings.DATABASE_URL:
        return PostgresHuey("guke", dsn=settings.DATABASE_URL, create_tables=False)
    return SqliteHuey("guke", filename=str(settings.HOME / "queue.sqlite3"), create_tables=False, timeout=20)


def discover() -> None:
    """Import every area's ``jobs`` module, so that the queue knows its tasks and schedule."""
    autodiscover_modules("jobs")


huey = _made()
