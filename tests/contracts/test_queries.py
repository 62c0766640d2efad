"""A list costs the same number of queries for one row and for fifty, on the page, in the API and in a file."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from guke.kit.kinds import Kind
from guke.people.models import User
from tests.cast import signed_in
from tests.contracts.factory import Factory

MOST = 25
DOORS = {"page": "/{slug}/", "api": "/api/{slug}", "file": "/{slug}/export/csv/"}
EVERY = "every column"


@pytest.mark.slow(reason="fifty rows of each kind")
def test_a_list_of_fifty_costs_what_a_list_of_one_costs(kind: Kind, made: Factory, administrator: User) -> None:
    client = signed_in(administrator)
    every = ",".join(column.name for column in kind.columns_for(administrator))
    doors = {door: address.format(slug=kind.slug) for door, address in DOORS.items()} | {
        EVERY: kind.list_url(columns=every)
    }

    def cost(door: str) -> int:
        cache.clear()
        headers = {"HX-Request": "true"} if door == EVERY else {}  # the frame is counted with the page
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(doors[door], headers=headers)
            body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert answer.status_code == 200
        assert body
        return len(queries)

    made.rows(kind, 1)
    client.get(kind.list_url())
    of_one = {door: cost(door) for door in doors}
    made.rows(kind, 49)
    of_fifty = {door: cost(door) for door in doors}
    assert of_fifty == of_one
    assert max(of_fifty[door] for door in DOORS) <= MOST
