"""Which areas exist: every folder beside this one that holds Django parts is found, none is listed."""

from pathlib import Path

_PARTS = ("models.py", "kinds.py", "pages.py", "panels.py", "templatetags", "templates", "static", "locale")


def discover() -> list[str]:
    """Return the dotted names of all areas, sorted, the kit first so that others may hang on it."""
    root = Path(__file__).parent.parent
    found = {folder.name for folder in root.iterdir() if any((folder / part).exists() for part in _PARTS)}
    return [f"guke.{name}" for name in sorted(found, key=lambda name: (name != "kit", name))]
