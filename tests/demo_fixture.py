"""A tiny demo company for tests: import ``demo_company`` where a believable book is needed."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.db import transaction

from guke.demo.actions import Summary, build

ON = date(2026, 11, 22)
SCALE = 0.05


@pytest.fixture(scope="module")
def demo_company(django_db_setup: None, django_db_blocker: Any) -> Iterator[Summary]:
    """Make the company once for a module, in a transaction that is rolled back after its last test."""
    del django_db_setup
    with django_db_blocker.unblock(), transaction.atomic():
        yield build(on=ON, scale=SCALE, password="demo-company")
        transaction.set_rollback(True)
