"""The lists of first names are read once, before the tests that capture."""

import pytest

from guke.relations.rules.capture.given import first_names


@pytest.fixture(scope="session", autouse=True)
def _names_are_read() -> None:
    first_names()
