"""An action with a path waits until everybody on it has agreed, then is carried out as whoever asked."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from guke.collab import actions, approving
from guke.collab.models import Approval, Path, Verdict
from guke.collab.queries import waiting_for
from guke.kit.actions import Refused
from guke.kit.kinds import registry
from guke.kit.models import AuditLine
from guke.people.actions import leave
from guke.people.models import User
from tests.collab.held import ask, raise_limit
from tests.inside import Inside

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_(path: Path, account: Any, manager: User) -> Approval:
    return ask(account, manager, until=dt.date(2027, 1, 31), instead_of=account)


@pytest.fixture
def finance(path: Path) -> User:
    return User.objects.get(username="finance")


def test_an_action_without_a_path_runs_at_once(limit: Any, account: Any, manager: User) -> None:
    raise_limit(record=account, limit=Decimal(7), by=manager)
    account.refresh_from_db()
    assert account.credit_limit == 7


def test_a_held_action_changes_nothing_and_waits_for_the_superior(
    request_: Approval, account: Any, lead: User, manager: User
) -> None:
    account.refresh_from_db()
    assert account.credit_limit is None
    assert list(request_.deciders.all()) == [lead]
    assert waiting_for(lead) == 1
    assert waiting_for(manager) == 0
    assert request_.reason == "peak season"


def test_the_last_grant_carries_it_out_as_whoever_asked(
    request_: Approval, account: Any, lead: User, finance: User, manager: User
) -> None:
    actions.grant(record=request_, by=lead, word="fine")
    account.refresh_from_db()
    assert account.credit_limit is None
    actions.grant(record=request_, by=finance)
    account.refresh_from_db()
    assert account.credit_limit == Decimal("500000.5")
    assert request_.state == Approval.State.GRANTED
    line = AuditLine.objects.get(action="raise_limit")
    assert line.by == manager
    assert line.reason == "peak season"


def test_parameters_come_back_as_they_were(request_: Approval, account: Any, manager: User) -> None:
    given = approving.parameters.given(raise_limit, request_.params["given"], manager)
    assert given["limit"] == Decimal("500000.5000")
    assert given["until"] == dt.date(2027, 1, 31)
    assert given["instead_of"] == account
    assert request_.params["given"]["instead_of"] == {"kind": "accounts", "pk": account.pk, "text": str(account)}


def test_a_refusal_needs_a_word_and_ends_it(request_: Approval, account: Any, lead: User, finance: User) -> None:
    actions.refuse(record=request_, by=lead, word="too much")
    assert request_.state == Approval.State.REFUSED
    assert request_.verdicts.get().word == "too much"
    with pytest.raises(Refused):
        actions.grant(record=request_, by=finance)
    account.refresh_from_db()
    assert account.credit_limit is None


def test_only_whoever_asked_withdraws(request_: Approval, lead: User, manager: User) -> None:
    with pytest.raises(Refused):
        actions.withdraw(record=request_, by=lead)
    actions.withdraw(record=request_, by=manager)
    assert request_.state == Approval.State.WITHDRAWN
    assert waiting_for(lead) == 0


def test_nobody_decides_out_of_turn_or_for_oneself(request_: Approval, finance: User, manager: User) -> None:
    for person in (finance, manager):
        with pytest.raises(Refused):
            actions.grant(record=request_, by=person)


def test_a_step_is_decided_once(request_: Approval, lead: User) -> None:
    stale = Approval.objects.get(pk=request_.pk)
    actions.grant(record=request_, by=lead)
    with pytest.raises(Refused):
        actions.grant(record=stale, by=lead)
    with pytest.raises(IntegrityError), transaction.atomic():
        Verdict.objects.create(approval=request_, step=0, by=lead, granted=True)
    assert request_.verdicts.count() == 1


def test_whoever_does_not_see_the_record_does_not_decide(
    path: Path, account: Any, manager: User, colleague: User, head: User
) -> None:
    manager.reports_to = colleague
    manager.save()
    assert list(ask(account, manager).deciders.all()) == [head]


def test_a_superior_who_leaves_is_replaced(
    request_: Approval, lead: User, head: User, administrator: User, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        leave(record=lead, by=administrator, on=dt.date(2026, 11, 22))
    assert list(request_.deciders.all()) == [head]


def test_nobody_left_to_ask_is_said_at_once(path: Path, account: Any, head: User) -> None:
    path.steps = ["executive"]
    path.save()
    with pytest.raises(Refused, match=r"Nobody|没有人"):
        raise_limit(record=account, limit=Decimal(1), by=head)
    assert not Approval.objects.exists()


def test_the_same_request_is_not_made_twice(request_: Approval, account: Any, manager: User) -> None:
    with pytest.raises(Refused):
        raise_limit(
            record=account,
            limit=Decimal("500000.5000"),
            reason="peak season",
            until=dt.date(2027, 1, 31),
            instead_of=account,
            by=manager,
        )


def test_what_can_no_longer_be_done_is_not_granted(
    request_: Approval, account: Any, lead: User, finance: User, colleague: User, north: Any
) -> None:
    actions.grant(record=request_, by=lead)
    account.owner, account.unit = colleague, north
    account.save()
    with pytest.raises(Refused):
        actions.grant(record=request_, by=finance)
    request_.refresh_from_db()
    assert request_.state == Approval.State.WAITING
    assert request_.verdicts.count() == 1


def test_requests_are_seen_by_those_concerned(request_: Approval, lead: User, manager: User, colleague: User) -> None:
    kind = registry["approvals"]
    assert kind.rows(lead).filter(pk=request_.pk).exists()
    assert kind.rows(manager).filter(pk=request_.pk).exists()
    assert not kind.rows(colleague).filter(pk=request_.pk).exists()


def test_the_page_holds_an_action_and_says_so(path: Path, account: Any, manager: User) -> None:
    answer = Inside(manager).post(f"/accounts/{account.pk}/do/raise_limit/", {"limit": "900"})
    assert answer.status_code == 302
    assert Approval.objects.get().summary.startswith("Raise the limit")
    page = Inside(manager).get(f"/accounts/{account.pk}/").content.decode()
    assert "Raise the limit" in page


def test_the_inbox_grants_and_refuses(request_: Approval, lead: User, manager: User) -> None:
    browser = Inside(lead)
    assert f"request-{request_.pk}" in browser.get("/inbox/").content.decode()
    address = f"/approvals/{request_.pk}/decide/"
    silent = browser.post(address, {"verdict": "refuse", "step": 0}, headers={"HX-Request": "true"})
    assert 'role="alert"' in silent.content.decode()
    browser.post(address, {"verdict": "grant", "step": 0, "word": "go"})
    request_.refresh_from_db()
    assert request_.step == 1
    again = browser.post(address, {"verdict": "grant", "step": 0}, headers={"HX-Request": "true"})
    assert 'role="alert"' in again.content.decode()
    assert f"request-{request_.pk}" in Inside(manager).get("/inbox/?tab=asked").content.decode()


def test_a_stranger_finds_no_request(request_: Approval, colleague: User) -> None:
    browser = Inside(colleague)
    assert browser.get(f"/approvals/{request_.pk}/").status_code == 404
    assert browser.post(f"/approvals/{request_.pk}/decide/", {"verdict": "grant"}).status_code == 404


def test_a_path_is_made_by_an_administrator_and_checked(limit: Any, administrator: User, head: User) -> None:
    browser = Inside(administrator)
    wrong = {"kind": "contacts", "action": "raise_limit", "steps_0": "head", "active": "on"}
    assert browser.post("/approval-paths/new/", wrong).status_code == 422
    assert browser.post("/approval-paths/new/", {**wrong, "kind": "accounts", "steps_0": ""}).status_code == 422
    assert browser.post("/approval-paths/new/", {**wrong, "kind": "accounts"}).status_code == 302
    assert Path.objects.get().steps == ["head"]
    assert Inside(head).get("/approval-paths/new/").status_code == 403


def test_a_request_is_not_written_by_hand(administrator: User) -> None:
    with pytest.raises(PermissionDenied):
        registry["approvals"].require(administrator, "create")
