"""A button of an old page: somebody was faster, and the record says so instead of failing."""

import datetime as dt

import pytest

from guke.care.models import Meeting
from guke.people.models import User
from tests.cast import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # opens a whole page


def test_an_action_that_is_no_longer_possible_leads_back_with_a_word(manager: User) -> None:
    meeting = Meeting.objects.create(title="座谈会", held_on=dt.date(2027, 3, 1), begins=dt.time(9), host=manager, state="off")  # fmt: skip
    answer = signed_in(manager).post(f"/meetings/{meeting.pk}/do/call_off/", follow=True)
    assert answer.redirect_chain == [(f"/meetings/{meeting.pk}/", 302)]
    assert "这条记录现在不能这样操作。" in answer.content.decode()
