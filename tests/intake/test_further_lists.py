"""Lists of any kind come in by the kind's own form: named by what tells them apart, in any order, by those who may."""

from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied

from guke.accounts.models import Account, Contact, Group, Habit
from guke.intake import importers
from guke.intake.actions import Summary, import_file, undo
from guke.intake.models import Batch
from guke.kit.models import AuditLine
from guke.people.models import Unit, User
from tests.cast import person, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.slow(reason="each file goes the whole way in")]


def imported(folder: Path, kind: str, by: User, text: str) -> Summary:
    file = folder / f"{kind}.csv"
    file.write_text(text, encoding="utf-8")
    return import_file(file, kind=kind, by=by)


def test_units_may_name_one_that_stands_below_and_share_names(administrator: User, tmp_path: Path) -> None:
    text = "名称,类型,上级部门\n销售部,部门,华东\n销售部,部门,华南\n华东,大区,总部\n华南,大区,总部\n总部,公司,\n"
    summary = imported(tmp_path, "units", administrator, text)
    assert (summary.loaded, summary.rejected) == (5, 0), summary.refused
    assert sorted(Unit.objects.filter(name="销售部").values_list("parent__name", flat=True)) == ["华东", "华南"]
    assert imported(tmp_path, "units", administrator, text).unchanged == 5


def test_an_export_names_people_of_one_name_apart(administrator: User, account: Account, tmp_path: Path) -> None:
    other = Account.objects.create(code="B7", name="乙公司", owner=administrator)
    for number, where in enumerate((account, other)):
        contact = Contact.objects.create(account=where, name="张伟")
        Habit.objects.create(contact=contact, note=f"爱好{number}", noted_on="2026-01-05")
    answer = signed_in(administrator).get("/habits/export/csv/")
    told = b"".join(answer.streaming_content).decode()
    assert "张伟 (B7)" in told
    Habit.objects.all().delete()
    summary = imported(tmp_path, "habits", administrator, told)
    assert summary.loaded == 2, summary.refused
    assert Habit.objects.get(note="爱好1").contact.account == other


def test_the_members_of_a_group_come_along(administrator: User, account: Account, tmp_path: Path) -> None:
    other = Account.objects.create(code="B7", name="乙公司", owner=administrator)
    summary = imported(tmp_path, "groups", administrator, f'名称,手选客户\n重点,"{account.code}，B7"\n')
    assert summary.loaded == 1, summary.refused
    assert set(Group.objects.get().members.all()) == {account, other}


def test_what_the_form_refuses_is_refused_by_row_and_column(
    administrator: User, account: Account, tmp_path: Path
) -> None:
    text = f"客户,股东,持股%\n{account.code},{account.code},120\n{account.code},没有这家,5\n"
    summary = imported(tmp_path, "stakes", administrator, text)
    assert summary.loaded == 0
    assert {(refused.row, refused.code) for refused in summary.refused} == {(2, "not_valid"), (3, "unknown")}


def test_a_file_is_taken_back_whole_and_the_trail_has_each_row(administrator: User, tmp_path: Path) -> None:
    summary = imported(tmp_path, "tags", administrator, "名称,颜色\n重点,\n观察,\n")
    assert summary.loaded == 2, summary
    assert AuditLine.objects.filter(kind="tags", action="create", by=administrator).count() == 2
    assert undo(Batch.objects.get(pk=summary.batch), by=administrator).removed == 2


def test_nobody_gives_rights_by_a_file_that_the_form_would_not_let_them_give(tmp_path: Path) -> None:
    head = person("head", "head")
    assert not importers.get("users").may(head)
    assert importers.get("groups").may(head)
    with pytest.raises(PermissionDenied):
        imported(tmp_path, "users", head, "姓名,用户名,角色\n甲,jia,administrator\n")
    assert not User.objects.filter(username="jia").exists()


def test_people_who_come_by_file_cannot_sign_in_yet(administrator: User, tmp_path: Path) -> None:
    summary = imported(tmp_path, "users", administrator, "姓名,用户名,角色\n甲,jia,客户经理\n")
    assert summary.loaded == 1, summary.refused
    added = User.objects.get(username="jia")
    assert not added.check_password("")
    assert not signed_in(administrator).login(username="jia", password="")
