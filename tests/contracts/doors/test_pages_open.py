"""Every page and every door of every kind opens for an administrator, shows markup as text, and a list of many rows costs the queries of one of few."""

import json
from typing import Any

import pytest
from django.utils import translation
from django.utils.html import escape

from guke.kit.kinds import Kind, registry
from tests.cast import whole
from tests.contracts.conftest import free_texts
from tests.contracts.doors.conftest import MOST, PROBE, World, asked
from tests.inside import Inside

MARKUP = PROBE[:10]
MANY = 3
"""A query for each row shows with a few more; a whole page of fifty is made of the lists people live in."""
LONG = {"accounts": 50, "contacts": 50, "sales": 50}


def test_the_list_opens_in_its_frame(kind: Kind, world: World) -> None:
    queries, page = asked(world.front, kind.list_url())
    with translation.override("zh-hans"):
        assert escape(str(kind.title_plural)) in page
    assert MARKUP not in page
    assert len(queries) <= MOST, sorted(queries)


@pytest.mark.slow(reason="many rows of each kind")
def test_lists_and_files_hold_every_column_and_cost_the_same_for_few_rows_and_many(kind: Kind, world: World) -> None:
    columns = kind.columns_for(world.administrator)
    every = kind.list_url(columns=",".join(column.name for column in columns))
    api, file = f"/api/{kind.slug}", f"{kind.list_url()}export/csv/"
    with translation.override("en"):
        few = {address: asked(world.inside, address) for address in (every, api, file)}
        assert [column.name for column in columns if escape(str(column.title)) not in few[every][1]] == []
    assert MARKUP not in few[every][1]
    assert json.loads(few[api][1])["count"] >= 1
    assert_formulas_are_text(few[file][1], kind)
    world.made.copy().rows(kind, LONG.get(kind.slug, MANY))
    for address, (queries, _body) in few.items():
        again, _body = asked(world.inside, address)
        assert len(again) == len(queries), (address, sorted({*again} - {*queries}))
        assert len(again) <= MOST or address == every, address


def assert_formulas_are_text(file: str, kind: Kind) -> None:
    """Find a line for each row and no cell that a spreadsheet would run."""
    lines = file.splitlines()
    assert len(lines) == 1 + kind.model._default_manager.count()
    cells = [cell.strip('"') for line in lines for cell in line.split(",")]
    assert any("calc" in cell for cell in cells) or not free_texts(kind)
    assert [cell for cell in cells if cell.startswith(("=", "+", "@", "\t"))] == []


def opened(client: Inside, address: str) -> Any:
    """Return the answer of a page that opens and has no markup of the rows'."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    assert MARKUP not in answer.content.decode(), address
    return answer


def test_a_record_opens(kind: Kind, world: World) -> None:
    record = world.rows[kind.slug]
    for part in ("detail", "history"):
        page = whole(world.inside, kind.url(record, part))
        assert escape(str(record)) in page, part
        assert MARKUP not in page, part
    for part in ("edit", "delete") if kind.fields else ():
        opened(world.inside, kind.url(record, part))


@pytest.mark.only.with_args(lambda kind: kind.fields)
def test_the_form_of_a_new_record_opens(kind: Kind, world: World) -> None:
    answer = opened(world.inside, f"{kind.list_url()}new/")
    assert len(answer.context["lead"]) <= 3, "a form asks for three fields or fewer to start"


def test_markup_found_is_shown_as_text(world: World) -> None:
    shown = world.inside.get("/palette/?q=onerror").content.decode()
    assert MARKUP not in shown
    found = [kind.slug for kind in registry.values() if kind.url(world.rows[kind.slug]) in shown]
    assert found == [kind.slug for kind in registry.values() if kind.search and probe_is_sought(kind)]


def probe_is_sought(kind: Kind) -> bool:
    """Return whether a free text is among what is sought in the kind."""
    return not {field.name for field in free_texts(kind)}.isdisjoint(kind.search)


def test_the_choices_open_and_the_api_gets_it(kind: Kind, world: World) -> None:
    record = world.rows[kind.slug]
    answer = world.inside.get(f"{kind.list_url()}choices/")
    assert answer["Content-Type"].startswith("application/json")
    assert len(answer.json()["items"]) >= 1
    got = world.inside.get(f"/api/{kind.slug}/{record.pk}").json()
    assert got["id"] == record.pk
    assert set(kind.fields) <= set(got)
