"""A duplicate is noticed while it is typed; a colleague's account shows only its name and its manager."""

import pytest

from guke.accounts import queries
from guke.accounts.models import Account, Alias, Contact
from guke.accounts.rules.names import Face, Reason
from guke.kit import kinds, search
from guke.people.models import User
from tests.inside import Inside


@pytest.fixture
def known(account: Account) -> Account:
    """The manager's account, indexed, with another name and a phone."""
    Account.objects.filter(pk=account.pk).update(phone="0731-88881234", uscc="913101131334484310")
    Alias.objects.create(account=account, name="湘麦穗集团")
    Contact.objects.create(account=account, name="王", mobile="13800138000")
    search.index(kinds.registry["accounts"], [Account.objects.get(pk=account.pk)])
    return account


@pytest.mark.parametrize(
    ("face", "reason"),
    [
        (Face("长沙麦穗农业公司"), Reason.SAME_NAME),
        (Face("麦穗农业（长沙）"), Reason.SAME_NAME),
        (Face("湘麦穗"), Reason.SAME_ALIAS),
        (Face("长沙麦穗农业科技"), Reason.SIMILAR_NAME),
        (Face("全新名字", uscc="91310113 1334484310"), Reason.SAME_USCC),
        (Face("全新名字", phone="(0731) 8888 1234"), Reason.SAME_PHONE),
        (Face("全新名字", code="a1"), None),
        (Face("全新名字", code="A1"), Reason.SAME_CODE),
        (Face("稻香合作社"), None),
        (Face(""), None),
    ],
)
def test_it_is_found_with_the_reason(known: Account, manager: User, face: Face, reason: Reason | None) -> None:
    found = queries.likely_duplicates(manager, face)
    assert [like.reasons[0] for like in found] == ([reason] if reason else [])


def test_a_merged_account_leads_to_the_one_kept(known: Account, manager: User) -> None:
    Account.objects.create(code="A9", name="谷丰植保", merged_into=known)
    assert queries.likely_duplicates(manager, Face("谷丰植保")) == []
    Alias.objects.create(account=known, name="谷丰植保")
    assert [like.pk for like in queries.likely_duplicates(manager, Face("谷丰植保"))] == [known.pk]


def test_a_colleagues_account_shows_name_and_manager_only(known: Account, colleague: User) -> None:
    page = Inside(colleague).get("/accounts/alike/", {"name": "麦穗农业"}).content.decode()
    assert known.name in page
    assert "Manager" in page
    assert f"/accounts/{known.pk}/" not in page
    assert "0731" not in page
    assert known.code not in page


def test_the_account_being_changed_is_no_duplicate_of_itself(known: Account, manager: User) -> None:
    asked = {"name": known.name, "besides": known.pk}
    assert known.name not in Inside(manager).get("/accounts/alike/", asked).content.decode()


def test_a_wrong_credit_code_is_said_while_typing(manager: User) -> None:
    page = Inside(manager).get("/accounts/alike/", {"uscc": "913101131334484311"}).content.decode()
    assert "913101131334484310" in page


def test_the_form_asks_while_the_name_is_typed(manager: User) -> None:
    page = Inside(manager).get("/accounts/new/").content.decode()
    assert 'hx-get="/accounts/alike/' in page
    assert 'id="alike"' in page
