"""The data folders the benchmarks run in, made once and kept below var/bench."""

import hashlib
import os
import shutil
from pathlib import Path

from benchmarks.processes import ROOT, Place, run

BASE = Path(os.environ.get("GUKE_BENCH", ROOT / "var" / "bench"))
_INVENTED = (ROOT / "benchmarks/company.py", ROOT / "benchmarks/invented.py")
_DEMO = tuple((ROOT / "src/guke/demo").glob("*.py"))
REFRESHED_ON = "2026-06-30"


def company(accounts: int, lines: int) -> Place:
    """Return a folder that holds a generated company of this size with its figures made."""
    place = Place(BASE / f"company-{accounts}-{lines}-{_structure(*_INVENTED)}")
    if not (place.home / "complete").exists():
        fresh(place)
        print(run(place, "benchmarks.company", str(accounts), str(lines)).output.strip(), flush=True)
        refreshed = run(place, "guke", "refresh", "--as-of", REFRESHED_ON)
        print(f"refreshed in {refreshed.seconds:.0f} s, {refreshed.peak_mb:.0f} MB", flush=True)
        (place.home / "complete").touch()
    return place


def demo() -> Place:
    """Return a folder that holds the demo company."""
    place = Place(BASE / f"demo-{_structure(*_DEMO)}")
    if not (place.home / "complete").exists():
        fresh(place)
        run(place, "guke", "demo")
        (place.home / "complete").touch()
    return place


def fresh(place: Place) -> Place:
    """Make the folder anew, empty but for a prepared database."""
    shutil.rmtree(place.home, ignore_errors=True)
    place.home.mkdir(parents=True)
    run(place, "guke", "prepare")
    return place


def cookie(place: Place, role: str) -> str:
    """Return the cookie of the first person of a role, signed in there."""
    return run(place, "benchmarks.sign_in", role).output.strip().splitlines()[-1]


def _structure(*generators: Path) -> str:
    """Return a digest of the database's structure and the generators: when they change, folders are made anew."""
    files = sorted([*(ROOT / "src/guke").glob("*/migrations/*.py"), *generators])
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:10]
