"""An account of weight that hangs on one thread is on the home page until a second one holds it."""

import datetime as dt

import pytest

from guke.accounts.models import Account, Contact
from guke.desk import actions, matters
from guke.desk.models import MatterStep
from guke.insight.models import Standing
from guke.kit import clock, stamps
from guke.network import queries
from guke.relations.models import Touch
from guke.team.package import sorts
from tests.insight.ledgers import ON, Company


def meet(account: Account, owner: object, *names: str) -> None:
    touch = Touch.objects.create(
        account=account, subject="拜访", owner=owner, happened_at=clock.now() - dt.timedelta(days=5)
    )
    touch.contacts.set([Contact.objects.get_or_create(account=account, name=name)[0] for name in names])
    queries.recount([account.pk], clock.today())
    stamps.bump("cover")


@pytest.fixture
def single(company: Company) -> Account:
    """A key account that only its manager was in touch with."""
    account = company.account("S", company.manager)
    Standing.objects.filter(account=account).update(grade="key", revenue_12m=5000)
    meet(account, company.manager, "王建国", "李梅", "赵强")
    return account


def threads(company: Company, user: object) -> list[matters.Matter]:
    return [matter for matter in matters.matters(user, ON) if matter.topic == "thread"]


def test_manager_and_head_are_told_on_whom_it_hangs(company: Company, single: Account) -> None:
    for user in (company.manager, company.head):
        [matter] = threads(company, user)
        assert (str(matter.title), matter.why, matter.url) == (
            "客户S hangs on one thread",
            ["Of ours only manager was in touch; 2 people should be.", "5.00K in 12 months"],
            f"/accounts/{single.pk}/network/",
        )
    assert threads(company, company.outsider) == []


def test_a_second_person_ends_it(company: Company, single: Account) -> None:
    meet(single, company.colleague, "王建国")
    assert threads(company, company.head) == []


def test_an_ordinary_account_may_hang_on_one_person(company: Company, single: Account) -> None:
    Standing.objects.filter(account=single).update(grade="ordinary")
    assert threads(company, company.head) == []


def test_it_is_handed_over_rests_and_is_closed_when_its_cause_is_gone(company: Company, single: Account) -> None:
    actions.hand_over(
        record=single, topic="thread", to=company.manager, word="take a colleague along", by=company.head, on=ON
    )
    assert threads(company, company.head) == []
    [handed] = threads(company, company.manager)
    assert handed.handed is not None
    assert handed.handed.word == "take a colleague along"
    assert actions.close(on=ON) == 0
    meet(single, company.colleague, "王建国")
    assert actions.close(on=ON) == 1


def test_what_was_handed_to_the_giver_goes_to_the_receiver(company: Company, single: Account) -> None:
    actions.hand_over(record=single, topic="thread", to=company.manager, word="see to it", by=company.head, on=ON)
    sort = sorts()["matters"]
    assert [thing.text for thing in sort.rows(single, company.manager)] == ["see to it"]
    assert sort.move(single, company.manager, company.colleague, ON) == 1
    assert MatterStep.objects.get().to == company.colleague
