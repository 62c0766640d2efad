"""Bringing another calendar in: its entries are shown, planned once, and moved with it."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from guke.accounts.models import Account, Contact
from guke.kit import clock
from guke.people.models import User
from guke.relations.models import Touch
from guke.relations.rules import ics
from tests.cast import signed_in
from tests.inside import Inside
from tests.real import data

pytestmark = pytest.mark.slow(reason="draws whole pages")

DAY = (clock.now() + dt.timedelta(days=3)).strftime("%Y%m%d")


def event(uid: str, summary: str, start: str, *more: str) -> str:
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{summary}", f"DTSTART{start}", *more, "END:VEVENT"])


def sent(client: Client, *events: str) -> Any:
    text = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *events, "END:VCALENDAR", ""])
    return client.post("/calendar/import/", {"file": SimpleUploadedFile("own.ics", text.encode())})


def planned(client: Client, page: Any, **accounts: str) -> Any:
    given = {f"account-{name[1:]}": text for name, text in accounts.items()}
    return client.post("/calendar/import/", {"entries": page.context["entries"], **given})


def test_an_entry_is_planned_once_and_moved_with_its_calendar(account: Account, manager: User) -> None:
    client = Inside(manager)
    for hour in ("T100000", "T150000"):
        page = sent(client, event("a", "拜访麦穗农业", f":{DAY}{hour}"))
        assert [row["account"] for row in page.context["rows"]] == [account]
        assert not Touch.objects.filter(planned_for__isnull=False).exclude(owner=manager).exists()
        planned(client, page, n0=account.code)
    touch = Touch.objects.get()
    local = touch.planned_for.astimezone(ZoneInfo("Asia/Shanghai"))  # type: ignore[union-attr]
    assert (f"{local:%Y%m%dT%H%M}", touch.subject, touch.owner) == (f"{DAY}T1500", "拜访麦穗农业", manager)


WEEKS = [(clock.now() + dt.timedelta(days=3 + 7 * week)).strftime("%Y%m%d") for week in range(3)]
WEEKLY = "RRULE:FREQ=WEEKLY;COUNT=3"


def brought(client: Client, account: Account, *events: str) -> Any:
    """Bring a calendar in, all of it for one account and all it calls off called off; return what was shown before."""
    page = sent(client, *events)
    given = {f"n{number}": account.code for number in range(len(page.context.get("rows", [])))}
    gone = [str(touch.pk) for touch in page.context.get("gone", [])]
    if given or gone:
        accounts = {f"account-{name[1:]}": text for name, text in given.items()}
        told = client.post("/calendar/import/", {"entries": page.context["entries"], "gone": gone, **accounts})
        page.told = [str(each) for each in get_messages(told.wsgi_request)]
        client.cookies.pop("messages", None)  # they are told once
    return page


def plans() -> list[tuple[str, bool]]:
    rows = Touch.objects.order_by("planned_for").values_list("planned_for", "called_off_on")
    return [(f"{timezone.localtime(at):%Y%m%dT%H}", day is not None) for at, day in rows]


def test_a_series_moved_as_a_whole_moves_its_touches(account: Account, manager: User) -> None:
    client = Inside(manager)
    first = brought(client, account, event("w", "例会", f":{WEEKS[0]}T100000", WEEKLY))
    assert first.told == ["跟进：计划 3 次，改期 0 次，取消 0 次。"]
    page = brought(client, account, event("w", "例会", f":{WEEKS[0]}T150000", WEEKLY))
    assert page.told == ["跟进：计划 0 次，改期 3 次，取消 0 次。"]
    assert plans() == [(f"{day}T15", False) for day in WEEKS]
    again = brought(client, account, event("w", "例会", f":{WEEKS[0]}T150000", WEEKLY))
    assert again.told == ["跟进：计划 0 次，改期 0 次，取消 0 次。"]
    assert len(plans()) == 3


def test_one_time_of_a_series_moved_and_one_cancelled(account: Account, manager: User) -> None:
    client = Inside(manager)
    series = event("w", "例会", f":{WEEKS[0]}T100000", WEEKLY)
    brought(client, account, series)
    moved = event("w", "例会", f":{WEEKS[1]}T160000", f"RECURRENCE-ID:{WEEKS[1]}T100000")
    cancelled = event("w", "例会", f":{WEEKS[2]}T100000", f"RECURRENCE-ID:{WEEKS[2]}T100000", "STATUS:CANCELLED")
    page = brought(client, account, series, moved, cancelled)
    assert page.told == ["跟进：计划 0 次，改期 1 次，取消 1 次。"]
    assert plans() == [(f"{WEEKS[0]}T10", False), (f"{WEEKS[1]}T16", False), (f"{WEEKS[2]}T10", True)]
    assert brought(client, account, series, moved, cancelled).context["gone"] == []


def test_a_shortened_series_loses_its_end_and_what_is_not_ticked_stays(account: Account, manager: User) -> None:
    client = Inside(manager)
    brought(client, account, event("w", "例会", f":{WEEKS[0]}T100000", WEEKLY))
    page = sent(client, event("w", "例会", f":{WEEKS[0]}T100000", "RRULE:FREQ=WEEKLY;COUNT=2"))
    assert [f"{timezone.localtime(each.planned_for):%Y%m%d}" for each in page.context["gone"]] == [WEEKS[2]]
    assert "本次要取消" in page.content.decode()
    client.post("/calendar/import/", {"entries": page.context["entries"]})
    assert not any(off for _at, off in plans())


def test_a_cancelled_event_is_called_off_once_and_one_had_stays(account: Account, manager: User) -> None:
    client = Inside(manager)
    brought(client, account, event("a", "甲", f":{DAY}T100000"), event("b", "乙", f":{DAY}T140000"))
    Touch.objects.filter(subject="乙").update(happened_at=clock.now())
    gone = [
        event("a", "甲", f":{DAY}T100000", "STATUS:CANCELLED"),
        event("b", "乙", f":{DAY}T140000", "STATUS:CANCELLED"),
    ]
    page = brought(client, account, *gone)
    assert [touch.subject for touch in page.context["gone"]] == ["甲"]
    assert Touch.objects.get(subject="甲").called_off_on == clock.today()
    assert Touch.objects.get(subject="乙").called_off_on is None


def test_what_another_brought_in_is_not_called_off(account: Account, manager: User, colleague: User) -> None:
    brought(Inside(manager), account, event("a", "甲", f":{DAY}T100000"))
    client = Inside(colleague)
    page = sent(client, event("a", "甲", f":{DAY}T100000", "STATUS:CANCELLED"), event("c", "丙", f":{DAY}T150000"))
    assert page.context["gone"] == []
    client.post("/calendar/import/", {"entries": page.context["entries"], "gone": [Touch.objects.get().pk, "x"]})
    assert Touch.objects.get().called_off_on is None


def test_the_account_is_that_of_who_is_invited(account: Account, manager: User) -> None:
    Contact.objects.create(account=account, name="王芳", email="Wang@maisui.cn")
    page = sent(Inside(manager), event("a", "x", f":{DAY}T100000", "ATTENDEE;CN=Wang:mailto:wang@maisui.cn"))
    assert [row["account"] for row in page.context["rows"]] == [account]


def test_what_has_no_account_is_left_out_and_an_unknown_one_said(account: Account, manager: User) -> None:
    client = Inside(manager)
    page = sent(client, event("a", "牙医", f":{DAY}T090000"), event("b", "x", f":{DAY}T110000"))
    answer = planned(client, page, n1="没有这家")
    assert "没有名为没有这家的客户" in answer.context["rows"][0]["error"]
    assert not Touch.objects.exists()
    assert planned(client, answer, n0=account.code).status_code == 302
    assert [touch.subject for touch in Touch.objects.all()] == ["x"]


def test_an_account_out_of_scope_is_none(account: Account, manager: User, colleague: User) -> None:
    client = Inside(colleague)
    hidden = Account.objects.create(code="H9", name="远处", owner=manager)
    page = sent(client, event("a", "x", f":{DAY}T100000"))
    assert "没有名为" in planned(client, page, n0=hidden.code).context["rows"][0]["error"]


def test_damage_names_the_event_and_the_rest_is_offered(account: Account, manager: User) -> None:
    page = sent(
        Inside(manager), event("a", "坏的", ";TZID=Atlantis:20310302T100000"), event("b", "好的", f":{DAY}T100000")
    )
    assert [row["entry"].subject for row in page.context["rows"]] == ["好的"]
    assert "坏的" in page.content.decode()
    assert "Atlantis" in page.content.decode()


def test_what_is_no_calendar_or_out_of_date_is_said(manager: User) -> None:
    client = Inside(manager)
    no_calendar = client.post("/calendar/import/", {"file": SimpleUploadedFile("a.ics", b"hello")})
    assert "iCalendar" in no_calendar.context["error"]
    assert client.post("/calendar/import/", {}).context["error"]
    assert client.post("/calendar/import/", {"entries": "forged"}).status_code == 302
    assert not Touch.objects.exists()


UNREADABLE = {
    "big_bad_calendar.ics", "fuzz_testcase_0_char_in_component_name.ics", "fuzz_testcase_invalid_month.ics",
    "fuzz_testcase_vtimezone_lone_cr.ics", "issue_104_broken_calendar.ics", "parsing_error_in_UTC_offset.ics",
    "small_bad_calendar.ics", "pr_480_summary_with_colon.ics",
    "issue_178_component_with_invalid_name_represented.ics", "issue_178_custom_component_contains_other.ics",
}  # fmt: skip


@pytest.mark.real_data
@pytest.mark.filterwarnings("ignore::icalendar.error.GloballyUniqueTZIDGuessed")
def test_every_real_calendar_is_read_or_refused_by_name() -> None:
    since, until = dt.datetime(1990, 1, 1, tzinfo=dt.UTC), dt.datetime(2031, 1, 1, tzinfo=dt.UTC)
    files = sorted(data("fixtures_ical").rglob("*.ics"))
    refused, entries, events = set(), 0, 0
    for path in files:
        try:
            found = ics.read(path.read_bytes(), ZoneInfo("Asia/Shanghai"), since, until)
        except ics.Unreadable:
            refused |= {path.name} if path.parent.name == "calendars" else set()
            continue
        entries, events = entries + len(found.entries), events + len(found.refused)
        assert all(each.at.utcoffset() == dt.timedelta(0) for each in found.entries)
    assert (len(files), refused) == (163, UNREADABLE)
    assert (entries, events) == (890, 65)


@pytest.mark.real_data
@pytest.mark.parametrize(
    ("name", "starts", "refused"),
    [
        ("america_new_york.ics", ["2014-08-29T12:00"], []),
        ("issue_237_fail_to_parse_timezone_with_non_ascii_tzid.ics", ["2017-05-11T16:30"], []),
        ("alarm_etar_future.ics", ["2024-10-05T12:00"], []),
        ("issue_722_missing_VTIMEZONE_custom.ics", [], [ics.Why.ZONE]),
        ("broken_dtstart.ics", [], [ics.Why.DAMAGED]),
        ("issue_1050_multiple_calendars.ics", [], [ics.Why.NO_START, ics.Why.NO_START]),
    ],
)
def test_real_damage_of_zones_is_read_right_or_named(name: str, starts: list[str], refused: list[ics.Why]) -> None:
    since, until = dt.datetime(1990, 1, 1, tzinfo=dt.UTC), dt.datetime(2031, 1, 1, tzinfo=dt.UTC)
    (path,) = data("fixtures_ical").rglob(name)
    found = ics.read(path.read_bytes(), ZoneInfo("Asia/Shanghai"), since, until)
    assert [f"{each.at:%Y-%m-%dT%H:%M}" for each in found.entries] == starts
    assert [each.why for each in found.refused] == refused


def at(number: int) -> str:
    return f"SEQUENCE:{number}"


def test_an_older_version_moves_and_calls_off_nothing(account: Account, manager: User) -> None:
    client = signed_in(manager)
    brought(client, account, event("a", "拜访", f":{DAY}T150000", at(2)))
    User.objects.filter(pk=manager.pk).update(language="en")
    page = brought(client, account, event("a", "拜访", f":{DAY}T100000", at(1)))
    assert (page.context["rows"], page.context["gone"]) == ([], [])
    assert "1 entry is older here than what was brought in before; that stays." in page.content.decode()
    cancelled = brought(client, account, event("a", "拜访", f":{DAY}T100000", at(1), "STATUS:CANCELLED"))
    assert cancelled.context["gone"] == []
    assert plans() == [(f"{DAY}T15", False)]
    brought(client, account, event("a", "拜访", f":{DAY}T110000", at(3)))
    assert plans() == [(f"{DAY}T11", False)]


def test_of_two_versions_in_one_file_the_newer_counts_whichever_is_first(account: Account, manager: User) -> None:
    versions = [event("a", "拜访", f":{DAY}T150000", at(2)), event("a", "拜访", f":{DAY}T100000", at(1))]
    for events in (versions, versions[::-1]):
        page = sent(Inside(manager), *events)
        assert [f"{timezone.localtime(row['entry'].at):%H}" for row in page.context["rows"]] == ["15"]


def test_a_page_of_an_older_file_that_stood_open_moves_nothing(account: Account, manager: User) -> None:
    client = Inside(manager)
    open_page = sent(client, event("a", "拜访", f":{DAY}T100000", at(1)))
    brought(client, account, event("a", "拜访", f":{DAY}T150000", at(2)))
    planned(client, open_page, n0=account.code)
    assert plans() == [(f"{DAY}T15", False)]


def test_one_time_of_a_series_has_its_own_count(account: Account, manager: User) -> None:
    client, day = Inside(manager), WEEKS[1]
    series = event("w", "例会", f":{WEEKS[0]}T100000", WEEKLY, at(1))
    brought(client, account, series, event("w", "例会", f":{day}T140000", f"RECURRENCE-ID:{day}T100000", at(4)))
    brought(client, account, series, event("w", "例会", f":{day}T160000", f"RECURRENCE-ID:{day}T100000", at(3)))
    assert plans()[1] == (f"{day}T14", False)
    brought(client, account, series, event("w", "例会", f":{day}T160000", f"RECURRENCE-ID:{day}T100000", at(5)))
    assert plans()[1] == (f"{day}T16", False)


@pytest.mark.parametrize("text", ["", "abc", "-1", "99999999999999999999", "1.5"])
def test_a_count_that_cannot_be_read_is_none(account: Account, manager: User, text: str) -> None:
    page = sent(Inside(manager), event("a", "拜访", f":{DAY}T100000", f"SEQUENCE:{text}"))
    assert [row["entry"].sequence for row in page.context["rows"]] == [0]
    assert account.owner == manager
