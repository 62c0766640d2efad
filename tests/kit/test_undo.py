"""What was changed in place, in bulk or in a form can be put back."""

from typing import Any

import pytest

from guke.accounts.models import Account
from guke.kit.models import AuditLine, CustomField
from guke.people.models import User
from tests.inside import Inside

pytestmark = pytest.mark.django_db


@pytest.fixture
def second(account: Account, manager: User) -> Account:
    return Account.objects.create(code="A2", name="株洲谷雨农资店", province="湖南", owner=manager, unit=account.unit)


def _bulk(user: User, records: list[Account], **values: Any) -> Any:
    return Inside(user).post("/accounts/bulk/", {"ids": [record.pk for record in records], **values})


def test_a_cell_is_changed_in_place(account: Account, manager: User) -> None:
    browser = Inside(manager)
    address = f"/accounts/{account.pk}/cell/city/"
    assert "data-cell=" in browser.get(address).content.decode()
    answer = browser.post(address, {"city": "长沙"})
    assert answer.content.decode() == "长沙"
    account.refresh_from_db()
    assert account.city == "长沙"
    assert account.name == "长沙麦穗农业有限公司"


def test_a_cell_refuses_what_the_form_refuses(account: Account, manager: User) -> None:
    answer = Inside(manager).post(f"/accounts/{account.pk}/cell/level/", {"level": "nonsense"})
    assert answer.status_code == 422
    assert "errorlist" in answer.content.decode()


def test_a_colleague_reaches_no_cell(account: Account, colleague: User) -> None:
    assert Inside(colleague).post(f"/accounts/{account.pk}/cell/city/", {"city": "x"}).status_code == 404


def test_the_list_marks_what_can_be_changed(account: Account, manager: User, outsider: User) -> None:
    assert 'data-edit="city"' in Inside(manager).get("/accounts/?columns=name,city").content.decode()
    assert 'data-edit="city"' not in Inside(outsider).get("/accounts/?columns=name,city").content.decode()


def test_one_value_goes_to_all_chosen_rows_each_with_a_line(account: Account, second: Account, manager: User) -> None:
    assert "bulk-field" in _bulk(manager, [account, second]).content.decode()
    assert 'name="city"' in _bulk(manager, [account, second], field="city").content.decode()
    assert _bulk(manager, [account, second], field="city", city="株洲", go="1").status_code == 302
    assert set(Account.objects.values_list("city", flat=True)) == {"株洲"}
    assert AuditLine.objects.filter(action="change", kind="accounts").count() == 2


def test_undoing_a_bulk_edit_restores_what_has_not_changed_since(
    account: Account, second: Account, manager: User
) -> None:
    Account.objects.filter(pk=account.pk).update(city="长沙")
    _bulk(manager, [account, second], field="city", city="株洲", go="1")
    Account.objects.filter(pk=second.pk).update(city="湘潭")
    batch = AuditLine.objects.get(action="bulk")
    browser = Inside(manager)
    assert browser.get(f"/trail/{batch.pk}/undo/").status_code == 200
    assert browser.post(f"/trail/{batch.pk}/undo/").status_code == 302
    account.refresh_from_db()
    second.refresh_from_db()
    assert (account.city, second.city) == ("长沙", "湘潭")


def test_one_row_that_refuses_the_value_keeps_all_as_they_were(
    account: Account, second: Account, manager: User
) -> None:
    answer = _bulk(manager, [account, second], field="level", level="nonsense", go="1")
    assert answer.status_code == 422
    assert not AuditLine.objects.filter(kind="accounts").exists()


def test_rows_out_of_scope_are_left_out_of_a_bulk_edit(account: Account, colleague: User) -> None:
    assert _bulk(colleague, [account], field="city", city="x", go="1").status_code == 404
    account.refresh_from_db()
    assert account.city == ""


def test_a_custom_field_is_changed_in_bulk(account: Account, second: Account, manager: User) -> None:
    CustomField.objects.create(kind="accounts", name="soil", title="土壤", sort="text")
    assert _bulk(manager, [account, second], field="custom__soil", custom__soil="红壤", go="1").status_code == 302
    second.refresh_from_db()
    assert second.custom == {"soil": "红壤"}


def test_the_history_puts_a_change_back(account: Account, manager: User) -> None:
    browser = Inside(manager)
    browser.post(f"/accounts/{account.pk}/cell/city/", {"city": "长沙"})
    line = AuditLine.objects.get(action="change")
    assert f"/trail/{line.pk}/undo/" in browser.get(f"/accounts/{account.pk}/history/").content.decode()
    browser.post(f"/trail/{line.pk}/undo/")
    account.refresh_from_db()
    assert account.city == ""
    assert AuditLine.objects.filter(action="change", reason__gt="").count() == 1


def test_a_stranger_puts_nothing_back(account: Account, manager: User, colleague: User) -> None:
    Inside(manager).post(f"/accounts/{account.pk}/cell/city/", {"city": "长沙"})
    line = AuditLine.objects.get(action="change")
    assert Inside(colleague).post(f"/trail/{line.pk}/undo/").status_code == 404
