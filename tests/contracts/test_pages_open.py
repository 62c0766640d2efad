"""Every page and every door of every kind opens for an administrator, and shows markup as text."""

import json

import pytest
from django.test import Client
from django.utils import translation
from django.utils.html import escape

from guke.kit.kinds import Kind, registry
from guke.people.models import User
from tests.cast import whole
from tests.contracts.conftest import MOST, PROBE, World, asked, free_texts

MARKUP = PROBE[:10]


def opened(client: Client, address: str) -> str:
    """Return a page that opens and has no markup of the rows'."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    page = answer.content.decode()
    assert MARKUP not in page, address
    return page


def test_the_list_opens_in_both_languages_and_with_every_column(kind: Kind, world: World) -> None:
    every = ",".join(column.name for column in kind.columns_for(world.administrator))
    for language, address in (("zh-hans", kind.list_url()), ("en", kind.list_url(columns=every))):
        User.objects.filter(pk=world.administrator.pk).update(language=language)
        with translation.override(language):
            title = escape(str(kind.title_plural))
        queries, page = asked(world.client, address)
        assert title in page, language
        assert MARKUP not in page, address
        assert len(queries) <= MOST or address != kind.list_url(), sorted(queries)


def test_a_record_opens(kind: Kind, world: World) -> None:
    record = world.rows[kind.slug]
    for part in ("detail", "history"):
        page = whole(world.client, kind.url(record, part))
        assert escape(str(record)) in page, part
        assert MARKUP not in page, part
    for part in ("edit", "delete") if kind.fields else ():
        opened(world.client, kind.url(record, part))


def test_markup_found_is_shown_as_text(world: World) -> None:
    shown = world.parts.get("/palette/?q=onerror").content.decode()
    assert MARKUP not in shown
    found = [kind.slug for kind in registry.values() if kind.url(world.rows[kind.slug]) in shown]
    assert found == [kind.slug for kind in registry.values() if kind.search and probe_is_sought(kind)]


def probe_is_sought(kind: Kind) -> bool:
    """Return whether a free text is among what is sought in the kind."""
    return not {field.name for field in free_texts(kind)}.isdisjoint(kind.search)


@pytest.mark.only.with_args(lambda kind: kind.fields)
def test_the_form_of_a_new_record_opens(kind: Kind, world: World) -> None:
    answer = world.client.get(f"{kind.list_url()}new/")
    assert answer.status_code == 200
    assert len(answer.context["lead"]) <= 3, "a form asks for three fields or fewer to start"


def test_every_export_has_a_line_for_each_row_and_formulas_stay_text(kind: Kind, world: World) -> None:
    bodies = {}
    for form in ("csv", "xlsx", "json"):
        answer = world.client.get(f"{kind.list_url()}export/{form}/")
        assert answer.status_code == 200, form
        bodies[form] = b"".join(answer.streaming_content)
    count = kind.model._default_manager.count()
    assert len(json.loads(bodies["json"])) == count
    assert len(bodies["xlsx"]) > 100
    lines = bodies["csv"].decode().splitlines()
    assert len(lines) == 1 + count
    cells = [cell.strip('"') for line in lines for cell in line.split(",")]
    assert any("calc" in cell for cell in cells) or not free_texts(kind)
    assert [cell for cell in cells if cell.startswith(("=", "+", "@", "\t"))] == []


def test_the_choices_open_and_the_api_lists_and_gets(kind: Kind, world: World) -> None:
    record = world.rows[kind.slug]
    answer = world.client.get(f"{kind.list_url()}choices/")
    assert answer["Content-Type"].startswith("application/json")
    assert len(answer.json()["items"]) >= 1
    assert world.client.get(f"/api/{kind.slug}").json()["count"] >= 1
    got = world.client.get(f"/api/{kind.slug}/{record.pk}").json()
    assert got["id"] == record.pk
    assert set(kind.fields) <= set(got)
