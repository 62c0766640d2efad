"""What is said in confidence is opened by named readers only, found nowhere else, and each reading is on record."""

import pytest
from django.core.exceptions import ValidationError

from guke.accounts.models import Account
from guke.care.actions import confidence as actions
from guke.care.models import Confidence
from guke.kit.models import AuditLine
from guke.people.models import User
from tests.care.conftest import TEN
from tests.cast import signed_in

TEXT = "采购总监明年调任，先不外传"


@pytest.fixture
def note(account: Account, manager: User, head: User) -> Confidence:
    """A note of the manager's that the head may open."""
    return actions.confide(record=account, text=TEXT, readers=[head], role="", by=manager, now=TEN)


def test_named_readers_open_it_and_others_do_not_find_it(
    note: Confidence, manager: User, head: User, administrator: User
) -> None:
    for who, status in ((manager, 200), (head, 200), (administrator, 404)):
        answer = signed_in(who).get(f"/confidences/{note.pk}/")
        assert (answer.status_code, TEXT in answer.content.decode()) == (status, status == 200), who


def test_a_role_opens_it_as_far_as_it_sees_the_account(account: Account, manager: User, colleague: User, administrator: User) -> None:  # fmt: skip
    note = actions.confide(record=account, text=TEXT, readers=[], role="manager", by=administrator, now=TEN)
    assert signed_in(manager).get(f"/confidences/{note.pk}/").status_code == 200
    assert signed_in(colleague).get(f"/confidences/{note.pk}/").status_code == 404


def test_each_reading_is_on_record_and_the_trail_never_holds_the_text(note: Confidence, head: User) -> None:
    signed_in(head).get(f"/confidences/{note.pk}/")
    line = AuditLine.objects.get(action="read", kind="confidences")
    assert (line.by, line.object_id) == (head, note.pk)
    assert [each for each in AuditLine.objects.all() if TEXT in f"{each.title}{each.changes}"] == []


def test_no_other_door_shows_it(note: Confidence, account: Account, administrator: User, manager: User) -> None:
    client = signed_in(administrator)
    assert client.get(f"/accounts/{account.pk}/?tab=notes").status_code == 200
    for address in ("/palette/?q=采购总监", f"/accounts/{account.pk}/history/", f"/accounts/{account.pk}/?tab=notes", "/trail/", f"/api/accounts/{account.pk}"):  # fmt: skip
        for person in (administrator, manager):
            answer = signed_in(person).get(address)
            assert TEXT not in answer.content.decode(), address
    assert client.get("/api/confidences").status_code == 404
    assert client.get("/confidences/export/csv/").status_code == 404


def test_a_reader_who_does_not_see_the_account_is_refused(account: Account, manager: User, colleague: User) -> None:
    with pytest.raises(ValidationError, match="看不到该客户"):
        actions.confide(record=account, text=TEXT, readers=[colleague], role="", by=manager, now=TEN)


def test_only_its_author_takes_it_back(note: Confidence, manager: User, head: User) -> None:
    assert signed_in(head).post(f"/confidences/{note.pk}/").status_code == 403
    assert signed_in(manager).post(f"/confidences/{note.pk}/").status_code == 302
    assert not Confidence.objects.exists()


def test_the_page_writes_one(account: Account, manager: User, head: User) -> None:
    answer = signed_in(manager).post(f"/confidences/new/{account.pk}/", {"text": TEXT, "readers": [head.pk]})
    assert answer.status_code == 302
    assert list(Confidence.objects.get().readers.all()) == [head]
