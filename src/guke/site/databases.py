"""The database in use: SQLite in the data folder, or what ``DATABASE_URL`` names."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

_SQLITE = {
    "timeout": 20,
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32000;",
}


class UnknownDatabase(ValueError):
    """``DATABASE_URL`` names something other than PostgreSQL; leave it empty for SQLite."""


def database(url: str, home: Path) -> dict[str, Any]:
    """Return Django's settings for the default database.

    >>> database("postgresql://u:p@h:5432/guke", Path("/x"))["NAME"]
    'guke'
    """
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": home / "guke.sqlite3",
            "OPTIONS": _SQLITE,
            "CONN_MAX_AGE": 60,  # opening it anew for every page costs more than most queries, and empties its cache
            "TEST": {"NAME": None},
        }
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        message = f"DATABASE_URL: {parts.scheme!r} is not postgresql://user:password@host:port/name"
        raise UnknownDatabase(message)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
    }
