"""What is read once while a request is answered: custom fields, of which one page asks for those of many kinds."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from guke.accounts.models import Account, Contact
from guke.kit import once
from guke.kit.kinds import registry
from guke.kit.models import CustomField
from guke.people.models import User
from tests.inside import Inside


@pytest.fixture
def request_open(db: Any) -> Iterator[None]:
    once.begin()
    yield
    once.forget()


def names(slug: str = "accounts") -> list[str]:
    return [field.name for field in registry[slug].customs]


def field(name: str, kind: str = "accounts") -> CustomField:
    return CustomField(kind=kind, name=name, title=name)


@pytest.mark.usefixtures("request_open")
def test_one_request_reads_the_fields_of_all_kinds_once(django_assert_num_queries: Any) -> None:
    field("soil", "contacts").save()
    once.begin()
    with django_assert_num_queries(1):
        assert (names(), names("contacts"), names()) == ([], ["soil"], [])


@pytest.mark.usefixtures("request_open")
def test_what_the_request_itself_changes_it_sees() -> None:
    assert names() == []
    made = field("soil")
    made.save()
    assert names() == ["soil"]
    made.delete()
    assert names() == []


@pytest.mark.usefixtures("request_open")
def test_the_next_request_and_whoever_asks_outside_of_one_read_anew() -> None:
    assert names() == []
    CustomField.objects.bulk_create([field("soil")])
    assert names() == []
    once.begin()
    assert names() == ["soil"]
    once.forget()
    CustomField.objects.bulk_create([field("water")])
    assert names() == ["soil", "water"]


@pytest.mark.slow(reason="draws two pages")
def test_a_page_asks_for_them_once_and_the_next_one_again(account: Account, manager: User) -> None:
    contact, client = Contact.objects.create(account=account, name="李明"), Inside(manager)
    for made in ("soil", "water"):
        CustomField.objects.bulk_create([field(made, "contacts")])
        Contact.objects.filter(pk=contact.pk).update(custom={made: f"of {made}"})
        with CaptureQueriesContext(connection) as asked:
            page = client.get(f"/contacts/{contact.pk}/").content.decode()
        assert len([each for each in asked if "kit_customfield" in each["sql"]]) == 1
        assert f"of {made}" in page
