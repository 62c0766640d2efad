"""The form and the API accept and refuse alike, and what they change leaves a line in the audit trail."""

from typing import Any

import pytest
from django.db import models
from django.test import Client

from guke.kit import forms
from guke.kit.kinds import Kind
from guke.kit.models import AuditLine
from guke.people.models import User
from tests.contracts.factory import Factory, payload
from tests.inside import Inside

JSON = "application/json"
NONSENSE = "不" * 2000
pytestmark = pytest.mark.only.with_args(lambda kind: kind.fields)


@pytest.fixture
def client(administrator: User) -> Client:
    return Inside(administrator)


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


def test_nothing_and_nonsense_are_refused_alike_and_what_was_typed_is_kept(
    kind: Kind, client: Client, administrator: User
) -> None:
    nothing = client.post(f"/api/{kind.slug}", {}, JSON).json()["errors"]
    assert nothing
    assert set(nothing) == set(forms.record_form(kind, administrator)({}).errors)
    faults, page = refused(client, kind, dict.fromkeys(kind.fields, NONSENSE))
    constrained = {
        field.name
        for field in kind.model._meta.fields
        if field.name in kind.fields and not isinstance(field, (models.TextField, models.BooleanField))
    }
    assert faults >= constrained
    assert NONSENSE in page


@pytest.mark.only.with_args(lambda kind: kind.slug != "approval-paths")
def test_both_accept_the_same_values_and_what_becomes_of_a_record_is_audited_alike(
    kind: Kind, client: Client, made: Factory, administrator: User
) -> None:
    field, lines = changeable(kind), {}
    for door, life in (("page", life_on_pages), ("api", life_in_the_api)):
        body = payload(kind, administrator, made.built(kind.model))
        changed = {**body, field.name: "ABC"[: field.max_length]}
        life(client, kind, body, changed)
        lines[door] = list(AuditLine.objects.filter(kind=kind.slug, door=door).order_by("id"))
        told = [(line.action, line.by) for line in lines[door]]
        assert told == [(action, administrator) for action in ("create", "change", "delete")], door
        assert lines[door][1].changes[field.name] == [body.get(field.name, ""), changed[field.name]], door
    assert {*lines["page"][0].changes} == {*lines["api"][0].changes}


def life_on_pages(client: Client, kind: Kind, body: dict[str, Any], changed: dict[str, Any]) -> None:
    """Enter a record, change it and delete it in forms."""
    answer = client.post(f"{kind.list_url()}new/", body)
    assert answer.status_code == 302, answer.context["form"].errors
    answers = [client.post(f"{answer['Location']}{page}/", changed) for page in ("edit", "delete")]
    assert [answer.status_code for answer in answers] == [302, 302], answers[0].content.decode()[-2000:]


def life_in_the_api(client: Client, kind: Kind, body: dict[str, Any], changed: dict[str, Any]) -> None:
    """Do the same by the API."""
    answer = client.post(f"/api/{kind.slug}", body, JSON)
    assert answer.status_code == 201, answer.content
    one = f"/api/{kind.slug}/{answer.json()['id']}"
    answers = [client.patch(one, changed, JSON), client.delete(one)]
    assert [answer.status_code for answer in answers] == [200, 204], answers[0].content
