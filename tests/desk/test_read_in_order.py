"""Lists of a hundred thousand accounts and a million touches are read in the order of an index, not sorted for fifty rows.

What SQLite intends to do is asked of it; PostgreSQL decides by the size of the tables, which are empty here.
"""

import pytest
from django.db import connection
from django.db.models import QuerySet

from guke.desk.models import Turn
from guke.kit import clock
from guke.relations.models import Touch
from tests.insight.ledgers import Company

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif("connection.vendor != 'sqlite'", reason="the plan depends on what the tables hold"),
]


def steps(rows: QuerySet[Touch] | QuerySet[Turn]) -> str:
    assert connection.vendor == "sqlite"
    return rows.explain()


def test_the_list_of_touches_goes_by_its_order(company: Company) -> None:
    plan = steps(Touch.objects.visible_to(company.head).select_related("account", "owner")[:50])
    assert "SCAN relations_touch USING INDEX touch_order" in plan
    assert "ORDER BY" not in plan


def test_whose_turn_it_is_goes_by_what_an_hour_is_worth(company: Company) -> None:
    over = Turn.objects.visible_to(company.head).over(clock.today())
    for rows in (over, over.within("广东")):
        plan = steps(rows.order_by("-per_hour", "account_id")[:60])
        assert "SCAN desk_turn USING INDEX turn_per_hour" in plan
        assert "ORDER BY" not in plan
