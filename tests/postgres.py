"""Runs a command against a private PostgreSQL: ``python tests/postgres.py pytest …``; the cluster is removed afterwards."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OLDEST = 15
OPTIONS = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=60",
    "listen_addresses=127.0.0.1",
)


class NoPostgres(SystemExit):
    """PostgreSQL 15 or newer is not on this machine."""


def programs() -> Path:
    """Return the folder of the newest PostgreSQL programs."""
    versions = {
        int(path.name): path / "bin"
        for path in Path("/usr/lib/postgresql").glob("[0-9]*")
        if (path / "bin/initdb").exists()
    }
    if versions and max(versions) >= OLDEST:
        return versions[max(versions)]
    if found := shutil.which("initdb"):
        return Path(found).parent
    message = "PostgreSQL 15 or newer is missing. Remedy: apt install postgresql"
    raise NoPostgres(message)


def as_owner(command: list[str]) -> list[str]:
    """Return the command as a user PostgreSQL accepts: it refuses to run as root."""
    return command if os.getuid() else ["runuser", "-u", "postgres", "--", *command]


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def cluster() -> Iterator[str]:
    """Yield the address of a database in a new cluster, gone when the block ends."""
    bin_, folder, port = programs(), Path(tempfile.mkdtemp(prefix="guke-pg-")), free_port()
    if not os.getuid():
        shutil.chown(folder, "postgres")
    control = as_owner([str(bin_ / "pg_ctl"), "-D", str(folder / "data"), "-w", "-l", str(folder / "log")])
    settings = " ".join(f"-c {option}" for option in (*OPTIONS, f"port={port}", f"unix_socket_directories={folder}"))
    make = [
        str(bin_ / "initdb"),
        "-D",
        str(folder / "data"),
        "-U",
        "guke",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
    ]
    try:
        subprocess.run(as_owner(make), check=True, stdout=subprocess.DEVNULL, cwd="/")
        subprocess.run([*control, "-o", settings, "start"], check=True, stdout=subprocess.DEVNULL, cwd="/")
        subprocess.run([bin_ / "createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "guke", "guke"], check=True)
        yield f"postgresql://guke@127.0.0.1:{port}/guke"
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], check=False, stdout=subprocess.DEVNULL, cwd="/")
        shutil.rmtree(folder, ignore_errors=True)


def main(command: list[str]) -> int:
    """Run the command with ``DATABASE_URL`` set and return its exit code."""
    with cluster() as address:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": address}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
