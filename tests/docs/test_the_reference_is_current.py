"""docs/reference says what the code says; `make reference` writes it again."""

import pytest

from docs import generate, running

pytestmark = pytest.mark.slow  # looks at every kind, role and command


def test_every_page_is_as_the_code_is() -> None:
    pages = generate.pages()
    stale = [name for name, text in pages.items() if (generate.TARGET / name).read_text(encoding="utf-8") != text]
    assert stale == [], "run: make reference"


def test_every_variable_that_is_read_is_described() -> None:
    assert running.read_from_environment() <= set(running.ENVIRONMENT)
