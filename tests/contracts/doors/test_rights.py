"""Without the right 403, without sign-in the way to sign in: on every page and every door of every kind."""

from collections.abc import Callable

from django.contrib.auth.models import AnonymousUser

from guke.kit.kinds import Kind
from tests.contracts.doors.conftest import World
from tests.inside import Inside

JSON = "application/json"
READS = ("", "choices/", "export/csv/", "{pk}/", "{pk}/history/")
WRITES = ("new/", "{pk}/edit/", "{pk}/delete/")


def test_a_stranger_gets_403(kind: Kind, world: World, special: Callable[..., None]) -> None:
    special()
    record, stranger = world.rows[kind.slug], world.special
    for address in (*READS, *WRITES):
        assert stranger.get(kind.list_url() + address.format(pk=record.pk)).status_code == 403, address
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
    record, reader = world.rows[kind.slug], world.special
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
    record, nobody = world.rows[kind.slug], Inside(AnonymousUser())
    for address in (*READS, *WRITES):
        answer = nobody.get(kind.list_url() + address.format(pk=record.pk))
        assert answer.status_code == 302, address
        assert answer["Location"].startswith("/signin/login/")
    one = f"/api/{kind.slug}/{record.pk}"
    answers = [nobody.get(f"/api/{kind.slug}"), nobody.get(one), nobody.delete(one)]
    assert [answer.status_code for answer in answers] == [401] * 3
