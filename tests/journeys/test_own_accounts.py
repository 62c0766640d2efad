"""Follow docs/journeys/own-accounts.md."""

import datetime as dt
from typing import Any

import pytest
from django.utils.timezone import localdate

from guke.accounts.models import Account, Seat
from guke.people.models import User
from tests.journeys import steps

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # two people open several pages
DAY = dt.timedelta(days=1)


def test_a_substitute_sees_an_account_for_some_days(
    story: Any, account: Account, manager: User, colleague: User
) -> None:
    seat = Seat.objects.create(account=account, user=manager)
    own, other = steps.browser(manager), steps.browser(colleague)
    address = f"/accounts/{account.pk}/"

    story.step("See one's own")
    assert address in steps.read(own, "/accounts/")
    assert address not in steps.read(other, "/accounts/")
    story.step("Try another's address")
    assert other.get(address).status_code == 404
    assert other.get(f"/api{address.rstrip('/')}").status_code == 404
    story.step("Name a substitute")
    today = localdate()  # the database asks its own clock who sits where
    given = {"substitute": str(colleague.pk), "from_on": str(today), "to_on": str(today + 7 * DAY)}
    assert steps.send(own, f"/team/{seat.pk}/do/stand_in/", given).status_code == 302
    story.step("Stand in")
    assert account.name in steps.read(other, address)
    story.step("Come back")
    steps.send(own, f"/team/{seat.pk}/do/stand_in/", given | {"from_on": str(today - DAY), "to_on": str(today - DAY)})
    assert other.get(address).status_code == 404
    assert account.name in steps.read(own, address)
