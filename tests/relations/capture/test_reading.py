"""The parser keeps its word on the held-out set, and the page stores only what is ticked."""

import pytest

from benchmarks.capture import scores
from guke.accounts.models import Account, Contact
from guke.people.models import User
from guke.relations.models import Promise
from tests.cast import signed_in
from tests.relations.capture.heldout import HELDOUT

TEXT = "李明 采购经理 13800138000\n我们12月31日前发样品"


@pytest.mark.slow(reason="reads every snippet")
def test_precision_and_recall_hold_on_the_held_out_set() -> None:
    hit, said, right = map(sum, zip(*scores().values(), strict=True))
    assert len(HELDOUT) >= 120
    assert hit / said >= 0.95
    assert hit / right >= 0.80


@pytest.mark.slow(reason="draws whole pages")
def test_nothing_is_stored_unseen_and_only_what_is_ticked(account: Account, manager: User) -> None:
    client = signed_in(manager)
    page = client.post("/capture/", {"text": TEXT, "account": account.pk}).content.decode()
    assert "李明" in page
    assert (Contact.objects.count(), Promise.objects.count()) == (0, 0)
    client.post("/capture/", {"text": TEXT, "account": account.pk, "keep": 1})
    assert (Contact.objects.count(), Promise.objects.count()) == (0, 0)
    client.post("/capture/", {"text": TEXT, "account": account.pk, "keep": 1, "person": "0", "saying": "0"})
    contact, promise = Contact.objects.get(), Promise.objects.get()
    assert (contact.name, contact.post, contact.mobile) == ("李明", "采购经理", "13800138000")
    assert (promise.side, promise.owner) == ("ours", manager)


@pytest.mark.slow(reason="draws whole pages")
def test_it_is_not_stored_with_an_account_out_of_scope(account: Account, colleague: User) -> None:
    given = {"text": TEXT, "account": account.pk, "keep": 1, "person": "0"}
    assert signed_in(colleague).post("/capture/", given).status_code == 200
    assert not Contact.objects.exists()
