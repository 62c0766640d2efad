"""Lists of a hundred thousand accounts and a million touches are read in the order of an index, not sorted for fifty rows.

What SQLite intends to do is asked of it; PostgreSQL decides by the size of the tables, which are empty here.
"""

from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from guke.accounts.models import Contact
from guke.desk.models import Turn
from guke.kit import clock
from guke.kit.kinds import registry
from guke.kit.lists import Listing
from tests.insight.ledgers import Company

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif("connection.vendor != 'sqlite'", reason="the plan depends on what the tables hold"),
]


def steps(rows: QuerySet[Any]) -> str:
    assert connection.vendor == "sqlite"
    return rows.explain()


@pytest.mark.parametrize(
    ("slug", "scan"),
    [
        ("contacts", "SCAN accounts_contact USING INDEX contact_order"),
        ("team", "SCAN accounts_seat USING INDEX seat_order"),
        ("ties", "SCAN network_tie USING INDEX tie_order"),
        ("touches", "SCAN relations_touch USING INDEX touch_order"),
        ("promises", "SCAN relations_promise USING INDEX promise_order"),
    ],
)
def test_a_list_of_what_hangs_on_accounts_goes_by_its_order(company: Company, slug: str, scan: str) -> None:
    listing = Listing(registry[slug], company.head, QueryDict(""))
    plan = steps(listing.matched.values_list("pk")[:50])
    assert scan in plan
    assert "ORDER BY" not in plan
    assert "SCAN accounts_account" not in plan


def test_a_list_asks_for_the_rows_of_its_page_only(company: Company) -> None:
    Contact.objects.create(account=company.account("A1"), name="王建国")
    listing = Listing(registry["contacts"], company.head, QueryDict(""))
    assert listing.number == 1
    with CaptureQueriesContext(connection) as asked:
        assert [str(contact.account) for contact in listing.records] == ["客户A1"]
    which, read = (query["sql"] for query in asked.captured_queries)
    assert "JOIN" not in which
    assert "LIMIT 50" in which
    assert "JOIN" in read
    assert "LIMIT" not in read


def test_whose_turn_it_is_goes_by_what_an_hour_is_worth(company: Company) -> None:
    over = Turn.objects.visible_to(company.head).over(clock.today())
    for rows in (over, over.within("广东")):
        plan = steps(rows.order_by("-per_hour", "account_id")[:60])
        assert "SCAN desk_turn USING INDEX turn_per_hour" in plan
        assert "ORDER BY" not in plan
