"""Without the right 403, without sign-in the way to sign in: on every page and every door of every kind."""

from collections.abc import Callable

from django.test import Client

from guke.kit.kinds import Kind
from tests.contracts.conftest import World

JSON = "application/json"
READS = ("", "choices/", "export/csv/", "{pk}/", "{pk}/history/")
WRITES = ("new/", "{pk}/edit/", "{pk}/delete/")


def test_a_stranger_gets_403(kind: Kind, world: World, special: Callable[..., None]) -> None:
    special()
    record, client, stranger = world.rows[kind.slug], world.special_parts, world.special
    for address in (*READS, *WRITES):
        assert client.get(kind.list_url() + address.format(pk=record.pk)).status_code == 403, address
    one = f"/api/{kind.slug}/{record.pk}"
    answers = [
        stranger.get(f"/api/{kind.slug}"),
        stranger.post(f"/api/{kind.slug}", {}, JSON),
        stranger.get(one),
        stranger.patch(one, {}, JSON),
        stranger.delete(one),
    ]
    assert [answer.status_code for answer in answers] == [403] * 5


def test_who_may_only_look_changes_nothing(kind: Kind, world: World, special: Callable[..., None]) -> None:
    special(f"{kind.noun or kind.slug}.view", "accounts.view", "audit.view")
    record, reader = world.rows[kind.slug], world.special_parts
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


def test_the_unknown_are_led_to_sign_in(kind: Kind, world: World) -> None:
    record, client = world.rows[kind.slug], Client()
    for address in (*READS, *WRITES):
        answer = client.get(kind.list_url() + address.format(pk=record.pk))
        assert answer.status_code == 302, address
        assert answer["Location"].startswith("/signin/login/")
    one = f"/api/{kind.slug}/{record.pk}"
    answers = [client.get(f"/api/{kind.slug}"), client.get(one), client.delete(one)]
    assert [answer.status_code for answer in answers] == [401] * 3
