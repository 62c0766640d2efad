"""Runs Guke as its users run it, in processes of its own, and reads what they cost."""

import http.client
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.postgres import free_port

ROOT = Path(__file__).parents[1]
_PATIENCE = 90
_TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Place:
    """A data folder to run in, and the database beside it."""

    home: Path
    database_url: str = ""

    def environment(self) -> dict[str, str]:
        """Return the environment of a process that works there."""
        paths = f"{ROOT / 'src'}{os.pathsep}{ROOT}"
        settings = {"DJANGO_SETTINGS_MODULE": "guke.site.settings", "GUKE_HOME": str(self.home), "PYTHONPATH": paths}
        return {**os.environ, **settings, "DATABASE_URL": self.database_url}


@dataclass(frozen=True)
class Cost:
    """What a process that ended has cost."""

    seconds: float
    cpu: float
    peak_mb: float
    output: str
    code: int


class Failed(RuntimeError):
    """A process ended badly; the message is what it said."""


def run(place: Place, *arguments: str, allow: Sequence[int] = (0,)) -> Cost:
    """Run ``python -m …`` there to its end and return what it cost."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        env=place.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    output = process.stdout.read() if process.stdout else ""
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - started
    if process.returncode not in allow:
        message = f"{' '.join(arguments)} ended with {process.returncode}: {output[-3000:]}"
        raise Failed(message)
    cpu = usage.ru_utime + usage.ru_stime
    return Cost(seconds, cpu, usage.ru_maxrss / 1024, output, process.returncode)


@dataclass
class Server:
    """A running web server, asked by one client that keeps its connection."""

    process: subprocess.Popen[bytes]
    port: int
    cookie: str = ""
    _connection: http.client.HTTPConnection = field(init=False)

    def __post_init__(self) -> None:
        """Make the client."""
        self._connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    def get(self, path: str) -> tuple[int, bytes]:
        """Ask for a page; once more where the server closed the idle connection meanwhile, as browsers do."""
        try:
            return self._get(path)
        except http.client.RemoteDisconnected:
            self.hang_up()
            return self._get(path)

    def _get(self, path: str) -> tuple[int, bytes]:
        self._connection.request("GET", path, headers={"Cookie": self.cookie, "Accept-Language": "zh-hans"})
        answer = self._connection.getresponse()
        return answer.status, answer.read()

    def hang_up(self) -> None:
        """Close the connection; the next question opens another."""
        self._connection.close()

    def cpu(self) -> float:
        """Return the processor seconds of the server and all its children so far."""
        return sum(_cpu_of(pid) for pid in _family(self.process.pid))


@contextmanager
def serving(place: Place, *, command: str = "web") -> Iterator[Server]:
    """Yield a server that answers."""
    port = free_port()
    arguments = [sys.executable, "-m", "guke", command, "--port", str(port)]
    process = subprocess.Popen(arguments, cwd=ROOT, env=place.environment(), stdout=subprocess.DEVNULL)
    try:
        server = Server(process, port)
        _wait_for(server)
        yield server
    finally:
        process.terminate()
        process.wait(30)


def _wait_for(server: Server) -> None:
    deadline = time.monotonic() + _PATIENCE
    while server.process.poll() is None and time.monotonic() < deadline:
        try:
            server.get("/signin/login/")
        except (OSError, http.client.HTTPException):
            server.hang_up()
            time.sleep(0.02)
        else:
            return
    message = f"the server does not answer: {server.process.poll()}"
    raise Failed(message)


def _cpu_of(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except FileNotFoundError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / _TICK


def _family(root: int) -> list[int]:
    parents: dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = entry.read_text(encoding="utf-8").rpartition(")")[2].split()
        except FileNotFoundError:
            continue
        parents[int(entry.parent.name)] = int(fields[1])
    family = [root]
    for pid in family:
        family.extend(child for child, parent in parents.items() if parent == pid)
    return family
