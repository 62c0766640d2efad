"""Superiors of a file of contacts are found in the file itself, in any order; circles are refused with their rows."""

from pathlib import Path

import pytest
from django.utils import translation

from guke.accounts.models import Account, Contact
from guke.intake.actions import Summary, import_file, undo
from guke.intake.models import Batch
from guke.people.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.slow(reason="each file goes the whole way in")]
HEAD = "客户,姓名,上级,邮箱\n"


@pytest.fixture
def other(administrator: User) -> Account:
    return Account.objects.create(code="B1", name="另一家", owner=administrator)


def imported(folder: Path, by: User, *rows: str, dry_run: bool = False) -> Summary:
    file = folder / "contacts.csv"
    file.write_text(HEAD + "\n".join(rows), encoding="utf-8")
    with translation.override("en"):
        return import_file(file, kind="contacts", mapping=COLUMNS, by=by, dry_run=dry_run)


COLUMNS = {"客户": "account", "姓名": "name", "上级": "reports_to", "邮箱": "email"}


def lines() -> dict[str, str | None]:
    return dict(Contact.objects.values_list("name", "reports_to__name"))


def test_a_superior_may_be_new_and_stand_below(administrator: User, account: Account, tmp_path: Path) -> None:
    Contact.objects.create(account=account, name="老周")
    rows = (f"{account.code},李梅,王建国,", f"{account.code},老周,李梅,", f"{account.code},王建国,,", f"{account.code},孙红,老周,")  # fmt: skip
    told = imported(tmp_path, administrator, *rows, dry_run=True)
    assert (told.loaded, told.updated, told.rejected) == (3, 1, 0)
    assert [row["reports to"] for row in told.preview] == ["王建国 ＋", "李梅 ＋", "", "老周"]
    assert lines() == {"老周": None}
    imported(tmp_path, administrator, *rows)
    assert lines() == {"李梅": "王建国", "老周": "李梅", "王建国": None, "孙红": "老周"}
    assert imported(tmp_path, administrator, *rows).unchanged == 4
    undo(Batch.objects.order_by("pk")[0], by=administrator)
    assert lines() == {"老周": None}


def test_people_of_one_name_are_those_of_the_customer(
    administrator: User, account: Account, other: Account, tmp_path: Path
) -> None:
    imported(tmp_path, administrator, f"{account.code},王建国,,", "B1,王建国,,", f"{account.code},李梅,王建国,", "B1,赵强,王建国 (B1),")  # fmt: skip
    found = Contact.objects.exclude(reports_to=None).values_list("name", "account", "reports_to__account")
    assert set(found) == {("李梅", account.pk, account.pk), ("赵强", other.pk, other.pk)}


def test_a_circle_is_refused_with_the_rows_that_make_it(administrator: User, account: Account, tmp_path: Path) -> None:
    rows = [f"{account.code},{name},{above}," for name, above in (("甲", "乙"), ("丁", ""), ("乙", "丙"), ("丙", "甲"))]
    told = imported(tmp_path, administrator, *rows)
    assert [(each.row, each.column, each.value, each.code) for each in told.refused] == [
        (5, "上级", "甲", "not_valid"),
        (4, "上级", "丙", "superior_refused"),
        (2, "上级", "乙", "superior_refused"),
    ]
    said = "甲 reports to 丙 already: choose another superior, or change that of 甲 first."
    assert [each.detail for each in told.refused] == [f"{said} (by row 2, 4 of the file)", "5", "4"]
    assert lines() == {"丁": None}


def test_whoever_would_stand_below_a_refused_row_waits_for_it(
    administrator: User, account: Account, tmp_path: Path
) -> None:
    rows = (f"{account.code},李梅,王建国,", f"{account.code},王建国,,kein", f"{account.code},孙红,李梅,")
    told = imported(tmp_path, administrator, *rows)
    assert (told.read, told.loaded, told.rejected) == (3, 0, 3)
    assert [(each.row, each.code, each.value) for each in told.refused] == [(3, "not_valid", "kein"), (2, "superior_refused", "王建国"), (4, "superior_refused", "李梅")]  # fmt: skip


def test_nobody_and_people_elsewhere_are_no_superiors(
    administrator: User, account: Account, other: Account, tmp_path: Path
) -> None:
    Contact.objects.create(account=other, name="远方")
    told = imported(tmp_path, administrator, f"{account.code},李梅,没有这人,", f"{account.code},孙红,远方,")
    assert [(each.row, each.code) for each in told.refused] == [(2, "unknown"), (3, "not_valid")]
