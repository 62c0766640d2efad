"""The shared real data beside the checkout, or a skip that says so."""

from pathlib import Path

import pytest


def data(*parts: str) -> Path:
    """Find a file of the shared data; the test is skipped where that folder is absent."""
    for parent in Path(__file__).resolve().parents:
        if (parent / "shared" / "data").is_dir():
            return parent.joinpath("shared", "data", *parts)
    pytest.skip("no shared/data folder beside the checkout")
