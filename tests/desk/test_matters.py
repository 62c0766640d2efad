"""A matter of the home page is put off, handed over or done, and comes back only for a new cause or a worse one."""

import datetime as dt
from typing import Any

import pytest

from guke.accounts.models import Account, Contact
from guke.desk import actions, matters, queries
from guke.desk.models import MatterStep
from guke.insight.models import Snapshot, Standing
from guke.kit.actions import Refused
from guke.kit.models import AuditLine
from guke.people.models import User
from tests.desk.conftest import slip
from tests.insight.ledgers import ON, Company

SLIPPING = "slipping"


def keys(user: User, on: dt.date = ON) -> list[tuple[int, str]]:
    return [matter.key for matter in matters.matters(user, on)]


def test_put_off_it_rests_for_oneself_only_until_the_day(company: Company, account: Account) -> None:
    actions.put_off(record=account, topic=SLIPPING, days=3, by=company.manager, on=ON)
    assert keys(company.manager, ON + dt.timedelta(days=2)) == []
    assert keys(company.manager, ON + dt.timedelta(days=3)) == [(account.pk, SLIPPING)]
    assert keys(company.head) == [(account.pk, SLIPPING)]


@pytest.mark.parametrize("days", [0, 91])
def test_it_is_put_off_for_a_day_to_a_quarter(company: Company, account: Account, days: int) -> None:
    with pytest.raises(Refused, match="1 to 90 days"):
        actions.put_off(record=account, topic=SLIPPING, days=days, by=company.manager, on=ON)


def test_handed_over_it_moves_to_the_colleague_with_the_word(company: Company, account: Account) -> None:
    actions.hand_over(record=account, topic=SLIPPING, to=company.lead, word="请本周拜访", by=company.manager, on=ON)
    assert keys(company.manager) == []
    [matter] = matters.matters(company.lead, ON)
    assert matter.handed is not None
    assert (matter.handed.by, matter.handed.word) == (company.manager, "请本周拜访")
    assert [step.to for step in matters.handed_by(company.manager)] == [company.lead]


def test_what_a_colleague_handed_over_is_shown_below_larger_matters_too(company: Company, account: Account) -> None:
    for number in range(9):
        slip(company.account(f"B{number}", company.lead), stake=5000)
    assert (account.pk, SLIPPING) not in keys(company.lead)
    actions.hand_over(record=account, topic=SLIPPING, to=company.lead, by=company.manager, on=ON)
    assert (account.pk, SLIPPING) in keys(company.lead)


def test_handed_back_it_is_there_again(company: Company, account: Account) -> None:
    actions.hand_over(record=account, topic=SLIPPING, to=company.lead, by=company.manager, on=ON)
    actions.hand_over(record=account, topic=SLIPPING, to=company.manager, by=company.lead, on=ON)
    assert keys(company.manager) == [(account.pk, SLIPPING)]
    assert keys(company.lead) == []


def test_nobody_gets_what_may_not_be_seen_there(company: Company, account: Account) -> None:
    assert company.outsider not in matters.colleagues(company.manager, account)
    assert company.lead in matters.colleagues(company.manager, account)
    with pytest.raises(Refused, match="may not see this"):
        actions.hand_over(record=account, topic=SLIPPING, to=company.outsider, by=company.manager, on=ON)
    with pytest.raises(Refused, match="this is you"):
        actions.hand_over(record=account, topic=SLIPPING, to=company.manager, by=company.manager, on=ON)


def test_done_it_rests_for_everybody_and_stands_on_the_time_line(company: Company, account: Account) -> None:
    actions.hand_over(record=account, topic=SLIPPING, to=company.lead, by=company.manager, on=ON)
    actions.finish(record=account, topic=SLIPPING, word="已约周五见采购总监", by=company.lead, on=ON)
    assert [keys(user) for user in (company.manager, company.lead, company.head)] == [[], [], []]
    assert matters.handed_by(company.manager) == []
    told = [(str(event.title), event.text, event.by) for event in queries.timeline(account, company.head)]
    assert ("Seen to", "已约周五见采购总监", str(company.lead)) in told
    line = AuditLine.objects.get(action="finish")
    assert (line.by, line.object_id, line.changes) == (company.lead, account.pk, {"word": [None, "已约周五见采购总监"]})


def test_done_needs_a_word(company: Company, account: Account) -> None:
    with pytest.raises(Refused, match="what was done"):
        actions.finish(record=account, topic=SLIPPING, word="  ", by=company.manager, on=ON)


@pytest.mark.parametrize(
    ("change", "back"),
    [
        ({}, False),
        ({"stake": 1249}, False),
        ({"stake": 1250}, True),
        ({"severity": 3}, True),
        ({"severity": 1}, False),
        ({"reasons": ("narrower", "later")}, True),
        ({"reasons": ("later",)}, True),
    ],
)
def test_it_comes_back_when_worse(company: Company, account: Account, change: dict[str, object], *, back: bool) -> None:
    actions.finish(record=account, topic=SLIPPING, word="打过电话", by=company.manager, on=ON)
    slip(account, **change)  # type: ignore[arg-type]
    assert (keys(company.manager) == [(account.pk, SLIPPING)]) is back


def test_an_account_that_recovered_and_slips_again_is_a_new_cause(company: Company, account: Account) -> None:
    actions.finish(record=account, topic=SLIPPING, word="打过电话", by=company.manager, on=ON)
    Standing.objects.filter(account=account).update(slipping=0)
    assert actions.close(on=ON) == 1
    slip(account)
    assert keys(company.manager) == [(account.pk, SLIPPING)]
    assert [str(event.title) for event in queries.timeline(account, company.head)] == ["Seen to"]


def test_new_figures_close_what_is_over(
    company: Company, account: Account, django_capture_on_commit_callbacks: Any
) -> None:
    actions.finish(record=account, topic=SLIPPING, word="打过电话", by=company.manager, on=ON)
    Standing.objects.filter(account=account).update(slipping=0)
    with django_capture_on_commit_callbacks() as after:
        Snapshot.objects.get(current=True).save()
    for ours in [each for each in after if each.__module__ == "guke.desk.jobs"]:  # others' are their own tests'
        ours()
    assert MatterStep.objects.get().closed_on == ON


def test_ones_own_step_is_taken_back(company: Company, account: Account) -> None:
    step = actions.finish(record=account, topic=SLIPPING, word="打过电话", by=company.manager, on=ON)
    with pytest.raises(Refused, match="nothing of yours"):
        actions.take_back(record=account, step=step.pk, by=company.head)
    actions.take_back(record=account, step=step.pk, by=company.manager)
    assert keys(company.head) == [(account.pk, SLIPPING)]
    assert AuditLine.objects.get(action="take_back").changes == {"how": ["done", None]}


def test_without_a_cause_there_is_nothing_to_do(company: Company, account: Account) -> None:
    Standing.objects.filter(account=account).update(slipping=0)
    with pytest.raises(Refused, match="no cause"):
        actions.finish(record=account, topic=SLIPPING, word="打过电话", by=company.manager, on=ON)


def test_a_birthday_is_handed_over_and_done_like_the_rest(company: Company, account: Account) -> None:
    Standing.objects.filter(account=account).update(slipping=0)
    born = Contact.objects.create(account=account, name="沈岚", birthday=dt.date(1980, 11, 25))
    topic = f"birthday:{born.pk}:2026"
    actions.hand_over(record=account, topic=topic, to=company.lead, by=company.manager, on=ON)
    assert keys(company.manager) == []
    assert keys(company.lead) == [(account.pk, topic)]
    actions.finish(record=account, topic=topic, word="送了花", by=company.lead, on=ON)
    assert keys(company.lead) == []
    assert actions.close(on=ON + dt.timedelta(days=31)) == 2
