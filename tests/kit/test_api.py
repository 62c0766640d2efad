"""The API reads and writes through the same rows, forms and actions as the pages."""

import datetime as dt

import pytest
from django.test import Client

from guke.accounts.models import Account
from guke.kit import clock, tokens
from guke.kit.models import AuditLine
from guke.people.models import User
from guke.planning import shipped
from guke.planning.models import Play
from guke.relations.models import Promise, Touch
from tests.inside import Inside

JSON = "application/json"


def test_a_manager_lists_only_accounts_in_scope(account: Account, manager: User, colleague: User) -> None:
    assert Inside(manager).get("/api/accounts").json()["count"] == 1
    assert Inside(colleague).get("/api/accounts").json()["count"] == 0


def test_an_account_out_of_scope_is_not_found(account: Account, colleague: User) -> None:
    assert Inside(colleague).get(f"/api/accounts/{account.pk}").status_code == 404


def test_without_the_right_the_answer_is_403(account: Account, outsider: User) -> None:
    assert Inside(outsider).post("/api/accounts", {"name": "x"}, JSON).status_code == 403


def test_a_record_is_created_and_audited(head: User) -> None:
    answer = Inside(head).post(
        "/api/accounts", {"name": "新客户", "code": "N1", "sort": "farm", "state": "active", "level": "city"}, JSON
    )
    assert answer.status_code == 201, answer.content
    line = AuditLine.objects.get(kind="accounts", action="create")
    assert (line.by, line.door, line.changes["name"]) == (head, "api", [None, "新客户"])


def test_a_bad_body_names_the_field(head: User) -> None:
    answer = Inside(head).post("/api/accounts", {"name": "x", "colour": "red"}, JSON)
    assert answer.status_code == 422
    assert answer.json()["errors"] == {"colour": ["unknown field"]}


def test_a_change_touches_only_what_was_given(account: Account, head: User) -> None:
    answer = Inside(head).patch(f"/api/accounts/{account.pk}", {"phone": "0731-1"}, JSON)
    assert answer.status_code == 200, answer.content
    account.refresh_from_db()
    assert (account.phone, account.name) == ("0731-1", "长沙麦穗农业有限公司")


def test_a_deleted_record_can_be_restored(account: Account, administrator: User) -> None:
    client = Inside(administrator)
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


def test_an_action_refuses_a_text_too_long_for_its_field_beside_it(account: Account, manager: User) -> None:
    client, text = Inside(manager), {"text": "长" * 301, "side": "ours"}
    answer = client.post(f"/api/accounts/{account.pk}/promise", text, JSON)
    said = "最多 300 个字符：请缩短。"
    assert (answer.status_code, answer.json()) == (422, {"errors": {"text": [said]}})
    page = client.post(f"/accounts/{account.pk}/do/promise/", text)
    assert (page.status_code, page.context["form"].errors) == (422, {"text": [said]})
    assert not Promise.objects.exists()


def test_what_an_action_refuses_of_a_field_it_does_not_ask_for_stands_above_the_form(
    account: Account, manager: User
) -> None:
    at = clock.now() + dt.timedelta(days=1)
    touch = Touch.objects.create(account=account, owner=manager, subject="送样", planned_for=at, minutes=0)
    page = Inside(manager).post(f"/touches/{touch.pk}/do/move/", {"planned_for": "2099-01-06T10:00", "sure": "on"})
    assert (page.status_code, list(page.context["form"].errors)) == (422, ["__all__"])


def test_an_action_that_needs_no_record_is_taken_by_the_api_too(administrator: User) -> None:
    shipped.put(Play.objects)
    play = Play.objects.earliest("pk")
    answer = Inside(administrator).post(f"/api/plays/{play.pk}/restore_playbook", {}, JSON)
    assert (answer.status_code, answer.json()) == (200, {"done": "restore_playbook"})
