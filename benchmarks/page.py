"""Writes what was measured as a page of the documents."""

import json
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[1] / "docs/benchmarks.md"
_HEAD = """# Benchmarks

Written by `make bench` from `benchmarks/results.json`; [what each is and how to read them](../benchmarks/README.md).

Measured last {measured_at} on {cores} cores ({processor}), {memory_gb} GB, {system}; ten million additions took {loop_seconds} s. {versions}. The last column says when each figure is from.

| | | limit | | measured |
| --- | ---: | ---: | --- | --- |
"""


def text(content: dict[str, Any]) -> str:
    """Return the page for what the file of results holds."""
    versions = ", ".join(f"{name} {version}" for name, version in content["versions"].items())
    return _HEAD.format(**content["machine"], versions=versions) + "".join(map(_row, content["results"]))


def _row(entry: dict[str, Any]) -> str:
    limit = "" if entry["limit"] is None else f"{entry['limit']:g} {entry['unit']}"
    over = "over" if entry["limit"] is not None and entry["value"] > entry["limit"] else ""
    return f"| {entry['name']} | {entry['value']:,.2f} {entry['unit']} | {limit} | {over} | {entry['at'][:16]} |\n"


def write(results: Path) -> None:
    """Write the page."""
    PAGE.write_text(text(json.loads(results.read_text(encoding="utf-8"))), encoding="utf-8")
