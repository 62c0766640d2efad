"""Customers, their contacts and families come in, found again by code, credit code or name."""

from pathlib import Path
from typing import Any

import pytest

from guke.accounts.models import Account, Contact
from guke.intake.actions import Summary, import_file
from guke.intake.rules import NotImported
from guke.kit import search
from guke.kit.models import AuditLine
from guke.people.models import User
from tests.intake.files import written

pytestmark = pytest.mark.django_db
CREDIT = "913101131334484310"


def accounts(path: Path, *rows: tuple[object, ...], **asked: Any) -> Summary:
    return import_file(written(path / "accounts.csv", *rows), kind="accounts", **asked)


def test_the_same_customers_twice_change_nothing(tmp_path: Path):
    rows = (("客户编码", "客户名称", "省份"), ("K1", "甲公司", "湖南"), ("K2", "乙公司", "湖北"))
    assert accounts(tmp_path, *rows).loaded == 2
    assert accounts(tmp_path, *rows).unchanged == 2


def test_a_customer_without_a_code_is_found_by_credit_code_or_name(tmp_path: Path):
    accounts(tmp_path, ("客户名称", "统一社会信用代码"), ("上海宝翔仪表设备有限公司", CREDIT), ("无码公司", ""))
    again = accounts(
        tmp_path,
        ("客户名称", "信用代码", "电话"),
        ("上海宝翔仪表设备有限公司", CREDIT, "021 6666 1234"),
        ("无码公司", "", "0731 8888 1234"),
    )
    assert (again.updated, again.refused, Account.objects.count()) == (2, [], 2)


def test_empty_cells_change_nothing(tmp_path: Path):
    Account.objects.create(code="K1", name="甲公司", city="长沙市")
    assert accounts(tmp_path, ("客户编码", "客户名称", "城市"), ("K1", "甲公司", "")).unchanged == 1


@pytest.mark.parametrize(("code", "reason"), [("913101131334484311", "uscc_check_digit"), ("91310", "uscc_length")])
def test_wrong_credit_codes_are_refused(tmp_path: Path, code: str, reason: str):
    assert accounts(tmp_path, ("客户名称", "统一社会信用代码"), ("甲公司", code)).refused[0].code == reason


def test_a_credit_code_belongs_to_one_customer(tmp_path: Path):
    summary = accounts(
        tmp_path, ("客户编码", "客户名称", "信用代码"), ("K1", "甲公司", CREDIT), ("K2", "乙公司", CREDIT)
    )
    assert (summary.loaded, summary.refused[0].code) == (1, "taken")


def test_a_parent_may_stand_below_its_children(tmp_path: Path):
    accounts(
        tmp_path,
        ("客户编码", "客户名称", "上级客户"),
        ("K1", "甲公司", "K3"),
        ("K2", "乙公司", "甲公司"),
        ("K3", "集团", ""),
    )
    top = Account.objects.get(code="K3")
    assert [a.family for a in Account.objects.order_by("code")] == [top, top, top]


def test_a_family_that_runs_in_a_circle_is_not_loaded(tmp_path: Path):
    with pytest.raises(NotImported, match="family_loop"):
        accounts(tmp_path, ("客户编码", "客户名称", "上级客户"), ("K1", "甲公司", "K2"), ("K2", "乙公司", "K1"))
    assert Account.objects.count() == 0


def test_customers_and_contacts_come_from_one_sheet(tmp_path: Path):
    rows = (
        ("客户名称", "省份", "联系人", "职务", "手机"),
        ("甲公司", "湖南", "王芳", "采购经理", "13800138000"),
        ("甲公司", "湖南", "李强", "总经理", "13900139000"),
        ("乙公司", "湖北", "", "", ""),
    )
    first, again = (import_file(written(tmp_path / "both.csv", *rows)) for _time in range(2))
    assert (first.kind, first.loaded, again.unchanged) == ("customers", 3, 3)
    assert list(Contact.objects.order_by("id").values_list("account__name", "name")) == [
        ("甲公司", "王芳"),
        ("甲公司", "李强"),
    ]


def test_contacts_need_a_known_customer(tmp_path: Path):
    Account.objects.create(code="K1", name="甲公司")
    rows = (("客户", "姓名", "手机"), ("甲公司", "王芳", "13800138000"), ("不认识", "李强", ""))
    summary = import_file(written(tmp_path / "c.csv", *rows), kind="contacts")
    assert (summary.loaded, summary.refused[0].code) == (1, "unknown")


def test_somebody_elses_customer_is_not_changed(tmp_path: Path, account: Account, north: Any):
    lead = User.objects.create(username="lead", role="lead", unit=north)
    summary = accounts(tmp_path, ("客户编码", "客户名称"), (account.code, "改名"), by=lead)
    account.refresh_from_db()
    assert (summary.refused[0].code, account.name) == ("out_of_scope", "长沙麦穗农业有限公司")


def test_imported_customers_are_found_by_search_and_audited(tmp_path: Path, head: User):
    accounts(tmp_path, ("客户编码", "客户名称"), ("K1", "重庆绿源农资有限公司"), by=head)
    (found,) = search.find(head, "lvyuan")
    line = AuditLine.objects.get(kind="accounts", action="create")
    assert (found[1][0].title, line.by, line.door) == ("重庆绿源农资有限公司", head, "import")


def test_numbers_written_otherwise_than_we_keep_them_still_change_nothing_the_second_time(tmp_path: Path):
    rows = (
        ("客户名称", "电话", "联系人", "手机", "农历生日"),
        ("甲公司", "(0731) 8888 1234", "王芳", "+86 138-0013 8000", "十月初二"),
    )
    first, again = (import_file(written(tmp_path / "both.csv", *rows)) for _time in range(2))
    assert (first.loaded, again.unchanged) == (1, 1)


def test_what_the_form_refuses_the_import_refuses(tmp_path: Path):
    summary = accounts(
        tmp_path,
        ("客户编码", "客户名称", "股比"),
        ("K1", "甲公司", "150"),
        mapping={"客户编码": "code", "客户名称": "name", "股比": "share_percent"},
    )
    assert (summary.refused[0].column, summary.refused[0].code) == ("股比", "not_valid")
