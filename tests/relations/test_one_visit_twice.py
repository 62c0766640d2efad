"""One visit logged twice, by two people or by one, is told at every door with the touch that exists and how to insist."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import translation

from guke.accounts.models import Account, Contact
from guke.intake.actions import Summary, import_file
from guke.intake.models import Batch
from guke.kit.actions import Asked
from guke.kit.models import AuditLine
from guke.people.models import User
from guke.relations import actions
from guke.relations.models import Touch
from tests.inside import Inside
from tests.relations.conftest import NOW

pytestmark = pytest.mark.slow(reason="draws whole pages and takes files the whole way in")
JSON, FETCH = "application/json", {"HTTP_X_REQUESTED_WITH": "fetch"}
HEADS = "account,subject,our person,way,happened at,contacts present\n"
ROW = "A1,同去,head,visit,2026-12-01 10:30,王芳\n"


@pytest.fixture
def first(account: Account, contact: Contact, manager: User, monkeypatch: pytest.MonkeyPatch) -> Touch:
    """The manager's visit at eight, seen from noon of that day."""
    monkeypatch.setattr("guke.kit.clock.now", lambda: NOW + dt.timedelta(hours=2))
    return Touch.objects.create(account=account, owner=manager, subject="送样", said="长势好", happened_at=NOW)


def client(user: User) -> Client:
    User.objects.filter(pk=user.pk).update(language="en")
    user.refresh_from_db()
    return Inside(user)


def imported(folder: Path, by: User, text: str, **options: str) -> Summary:
    file = folder / "touches.csv"
    file.write_text(HEADS + text, encoding="utf-8")
    with translation.override("en"):
        return import_file(file, kind="touches", by=by, options=options)


def test_the_api_names_the_touch_that_exists_and_takes_it_when_it_is_meant_so(first: Touch, head: User) -> None:
    given = {"account": first.account_id, "subject": "同去", "way": "visit", "owner": head.pk, "happened_at": "2026-12-01T10:30"}  # fmt: skip
    answer: Any = client(head).post("/api/touches", given, JSON)
    text = "Manager has logged this already: join it, or log yours beside it."
    assert (answer.status_code, answer.json()) == (409, {"asked": [{"text": text, "kind": "touches", "id": first.pk}]})
    assert client(head).post("/api/touches", given | {"sure": True}, JSON).status_code == 201
    assert Touch.objects.count() == 2


def test_by_the_api_one_joins_it_instead(first: Touch, head: User) -> None:
    typed = {"said": "同去"}
    answer: Any = client(head).post(f"/api/accounts/{first.account_id}/log_touch", typed, JSON)
    assert (answer.status_code, answer.json()["asked"][0]["id"]) == (409, first.pk)
    assert client(head).post(f"/api/touches/{first.pk}/join", typed, JSON).status_code == 200
    first.refresh_from_db()
    assert (first.said, list(first.colleagues.all())) == ("长势好\nHead: 同去", [head])


def test_ones_own_visit_is_told_too_but_several_calls_in_a_morning_are_several(first: Touch, manager: User) -> None:
    with translation.override("en"), pytest.raises(Asked) as error:
        actions.log_touch(record=first.account, said="又记一遍", by=manager, now=NOW + dt.timedelta(hours=1))
    said = "Manager has logged this already, 12-01 10:00: add to that, or log another beside it."
    assert error.value.message_dict == {"sure": [said]}
    for minutes in (0, 30):
        at = NOW + dt.timedelta(minutes=minutes)
        actions.log_touch(record=first.account, way=Touch.Way.CALL, said="电话", by=manager, now=at)
    with pytest.raises(Asked):
        actions.log_touch(record=first.account, way=Touch.Way.CALL, said="电话", by=manager, now=at)


def test_on_the_phone_it_is_added_to_ones_own_with_whom_one_met_and_sent_again_is_said_once(
    first: Touch, contact: Contact, manager: User
) -> None:
    first.new_needs = "水溶肥"
    first.save()
    given = {"account": first.account_id, "said": "要两车", "contacts": [contact.pk], "new_needs": "滴灌"}
    told: Any = client(manager).post("/log/", given, **FETCH)
    assert (told.status_code, told.json()["twin"]) == (422, first.pk)
    for _time in range(2):
        assert client(manager).post("/log/", given | {"twin": first.pk}, **FETCH).status_code == 200
    first.refresh_from_db()
    assert (first.said, first.new_needs) == ("长势好\n要两车", "水溶肥\n滴灌")
    assert (list(first.contacts.all()), list(first.colleagues.all())) == ([contact], [])


def test_a_row_of_a_file_is_left_out_named_and_can_be_insisted_on(first: Touch, head: User, tmp_path: Path) -> None:
    found = imported(tmp_path, head, ROW)
    assert (found.loaded, found.rejected) == (0, 1)
    [refused] = found.refused
    assert (refused.row, refused.column, refused.code) == (2, "happened at", "double")
    assert (refused.value, refused.detail) == ("同去 (Head, 2026-12-01 10:30)", "送样 (Manager, 2026-12-01 10:00)")
    assert [(doubt.pk, doubt.reasons) for doubt in found.doubts] == [(first.pk, ["Visit", "30 minutes apart"])]
    assert imported(tmp_path, head, ROW, alike="make").loaded == 1
    assert imported(tmp_path, head, ROW).unchanged == 1


def test_rows_of_one_file_that_are_one_visit_are_told_apart_by_row(
    account: Account, contact: Contact, head: User, manager: User, tmp_path: Path
) -> None:
    rows = "A1,送样,manager,visit,2026-11-05 10:00,\nA1,同去,head,visit,2026-11-05 11:00,\nA1,下午,head,visit,2026-11-05 16:00,\n"
    found = imported(tmp_path, head, rows)
    assert (found.loaded, found.rejected) == (2, 1)
    assert [(each.row, each.detail) for each in found.refused] == [(3, "送样 (Manager, 2026-11-05 10:00), row 2")]
    assert [(doubt.pk, doubt.above) for doubt in found.doubts] == [(0, 2)]


def test_the_wizard_lists_it_and_takes_what_is_decided_for_the_row(first: Touch, head: User) -> None:
    browser = client(head)
    file = SimpleUploadedFile("touches.csv", (HEADS + ROW).encode())
    browser.post("/import/upload/", {"file": file})
    batch = Batch.objects.get()
    shown = browser.post(f"/import/{batch.pk}/check/", {"kind": "touches"}, follow=True).content.decode()
    assert f'<a href="/touches/{first.pk}/" target="_blank">送样 (Manager, 2026-12-01 10:00)</a>' in shown
    assert [f'<option value="{word}"' in shown for word in ("make", "leave", "same")] == [True, True, False]
    browser.post(f"/import/{batch.pk}/check/", {"kind": "touches", "row-2": "make"})
    browser.post(f"/import/{batch.pk}/load/")
    assert Touch.objects.filter(subject="同去").exists()


def test_joining_closes_ones_own_plan_for_it_and_no_other(
    first: Touch, head: User, manager: User, colleague: User
) -> None:
    def plan(owner: User, hours: int, way: str = "visit") -> Touch:
        at = NOW + dt.timedelta(hours=hours)
        return Touch.objects.create(account=first.account, owner=owner, subject="送样", way=way, planned_for=at)

    mine, mine_in_the_evening = plan(head, 1), plan(head, 9, "meeting")
    others = [plan(head, 1, "call"), plan(head, 25), plan(colleague, 1)]
    with translation.override("en"):
        actions.join(record=first, said="同去", by=head, on=NOW.date())
    closed = set(Touch.objects.exclude(called_off_on=None).values_list("pk", flat=True))
    assert closed == {mine.pk, mine_in_the_evening.pk}
    assert not {each.pk for each in others} & closed
    assert AuditLine.objects.get(action="call_off", object_id=mine.pk).reason == "Had together with Manager."


def test_a_seat_that_only_reads_logs_nothing(first: Touch, colleague: User) -> None:
    first.account.seats.create(user=colleague, writes=False)
    answer: Any = client(colleague).post(f"/api/accounts/{first.account_id}/log_touch", {"said": "x"}, JSON)
    assert (answer.status_code, answer.json()["errors"]) == (
        422,
        {"": ["Your place in this account's team is for reading only."]},
    )
    assert Touch.objects.count() == 1
