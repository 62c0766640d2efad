"""Custom fields come in like any other column, and an export comes back unchanged."""

from pathlib import Path

import pytest

from guke.accounts.models import Account
from guke.intake.actions import import_file
from guke.kit.models import CustomField
from guke.people.models import User
from tests.cast import signed_in
from tests.intake.files import written

pytestmark = pytest.mark.django_db
HEAD = ("客户编码", "客户名称", "土壤", "种植面积", "签约日")


@pytest.fixture
def fields(db: None) -> None:
    del db
    CustomField.objects.create(kind="accounts", name="soil", title="土壤", sort="choice", choices="红壤\n黑土")
    CustomField.objects.create(kind="accounts", name="hectares", title="种植面积", sort="number")
    CustomField.objects.create(kind="accounts", name="signed", title="签约日", sort="date")


def test_they_are_read_by_their_titles(fields: None, tmp_path: Path) -> None:
    rows = (HEAD, ("K1", "甲公司", "黑土", "1,200.50", "2026/3/1"))
    assert import_file(written(tmp_path / "a.csv", *rows), kind="accounts").loaded == 1
    assert Account.objects.get().custom == {"soil": "黑土", "hectares": "1200.5", "signed": "2026-03-01"}
    assert import_file(written(tmp_path / "a.csv", *rows), kind="accounts").unchanged == 1


def test_a_word_that_is_no_choice_is_rejected_with_its_column(fields: None, tmp_path: Path) -> None:
    summary = import_file(written(tmp_path / "a.csv", HEAD, ("K1", "甲公司", "沙土", "", "")), kind="accounts")
    assert (summary.loaded, summary.rejected) == (0, 1)
    assert not Account.objects.exists()


def test_what_a_file_does_not_name_stays(fields: None, account: Account, tmp_path: Path) -> None:
    account.custom = {"soil": "红壤", "hectares": "12.50"}
    account.save()
    rows = (("客户编码", "客户名称", "签约日"), (account.code, account.name, "2026-01-02"))
    assert import_file(written(tmp_path / "a.csv", *rows), kind="accounts").updated == 1
    account.refresh_from_db()
    assert account.custom == {"soil": "红壤", "hectares": "12.50", "signed": "2026-01-02"}


def test_an_export_comes_back_unchanged(fields: None, account: Account, manager: User, tmp_path: Path) -> None:
    account.custom = {"soil": "红壤", "hectares": "12.50", "signed": "2026-01-02"}
    account.save()
    answer = signed_in(manager).get("/accounts/export/csv/")
    (tmp_path / "back.csv").write_bytes(b"".join(answer.streaming_content))
    summary = import_file(tmp_path / "back.csv", kind="accounts")
    account.refresh_from_db()
    assert account.custom == {"soil": "红壤", "hectares": "12.50", "signed": "2026-01-02"}
    assert (summary.unchanged, summary.rejected) == (1, 0)
