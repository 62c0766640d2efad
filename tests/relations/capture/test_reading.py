"""The parser keeps its word on the held-out set, and the page stores only what is ticked."""

import pytest

from benchmarks.capture import SETS, totals
from guke.accounts.models import Account, Contact
from guke.people.models import User
from guke.relations.models import Promise
from tests.cast import signed_in
from tests.inside import Inside
from tests.relations.capture.fourth import FOURTH
from tests.relations.capture.heldout import HELDOUT
from tests.relations.capture.secondhand import SECONDHAND

TEXT = "李明 采购经理 13800138000\n我们12月31日前发样品"


@pytest.mark.slow(reason="reads every snippet")
@pytest.mark.parametrize("title", SETS)
def test_precision_and_recall_hold_on_every_set(title: str) -> None:
    precision, recall = totals(SETS[title])
    assert precision >= 95
    assert recall >= 80


def test_the_sets_are_large_enough() -> None:
    assert len(HELDOUT) >= 120
    assert len(SECONDHAND) >= 60
    assert len(FOURTH) >= 130


PERSON = {"person-0-name": "李明", "person-0-post": "采购主管", "person-0-mobile": "13800138000"}
SAYING = {"saying-0-text": "12月31日前发样品", "saying-0-side": "ours", "saying-0-due_on": "2099-12-31"}


@pytest.mark.slow(reason="draws whole pages")
def test_nothing_is_stored_unseen_and_only_what_is_ticked_as_it_was_put_right(account: Account, manager: User) -> None:
    client = Inside(manager)
    page = client.post("/capture/", {"text": TEXT, "account": account.pk}).content.decode()
    for proposed in ("李明", "采购经理", "13800138000"):
        assert f'value="{proposed}"' in page
    unticked = {"text": TEXT, "account": account.pk, "keep": 1} | PERSON | SAYING
    assert "还没有勾选" in client.post("/capture/", unticked).content.decode()
    assert (Contact.objects.count(), Promise.objects.count()) == (0, 0)
    client.post("/capture/", unticked | {"person": "0", "saying": "0"})
    contact, promise = Contact.objects.get(), Promise.objects.get()
    assert (contact.name, contact.post, contact.mobile) == ("李明", "采购主管", "13800138000")
    assert (promise.text, promise.side, promise.owner) == ("12月31日前发样品", "ours", manager)


@pytest.mark.slow(reason="draws whole pages")
def test_what_is_wrong_stands_beside_its_field_and_nothing_is_stored(account: Account, manager: User) -> None:
    client, given = signed_in(manager), {"text": TEXT, "account": account.pk, "keep": 1, "person": "0", "saying": "0"}
    wrong = PERSON | {"person-0-email": "li.ming"} | SAYING
    page = client.post("/capture/", given | wrong, headers={"accept-language": "en"}).content.decode()
    assert "Enter a valid email address." in page
    assert 'value="采购主管"' in page
    assert (Contact.objects.count(), Promise.objects.count()) == (0, 0)


@pytest.mark.slow(reason="draws whole pages")
def test_who_is_recorded_already_is_not_recorded_twice(account: Account, manager: User) -> None:
    Contact.objects.create(account=account, name="李明")
    given = {"text": TEXT, "account": account.pk, "keep": 1, "person": "0"} | PERSON
    page = signed_in(manager).post("/capture/", given, headers={"accept-language": "en"}).content.decode()
    assert "This person is recorded with the customer already." in page
    assert Contact.objects.count() == 1


@pytest.mark.slow(reason="draws whole pages")
def test_a_form_sent_by_hand_stores_no_more_than_a_page_holds(account: Account, manager: User) -> None:
    given = {"text": "", "account": account.pk, "keep": 1, "person": ["999", "x"], "person-999-name": "李明"}
    assert Inside(manager).post("/capture/", given).status_code == 200
    assert not Contact.objects.exists()


@pytest.mark.slow(reason="draws whole pages")
def test_it_is_not_stored_with_an_account_out_of_scope(account: Account, colleague: User) -> None:
    given = {"text": TEXT, "account": account.pk, "keep": 1, "person": "0"} | PERSON
    assert Inside(colleague).post("/capture/", given).status_code == 200
    assert not Contact.objects.exists()
