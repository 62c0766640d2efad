"""The calendar: its secret address shows a person's own plans in scope, and is over once ended."""

import datetime as dt

import pytest
from icalendar import Calendar

from guke.accounts.models import Account
from guke.kit import clock
from guke.people.models import User
from guke.relations import actions
from guke.relations.models import Promise, Touch
from tests.cast import signed_in

pytestmark = pytest.mark.slow(reason="draws whole pages")


@pytest.fixture
def planned(account: Account, manager: User) -> Touch:
    at = clock.now().replace(microsecond=0) + dt.timedelta(days=2)
    return Touch.objects.create(account=account, owner=manager, subject="年度框架", planned_for=at)


def test_the_feed_has_the_plans_and_promises_of_its_person(
    planned: Touch, account: Account, manager: User, client: object
) -> None:
    due = clock.today() + dt.timedelta(days=3)
    Promise.objects.create(account=account, owner=manager, text="发样品", made_on=clock.today(), due_on=due)
    secret = actions.make_feed(record=manager, by=manager)
    answer = client.get(f"/calendar/{secret}.ics")  # type: ignore[attr-defined]
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    visit, promise = Calendar.from_ical(answer.content).walk("VEVENT")
    assert visit["summary"] == "拜访 · 麦穗农业: 年度框架"
    assert visit["dtstart"].dt == planned.planned_for
    assert (promise["summary"], promise["dtstart"].dt) == ("我方承诺 · 麦穗农业: 发样品", due)


def test_an_ended_or_renewed_address_and_one_of_somebody_who_left_are_not_found(
    planned: Touch, manager: User, client: object
) -> None:
    get = client.get  # type: ignore[attr-defined]
    first = actions.make_feed(record=manager, by=manager)
    second = actions.make_feed(record=manager, by=manager)
    assert [get(f"/calendar/{secret}.ics").status_code for secret in (first, second, "guess")] == [404, 200, 404]
    manager.is_active = False
    manager.save()
    assert get(f"/calendar/{second}.ics").status_code == 404
    manager.is_active = True
    manager.save()
    actions.end_feed(record=manager, by=manager)
    assert get(f"/calendar/{second}.ics").status_code == 404


def test_what_left_ones_scope_leaves_the_feed_and_the_page(
    planned: Touch, account: Account, manager: User, colleague: User, client: object
) -> None:
    secret = actions.make_feed(record=manager, by=manager)
    assert "年度框架" in signed_in(manager).get("/calendar/").content.decode()
    Account.objects.filter(pk=account.pk).update(owner=colleague)
    assert "年度框架".encode() not in client.get(f"/calendar/{secret}.ics").content  # type: ignore[attr-defined]
    assert "年度框架" not in signed_in(manager).get("/calendar/?team=1").content.decode()


def test_the_secret_is_shown_once(manager: User) -> None:
    client = signed_in(manager)
    assert "/calendar/" in client.post("/calendar/").context["address"]
    assert client.get("/calendar/").context["address"] == ""
