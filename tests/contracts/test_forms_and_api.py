"""The form and the API accept and refuse alike, and what they change leaves a line in the audit trail."""

from typing import Any

import pytest
from django.db import models
from django.test import Client

from guke.kit.kinds import Kind
from guke.kit.models import AuditLine
from guke.people.models import User
from tests.cast import signed_in
from tests.contracts.factory import Factory, payload

JSON = "application/json"
NONSENSE = "不" * 2000
pytestmark = pytest.mark.only.with_args(lambda kind: kind.fields)


@pytest.fixture
def client(administrator: User) -> Client:
    return signed_in(administrator)


def refused(client: Client, kind: Kind, body: dict[str, Any]) -> tuple[set[str], str]:
    """Return the names of the fields that the form and the API alike find fault with, and the page that says so."""
    page = client.post(f"{kind.list_url()}new/", body)
    api = client.post(f"/api/{kind.slug}", body, JSON)
    assert (page.status_code, api.status_code) == (422, 422), (page.status_code, api.content)
    faults = set(page.context["form"].errors)
    assert faults == set(api.json()["errors"])
    return faults, page.content.decode()


def changeable(kind: Kind) -> models.Field[Any, Any]:
    """Return a field that takes the text ABC, of the natural key only where there is no other."""
    texts = [f for f in kind.model._meta.fields if isinstance(f, (models.CharField, models.TextField))]
    fit = [
        f
        for f in texts
        if f.name in kind.fields and not f.choices and f.name not in {"uscc", "email", "kind", "action"}
    ]
    return min(fit, key=lambda field: field.name in kind.natural_key)


def test_nothing_and_nonsense_are_refused_alike_and_what_was_typed_is_kept(kind: Kind, client: Client) -> None:
    faults, _page = refused(client, kind, {})
    assert faults, "nothing was given"
    faults, page = refused(client, kind, dict.fromkeys(kind.fields, NONSENSE))
    constrained = {
        field.name
        for field in kind.model._meta.fields
        if field.name in kind.fields and not isinstance(field, (models.TextField, models.BooleanField))
    }
    assert faults >= constrained
    assert NONSENSE in page


@pytest.mark.only.with_args(lambda kind: kind.slug != "approval-paths")
def test_the_same_values_are_accepted_by_both(kind: Kind, client: Client, made: Factory, administrator: User) -> None:
    first = payload(kind, administrator, made.built(kind.model))
    second = payload(kind, administrator, made.built(kind.model))
    answer = client.post(f"{kind.list_url()}new/", first)
    assert answer.status_code == 302, answer.context["form"].errors
    assert client.post(f"/api/{kind.slug}", second, JSON).status_code == 201
    lines = AuditLine.objects.filter(kind=kind.slug, action="create").order_by("id")
    assert [(line.by, line.door) for line in lines] == [(administrator, "page"), (administrator, "api")]
    assert {*lines[0].changes} == {*lines[1].changes}


@pytest.mark.only.with_args(lambda kind: kind.slug != "approval-paths")
def test_a_change_and_a_removal_are_audited(kind: Kind, client: Client, made: Factory, administrator: User) -> None:
    field = changeable(kind)
    for door, record in zip(("page", "api"), made.rows(kind, 2), strict=True):
        body = {**payload(kind, administrator, record), field.name: "ABC"[: field.max_length]}
        page, one = f"{kind.list_url()}{record.pk}/", f"/api/{kind.slug}/{record.pk}"
        if door == "page":
            answers = [client.post(f"{page}edit/", body), client.post(f"{page}delete/")]
        else:
            answers = [client.patch(one, body, JSON), client.delete(one)]
        codes = [answer.status_code for answer in answers]
        assert codes in ([302, 302], [200, 204]), (door, answers[0].content.decode()[-2000:])
        lines = AuditLine.objects.filter(kind=kind.slug, object_id=record.pk).order_by("id")
        assert [(line.action, line.by, line.door) for line in lines] == [
            ("change", administrator, door),
            ("delete", administrator, door),
        ]
        assert lines[0].changes[field.name] == [str(getattr(record, field.name)), body[field.name]], door
