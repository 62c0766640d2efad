"""Without the right 403, without sign-in the way to sign in: on every page and every door of every kind."""

from django.test import Client

from guke.kit.kinds import Kind
from guke.people.models import User
from tests.cast import signed_in
from tests.contracts.factory import Factory

JSON = "application/json"
READS = ("", "choices/", "export/csv/", "{pk}/", "{pk}/history/")
WRITES = ("new/", "{pk}/edit/", "{pk}/delete/")


def test_a_stranger_gets_403_on_pages(kind: Kind, made: Factory, stranger: User) -> None:
    [record], client = made.rows(kind, 1), signed_in(stranger, parts=True)
    for address in (*READS, *WRITES):
        assert client.get(kind.list_url() + address.format(pk=record.pk)).status_code == 403, address


def test_a_stranger_gets_403_from_the_api(kind: Kind, made: Factory, stranger: User) -> None:
    [record] = made.rows(kind, 1)
    client, one = signed_in(stranger), f"/api/{kind.slug}/{record.pk}"
    answers = [
        client.get(f"/api/{kind.slug}"),
        client.post(f"/api/{kind.slug}", {}, JSON),
        client.get(one),
        client.patch(one, {}, JSON),
        client.delete(one),
    ]
    assert [answer.status_code for answer in answers] == [403] * 5


def test_who_may_only_look_changes_nothing(kind: Kind, made: Factory, role: object) -> None:
    [record] = made.rows(kind, 1)
    rights = (f"{kind.noun or kind.slug}.view", "accounts.view", "audit.view")
    reader = signed_in(role(*rights), parts=True)  # type: ignore[operator]
    page, one = f"{kind.list_url()}{record.pk}/", f"/api/{kind.slug}/{record.pk}"
    answers = [
        reader.post(f"{kind.list_url()}new/"),
        reader.post(f"{page}edit/"),
        reader.post(f"{page}delete/"),
        reader.post(f"{page}cell/{next(iter(kind.fields), 'x')}/"),
        reader.get(f"{kind.list_url()}export/csv/"),
        reader.post(f"/api/{kind.slug}", {}, JSON),
        reader.patch(one, {}, JSON),
        reader.delete(one),
    ]
    assert [answer.status_code for answer in answers] == [403] * 8
    assert kind.model._default_manager.filter(pk=record.pk).exists()


def test_the_unknown_are_led_to_sign_in(kind: Kind, made: Factory) -> None:
    [record] = made.rows(kind, 1)
    for address in (*READS, *WRITES):
        answer = Client().get(kind.list_url() + address.format(pk=record.pk))
        assert answer.status_code == 302, address
        assert answer["Location"].startswith("/signin/login/")


def test_the_api_asks_the_unknown_who_they_are(kind: Kind, made: Factory) -> None:
    [record] = made.rows(kind, 1)
    one = f"/api/{kind.slug}/{record.pk}"
    answers = [Client().get(f"/api/{kind.slug}"), Client().get(one), Client().delete(one)]
    assert [answer.status_code for answer in answers] == [401] * 3
