"""Contacts come in as vCards by the path of every other file: by the customer they name, twice without doubles."""

from pathlib import Path

import pytest

from guke.accounts.models import Account, Contact
from guke.intake.actions import Summary, import_file
from guke.people.models import User

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
