"""Derived values are right on every way in: saved one by one, in bulk, or by the generic form."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from guke.accounts.models import Account, Alias, Contact
from guke.kit import actions, kinds
from guke.people.models import Unit, User


def loose(code: str, **values: object) -> Account:
    """Return an unsaved account."""
    return Account(code=code, name=values.pop("name", f"客户{code}"), **values)


@pytest.mark.django_db
@pytest.mark.parametrize("way", ["save", "bulk"])
def test_name_place_phone_and_code_take_their_forms(way: str) -> None:
    account = loose(
        "P1",
        name="湖南金土地农资（集团）有限公司",
        address="湖南省长沙市岳麓区麓谷大道627号",
        phone="(0731)88881234",
        uscc=" 9131 0113 1334484310",
    )
    if way == "save":
        account.save()
    else:
        Account.objects.bulk_create([account])
    stored = Account.objects.get(code="P1")
    assert stored.folded == "金土地农资"
    assert (stored.province, stored.city, stored.county) == ("湖南", "长沙市", "岳麓区")
    assert (stored.phone, stored.uscc) == ("0731-88881234", "913101131334484310")


@pytest.mark.django_db
def test_what_was_typed_is_not_overwritten_by_the_address() -> None:
    account = loose("P1", province="湖南省", city="株洲市", address="长沙市岳麓区")
    account.save()
    assert (account.province, account.city) == ("湖南", "株洲市")


@pytest.mark.django_db
def test_an_ambiguous_address_is_decided_by_the_credit_code_only() -> None:
    bare, coded = (
        loose("P1", address="朝阳区建国路88号"),
        loose("P2", address="朝阳区建国路88号", uscc="911101050000000000"),
    )
    for account in (bare, coded):
        account.save()
    assert bare.province == ""
    assert (coded.province, coded.county) == ("北京", "朝阳区")


def test_the_unit_follows_from_the_manager(manager: User, south: Unit) -> None:
    account = loose("P1", owner=manager)
    account.save()
    assert account.unit == south


def test_a_wrong_credit_code_is_refused_with_the_right_digit(manager: User, account: Account) -> None:
    account.uscc = "913101131334484311"
    with pytest.raises(ValidationError, match="0"):
        account.full_clean()


def test_an_account_cannot_belong_to_one_below_it(account: Account) -> None:
    child = loose("C1", parent=account)
    child.save()
    account.refresh_from_db()
    account.parent = child
    with pytest.raises(ValidationError):
        account.full_clean()
    with pytest.raises(ValidationError):
        account.save()


def test_a_family_follows_its_root_through_moves(account: Account) -> None:
    child, grandchild, other = loose("C1", parent=account), loose("C2"), loose("C3")
    for each in (child, grandchild, other):
        each.save()
    grandchild.parent = child
    grandchild.save()
    family = dict(Account.objects.values_list("code", "family__code"))
    assert family == {"A1": "A1", "C1": "A1", "C2": "A1", "C3": None}
    child.parent = other
    child.save()
    assert dict(Account.objects.values_list("code", "family__code")) == {"A1": None, "C1": "C3", "C2": "C3", "C3": "C3"}


@pytest.mark.django_db
def test_a_family_loaded_in_bulk_is_planted() -> None:
    top = loose("T", id=1)
    made = Account.objects.bulk_create([top, loose("M", id=2, parent_id=1), loose("B", id=3, parent_id=2)])
    assert len(made) == 3
    assert set(Account.objects.values_list("family", flat=True)) == {1}


def test_contacts_and_aliases_take_their_forms_too(account: Account) -> None:
    contact = Contact.objects.create(account=account, name="单雄信", mobile="+86 138 0013 8000", lunar_birthday="+6-15")
    alias = Alias.objects.create(account=account, name="麦穗農業（集团）")
    assert (contact.mobile, contact.lunar_birthday, contact.spelling) == ("13800138000", "+06-15", "shanxiongxin sxx")
    assert alias.folded == "麦穗农业"


@pytest.mark.parametrize("wrong", ["13-01", "正月", "x"])
def test_what_is_no_lunar_day_is_refused(account: Account, wrong: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Contact(account=account, name="王", lunar_birthday=wrong).full_clean()
    assert "lunar_birthday" in refused.value.message_dict


def test_a_seat_that_only_reads_cannot_change_the_account(account: Account, colleague: User) -> None:
    account.seats.create(user=colleague, writes=False, from_on=dt.date(2020, 1, 1))
    kind = kinds.registry["accounts"]
    assert kind.rows(colleague).get() == account
    account.website = "example.com"
    with pytest.raises(PermissionDenied):
        actions.save(kind, by=colleague, record=account)
    assert Account.objects.get().website == ""
