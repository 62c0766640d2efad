"""What the database knows of its tables after a refresh."""

import pytest
from django.db import connection

from guke.accounts.models import Account
from guke.insight import store
from tests.insight.ledgers import Company, person


@pytest.mark.slow  # writes more accounts than SQLite takes samples of
@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite takes samples that mislead it")
def test_accounts_are_counted_whole_however_many_each_person_has(company: Company) -> None:
    owners = [company.manager, *(person(f"m{number}", "manager", company.here) for number in range(9))]
    Account.objects.bulk_create(
        Account(code=f"C{number}", name=f"客户{number}", owner=owners[0 if number % 3 else number % 10])
        for number in range(1500)
    )
    store.take_statistics()
    with connection.cursor() as cursor:
        cursor.execute("SELECT stat FROM sqlite_stat1 WHERE idx = 'account_owner_shown'")
        [(told,)] = cursor.fetchall()
    assert told.split()[0] == "1500"
