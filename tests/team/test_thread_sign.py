"""An account on one thread shows the risk as the cover counts it, and no other source says so."""

import pytest

from guke.accounts.models import Account
from guke.care.queries.signs import signs_of
from guke.network import limits
from guke.network.models import Cover
from guke.people.models import User
from tests.team.conftest import TODAY


@pytest.mark.parametrize(
    ("grade", "words"), [("key", ["Of ours only Manager was in touch; 2 people should be."]), ("", [])]
)
def test_the_sign_follows_the_grade(
    account: Account, manager: User, monkeypatch: pytest.MonkeyPatch, grade: str, words: list[str]
) -> None:
    Cover.objects.create(account=account, ours=1, theirs=3, links=3, only=manager, as_of=TODAY)
    monkeypatch.setattr(limits, "grade", lambda _account: grade)
    found = [sign for sign in signs_of(account, TODAY) if sign.sort == "one_person"]
    assert [sign.words for sign in found] == words
    assert [sign.url for sign in found] == [f"/cover/?account={account.pk}"] * len(words)
