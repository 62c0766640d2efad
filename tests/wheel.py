"""Shows that the wheel works in an empty environment: builds it, installs it, serves from it with a data folder of its own."""

import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from postgres import free_port

ROOT = Path(__file__).parents[1]
NEEDED = (
    "static/vendor/htmx.js",
    "static/vendor/icons.svg",
    "locale/zh_Hans/LC_MESSAGES/django.mo",
    "templates/kit/base.html",
)
PATIENCE = 120


def main() -> None:
    """Build, install, serve, ask, check, back up."""
    with tempfile.TemporaryDirectory(prefix="guke-wheel-") as scratch:
        folder = Path(scratch)
        wheel = built(folder)
        guke = installed(folder, wheel)
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("GUKE", "PYTHON", "DJANGO"))
        }
        environment |= {"XDG_DATA_HOME": str(folder / "data"), "DATABASE_URL": ""}
        with serving(guke, folder, environment) as address:
            page = asked(f"{address}/")
            assert "欢迎使用固客" in page, page[:500]
            subprocess.run([guke, "check"], cwd=folder, env=environment, check=True)
            subprocess.run([guke, "backup", "b.zip"], cwd=folder, env=environment, check=True)
        assert (folder / "data/guke/guke.sqlite3").exists(), "the data folder is not the user's"
    print(f"{wheel.name} works in an empty environment")


def built(folder: Path) -> Path:
    """Return a wheel of this tree that holds what git does not."""
    pip = [sys.executable, "-m", "pip", "-qq", "wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(pip, check=True)
    wheel = next(folder.glob("guke-*.whl"))
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    missing = [needed for needed in NEEDED if not any(name.endswith(needed) for name in names)]
    assert not missing, f"the wheel lacks {missing}"
    return wheel


def installed(folder: Path, wheel: Path) -> Path:
    """Return the command ``guke`` of a new environment that holds the wheel and nothing of this tree."""
    subprocess.run([sys.executable, "-m", "venv", folder / "env"], check=True)
    subprocess.run([folder / "env/bin/python", "-m", "pip", "-qq", "install", str(wheel)], check=True, cwd=folder)
    return folder / "env/bin/guke"


@contextmanager
def serving(guke: Path, folder: Path, environment: dict[str, str]) -> Iterator[str]:
    """Yield the address of ``guke serve``; ctrl-C must end it well."""
    port = free_port()
    process = subprocess.Popen([guke, "serve", "--port", str(port)], cwd=folder, env=environment)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        assert process.wait(30) == 0, "guke serve did not stop well"


def asked(address: str) -> str:
    """Return the page, asked for until somebody answers."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(address) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError:
            raise
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


if __name__ == "__main__":
    main()
