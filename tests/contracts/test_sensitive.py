"""Sensitive fields are nowhere for whoever lacks the permission: page, API, file, history, form, search."""

import datetime as dt
from typing import Any

import pytest
from django.db import models

from guke.kit import actions, search
from guke.kit.kinds import Kind
from guke.people.models import User
from tests.contracts.factory import Factory
from tests.inside import Inside

pytestmark = pytest.mark.only.with_args(lambda kind: kind.sensitive)


def secrets_of(kind: Kind) -> dict[str, Any]:
    """Return a telling value for each sensitive field."""
    found: dict[str, Any] = {}
    for i, name in enumerate(kind.sensitive):
        if name == "lunar_birthday":
            found[name] = "12-29"
            continue
        field = kind.model._meta.get_field(name)
        if isinstance(field, models.DateField):
            found[name] = dt.date(1961, 7, 17)
        elif isinstance(field, models.CharField):
            found[name] = (
                "secret@example.com" if isinstance(field, models.EmailField) else f"777{i}888"[: field.max_length]
            )
        else:
            found[name] = 98765431 + i
    return found


@pytest.fixture
def record(kind: Kind, made: Factory, administrator: User) -> Any:
    record = made.built(kind.model, **secrets_of(kind))
    if kind.fields:
        actions.save(kind, by=administrator, record=record)
    else:
        record.save()
    search.index(kind, [record])
    return record


def test_it_is_nowhere_for_whoever_lacks_the_permission(kind: Kind, record: Any, role: Any) -> None:
    rights = [f"{kind.slug}.{verb}" for verb in ("view", "change", "export")]
    user = role(*rights, "accounts.view", "products.view")
    client = Inside(user)
    every = ",".join([column.path for column in kind._columns])
    doors = [
        kind.list_url(columns=every),
        kind.list_url(columns=",".join(kind.sensitive)),
        kind.url(record),
        kind.url(record, "history"),
        f"/api/{kind.slug}",
        f"/api/{kind.slug}/{record.pk}",
        f"{kind.list_url()}export/csv/",
        f"{kind.list_url()}export/json/",
        f"{kind.list_url()}choices/",
        *([kind.url(record, "edit")] if kind.fields else []),
        *(
            f"{kind.list_url()}{record.pk}/panel/{panel.name}/"
            for panel in kind.hung_panels
            if panel.late and panel.may(user)
        ),
    ]
    hidden = [str(value) for value in secrets_of(kind).values()]
    for door in doors:
        answer = client.get(door)
        assert answer.status_code == 200, door
        text = (b"".join(answer.streaming_content) if answer.streaming else answer.content).decode().replace(",", "")
        assert [value for value in hidden if value in text] == [], door
    assert set(kind.sensitive).isdisjoint(client.get(f"/api/{kind.slug}/{record.pk}").json())


@pytest.mark.only.with_args(lambda kind: set(kind.sensitive) & set(kind.search))
def test_it_cannot_be_searched_without(kind: Kind, record: Any, role: Any) -> None:
    client = Inside(role(f"{kind.slug}.view", "accounts.view"))
    for value in [str(value) for name, value in secrets_of(kind).items() if name in kind.search]:
        assert client.get(f"/api/{kind.slug}?q={value}").json()["count"] == 0
        assert kind.url(record) not in client.get(kind.list_url(q=value)).content.decode()
        assert kind.url(record) not in client.get(f"/palette/?q={value}").content.decode()


def first_open_text(kind: Kind, record: Any) -> str:
    return search.texts(record, [path for path in kind.search if path not in kind.sensitive])[0]


@pytest.mark.only.with_args(lambda kind: set(kind.sensitive) & set(kind.search))
def test_what_is_open_is_found_without(kind: Kind, record: Any, role: Any) -> None:
    user, text = role(f"{kind.slug}.view", "accounts.view"), first_open_text(kind, record)
    assert record.pk in {each["object_id"] for each in search.ids(kind, user, text)}
    assert record.pk in {hit.object_id for _kind, hits in search.find(user, text) for hit in hits}


@pytest.mark.only.with_args(lambda kind: set(kind.sensitive) & set(kind.search))
def test_it_is_found_with_the_permission_together_with_what_is_open(kind: Kind, record: Any, role: Any) -> None:
    closed = {kind.sensitive[path] for path in kind.search if path in kind.sensitive}
    user = role(f"{kind.slug}.view", "accounts.view", *closed)
    for value in [str(value) for name, value in secrets_of(kind).items() if name in kind.search]:
        text = f"{first_open_text(kind, record)} {value}"
        assert [each["object_id"] for each in search.ids(kind, user, text)] == [record.pk]
        assert [hit.object_id for _kind, hits in search.find(user, text) for hit in hits] == [record.pk]


def test_it_cannot_be_changed_without(kind: Kind, record: Any, role: Any) -> None:
    client = Inside(role(*[f"{kind.slug}.{verb}" for verb in ("view", "change")], "accounts.view", "products.view"))
    before = {name: getattr(record, name) for name in kind.sensitive}
    for name in kind.sensitive:
        client.patch(f"/api/{kind.slug}/{record.pk}", {name: ""}, "application/json")
    record.refresh_from_db()
    assert {name: getattr(record, name) for name in kind.sensitive} == before
