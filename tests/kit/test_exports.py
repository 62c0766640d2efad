"""A file speaks the language of whoever asked for it, though it is written after the page was answered."""

import pytest

from guke.accounts.models import Account
from guke.people.models import User
from tests.cast import signed_in


@pytest.mark.parametrize(("language", "first"), [("en", "Code,Name"), ("zh-hans", "编号,名称")])
def test_the_head_is_in_the_readers_language(manager: User, account: Account, language: str, first: str) -> None:
    del account
    User.objects.filter(pk=manager.pk).update(language=language)
    manager.refresh_from_db()
    parts = signed_in(manager).get("/accounts/export/csv/").streaming_content
    assert b"".join(parts).decode("utf-8-sig").startswith(first)
