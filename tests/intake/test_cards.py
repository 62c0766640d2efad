"""Contacts come in as vCards by the path of every other file: by the customer they name, twice without doubles."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from guke.accounts.models import Account, Contact
from guke.intake import queries, wording
from guke.intake.actions import Summary, import_file
from guke.intake.models import Batch
from guke.intake.rules import NotImported
from guke.people.models import User
from tests.cast import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.slow(reason="each file goes the whole way in")]
LI = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:李明\r\nORG:{org}\r\nTITLE:采购经理\r\nTEL;TYPE=CELL:138 0013 8000\r\nEND:VCARD\r\n"


def imported(folder: Path, by: User, text: str) -> Summary:
    file = folder / "contacts.vcf"
    file.write_text(text, encoding="utf-8", newline="")
    return import_file(file, by=by)


def test_a_card_is_a_contact_of_the_customer_it_names(account: Account, administrator: User, tmp_path: Path) -> None:
    summary = imported(tmp_path, administrator, LI.format(org=account.name))
    assert (summary.kind, summary.loaded, summary.rejected) == ("contacts", 1, 0), summary.refused
    contact = Contact.objects.get()
    assert (contact.account, contact.name, contact.post) == (account, "李明", "采购经理")
    assert contact.mobile == "13800138000"
    assert imported(tmp_path, administrator, LI.format(org=account.name)).unchanged == 1


def test_a_card_of_a_customer_nobody_knows_is_refused_by_its_row(
    account: Account, administrator: User, tmp_path: Path
) -> None:
    summary = imported(tmp_path, administrator, LI.format(org="没有这家公司") + LI.format(org=account.name))
    assert (summary.loaded, summary.rejected) == (1, 1)
    assert "没有这家公司" in str(summary.refused)
    assert Contact.objects.get().account == account


ALONE = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:赵六\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:钱七\r\nEND:VCARD\r\n"


def test_cards_without_a_company_are_of_the_customer_named_for_the_file(
    account: Account, administrator: User, tmp_path: Path
) -> None:
    file = tmp_path / "contacts.vcf"
    file.write_text(ALONE, encoding="utf-8")
    summary = import_file(file, by=administrator, options={"account": account.code})
    assert (summary.loaded, summary.rejected) == (2, 0), summary.refused
    assert [contact.account for contact in Contact.objects.order_by("name")] == [account, account]
    again = import_file(file, by=administrator)
    assert (again.loaded, dict(again.reasons)) == (0, {"no_customer": 2}), "the next file is not taken as of the same"


def test_cards_without_a_company_say_once_what_helps(administrator: User, tmp_path: Path) -> None:
    client = signed_in(administrator)
    sent = client.post("/import/upload/", {"file": SimpleUploadedFile("c.vcf", ALONE.encode())}, follow=True)
    batch = Batch.objects.get()
    assert 'name="option-account"' in sent.content.decode()
    client.post(f"/import/{batch.pk}/check/", {"kind": "contacts", "options": "1"})
    ((text, remedy, count),) = queries.reasons(Batch.objects.get())
    assert (text, count) == ("account: 该行没有写明客户。", 2)
    assert remedy == "请在「未写明客户的行归属」中为这些行指定一个客户，或在行内写明。"


def test_a_customer_named_for_the_file_that_one_does_not_see_refuses_it(
    account: Account, administrator: User, tmp_path: Path
) -> None:
    file = tmp_path / "contacts.vcf"
    file.write_text(ALONE, encoding="utf-8")
    Account.objects.create(code="H9", name="并走了", owner=account.owner, merged_into=account)
    with pytest.raises(NotImported) as refused:
        import_file(file, by=administrator, options={"account": "H9"})
    assert wording.whole(refused.value.code, "", refused.value.detail) == (
        "您看不到客户“H9”，或有多个同名客户。", "请填写这些联系人所属客户的编号。",
    )  # fmt: skip
    assert not Contact.objects.exists()


@pytest.mark.parametrize("kind", [None, "contacts"])
def test_a_table_without_a_column_of_customers_is_of_the_one_named_for_the_file(
    account: Account, administrator: User, tmp_path: Path, kind: str | None
) -> None:
    file = tmp_path / "people.csv"
    file.write_text("姓名,职务,手机\n李明,采购经理,13800138000\n赵敏,会计,13900139000\n", encoding="utf-8")
    summary = import_file(file, kind=kind, by=administrator, options={"account": account.code})
    assert (summary.kind, summary.loaded, summary.rejected) == ("contacts", 2, 0), summary.refused
    assert set(Contact.objects.values_list("account", "name")) == {(account.pk, "李明"), (account.pk, "赵敏")}


def test_a_table_without_customer_column_or_option_says_what_is_missing(administrator: User, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("姓名,职务\n李明,采购经理\n", encoding="utf-8")
    with pytest.raises(NotImported) as refused:
        import_file(file, kind="contacts", by=administrator, options={"account": " "})
    assert (refused.value.code, refused.value.detail) == ("missing_columns", "客户")


def test_the_wizard_takes_the_customer_in_place_of_the_column(account: Account, administrator: User) -> None:
    client, table = signed_in(administrator), "姓名,职务\n李明,采购经理\n"
    client.post("/import/upload/", {"file": SimpleUploadedFile("people.csv", table.encode())})
    batch = Batch.objects.get()
    client.post(f"/import/{batch.pk}/check/", {"kind": "contacts"})
    assert "还缺" in client.get(f"/import/{batch.pk}/").content.decode()
    page = client.post(f"/import/{batch.pk}/check/", {"kind": "contacts", "options": "1", "option-account": account.code}, follow=True)  # fmt: skip
    assert "还缺" not in page.content.decode()
    client.post(f"/import/{batch.pk}/load/", {})
    assert Contact.objects.get().account == account
