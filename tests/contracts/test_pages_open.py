"""Every page and every door of every kind opens for an administrator."""

import json

import pytest
from django.test import Client
from django.utils import translation
from django.utils.html import escape

from guke.kit.kinds import Kind
from guke.people.models import User
from tests.cast import signed_in, whole
from tests.contracts.factory import Factory


@pytest.fixture
def client(administrator: User) -> Client:
    return signed_in(administrator)


def test_the_list_opens(kind: Kind, made: Factory, client: Client, administrator: User) -> None:
    made.rows(kind, 2)
    for administrator.language in ("zh-hans", "en"):
        administrator.save()
        answer = client.get(kind.list_url())
        assert answer.status_code == 200, administrator.language
        with translation.override(administrator.language):
            assert escape(str(kind.title_plural)) in answer.content.decode()
    table = client.get(kind.list_url(), headers={"HX-Request": "true"})
    assert table.status_code == 200
    assert b"<html" not in table.content, "htmx gets the table alone"


def test_a_record_opens(kind: Kind, made: Factory, client: Client) -> None:
    [record] = made.rows(kind, 1)
    for part in ("detail", "history"):
        assert str(record) in whole(client, kind.url(record, part)), part
    for part in ("edit", "delete") if kind.fields else ():
        assert client.get(kind.url(record, part)).status_code == 200, part


@pytest.mark.only.with_args(lambda kind: kind.fields)
def test_the_form_of_a_new_record_opens(kind: Kind, client: Client) -> None:
    answer = client.get(f"{kind.list_url()}new/")
    assert answer.status_code == 200
    assert len(answer.context["lead"]) <= 3, "a form asks for three fields or fewer to start"


def test_every_export_has_a_line_for_each_row(kind: Kind, made: Factory, client: Client) -> None:
    made.rows(kind, 3)
    bodies = {}
    for form in ("csv", "xlsx", "json"):
        answer = client.get(f"{kind.list_url()}export/{form}/")
        assert answer.status_code == 200, form
        bodies[form] = b"".join(answer.streaming_content)
    assert len(json.loads(bodies["json"])) == kind.model._default_manager.count()
    assert len(bodies["xlsx"]) > 100
    assert len(bodies["csv"].splitlines()) >= 4


def test_the_choices_open_and_the_api_lists_and_gets(kind: Kind, made: Factory, client: Client) -> None:
    [record] = made.rows(kind, 1)
    answer = client.get(f"{kind.list_url()}choices/")
    assert len(answer.json()["items"]) >= 1
    assert client.get(f"/api/{kind.slug}").json()["count"] >= 1
    got = client.get(f"/api/{kind.slug}/{record.pk}").json()
    assert got["id"] == record.pk
    assert set(kind.fields) <= set(got)
