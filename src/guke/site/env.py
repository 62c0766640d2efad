"""Typed helpers that read settings from the environment, secrets also from files."""

import os
import secrets
from pathlib import Path


def text(name: str, default: str = "") -> str:
    """Return ``$NAME``, or the content of the file ``$NAME_FILE`` names, or the default."""
    file = os.environ.get(f"{name}_FILE")
    return Path(file).read_text().strip() if file else os.environ.get(name, default)


def flag(name: str, *, default: bool = False) -> bool:
    """Return whether ``$NAME`` says yes (1, true, yes, on)."""
    return text(name, "1" if default else "0").lower() in {"1", "true", "yes", "on"}


def number(name: str, default: int) -> int:
    """Return ``$NAME`` as an integer."""
    return int(text(name, str(default)))


def words(name: str, default: str = "") -> list[str]:
    """Return ``$NAME`` split at commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def home() -> Path:
    """Return the data folder: ``$GUKE_HOME``, ``var/`` in a checkout, else the user's data folder."""
    if given := os.environ.get("GUKE_HOME"):
        return Path(given).expanduser().resolve()
    checkout = Path(__file__).parents[3]
    if (checkout / "pyproject.toml").exists():
        return checkout / "var"
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "guke"


def kept_secret(folder: Path) -> str:
    """Return the installation's secret key, made on first use and kept in the data folder."""
    file = folder / "secret.key"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(50))
    return file.read_text()
