"""Follow docs/journeys/duplicate.md."""

from typing import Any

import pytest

from guke.accounts.models import Account, Contact, Merge
from guke.kit import search
from guke.kit.kinds import registry
from guke.people.models import User
from tests.journeys import steps

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # moves every child there and back
NEW = "长沙市麦穗农业公司"


def test_two_files_become_one_and_two_again(story: Any, account: Account, manager: User, head: User) -> None:
    other = Account.objects.create(code="A2", name=NEW, website="maisui.example", owner=manager)
    contact = Contact.objects.create(account=other, name="苏禾")
    search.index(registry["accounts"], [account, other])
    client = steps.browser(head)

    story.step("Type the name")
    assert f"/accounts/{account.pk}/" in steps.read(client, f"/accounts/alike/?name={NEW}")
    story.step("Merge the two")
    steps.send(client, f"/accounts/{account.pk}/do/merge/", {"other": str(other.pk)})
    contact.refresh_from_db()
    account.refresh_from_db()
    assert contact.account == account
    assert account.website == "maisui.example"
    assert list(account.aliases.values_list("name", flat=True)) == [NEW]
    story.step("Find it by the old name")
    found = steps.read(client, f"/palette/?q={NEW}")
    assert f"/accounts/{account.pk}/" in found
    assert f"/accounts/{other.pk}/" not in found
    story.step("Undo the merge")
    steps.send(client, f"/merges/{Merge.objects.get().pk}/do/unmerge/")
    contact.refresh_from_db()
    account.refresh_from_db()
    assert contact.account == other
    assert (account.website, list(account.aliases.all())) == ("", [])
    assert NEW in steps.read(client, f"/accounts/{other.pk}/")
