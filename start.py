"""Begin here: make the environment, install Guke into it, start it. Kept to old syntax so that an old Python can read what is wrong."""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OLDEST = (3, 11)
ROOM = 900 * 1024 * 1024
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")
NO_PYTHON = """Guke needs Python 3.11 or newer; this is {version} ({path}).
Remedy: install one (Debian, Ubuntu: apt install python3.11 python3.11-venv; macOS: brew install python@3.13;
others: https://www.python.org/downloads/), then:  make run PYTHON=python3.11"""
NO_VENV = """This Python cannot make a virtual environment (the module ensurepip is missing): {path}
Remedy: Debian, Ubuntu: apt install python3-venv   then the same command again."""
NO_WRITE = """Cannot write to {folder}: {reason}
Remedy: give yourself the right to write there, or move the folder to a place of your own."""
NO_ROOM = """Too little room on the disk of {folder}: {free} MB free, 900 MB needed for the environment.
Remedy: free some space, or move the folder to a larger disk."""
NO_INSTALL = """Installing did not work; the lines above say why.
Remedy, where it was the network: check the connection or the proxy (HTTPS_PROXY); behind a wall or for speed set
mirrors: PIP_INDEX_URL=<address of a Python mirror> NPM_CONFIG_REGISTRY=<address of an npm mirror> make run.
Remedy, where it was the disk ("No space left on device"): free some space. Then the same command again:
it goes on where it stopped."""


class Obstacle(Exception):
    """Something outside Guke stops it; the text says what to do."""


def main() -> int:
    """Do what the command line asks and return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "what", choices=("run", "env"), help="run: install and serve; env: install with the developers' tools"
    )
    parser.add_argument("--port", default="8000")
    parser.add_argument("--venv", default=str(ROOT / ".venv"))
    asked = parser.parse_args()
    try:
        newer_python()
        python = environment(Path(asked.venv).resolve(), dev=asked.what == "env")
        refresh(python)
    except Obstacle as obstacle:
        sys.stderr.write(f"\n{obstacle}\n")
        return 1
    if asked.what == "run":
        sys.stdout.flush()
        os.execv(str(python), [str(python), "-m", "guke", "serve", "--demo", "--port", asked.port])
    return 0


def newer_python() -> None:
    """Start again with a newer Python of this machine when this one is too old."""
    if sys.version_info >= OLDEST:
        return
    for name in NEWER:
        path = shutil.which(name)
        if path and works(path):
            os.execv(path, [path, *sys.argv])
    version = ".".join(str(part) for part in sys.version_info[:3])
    raise Obstacle(NO_PYTHON.format(version=version, path=sys.executable))


def works(path: str) -> bool:
    """Say whether the interpreter runs: version managers put names on PATH that do not."""
    return subprocess.call([path, "-c", "pass"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0


def environment(venv: Path, *, dev: bool) -> Path:
    """Return the Python of an environment in which Guke is installed, made or renewed where it must be."""
    python = venv / "bin" / "python"
    stamp = venv / ("guke.dev" if dev else "guke.installed")
    wanted = fingerprint()
    if python.exists() and stamp.exists() and stamp.read_text() == wanted:
        return python
    if not python.exists():
        create(venv)
    install(python, dev=dev)
    for done in {stamp, venv / "guke.installed"}:
        done.write_text(wanted)
    return python


def refresh(python: Path) -> None:
    """Draw icons that the code has begun to use since the installation; takes an instant when there are none."""
    if subprocess.call([str(python), str(ROOT / "build_assets.py")], stdout=subprocess.DEVNULL):
        raise Obstacle(NO_INSTALL)


def fingerprint() -> str:
    """Return a digest of what decides which packages and assets are installed."""
    files = ("pyproject.toml", "package-lock.json", "hatch_build.py", "build_assets.py")
    contents = [(ROOT / name).read_bytes() for name in files if (ROOT / name).exists()]
    return hashlib.sha256(b"".join(contents) + str(ROOT).encode()).hexdigest()


def create(venv: Path) -> None:
    """Make the environment, or say what is in the way."""
    free = shutil.disk_usage(str(ROOT)).free
    if free < ROOM:
        raise Obstacle(NO_ROOM.format(folder=venv.parent, free=free // 1024 // 1024))
    if subprocess.call([sys.executable, "-c", "import ensurepip"], stderr=subprocess.DEVNULL):
        raise Obstacle(NO_VENV.format(path=sys.executable))
    try:
        venv.mkdir(parents=True, exist_ok=True)
        (venv / "guke.installed").write_text("")
    except OSError as reason:
        raise Obstacle(NO_WRITE.format(folder=venv, reason=reason)) from reason
    print(f"Making the environment {venv}")
    if subprocess.call([sys.executable, "-m", "venv", str(venv)]):
        raise Obstacle(NO_INSTALL)


def install(python: Path, *, dev: bool) -> None:
    """Install Guke, editable, with its packages and browser assets."""
    print("Installing Guke's packages; the first time this takes a minute or two")
    sys.stdout.flush()
    pip = [
        str(python),
        "-m",
        "pip",
        "--disable-pip-version-check",
        "--timeout",
        "60",
        "--retries",
        "3",
        "install",
        "-qq",
    ]
    developers = ["--group", "dev"] if dev else []
    itself = f"{ROOT}[pdf]" if dev else str(ROOT)
    steps = [[*pip, "--upgrade", "pip>=25.1"], [*pip, "--editable", itself, *developers]]
    for step in steps[0 if dev else 1 :]:
        if subprocess.call(step, cwd=str(ROOT)):
            raise Obstacle(NO_INSTALL)


if __name__ == "__main__":
    sys.exit(main())
