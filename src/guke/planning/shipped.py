"""The playbook as shipped: read from its file, put where it is missing, brought back where it was changed."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("playbook.toml")


def lines() -> Iterator[dict[str, Any]]:
    """Yield each shipped line as the fields of a play, in the order of the file."""
    for at, line in enumerate(tomllib.loads(_FILE.read_text(encoding="utf-8"))["line"], start=1):
        yield {
            "code": line["code"],
            "part": line["part"],
            "stage": line.get("stage", ""),
            "trigger": line.get("trigger", ""),
            "text": line["zh"],
            "text_en": line["en"],
            "place": at,
            "active": True,
        }


def put(plays: Any) -> int:
    """Add the shipped lines that are missing and give those changed their words back; return how many."""
    kept = {row.code: row for row in plays.exclude(code="")}
    count = 0
    for line in lines():
        row = kept.get(line["code"]) or _same(plays, line) or plays.model()
        if row.pk and all(getattr(row, name) == value for name, value in line.items()):
            continue
        for name, value in line.items():
            setattr(row, name, value)
        row.save()
        count += 1
    return count


def _same(plays: Any, line: dict[str, Any]) -> Any:
    """Return a line of the company's own that says just this, so that it is not said twice."""
    return plays.filter(code="", **{name: line[name] for name in ("part", "stage", "trigger", "text")}).first()
