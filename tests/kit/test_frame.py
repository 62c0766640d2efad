"""A page asked for by a part of itself comes without the frame, which would be thrown away, and with all its own."""

import pytest
from django.contrib.messages import get_messages

from guke.accounts.models import Account
from guke.people.models import User
from tests.cast import signed_in

FRAME = ('class="side"', "data-palette", 'class="bottom"', "<html")


@pytest.mark.slow(reason="draws whole pages")
def test_only_a_whole_page_has_the_frame(account: Account, manager: User) -> None:
    client = signed_in(manager)
    address = f"/accounts/{account.pk}/edit/"
    asked = {"whole": {}, "part": {"HX-Request": "true"}, "boosted": {"HX-Request": "true", "HX-Boosted": "true"}}
    pages = {how: client.get(address, headers=headers).content.decode() for how, headers in asked.items()}
    framed = {how: [mark for mark in FRAME if mark in page] for how, page in pages.items()}
    assert framed == {"whole": [*FRAME], "part": [], "boosted": [*FRAME]}
    assert all('id="content"' in page and 'name="short_name"' in page for page in pages.values())


def test_no_browser_takes_a_part_it_kept_for_the_page(administrator: User) -> None:
    client = signed_in(administrator)
    for address in ("/trail/", "/accounts/", "/accounts/new/"):
        for headers in ({}, {"HX-Request": "true"}):
            assert "HX-Request" in client.get(address, headers=headers)["Vary"]


@pytest.mark.slow(reason="draws whole pages")
def test_what_is_told_waits_for_a_page_that_shows_it(account: Account, manager: User) -> None:
    client = signed_in(manager)
    client.post("/week/", {"account": account.pk})
    told = [str(each) for each in get_messages(client.get("/week/", headers={"HX-Request": "true"}).wsgi_request)]
    assert len(told) == 1
    assert told[0] in client.get("/week/").content.decode()
    assert told[0] not in client.get("/week/").content.decode()
