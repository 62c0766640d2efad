"""The glossary as a table of terms."""

from pathlib import Path

ROOT = Path(__file__).parents[2]


def terms() -> dict[str, str]:
    """Return the Chinese word of every English term."""
    lines = (ROOT / "docs/glossary.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return {row[0]: row[1] for row in rows if row[0] not in {"English", "---"}}
