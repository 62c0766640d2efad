"""The API reads and writes through the same rows, forms and actions as the pages."""

import pytest
from django.test import Client

from guke.accounts.models import Account
from guke.kit import tokens
from guke.kit.models import AuditLine
from guke.people.models import User
from tests.cast import signed_in

JSON = "application/json"


def test_a_manager_lists_only_accounts_in_scope(account: Account, manager: User, colleague: User) -> None:
    assert signed_in(manager).get("/api/accounts").json()["count"] == 1
    assert signed_in(colleague).get("/api/accounts").json()["count"] == 0


def test_an_account_out_of_scope_is_not_found(account: Account, colleague: User) -> None:
    assert signed_in(colleague).get(f"/api/accounts/{account.pk}").status_code == 404


def test_without_the_right_the_answer_is_403(account: Account, outsider: User) -> None:
    assert signed_in(outsider).post("/api/accounts", {"name": "x"}, JSON).status_code == 403


def test_a_record_is_created_and_audited(head: User) -> None:
    answer = signed_in(head).post(
        "/api/accounts", {"name": "新客户", "code": "N1", "sort": "farm", "state": "active", "level": "city"}, JSON
    )
    assert answer.status_code == 201, answer.content
    line = AuditLine.objects.get(kind="accounts", action="create")
    assert (line.by, line.door, line.changes["name"]) == (head, "api", [None, "新客户"])


def test_a_bad_body_names_the_field(head: User) -> None:
    answer = signed_in(head).post("/api/accounts", {"name": "x", "colour": "red"}, JSON)
    assert answer.status_code == 422
    assert answer.json()["errors"] == {"colour": ["unknown field"]}


def test_a_change_touches_only_what_was_given(account: Account, head: User) -> None:
    answer = signed_in(head).patch(f"/api/accounts/{account.pk}", {"phone": "0731-1"}, JSON)
    assert answer.status_code == 200, answer.content
    account.refresh_from_db()
    assert (account.phone, account.name) == ("0731-1", "长沙麦穗农业有限公司")


def test_a_deleted_record_can_be_restored(account: Account, administrator: User) -> None:
    client = signed_in(administrator)
    assert client.delete(f"/api/accounts/{account.pk}").status_code == 204
    line = AuditLine.objects.get(action="delete")
    assert client.post(f"/trail/{line.pk}/restore/").status_code == 302
    assert Account.objects.get(pk=account.pk).name == account.name


def test_a_token_acts_for_its_person(account: Account, manager: User) -> None:
    _token, secret = tokens.issue(manager, "integration")
    answer = Client().get("/api/accounts", headers={"Authorization": f"Bearer {secret}"})
    assert answer.json()["count"] == 1


@pytest.mark.parametrize("header", [{}, {"Authorization": "Bearer wrong"}])
def test_a_stranger_is_refused(header: dict[str, str], administrator: User) -> None:
    assert Client().get("/api/accounts", headers=header).status_code == 401
