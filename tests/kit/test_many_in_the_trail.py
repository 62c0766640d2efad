"""Who is put into or taken out of a list of people leaves a line, whichever door it came through."""

import datetime as dt
from typing import Any

import pytest

from guke.care.models import Meeting
from guke.kit.models import AuditLine
from guke.people.models import User
from tests.cast import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(manager: User) -> Meeting:
    """A meeting with nobody of ours but its host."""
    return Meeting.objects.create(title="座谈会", held_on=dt.date(2027, 3, 1), begins=dt.time(9), host=manager)


def lines() -> list[Any]:
    found = AuditLine.objects.filter(kind="meetings", changes__has_key="ours").order_by("pk")
    return [(line.by and line.by.username, line.changes["ours"]) for line in found]


def test_people_added_and_taken_off_are_in_the_trail(meeting: Meeting, manager: User, colleague: User) -> None:
    client, address = signed_in(manager), f"/api/meetings/{meeting.pk}"
    client.patch(address, {"ours": [colleague.pk]}, "application/json")
    client.patch(address, {"ours": [colleague.pk]}, "application/json")
    client.patch(address, {"ours": []}, "application/json")
    assert lines() == [("manager", ["", "Colleague"]), ("manager", ["Colleague", ""])]


def test_a_line_tells_them_on_the_page_of_history(meeting: Meeting, manager: User, colleague: User) -> None:
    given = {"title": "座谈会", "sort": "symposium", "held_on": "2027-03-01", "begins": "09:00", "cycle": "0", "host": manager.pk, "ours": [colleague.pk]}  # fmt: skip
    client = signed_in(manager)
    assert client.post(f"/meetings/{meeting.pk}/edit/", given).status_code == 302
    assert lines() == [("manager", ["", "Colleague"])]
    assert "Colleague" in client.get(f"/meetings/{meeting.pk}/history/").content.decode()
