"""Comments, files, tags and stars hang on any record and are seen by whoever sees it."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from guke.accounts.models import Account, Contact
from guke.collab.models import Attachment, Comment, Follow, Tag, Tagging
from guke.kit.kinds import registry
from guke.kit.models import AuditLine
from guke.people.models import User
from tests.cast import whole
from tests.inside import Inside

pytestmark = pytest.mark.django_db
HX = {"HX-Request": "true"}


@pytest.fixture
def at(account: Account) -> str:
    return f"/accounts/{account.pk}/talk/"


@pytest.fixture
def store(tmp_path: Path, settings: Any) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def _attached(browser: Client, at: str, name: str = "合同（终稿）.pdf", content: bytes = b"%PDF") -> Any:
    return browser.post(f"{at}attach/", {"files": SimpleUploadedFile(name, content)}, headers=HX)


@pytest.mark.parametrize("slug", [slug for slug, kind in registry.items() if kind.hangs])
def test_every_kind_has_the_panel_the_column_and_the_filters(slug: str) -> None:
    kind = registry[slug]
    assert "talk" in {panel.name for panel in kind.hung_panels}
    assert "tags" in {column.name for column in kind.hung_columns}
    assert kind.filter_makers


def test_a_comment_is_written_read_and_noted(at: str, manager: User) -> None:
    browser = Inside(manager)
    assert "已电话核实" in browser.post(f"{at}comment/", {"text": "已电话核实"}, headers=HX).content.decode()
    assert "已电话核实" in whole(browser, at.removesuffix("talk/"))
    assert set(AuditLine.objects.values_list("kind", "action")) == {("comments", "create"), ("accounts", "comment")}


def test_an_empty_comment_is_refused(at: str, manager: User) -> None:
    answer = Inside(manager).post(f"{at}comment/", {"text": "  "}, headers=HX)
    assert 'role="alert"' in answer.content.decode()
    assert not Comment.objects.exists()


def test_markup_in_a_comment_is_text(at: str, manager: User) -> None:
    page = Inside(manager).post(f"{at}comment/", {"text": "<b>x</b>"}, headers=HX).content.decode()
    assert "<b>x</b>" not in page


def test_who_is_named_and_sees_the_record_hears_of_it(
    at: str, manager: User, colleague: User, head: User, account: Account
) -> None:
    Inside(manager).post(f"{at}comment/", {"text": "@Head @colleague 请看"}, headers=HX)
    assert list(Comment.objects.get().mentions.all()) == [head]
    assert str(account) in Inside(head).get("/inbox/?tab=mentions").content.decode()
    assert str(account) not in Inside(colleague).get("/inbox/?tab=mentions").content.decode()


def test_a_hidden_record_takes_nothing(at: str, colleague: User) -> None:
    browser = Inside(colleague)
    assert browser.get(at).status_code == 404
    for what in ("comment", "tag", "untag", "star", "unstar", "attach"):
        assert browser.post(f"{at}{what}/", {"text": "x", "name": "x"}).status_code == 404, what


def test_who_may_not_comment_may_not(at: str) -> None:
    auditor = User.objects.create(username="auditor", name="Auditor", role="auditor")
    browser = Inside(auditor)
    assert "<textarea" not in whole(browser, at.removesuffix("talk/"))
    assert browser.post(f"{at}comment/", {"text": "x"}).status_code == 403


def test_only_its_author_or_a_moderator_takes_a_comment_back(at: str, manager: User, administrator: User) -> None:
    lead = User.objects.create(username="lead", name="Lead", role="lead", unit=manager.unit)
    for text in ("one", "two"):
        Inside(manager).post(f"{at}comment/", {"text": text}, headers=HX)
    one, two = Comment.objects.order_by("id")
    assert Inside(lead).post(f"{at}drop/comments/{one.pk}/").status_code == 403
    assert Inside(lead).delete(f"/api/comments/{one.pk}").status_code == 403
    assert Inside(manager).post(f"{at}drop/comments/{one.pk}/", headers=HX).status_code == 200
    assert Inside(administrator).post(f"{at}drop/comments/{two.pk}/", headers=HX).status_code == 200
    assert not Comment.objects.exists()


def test_a_file_is_kept_under_its_own_name_and_only_saved(at: str, manager: User, store: Path) -> None:
    browser = Inside(manager)
    assert "合同（终稿）.pdf" in _attached(browser, at).content.decode()
    attachment = Attachment.objects.get()
    assert "合同" not in attachment.file.name
    assert (store / attachment.file.name).read_bytes() == b"%PDF"
    answer = browser.get(f"/attachments/{attachment.pk}/file/")
    assert b"".join(answer.streaming_content) == b"%PDF"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''%E5%90%88")
    assert AuditLine.objects.filter(action="download", object_id=attachment.pk).exists()


def test_a_file_of_a_hidden_record_is_not_there(at: str, manager: User, colleague: User, store: Path) -> None:
    _attached(Inside(manager), at)
    pk = Attachment.objects.get().pk
    assert Inside(colleague).get(f"/attachments/{pk}/file/").status_code == 404
    assert Inside(colleague).get(f"/api/attachments/{pk}").status_code == 404
    assert Inside(colleague).get("/api/attachments").json()["count"] == 0


def test_an_empty_and_a_large_file_are_refused(at: str, manager: User, store: Path, monkeypatch: Any) -> None:
    browser = Inside(manager)
    assert 'role="alert"' in _attached(browser, at, content=b"").content.decode()
    monkeypatch.setattr("guke.kit.options.value", lambda _name: 1)
    assert 'role="alert"' in _attached(browser, at, content=b"x" * (1024 * 1024 + 1)).content.decode()
    assert not Attachment.objects.exists()


def test_a_file_gone_from_the_store_is_said_plainly(at: str, manager: User, store: Path) -> None:
    _attached(Inside(manager), at)
    attachment = Attachment.objects.get()
    (store / attachment.file.name).unlink()
    assert Inside(manager).get(f"/attachments/{attachment.pk}/file/").status_code == 410


def test_a_tag_is_made_put_on_found_and_taken_off(at: str, account: Account, manager: User) -> None:
    browser = Inside(manager)
    Account.objects.create(code="A2", name="另一家", owner=manager)
    assert "战略" in browser.post(f"{at}tag/", {"name": " 战略 "}, headers=HX).content.decode()
    browser.post(f"{at}tag/", {"name": "战略"}, headers=HX)
    assert Tagging.objects.count() == Tag.objects.count() == 1
    assert len(browser.get("/api/accounts?tag=战略").json()["items"]) == 1
    assert "战略" in browser.get("/accounts/?columns=name,tags", headers=HX).content.decode()
    browser.post(f"{at}untag/", {"name": "战略"}, headers=HX)
    assert browser.get("/api/accounts?tag=战略").json()["items"] == []
    assert "战略" in str(AuditLine.objects.get(action="tag", changes__has_key="tags").changes)


def test_tags_cost_a_list_one_query(account: Account, manager: User) -> None:
    browser = Inside(manager)
    counts = []
    for number in (1, 5):
        for i in range(number):
            extra = Account.objects.create(code=f"B{number}-{i}", name=f"n{i}", owner=manager)
            Tagging.objects.create(kind="accounts", object_id=extra.pk, tag=Tag.objects.get_or_create(name=f"t{i}")[0])
        browser.get("/accounts/?columns=name,tags", headers=HX)
        with CaptureQueriesContext(connection) as captured:
            browser.get("/accounts/?columns=name,tags", headers=HX)
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_a_star_is_ones_own(at: str, account: Account, manager: User, head: User) -> None:
    browser = Inside(manager)
    browser.post(f"{at}star/", headers=HX)
    browser.post(f"{at}star/", headers=HX)
    assert Follow.objects.get().user == manager
    assert browser.get("/api/accounts?starred=true").json()["count"] == 1
    assert Inside(head).get("/api/accounts?starred=true").json()["count"] == 0
    assert str(account) in browser.get("/inbox/?tab=starred").content.decode()
    browser.post(f"{at}unstar/", headers=HX)
    assert not Follow.objects.exists()


def test_the_api_comments_on_a_record(account: Account, manager: User) -> None:
    answer = Inside(manager).post(
        f"/api/accounts/{account.pk}/comment", {"text": "ok"}, content_type="application/json"
    )
    assert answer.status_code == 200
    assert Comment.objects.get().text == "ok"


def test_the_panel_stands_on_every_records_page(account: Account, manager: User) -> None:
    contact = Contact.objects.create(account=account, name="周丽")
    assert f"/contacts/{contact.pk}/talk/" in whole(Inside(manager), f"/contacts/{contact.pk}/")
