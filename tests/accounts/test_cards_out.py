"""Contacts handed out as vCards: what one may see of them and no more, and the import takes them back."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from guke.accounts.models import Account, Contact
from guke.intake.actions import import_file
from guke.kit.models import AuditLine
from guke.people.models import User
from guke.sheets.cards import open_cards
from guke.sheets.model import Limits
from tests.cast import person, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.slow(reason="files go the whole way out and in")]
ALL = {
    "name": "李明", "post": "采购经理; 代理", "department": "采购部", "mobile": "13800138000", "phone": "010-88886666",
    "email": "li@maisui.cn", "wechat": "liming", "birthday": dt.date(1980, 5, 1), "home_address": "北京市朝阳区建国路88号",
}  # fmt: skip


@pytest.fixture
def contact(account: Account) -> Contact:
    """A person of whom all that a card holds is known."""
    made = Contact.objects.create(account=account, **ALL)
    made.refresh_from_db()
    return made


def body(answer: Any) -> bytes:
    return b"".join(answer.streaming_content)


def test_a_list_comes_back_as_it_went(contact: Contact, administrator: User, tmp_path: Path) -> None:
    answer = signed_in(administrator).get("/contacts/export/vcf/")
    assert answer["Content-Type"] == "text/vcard; charset=utf-8"
    file = tmp_path / "contacts.vcf"
    file.write_bytes(body(answer))
    summary = import_file(file, by=administrator)
    assert (summary.read, summary.unchanged, summary.rejected) == (1, 1, 0), summary.refused
    Contact.objects.all().delete()
    assert import_file(file, by=administrator).loaded == 1
    made = Contact.objects.get()
    assert {name: getattr(made, name) for name in ALL} == {name: getattr(contact, name) for name in ALL}
    assert made.account == contact.account


def test_one_contact_is_handed_out_from_its_page_and_it_is_written_down(contact: Contact, manager: User) -> None:
    client = signed_in(manager)
    assert f"/contacts/{contact.pk}/export/vcf/" in client.get(f"/contacts/{contact.pk}/").content.decode()
    assert "FN:李明" in body(client.get(f"/contacts/{contact.pk}/export/vcf/")).decode()
    line = AuditLine.objects.filter(action="export").get()
    assert (line.by, line.object_id, line.title) == (manager, contact.pk, "李明")


def test_what_one_may_not_see_of_a_person_is_not_in_the_card(
    contact: Contact, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader, may = person("lookout", "auditor"), User.may
    monkeypatch.setattr(User, "may", lambda self, right: right != "personal.view" and may(self, right))
    file = tmp_path / "contacts.vcf"
    file.write_bytes(body(signed_in(reader).get("/contacts/export/vcf/")))
    _titles, (_number, row) = open_cards(file, Limits()).sheets[0].rows()
    assert [cell for cell in row if cell] == [contact.account.name, "李明", "采购经理; 代理", "采购部"]


def test_a_contact_out_of_scope_is_no_card(contact: Contact, colleague: User) -> None:
    client = signed_in(colleague)
    assert client.get(f"/contacts/{contact.pk}/export/vcf/").status_code == 404
    assert body(client.get("/contacts/export/vcf/")) == b""
    assert client.get("/accounts/export/vcf/").status_code == 404
