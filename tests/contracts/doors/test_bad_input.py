"""Nonsense in an address or a body is answered, never a failure."""

import pytest

from guke.kit.kinds import Kind, registry
from tests.contracts.doors.conftest import World

NONSENSE = (
    "order=nothing&page=0&columns=,,nothing,", "order=-&page=-1&view=x&sort=nothing&%", "order=--name&page=²&a[]=1&&=",
    "order=pk&custom__x=1&page=9999999999999999999999", "order=password&page=x",
)  # fmt: skip
"""Several stand together: the answer is a page, so each of them was read."""
SOUGHT = ("q=%00", "q=%F0%9F%98%80", "q=%25%27%22%3B--", "q=" + "长" * 3000, "q=*&q=(")
"""Each stands alone: where nothing is found, nothing else is read."""
REFUSED = "size=x"
"""May be refused, so it stands alone."""
ENDS = ("", "_from", "_min", "_to")
DOORS = {"page": "/{}/", "api": "/api/{}", "file": "/{}/export/csv/"}


def is_of_its_own(kind: Kind) -> bool:
    """Return whether the list is not that of every kind, or stands for those that are: one searched and one not."""
    own = kind.list_template != Kind.list_template or type(kind).listed is not Kind.listed
    return own or kind.slug == "contacts"


def nonsense(kind: Kind) -> list[tuple[str, str]]:
    """Return what the kind is asked at which door.

    The list behind every door is the same, only the filters differ: every kind is asked all its filters at every door
    (one refused leaves the others to be read) and a part of the rest in turn; where a list is of its own, all of it.
    """
    filters = "&".join(f"{name}{end}=%FF不" for name in kind.hung_filters for end in ENDS)
    alone = [*(SOUGHT if kind.search else SOUGHT[:1]), REFUSED]
    if is_of_its_own(kind):
        return [(door, asked) for door in DOORS for asked in [filters, *NONSENSE, *alone]]
    turn = list(registry).index(kind.slug)
    together = [(door, f"{filters}&{NONSENSE[(turn + i) % len(NONSENSE)]}") for i, door in enumerate(DOORS)]
    return [*together, ("page", alone[turn % len(alone)])]


def test_some_kinds_are_asked_everything() -> None:
    whole = [kind for kind in registry.values() if is_of_its_own(kind)]
    assert {bool(kind.search) for kind in whole} == {True, False}
    assert "past-accounts" in {kind.slug for kind in whole}


def test_nonsense_in_the_address_is_answered(kind: Kind, world: World) -> None:
    for door, asked in nonsense(kind):
        framed = door == "page" and is_of_its_own(kind)  # the frame is the same for every kind
        client = world.front if framed else world.inside
        address = f"{DOORS[door].format(kind.slug)}?{asked}"
        try:
            answer = client.get(address)
        except Exception as fault:
            fault.add_note(address)
            raise
        assert answer.status_code in ({200} if "&" in asked else {200, 400, 404, 422}), address
        if answer.streaming:
            b"".join(answer.streaming_content)


BODIES = (b'{"name": {"a": 1}}', b'{"name": null}', b'{"\\u0000": 1}')
NO_BODIES = (b"", b"{", b"[1]", b'"x"', b"\xff", b"NaN")
"""Refused before anybody asks which kind it is for: a kind is sent one of them, contacts all."""


@pytest.mark.only.with_args(lambda kind: kind.fields)
def test_nonsense_sent_to_the_api_is_refused(kind: Kind, world: World) -> None:
    turn = list(registry).index(kind.slug) % len(NO_BODIES)
    for body in (*BODIES, *(NO_BODIES if kind.slug == "contacts" else NO_BODIES[turn : turn + 1])):
        answer = world.inside.generic("POST", f"/api/{kind.slug}", body, content_type="application/json")
        assert answer.status_code in {400, 422}, body


def test_pages_that_do_not_exist_are_not_found(kind: Kind, world: World) -> None:
    for address in ("999999999/", "99999999999999999999999/", "x/", "do/nothing/", "export/exe/", "1/do/nothing/"):
        assert world.inside.get(kind.list_url() + address).status_code in {404, 405}, address
    assert world.inside.get(f"/api/{kind.slug}/99999999999999999999999").status_code == 404
