"""A tiny demo company, made once for all tests of it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.db import transaction

from guke.demo.actions import Summary, build

ON = date(2026, 11, 22)
SCALE = 0.05


@pytest.fixture(scope="package")
def demo_company(django_db_setup: None, django_db_blocker: Any) -> Iterator[Summary]:
    """Make the company once, in a transaction that is rolled back after the last test here."""
    del django_db_setup
    with django_db_blocker.unblock(), transaction.atomic():
        yield build(on=ON, scale=SCALE, password="demo-company")
        transaction.set_rollback(True)
