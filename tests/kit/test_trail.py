"""The audit trail is read by those whose task it is: found by person, kind, deed, day and door; exported; restored from."""

import pytest

from guke.accounts.models import Account, Contact
from guke.kit.kinds import registry
from guke.kit.models import AuditLine
from guke.people.models import User
from tests.cast import person
from tests.inside import Inside

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(account: Account, manager: User) -> Account:
    """The manager changed the account's city on its page."""
    Inside(manager).post(f"/accounts/{account.pk}/cell/city/", {"city": "长沙"})
    return account


def _page(user: User, query: str = "") -> str:
    answer = Inside(user).get(f"/trail/?{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_auditor_reads_before_and_after(told: Account) -> None:
    page = _page(person("auditor", "auditor"))
    assert "麦穗农业" in page
    assert "<ins>长沙</ins>" in page


@pytest.mark.parametrize("role", ["manager", "service", "finance"])
def test_others_do_not(db: None, role: str) -> None:
    del db
    assert Inside(person("other", role)).get("/trail/").status_code == 403


@pytest.mark.slow(reason="twelve pages")
def test_it_is_filtered(told: Account, manager: User, administrator: User) -> None:
    there = ("kind=accounts", "action=change", "door=page", "since=2000-01-01", "q=麦穗", f"by={manager.pk}")
    gone = ("kind=contacts", "action=delete", "door=api", "until=2000-01-01", "q=nobody", f"by={administrator.pk}")
    assert [query for query in there + gone if "<ins>长沙</ins>" in _page(administrator, query)] == list(there)


def test_a_deleted_record_comes_back_from_it(account: Account, administrator: User) -> None:
    browser = Inside(administrator)
    contact = Contact.objects.create(account=account, name="周丽")
    browser.post(f"/contacts/{contact.pk}/delete/")
    line = AuditLine.objects.get(action="delete")
    assert f"/trail/{line.pk}/restore/" in _page(administrator, "action=delete")
    assert browser.post(f"/trail/{line.pk}/restore/").status_code == 302
    assert Contact.objects.get(pk=contact.pk).name == "周丽"
    assert browser.post(f"/trail/{line.pk}/restore/").status_code == 302
    assert Contact.objects.count() == 1


def test_what_lost_its_account_cannot_come_back_and_says_so(account: Account, administrator: User) -> None:
    browser = Inside(administrator)
    contact = Contact.objects.create(account=account, name="周丽")
    browser.post(f"/contacts/{contact.pk}/delete/")
    line = AuditLine.objects.get(action="delete")
    AuditLine.objects.filter(pk=line.pk).update(changes=line.changes | {"name": [None, None]})
    assert browser.post(f"/trail/{line.pk}/restore/").url == "/trail/"


def test_nobody_restores_what_another_deleted_without_reading_the_trail(
    account: Account, manager: User, administrator: User
) -> None:
    contact = Contact.objects.create(account=account, name="周丽")
    Inside(administrator).post(f"/contacts/{contact.pk}/delete/")
    line = AuditLine.objects.get(action="delete")
    assert Inside(manager).post(f"/trail/{line.pk}/restore/").status_code == 403


def test_reads_of_personal_data_and_exports_stand_in_it(account: Account, manager: User, administrator: User) -> None:
    contact = Contact.objects.create(account=account, name="周丽")
    browser = Inside(manager)
    browser.get(f"/contacts/{contact.pk}/")
    b"".join(browser.get("/accounts/export/csv/").streaming_content)
    assert "周丽" in _page(administrator, "action=read")
    assert "csv" in _page(administrator, "action=export")


def test_sensitive_values_are_left_out_for_those_who_may_not_see_them(account: Account) -> None:
    contact = Contact.objects.create(account=account, name="周丽")
    AuditLine.objects.create(
        kind="contacts",
        object_id=contact.pk,
        title="周丽",
        action="change",
        door="page",
        changes={"mobile": ["", "13800000000"]},
    )
    boss = person("boss", "administrator")
    assert "13800000000" in _page(boss)
    registry["contacts"].sensitive = {**registry["contacts"].sensitive, "mobile": "nobody.sees"}
    try:
        assert "13800000000" not in _page(person("auditor", "auditor"))
    finally:
        del registry["contacts"].sensitive


def test_it_is_exported_and_that_is_noted(told: Account, administrator: User, head: User) -> None:
    text = b"".join(Inside(administrator).get("/trail/export/csv/?kind=accounts").streaming_content).decode("utf-8-sig")
    assert "麦穗农业" in text
    assert "→ 长沙" in text
    assert AuditLine.objects.filter(action="export", kind="trail").exists()
    assert Inside(head).get("/trail/export/csv/").status_code == 403


def test_older_lines_stand_on_the_next_page(administrator: User) -> None:
    AuditLine.objects.bulk_create(
        AuditLine(kind="accounts", object_id=1, title=f"no {i}.", action="read", door="page") for i in range(60)
    )
    first = _page(administrator)
    assert "no 59." in first
    assert "no 5." not in first
    middle = AuditLine.objects.get(title="no 10.").pk
    assert "before=" in first
    assert "no 5." in _page(administrator, f"before={middle}")
