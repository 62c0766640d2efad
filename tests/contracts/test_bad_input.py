"""Markup is shown as text, formulas stay text, and nonsense in an address is answered, never a failure."""

from typing import Any

import pytest
from django.db import models
from django.test import Client

from guke.kit import actions, search
from guke.kit.kinds import Kind, registry
from guke.people.models import User
from tests.cast import signed_in
from tests.contracts.factory import Factory

PROBE = "<img src=x onerror=alert(1)>"
FORMULA = "=1+cmd|' /C calc'!A0"
NONSENSE = (
    "order=nothing&page=0&columns=,,nothing,", "order=-&page=-1&view=x&sort=nothing&%", "order=--name&page=²&a[]=1&&=",
    "order=pk&custom__x=1&page=9999999999999999999999", "order=password&page=x",
)  # fmt: skip
"""Several stand together: the answer is a page, so each of them was read."""
SOUGHT = ("q=%00", "q=%F0%9F%98%80", "q=%25%27%22%3B--", "q=" + "长" * 3000, "q=*&q=(")
"""Each stands alone: where nothing is found, nothing else is read."""
REFUSED = "size=x"
"""May be refused, so it stands alone."""
THIRDS = 3
"""The list behind every door is the same: at API and export a kind is asked a third of the nonsense, three kinds all of it."""
ENDS = ("", "_from", "_min", "_to")


@pytest.fixture
def client(administrator: User) -> Client:
    return signed_in(administrator)


def free_texts(kind: Kind) -> list[models.Field[Any, Any]]:
    """Return the fields that take any text long enough for a probe."""
    return [
        field
        for field in kind.model._meta.concrete_fields
        if isinstance(field, (models.CharField, models.TextField))
        and not isinstance(field, (models.EmailField, models.URLField))
        and not field.choices
        and field.editable
        and (field.max_length or 99) >= 40
        and field.name != "password"
    ]


def probed(kind: Kind, made: Factory, administrator: User, text: str) -> Any:
    """Return a stored record with the text in every free text, indexed and with a history."""
    record = made.built(kind.model, **{field.name: text for field in free_texts(kind)})
    if kind.fields:
        actions.save(kind, by=administrator, record=record)
    else:
        record.save()
    search.index(kind, [record])
    return record


@pytest.mark.only.with_args(free_texts)
def test_markup_is_shown_as_text(kind: Kind, made: Factory, client: Client, administrator: User) -> None:
    record = probed(kind, made, administrator, PROBE)
    every = ",".join(column.name for column in kind.columns_for(administrator))
    pages = [kind.list_url(columns=every), kind.url(record), kind.url(record, "history")]
    pages += [kind.url(record, "edit"), kind.url(record, "delete")] if kind.fields else []
    for address in [*pages, "/palette/?q=onerror", "/palette/?q=imgsrc"]:
        answer = client.get(address, headers={"HX-Request": "true"} if "palette" in address else {})
        assert answer.status_code == 200
        assert b"<img src=x" not in answer.content, address
    choices = client.get(f"{kind.list_url()}choices/")
    assert choices["Content-Type"].startswith("application/json")


@pytest.mark.only.with_args(free_texts)
def test_formulas_stay_text_in_files(kind: Kind, made: Factory, client: Client, administrator: User) -> None:
    probed(kind, made, administrator, FORMULA)
    told = b"".join(client.get(f"{kind.list_url()}export/csv/").streaming_content).decode()
    cells = [cell.strip('"') for line in told.splitlines() for cell in line.split(",")]
    assert any("calc" in cell for cell in cells)
    assert [cell for cell in cells if cell.startswith(("=", "+", "@", "\t"))] == []


def nonsense(kind: Kind, door: str) -> list[str]:
    """Return what the kind is asked at the door; every filter at once, for a filter refused leaves the others to be read."""
    every = [*NONSENSE, *(SOUGHT if kind.search else SOUGHT[:1]), REFUSED]
    filters = "&".join(f"{name}{end}=%FF不" for name in kind.hung_filters for end in ENDS)
    return [*(every if door == "page" else every[list(registry).index(kind.slug) % THIRDS :: THIRDS]), filters]


@pytest.mark.parametrize("door", ["page", "api", "export/csv/"])
def test_nonsense_in_the_address_is_answered(kind: Kind, made: Factory, client: Client, door: str) -> None:
    made.rows(kind, 1)
    client.raise_request_exception = False  # so that the failure names what was asked
    address = f"/api/{kind.slug}" if door == "api" else f"{kind.list_url()}{door.removeprefix('page')}"
    framed = kind.slug == "contacts" or kind.list_template != Kind.list_template
    for query in nonsense(kind, door):
        headers = {} if framed else {"HX-Request": "true"}  # the frame is the same for every kind
        answer = client.get(f"{address}?{query}", headers=headers)
        assert answer.status_code in ({200} if "&" in query else {200, 400, 404, 422}), (address, query)
        if answer.streaming:
            b"".join(answer.streaming_content)


@pytest.mark.only.with_args(lambda kind: kind.fields)
def test_nonsense_sent_to_the_api_is_refused(kind: Kind, client: Client) -> None:
    for body in (
        b"",
        b"{",
        b"[1]",
        b'"x"',
        b"\xff",
        b'{"name": {"a": 1}}',
        b'{"name": null}',
        b'{"\\u0000": 1}',
        b"NaN",
    ):
        answer = client.generic("POST", f"/api/{kind.slug}", body, content_type="application/json")
        assert answer.status_code in {400, 422}, body


def test_pages_that_do_not_exist_are_not_found(kind: Kind, administrator: User) -> None:
    client = signed_in(administrator, parts=True)
    for address in ("999999999/", "99999999999999999999999/", "x/", "do/nothing/", "export/exe/", "1/do/nothing/"):
        assert client.get(kind.list_url() + address).status_code in {404, 405}, address
    assert client.get(f"/api/{kind.slug}/99999999999999999999999").status_code == 404
