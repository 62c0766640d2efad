"""Promises of both sides are made, kept, broken and released; the rate counts those whose time has come."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from guke.accounts.models import Account
from guke.people.models import User
from guke.relations import actions, queries
from guke.relations.models import Promise
from guke.relations.rules.keeping import Fate, Keeping, Word, fate
from tests.inside import Inside

TODAY = dt.date(2026, 12, 1)
WEEK = dt.timedelta(days=7)


def test_a_promise_is_late_the_day_after(account: Account, manager: User) -> None:
    made = actions.promise(record=account, text="周五前发样品", due_on=TODAY, by=manager, on=TODAY)
    assert fate(queries.word(made), TODAY) == Fate.OPEN
    assert fate(queries.word(made), TODAY + dt.timedelta(days=1)) == Fate.LATE


def test_a_promise_due_before_it_is_made_is_refused(account: Account, manager: User) -> None:
    with pytest.raises(ValidationError) as error:
        actions.promise(record=account, text="x", due_on=TODAY - WEEK, by=manager, on=TODAY)
    assert list(error.value.message_dict) == ["due_on"]


def test_it_is_settled_once(account: Account, manager: User) -> None:
    made = actions.promise(record=account, text="x", by=manager, on=TODAY)
    actions.keep_promise(record=made, by=manager, on=TODAY)
    assert (made.state, made.settled_on) == ("kept", TODAY)
    with pytest.raises(ValidationError):
        actions.break_promise(record=made, note="x", by=manager, on=TODAY)


def test_our_rate_leaves_theirs_the_open_and_the_released_out(account: Account, manager: User) -> None:
    def made(side: str, due: dt.date | None, state: str, settled: dt.date | None) -> None:
        Promise.objects.create(
            account=account, owner=manager, text="x", side=side, due_on=due, state=state, settled_on=settled,
            made_on=TODAY - 4 * WEEK,
        )  # fmt: skip

    made("ours", TODAY, "kept", TODAY)
    made("ours", None, "kept", TODAY)
    made("ours", TODAY - WEEK, "kept", TODAY)
    made("ours", TODAY - WEEK, "open", None)
    made("ours", TODAY + WEEK, "open", None)
    made("ours", TODAY, "broken", TODAY)
    made("ours", TODAY, "released", TODAY)
    made("theirs", TODAY, "broken", TODAY)
    kept = queries.our_keeping(Promise.objects.all(), TODAY)
    assert kept == Keeping(in_time=2, kept_late=1, broken=1, late=1)
    assert kept.percent == 40


def test_nothing_due_has_no_rate() -> None:
    assert Keeping().percent is None
    assert fate(Word("kept", TODAY, TODAY), TODAY) == Fate.IN_TIME


def test_noted_again_while_open_it_is_one(account: Account, manager: User) -> None:
    first, again = (
        actions.promise(record=account, text="周五前发样品", due_on=TODAY, by=manager, on=TODAY) for _ in range(2)
    )
    assert again == first
    assert actions.promise(record=account, text="周五前发样品", due_on=TODAY + WEEK, by=manager, on=TODAY) != first
    actions.keep_promise(record=first, by=manager, on=TODAY)
    assert actions.promise(record=account, text="周五前发样品", due_on=TODAY, by=manager, on=TODAY) != first


@pytest.mark.slow  # asked the whole way in
def test_the_api_is_told_of_the_one_that_is_open(account: Account, manager: User) -> None:
    client = Inside(manager)
    given = {"account": account.pk, "text": "送样", "side": "ours", "owner": manager.pk, "made_on": "2026-12-01", "due_on": "2026-12-04", "state": "open"}  # fmt: skip
    made, again = (client.post("/api/promises", given, "application/json") for _ in range(2))
    assert (made.status_code, again.status_code) == (201, 409)
    assert again.json() == {
        "asked": [
            {
                "text": "这条承诺已经记过，还未了结（到期：2026-12-04）：可以改那一条，也可以另记一条。",
                "kind": "promises",
                "id": made.json()["id"],
            }
        ]
    }
    assert client.post("/api/promises", given | {"sure": True}, "application/json").status_code == 201
