"""The migrated SQLite that runs of the tests copy has the tables of the models, and nothing of anybody's data."""

import sqlite3
from contextlib import closing

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from tests.prepared import kept

pytestmark = pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite is what is kept")


def test_it_is_migrated_to_the_end_and_empty(db: None) -> None:
    del db
    executor = MigrationExecutor(connection)
    assert executor.migration_plan(executor.loader.graph.leaf_nodes()) == []
    with closing(sqlite3.connect(kept())) as file:
        tables = {name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert {model._meta.db_table for model in apps.get_models()} <= tables  # noqa: SLF001 - Django's documented reflection
        assert file.execute("SELECT count(*) FROM accounts_account").fetchone() == (0,)
        assert file.execute("SELECT count(*) FROM people_user").fetchone() == (0,)
