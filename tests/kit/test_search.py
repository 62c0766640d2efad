"""Search finds by any part of a name, pinyin, initials, phone and code, and only what one may see."""

import pytest

from guke.accounts.models import Account
from guke.kit import kinds, search
from guke.people.models import User


@pytest.fixture
def indexed(account: Account) -> Account:
    account.phone = "0731-8888 1234"
    search.index(kinds.registry["accounts"], [account])
    return account


def hits(user: User, text: str) -> list[int]:
    return [entry.object_id for _kind, entries in search.find(user, text) for entry in entries]


@pytest.mark.parametrize("text", ["麦穗", "麦", "穗农业", "maisui", "msny", "A1", "81234", "长沙 农业", "csms"])
def test_any_part_is_found(indexed: Account, manager: User, text: str) -> None:
    assert hits(manager, text) == [indexed.pk]


@pytest.mark.parametrize("text", ["穗麦", "0732", "", "  ", "'; DROP", '"', "麦农"])
def test_what_is_not_there_is_not_found(indexed: Account, manager: User, text: str) -> None:
    assert hits(manager, text) == []


def test_an_account_out_of_scope_is_not_found(indexed: Account, colleague: User) -> None:
    assert hits(colleague, "麦穗") == []


def test_a_changed_name_is_found_by_its_new_form_only(indexed: Account, manager: User) -> None:
    indexed.name, indexed.short_name = "稻香合作社", ""
    search.index(kinds.registry["accounts"], [indexed])
    assert hits(manager, "稻香") == [indexed.pk]
    assert hits(manager, "麦穗") == []
