"""New customers of a file that are much like known ones, or like rows further up, are shown; the person decides."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from guke.accounts.models import Account, Alias
from guke.intake.actions import Summary, import_file
from guke.intake.models import Batch
from guke.people.models import Unit, User
from tests.cast import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.slow(reason="each file goes the whole way in")]


@pytest.fixture
def known(south: Unit, colleague: User) -> Account:
    return Account.objects.create(
        code="K1", name="长沙金土地农资有限公司", owner=colleague, phone="0731-88881234", province="湖南"
    )


def imported(folder: Path, by: User, text: str, **asked: str) -> Summary:
    file = folder / "客户.csv"
    file.write_text(text, encoding="utf-8")
    options = {name: value for name, value in asked.items() if name != "kind"}
    return import_file(file, kind=asked.get("kind", "accounts"), by=by, options=options)


def told(summary: Summary) -> list[tuple[int, str, str]]:
    return [(doubt.row, doubt.value, doubt.like) for doubt in summary.doubts]


@pytest.mark.parametrize(
    "row",
    [
        "N1,金土地农资（长沙）有限责任公司,",
        "N1,长沙金土壤农资有限公司,",
        "N1,长沙金土地农资科技有限公司,",
        "N1,湘江农业服务部,073188881234",
    ],
    ids=["written differently", "one slip", "longer by two", "telephone"],
)
def test_a_name_or_number_like_a_known_one_is_shown_and_made(
    known: Account, administrator: User, tmp_path: Path, row: str
) -> None:
    summary = imported(tmp_path, administrator, f"客户编号,客户名称,电话\n{row}\n")
    assert told(summary) == [(2, row.split(",")[1], "长沙金土地农资有限公司 (Colleague)")]
    assert (summary.loaded, summary.rejected) == (1, 0)


def test_another_name_of_an_account_counts(known: Account, administrator: User, tmp_path: Path) -> None:
    Alias.objects.create(account=known, name="湘土肥料厂")
    summary = imported(tmp_path, administrator, "客户编号,客户名称\nN1,湘土肥料厂\n")
    assert [doubt.row for doubt in summary.doubts] == [2]


@pytest.mark.parametrize("row", ["N1,长沙第二机床厂", "N1,成都金土地农资有限公司", "K1,长沙金土地农资集团"])
def test_others_and_the_same_account_are_not_shown(
    known: Account, administrator: User, tmp_path: Path, row: str
) -> None:
    Account.objects.create(code="K2", name="长沙第一机床厂")
    assert told(imported(tmp_path, administrator, f"客户编号,客户名称\n{row}\n")) == []


def test_taken_as_the_same_the_row_fills_the_known_account(known: Account, administrator: User, tmp_path: Path) -> None:
    text = "客户编号,客户名称,网址\nN1,金土地农资（长沙）有限公司,www.jtd.example\n"
    summary = imported(tmp_path, administrator, text, alike="same")
    known.refresh_from_db()
    assert (summary.updated, summary.loaded) == (1, 0)
    assert (known.code, known.name, known.website) == ("K1", "长沙金土地农资有限公司", "www.jtd.example")


def test_left_out_the_row_is_listed_with_what_it_resembles(known: Account, administrator: User, tmp_path: Path) -> None:
    summary = imported(tmp_path, administrator, "客户编号,客户名称\nN1,金土地农资（长沙）有限公司\n", alike="leave")
    (refused,) = summary.refused
    assert (refused.row, refused.code, refused.detail) == (2, "alike", "长沙金土地农资有限公司 (Colleague)")
    assert not Account.objects.filter(code="N1").exists()


def test_rows_of_one_file_that_resemble_each_other_are_shown(administrator: User, tmp_path: Path) -> None:
    text = "客户编号,客户名称\nN1,武汉绿源农资有限公司\nN2,绿源农资（武汉）有限公司\n"
    summary = imported(tmp_path, administrator, text)
    assert [(doubt.row, doubt.above) for doubt in summary.doubts] == [(3, 2)]
    again = imported(tmp_path, administrator, text)
    assert (again.unchanged, told(again)) == (2, [])


def test_taken_as_the_same_as_a_row_above_it_is_refused_by_name(administrator: User, tmp_path: Path) -> None:
    text = "客户编号,客户名称\nN1,武汉绿源农资有限公司\nN2,绿源农资（武汉）有限公司\n"
    summary = imported(tmp_path, administrator, text, alike="same")
    (refused,) = summary.refused
    assert (refused.row, refused.code, refused.detail) == (3, "same_as_above", "武汉绿源农资有限公司")


def test_contacts_follow_to_the_account_that_is_the_same(known: Account, administrator: User, tmp_path: Path) -> None:
    text = "客户名称,联系人,手机\n金土地农资（长沙）有限公司,李静,13800000001\n金土地农资（长沙）有限公司,王强,13800000002\n"
    summary = imported(tmp_path, administrator, text, kind="customers", alike="same")
    assert (summary.loaded, summary.rejected) == (2, 0), summary.refused
    assert sorted(known.contacts.values_list("name", flat=True)) == ["李静", "王强"]
    assert [doubt.row for doubt in summary.doubts] == [2]


def test_a_colleague_s_account_is_known_by_name_and_owner_only(
    known: Account, manager: User, lead_of_others: User, tmp_path: Path
) -> None:
    summary = imported(tmp_path, lead_of_others, "客户编号,客户名称\nN1,金土地农资（长沙）有限公司\n")
    assert told(summary) == [(2, "金土地农资（长沙）有限公司", "长沙金土地农资有限公司 (Colleague)")]
    assert [doubt.pk for doubt in summary.doubts] == [0]
    taken = imported(tmp_path, lead_of_others, "客户编号,客户名称\nN2,金土地农资（长沙）有限公司\n", alike="same")
    assert [refused.code for refused in taken.refused] == ["out_of_scope"]


@pytest.fixture
def lead_of_others(south: object, manager: User) -> User:
    return User.objects.create(username="lead", name="Lead", role="lead", unit=manager.unit)


def test_the_check_shows_them_and_each_row_is_decided(known: Account, administrator: User) -> None:
    client = signed_in(administrator)
    text = "客户编号,客户名称\nN1,金土地农资（长沙）有限公司\nN2,长沙金土壤农资有限公司\n"
    client.post("/import/upload/", {"file": SimpleUploadedFile("客户.csv", text.encode())})
    batch = Batch.objects.get()
    given = {"kind": "accounts", "columns": "1", "column-A": "code", "column-B": "name"}
    client.post(f"/import/{batch.pk}/check/", given)
    page = client.get(f"/import/{batch.pk}/").content.decode()
    assert page.count("长沙金土地农资有限公司 (Colleague)") == 2
    assert f'href="/accounts/{known.pk}/"' in page
    client.post(f"/import/{batch.pk}/check/", {**given, "row-2": "leave", "row-3": "make"})
    client.post(f"/import/{batch.pk}/load/")
    batch.refresh_from_db()
    assert (batch.state, batch.loaded, batch.rejected) == ("loaded", 1, 1)
    assert Account.objects.filter(code="N2").exists()
    assert not Account.objects.filter(code="N1").exists()
