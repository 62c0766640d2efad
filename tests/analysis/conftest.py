"""What the tests of the analyses share: a database where a file asks for many small runs."""

from collections.abc import Iterator

import pytest

from guke.analysis import engine


@pytest.fixture(scope="module")
def one_database() -> Iterator[None]:
    """Let the runs of a file share a database, and nothing in it: to open one takes longer than most of them."""
    with engine.one_database():
        yield
