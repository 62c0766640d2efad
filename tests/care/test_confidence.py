"""What is said in confidence is opened by named readers only, found nowhere else, and each reading is on record."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from guke.accounts.models import Account
from guke.care.actions import confidence as actions
from guke.care.models import Confidence
from guke.kit.models import AuditLine
from guke.people.models import User
from tests.care.conftest import TEN
from tests.cast import person, signed_in
from tests.inside import Inside

TEXT = "采购总监明年调任，先不外传"


@pytest.fixture
def note(account: Account, manager: User, head: User) -> Confidence:
    """A note of the manager's that the head may open."""
    return actions.confide(record=account, text=TEXT, readers=[head], role="", by=manager, now=TEN)


def test_named_readers_open_it_and_others_do_not_find_it(
    note: Confidence, manager: User, head: User, administrator: User
) -> None:
    for who, status in ((manager, 200), (head, 200), (administrator, 404)):
        answer = Inside(who).get(f"/confidences/{note.pk}/")
        assert (answer.status_code, TEXT in answer.content.decode()) == (status, status == 200), who


def test_a_role_opens_it_as_far_as_it_sees_the_account(account: Account, manager: User, colleague: User, administrator: User) -> None:  # fmt: skip
    note = actions.confide(record=account, text=TEXT, readers=[], role="manager", by=administrator, now=TEN)
    assert Inside(manager).get(f"/confidences/{note.pk}/").status_code == 200
    assert Inside(colleague).get(f"/confidences/{note.pk}/").status_code == 404


def test_each_reading_is_on_record_and_the_trail_never_holds_the_text(note: Confidence, head: User) -> None:
    Inside(head).get(f"/confidences/{note.pk}/")
    line = AuditLine.objects.get(action="read", kind="confidences")
    assert (line.by, line.object_id) == (head, note.pk)
    assert [each for each in AuditLine.objects.all() if TEXT in f"{each.title}{each.changes}"] == []


def test_no_other_door_shows_it(note: Confidence, account: Account, administrator: User, manager: User) -> None:
    client = Inside(administrator)
    assert client.get(f"/accounts/{account.pk}/?tab=notes").status_code == 200
    for address in ("/palette/?q=采购总监", f"/accounts/{account.pk}/history/", f"/accounts/{account.pk}/?tab=notes", "/trail/", f"/api/accounts/{account.pk}"):  # fmt: skip
        for somebody in (administrator, manager):
            answer = Inside(somebody).get(address)
            assert TEXT not in answer.content.decode(), address
    assert client.get("/api/confidences").status_code == 404
    assert client.get("/confidences/export/csv/").status_code == 404


def test_a_reader_who_does_not_see_the_account_is_refused(account: Account, manager: User, colleague: User) -> None:
    with pytest.raises(ValidationError, match="看不到该客户"):
        actions.confide(record=account, text=TEXT, readers=[colleague], role="", by=manager, now=TEN)


def test_only_its_author_takes_it_back(note: Confidence, manager: User, head: User) -> None:
    assert Inside(head).post(f"/confidences/{note.pk}/").status_code == 403
    assert Inside(manager).post(f"/confidences/{note.pk}/").status_code == 302
    assert not Confidence.objects.exists()


def test_the_page_writes_one(account: Account, manager: User, head: User) -> None:
    answer = Inside(manager).post(f"/confidences/new/{account.pk}/", {"text": TEXT, "readers": [head.pk]})
    assert answer.status_code == 302
    assert list(Confidence.objects.get().readers.all()) == [head]


def test_its_author_sees_who_opened_it_and_when(note: Confidence, manager: User, head: User) -> None:
    assert "还没有其他人打开" in Inside(manager).get(f"/confidences/{note.pk}/").content.decode()
    assert "还没有其他人打开" not in Inside(head).get(f"/confidences/{note.pk}/").content.decode()
    page: Any = Inside(manager).get(f"/confidences/{note.pk}/")
    assert [line.by for line in page.context["readings"]] == [head]


@pytest.mark.parametrize(("language", "kind", "deed"), [
    ("en", "Notes in confidence", "wrote in confidence"), ("zh-hans", "保密记录", "写保密记录"),
])  # fmt: skip
def test_an_auditor_finds_each_reading_in_words_and_no_text(
    note: Confidence, head: User, language: str, kind: str, deed: str
) -> None:
    auditor = person("auditor", "auditor")
    User.objects.filter(pk=auditor.pk).update(language=language)
    client = signed_in(auditor)
    signed_in(head).get(f"/confidences/{note.pk}/")
    assert client.get(f"/confidences/{note.pk}/").status_code == 404
    page: Any = client.get("/trail/?kind=confidences")
    assert [line["line"].by for line in page.context["lines"]] == [head]
    assert f"{kind} · 麦穗农业 · {note.pk}" in page.content.decode()
    written: Any = client.get("/trail/?kind=accounts")
    assert deed in written.content.decode()
    assert TEXT not in written.content.decode()
