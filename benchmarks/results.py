"""A measured value with its limit, and the file all of them are written to."""

import json
import os
import platform
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

FILE = Path(__file__).with_name("results.json")
_PACKAGES = ("guke", "django", "granian", "duckdb", "ibis-framework", "pyarrow", "psycopg", "huey")


@dataclass(frozen=True)
class Result:
    """One figure; ``limit`` is the most it may be, or nothing where it is only told."""

    name: str
    value: float
    unit: str
    limit: float | None = None

    @property
    def holds(self) -> bool:
        """Whether the figure is within its limit."""
        return self.limit is None or self.value <= self.limit

    def line(self) -> str:
        """Return the figure as a line of the printed table."""
        limit = "" if self.limit is None else f"  limit {self.limit:g}"
        return f"{'' if self.holds else 'OVER':<5}{self.name:<52}{self.value:>12,.2f} {self.unit}{limit}"


def write(results: Iterable[Result]) -> None:
    """Put the figures into the file, each with when it was measured; those of other benchmarks stay as they were."""
    told = machine()
    fresh = {result.name: asdict(result) | {"at": told["measured_at"]} for result in results}
    kept = {entry["name"]: entry for entry in _read()} | fresh
    content = {"machine": told, "versions": versions(), "results": list(kept.values())}
    FILE.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def machine() -> dict[str, object]:
    """Return what the figures were measured on."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return {
        "processor": models[0] if models else platform.machine(),
        "cores": os.cpu_count(),
        "memory_gb": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1024**3,
        "system": platform.system(),
        "loop_seconds": round(_loop(), 2),
        "measured_at": datetime.now(UTC).isoformat(timespec="minutes"),
    }


def _loop() -> float:
    """Return the processor seconds of ten million additions: about 0.5 where nothing else runs, more on a busy machine."""
    started, total = time.process_time(), 0
    for number in range(10_000_000):
        total += number
    return time.process_time() - started


def versions() -> dict[str, str]:
    """Return the versions that matter."""
    installed = {dist.metadata["Name"].lower(): dist.version for dist in metadata.distributions()}
    return {"python": platform.python_version()} | {name: installed[name] for name in _PACKAGES if name in installed}


def _read() -> list[dict[str, object]]:
    if not FILE.exists():
        return []
    entries: list[dict[str, object]] = json.loads(FILE.read_text(encoding="utf-8"))["results"]
    return entries
