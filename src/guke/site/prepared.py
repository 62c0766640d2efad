"""Whether database, translations and static files are up to date, told cheaply by a stamp in the data folder."""

import hashlib
import subprocess
import sys
from pathlib import Path

import guke
from guke.site import env

_PACKAGE = Path(guke.__file__).parent
_GREETING = "demo.txt"
_PARTS = ("**/*.py", "*/static/**/*", "*/locale/**/*.po")


def fingerprint() -> str:
    """Return a digest of everything a preparation depends on; names, sizes and times suffice."""
    files = sorted(path for part in _PARTS for path in _PACKAGE.glob(part) if path.is_file())
    facts = [(str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in files]
    return hashlib.sha256(repr((guke.__version__, facts, env.text("DATABASE_URL"))).encode()).hexdigest()


def up_to_date(home: Path) -> bool:
    """Say whether nothing changed since the last preparation."""
    stamp = _stamp(home)
    there = bool(env.text("DATABASE_URL")) or (home / "guke.sqlite3").exists()
    return there and stamp.exists() and stamp.read_text() == fingerprint()


def prepare(home: Path) -> None:
    """Do what is needed, in a process of its own: it loads much that is not needed afterwards."""
    if not up_to_date(home):
        run("prepare")


def run(*command: str) -> None:
    """Run another subcommand of ours; where it fails, end as it did."""
    done = subprocess.run([sys.executable, "-m", "guke", *command], check=False)  # noqa: S603 - our own command
    if done.returncode:
        sys.exit(done.returncode)


def mark(home: Path) -> None:
    """Remember that everything is up to date now."""
    _stamp(home).write_text(fingerprint())


def keep_greeting(home: Path, text: str) -> None:
    """Remember what the demo company says of who may sign in, for its owner's eyes only."""
    file = home / _GREETING
    file.touch(mode=0o600)
    file.write_text(text, encoding="utf-8")


def greeting(home: Path) -> str:
    """Return who may sign in, where the folder holds the demo company."""
    file = home / _GREETING
    return file.read_text(encoding="utf-8") if file.exists() else ""


def _stamp(home: Path) -> Path:
    return home / "prepared"
