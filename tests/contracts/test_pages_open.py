"""Every page and every door of every kind opens for an administrator."""

import json

import pytest
from django.test import Client

from guke.kit.kinds import Kind
from guke.people.models import User
from tests.cast import signed_in, whole
from tests.contracts.factory import Factory


@pytest.fixture
def client(administrator: User) -> Client:
    return signed_in(administrator)


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_the_list_opens(kind: Kind, made: Factory, client: Client, administrator: User, language: str) -> None:
    administrator.language = language
    administrator.save()
    made.rows(kind, 2)
    answer = client.get(kind.list_url())
    assert answer.status_code == 200
    assert str(kind.title_plural)


def test_the_table_alone_opens_for_htmx(kind: Kind, made: Factory, client: Client) -> None:
    made.rows(kind, 2)
    answer = client.get(kind.list_url(), headers={"HX-Request": "true"})
    assert answer.status_code == 200
    assert b"<html" not in answer.content


@pytest.mark.parametrize("part", ["detail", "history"])
def test_a_record_opens(kind: Kind, made: Factory, client: Client, part: str) -> None:
    [record] = made.rows(kind, 1)
    assert str(record) in whole(client, kind.url(record, part))


@pytest.mark.only.with_args(lambda kind: kind.fields)
@pytest.mark.parametrize("part", ["edit", "delete"])
def test_a_record_can_be_changed_and_deleted(kind: Kind, made: Factory, client: Client, part: str) -> None:
    [record] = made.rows(kind, 1)
    assert client.get(kind.url(record, part)).status_code == 200


@pytest.mark.only.with_args(lambda kind: kind.fields)
def test_the_form_of_a_new_record_opens(kind: Kind, client: Client) -> None:
    answer = client.get(f"{kind.list_url()}new/")
    assert answer.status_code == 200
    assert len(answer.context["lead"]) <= 3, "a form asks for three fields or fewer to start"


@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
def test_every_export_has_a_line_for_each_row(kind: Kind, made: Factory, client: Client, form: str) -> None:
    made.rows(kind, 3)
    answer = client.get(f"{kind.list_url()}export/{form}/")
    assert answer.status_code == 200
    body = b"".join(answer.streaming_content)
    if form == "json":
        assert len(json.loads(body)) == kind.model._default_manager.count()
    else:
        assert len(body) > 100 if form == "xlsx" else len(body.splitlines()) >= 4


def test_the_choices_open(kind: Kind, made: Factory, client: Client) -> None:
    made.rows(kind, 1)
    answer = client.get(f"{kind.list_url()}choices/")
    assert len(answer.json()["items"]) >= 1


def test_the_api_lists_and_gets(kind: Kind, made: Factory, client: Client) -> None:
    [record] = made.rows(kind, 1)
    assert client.get(f"/api/{kind.slug}").json()["count"] >= 1
    got = client.get(f"/api/{kind.slug}/{record.pk}").json()
    assert got["id"] == record.pk
    assert set(kind.fields) <= set(got)
