"""Tips: handed in by anybody in a sentence, once; read by whoever looks after the account; adopted for points or answered with a reason."""

import datetime as dt
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile

from guke.accounts.models import Account
from guke.collab.models import Attachment
from guke.desk import matters
from guke.intel import actions, queries
from guke.intel.models import Tip
from guke.kit.actions import Refused
from guke.people.models import User
from tests.cast import whole
from tests.inside import Inside

ON = dt.date(2026, 6, 5)
SAID = "麦穗农业今早在卸另一家的复合肥。"


def tip(by: User, text: str = SAID) -> Tip:
    return actions.hand_in(text=text, key=None, by=by)


def test_the_account_is_found_by_its_name_in_the_text(account: Account, outsider: User) -> None:
    assert tip(outsider).account == account
    assert tip(outsider, "有家新厂在招采购。").account is None


def test_the_longest_name_counts(account: Account, manager: User) -> None:
    longer = Account.objects.create(
        code="A2", name="长沙麦穗农业机械有限公司", short_name="麦穗农业机械", owner=manager
    )
    assert queries.account_in("麦穗农业机械换了老板") == longer
    assert queries.account_in("麦穗农业换了老板") == account


def test_sent_twice_it_is_one(account: Account, outsider: User) -> None:
    sent = {"text": SAID, "key": str(uuid4())}
    browser = Inside(outsider)
    answers = [browser.post("/tip/", sent, headers={"X-Requested-With": "fetch"}).status_code for _again in range(2)]
    assert (answers, Tip.objects.count()) == ([200, 200], 1)


@pytest.mark.parametrize("text", ["", "   ", "字" * 1001])
def test_one_without_words_or_with_too_many_is_refused_and_nothing_is_lost(outsider: User, text: str) -> None:
    answer = Inside(outsider).post("/tip/", {"text": text})
    assert answer.status_code == 422
    assert "<p>" in answer.content.decode().partition("data-outbox-errors>")[2][:400]
    assert text in answer.content.decode()
    assert not Tip.objects.exists()


def test_a_photo_hangs_on_the_tip(outsider: User, tmp_path: Path, settings: Any) -> None:
    settings.MEDIA_ROOT = tmp_path
    photo = SimpleUploadedFile("货车.jpg", b"\xff\xd8\xff")
    assert Inside(outsider).post("/tip/", {"text": SAID, "photo": photo}).status_code == 302
    kept = Attachment.objects.get()
    assert (kept.kind, kept.object_id, kept.name) == ("tips", Tip.objects.get().pk, "货车.jpg")


def test_an_empty_photo_is_refused_and_no_tip_is_kept_without_it(outsider: User) -> None:
    answer = Inside(outsider).post("/tip/", {"text": SAID, "photo": SimpleUploadedFile("a.jpg", b"")})
    assert (answer.status_code, Tip.objects.exists()) == (422, False)


def test_whoever_looks_after_the_account_has_it_at_home_until_answered(
    account: Account, manager: User, outsider: User
) -> None:
    given = tip(outsider)
    assert (account.pk, f"tip:{given.pk}") in {matter.key for matter in matters.matters(manager, ON)}
    actions.adopt(record=given, points="5", word="已派人核实", by=manager, on=ON)
    assert not [matter for matter in matters.matters(manager, ON) if matter.topic.startswith("tip:")]
    assert queries.points_of(outsider, 2026) == 5
    page = Inside(outsider).get("/tip/").content.decode()
    assert ("已派人核实" in page, "+5" in page) == (True, True)


def test_one_about_no_account_waits_for_whoever_assigns(head: User, manager: User, outsider: User) -> None:
    given = tip(outsider, "有家新厂在招采购。")
    assert (list(queries.waiting_tips(head)), list(queries.waiting_tips(manager))) == ([given], [])
    assert "有家新厂在招采购" in Inside(head).get("/tip/").content.decode()


def test_it_is_declined_with_a_reason_and_answered_once(account: Account, manager: User, outsider: User) -> None:
    given = tip(outsider)
    with pytest.raises(Refused, match="请说明原因"):
        actions.decline(record=given, word=" ", by=manager, on=ON)
    actions.decline(record=given, word="是我们自己的车", by=manager, on=ON)
    with pytest.raises(Refused, match="现在不能这样操作"):
        actions.adopt(record=given, by=manager, on=ON)
    assert (given.state, given.points, given.judged_by) == ("declined", 0, manager)


def test_the_giver_sees_their_tip_but_not_which_account_it_was_taken_for(account: Account, outsider: User) -> None:
    Account.objects.filter(pk=account.pk).update(code="客户编号4711")
    account.refresh_from_db()
    given = tip(outsider)
    browser = Inside(outsider)
    for door in (f"/tips/{given.pk}/", "/tips/", f"/api/tips/{given.pk}", "/tip/"):
        answer = browser.get(door)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert (answer.status_code, account.name in body.decode(), account.code in body.decode()) == (
            200,
            False,
            False,
        ), door
    assert account.name not in whole(browser, f"/tips/{given.pk}/")
    with pytest.raises(PermissionDenied):
        actions.adopt(record=given, by=outsider, on=ON)


def test_colleagues_elsewhere_do_not_see_it(account: Account, outsider: User, colleague: User) -> None:
    given = tip(outsider)
    assert Inside(colleague).get(f"/tips/{given.pk}/").status_code == 404
    assert "卸另一家" not in Inside(colleague).get("/tips/").content.decode()
