"""After a refresh the database knows how many rows its tables hold, so that lists go by their indexes."""

from django.db import connection

from guke.insight import store
from tests.insight.ledgers import Company

KNOWN = {
    "sqlite": "SELECT COUNT(*) FROM sqlite_stat1 WHERE tbl = 'accounts_account'",
    "postgresql": "SELECT COUNT(*) FROM pg_class WHERE relname = 'accounts_account' AND reltuples = 1",
}


def test_it_takes_statistics(company: Company) -> None:
    company.account("A1", company.manager)
    store.take_statistics()
    with connection.cursor() as cursor:
        cursor.execute(KNOWN[connection.vendor])
        assert cursor.fetchone()[0] > 0
