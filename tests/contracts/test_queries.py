"""A list costs the same number of queries for a few rows and for many, on the page, in the API and in a file."""

import pytest

from guke.kit.kinds import Kind
from tests.contracts.conftest import MOST, World, asked

MANY = 7
"""A query for each row shows with a few; a whole page of fifty is made of the lists people live in."""
LONG = {"accounts": 50, "contacts": 50, "sales": 50}


@pytest.mark.slow(reason="many rows of each kind")
def test_a_list_of_many_costs_what_a_list_of_few_costs(kind: Kind, world: World) -> None:
    every = kind.list_url(columns=",".join(column.name for column in kind.columns_for(world.administrator)))
    doors = {every: world.parts, f"/api/{kind.slug}": world.client, f"{kind.list_url()}export/csv/": world.client}
    of_few = {address: asked(client, address)[0] for address, client in doors.items()}
    world.made.copy().rows(kind, LONG.get(kind.slug, MANY))
    for address, queries in of_few.items():
        again, _body = asked(doors[address], address)
        assert len(again) == len(queries), (address, sorted({*again} - {*queries}))
        assert len(again) <= MOST or address == every, address
