"""Home reads few columns of each table; none of them is fetched later, row by row."""

import datetime as dt
from typing import Any

import pytest
from django.db.models import Model

from guke.accounts.models import Account
from guke.care.models import Opinion, Risk
from guke.desk import actions, matters
from guke.insight.models import Book, Snapshot
from guke.planning.models import Opening, Step
from guke.relations.models import Promise, Touch
from guke.worth.models import Nomination
from tests.contracts.factory import Factory
from tests.desk.conftest import slip
from tests.inside import Inside
from tests.insight.ledgers import ON, Company

SORTS = ["nomination", "opening", "opinion", "promise", "risk", "slipping", "step"]


@pytest.fixture
def full(company: Company, account: Account, monkeypatch: pytest.MonkeyPatch) -> Company:
    """Return the company with a matter of each sort, a visit today, and something handed over; nothing may be read later."""
    made = Factory(company.manager, company.manager.unit)
    made.first[Account] = account
    day = {"account": account, "owner": company.manager}
    made.make(Promise, **day, due_on=ON, state="open")
    made.make(Risk, **day, review_on=ON, closed_on=None)
    made.make(Opinion, **day, state="taken", due_on=ON)
    made.make(Step, **day, planned_on=ON, state="open", taken_on=ON)
    made.make(Nomination, account=account, state="proposed")
    made.make(Opening, account=account, noted_by=company.manager, seen_on=ON, until_on=ON, state="open")
    noon = dt.datetime.combine(ON, dt.time(4), tzinfo=dt.UTC)
    made.make(Touch, **day, planned_for=noon, happened_at=None, called_off_on=None, way="visit")
    given_away = company.account("B", company.manager)
    slip(given_away)
    actions.hand_over(record=given_away, topic="slipping", to=company.lead, word="请跟进", by=company.manager, on=ON)
    Book.objects.create(snapshot=Snapshot.objects.get(), scope="all")

    def late(record: Model, *_: Any, fields: Any = None, **__: Any) -> None:
        message = f"{type(record).__name__}: {fields} was not read with the rest"
        raise AssertionError(message)

    monkeypatch.setattr(Model, "refresh_from_db", late)
    monkeypatch.setattr("guke.kit.clock.today", lambda: ON)
    monkeypatch.setattr("guke.kit.clock.now", lambda: noon - dt.timedelta(hours=3))
    return company


def test_every_sort_of_matter_says_all_it_has_to(full: Company) -> None:
    found = matters.matters(full.manager, ON)
    assert sorted({matter.topic.partition(":")[0] for matter in found}) == SORTS


@pytest.mark.slow(reason="four matters change hands")
def test_what_one_owes_is_handed_to_a_colleague_who_sees_the_account(full: Company, account: Account) -> None:
    mine = {matter.topic.partition(":")[0]: matter for matter in matters.matters(full.manager, ON)}
    owed = {mine[sort].key: mine[sort].topic for sort in ("promise", "risk", "opinion", "step")}
    assert owed.keys().isdisjoint(matter.key for matter in matters.matters(full.lead, ON))
    for topic in owed.values():
        actions.hand_over(record=account, topic=topic, to=full.lead, word="请跟进", by=full.manager, on=ON)
    assert owed.keys().isdisjoint(matter.key for matter in matters.matters(full.manager, ON))
    theirs = {matter.key: matter.handed for matter in matters.matters(full.lead, ON)}
    assert [theirs[key].by for key in owed] == [full.manager] * 4  # type: ignore[union-attr]  # they were just handed over


@pytest.mark.slow  # the whole page is drawn
def test_the_page_shows_visits_and_what_was_handed_over(full: Company) -> None:
    page = Inside(full.manager).get("/")
    assert len(page.context["visits"].today) == 1
    assert [step.to for step in page.context["handed"]] == [full.lead]
    assert page.status_code == 200
