"""The calendar: its secret address shows a person's own plans in scope, and is over once ended."""

import datetime as dt

import pytest
from icalendar import Calendar

from guke.accounts.models import Account
from guke.kit import clock
from guke.people.models import User
from guke.relations import actions
from guke.relations.models import Promise, Touch
from tests.inside import Inside
from tests.relations.conftest import NOW

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
    assert "年度框架" in Inside(manager).get("/calendar/").content.decode()
    Account.objects.filter(pk=account.pk).update(owner=colleague)
    assert "年度框架".encode() not in client.get(f"/calendar/{secret}.ics").content  # type: ignore[attr-defined]
    assert "年度框架" not in Inside(manager).get("/calendar/?team=1").content.decode()


def plan(account: Account, owner: User, subject: str, at: dt.datetime) -> Touch:
    return Touch.objects.create(account=account, owner=owner, subject=subject, planned_for=at)


def cells(manager: User, query: str) -> dict[dt.date, list[str]]:
    """Return what each day of the calendar shows."""
    weeks = Inside(manager).get(f"/calendar/{query}").context["weeks"]
    rows = {
        cell["day"]: [str(e.get("touch") or e["promise"]) for e in cell["entries"]] for week in weeks for cell in week
    }
    return {day: shown for day, shown in rows.items() if shown}


def test_a_month_shows_each_day_in_local_time_and_a_week_its_own(account: Account, manager: User) -> None:
    plan(account, manager, "半夜", dt.datetime(2031, 3, 4, 17, 0, tzinfo=dt.UTC))
    plan(account, manager, "月底", dt.datetime(2031, 3, 31, 2, 0, tzinfo=dt.UTC))
    assert cells(manager, "?on=2031-03-20") == {dt.date(2031, 3, 5): ["半夜"], dt.date(2031, 3, 31): ["月底"]}
    assert cells(manager, "?on=2031-03-06&view=week") == {dt.date(2031, 3, 5): ["半夜"]}
    assert cells(manager, "?on=2031-04-20") == {dt.date(2031, 3, 31): ["月底"]}


def test_a_promise_that_is_late_stands_at_today(account: Account, manager: User) -> None:
    Promise.objects.create(
        account=account, owner=manager, text="发样品", made_on=dt.date(2020, 1, 1), due_on=dt.date(2020, 1, 2)
    )
    assert cells(manager, "") == {clock.today(): ["发样品"]}


def test_two_in_one_hour_are_told_of_unless_they_are_of_two_people(
    account: Account, manager: User, colleague: User
) -> None:
    at = dt.datetime(2031, 3, 4, 2, 0, tzinfo=dt.UTC)
    half = dt.timedelta(minutes=30)
    for who, subject, when in ((manager, "甲", at), (manager, "乙", at + half), (colleague, "丙", at + half)):
        plan(account, who, subject, when)
    page = Inside(manager).get("/calendar/?on=2031-03-04&team=1")
    found = {e["touch"].subject: e["clash"] for w in page.context["weeks"] for c in w for e in c["entries"]}
    assert found == {"甲": True, "乙": True, "丙": False}


@pytest.mark.parametrize("asked", ["2031-02-30", "yesterday", "9999-12-31", "0001-01-01", ""])
def test_a_day_that_is_none_shows_today(manager: User, asked: str) -> None:
    assert Inside(manager).get(f"/calendar/?on={asked}").context["on"] == clock.today()


def test_the_secret_is_shown_once(manager: User) -> None:
    client = Inside(manager)
    assert "/calendar/" in client.post("/calendar/").context["address"]
    assert client.get("/calendar/").context["address"] == ""


def test_the_feed_counts_the_changes_of_an_entry(planned: Touch, manager: User, client: object) -> None:
    secret = actions.make_feed(record=manager, by=manager)

    def sequence() -> int:
        [event] = Calendar.from_ical(client.get(f"/calendar/{secret}.ics").content).walk("VEVENT")  # type: ignore[attr-defined]
        return int(event["sequence"])

    assert sequence() == 0
    later = (planned.planned_for or clock.now()) + dt.timedelta(days=1)
    actions.move(record=planned, planned_for=later, sure=True, by=manager)
    assert sequence() == 1


def test_a_crowded_day_of_a_month_is_cut_and_its_week_shows_all(
    account: Account, manager: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("guke.kit.clock.now", lambda: NOW)
    Touch.objects.bulk_create(
        Touch(account=account, owner=manager, subject=f"对账{each:02d}", planned_for=NOW + dt.timedelta(minutes=each))
        for each in range(14)
    )
    client = Inside(manager)
    month, week = (client.get(f"/calendar/?on=2026-12-01{view}").content.decode() for view in ("", "&view=week"))
    assert ("对账11" in month, "对账12" in month, "day-cut" in month, "还有 11 项" in month) == (
        True,
        False,
        True,
        True,
    )
    assert ("对账13" in week, "day-cut" in week) == (True, False)
    monkeypatch.setattr("guke.relations.pages.calendar._MOST", 14)
    assert "计划太多" in client.get("/calendar/?on=2026-12-01").content.decode()
