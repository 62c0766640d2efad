"""A nomination that waits and a key account due for its check stand on the home page of whoever has to act, until they did."""

from datetime import date, timedelta

import pytest

from guke.accounts.models import Account
from guke.collab.actions import grant
from guke.collab.models import Approval
from guke.desk import actions as desk
from guke.desk.matters import matters
from guke.desk.sources.base import Matter
from guke.kit.actions import Held
from guke.people.models import User
from guke.worth import actions
from guke.worth.models import Nomination
from tests.inside import Inside
from tests.insight.ledgers import ON, Company


@pytest.fixture
def nominated(company: Company) -> Nomination:
    """Return a nomination of the manager's account that nobody has been asked to approve."""
    return nominate(company.account("A", company.manager))


def nominate(account: Account) -> Nomination:
    given = {"business": 5, "tenure": 4, "potential": 3, "business_why": "a", "tenure_why": "b", "potential_why": "c"}
    return Nomination.objects.create(account=account, nominated_on=ON, **given)


def reminded(user: User, on: date = ON) -> list[Matter]:
    return [matter for matter in matters(user, on) if matter.topic.startswith("nomination:")]


def ask(nomination: Nomination, by: User) -> None:
    with pytest.raises(Held):
        actions.accept(record=nomination, by=by, on=ON)


def test_the_account_manager_is_told_that_nobody_has_been_asked(company: Company, nominated: Nomination) -> None:
    [matter] = reminded(company.manager)
    assert matter.title == "Key account nomination: 客户A"
    assert matter.why == ["nominated on 2026-11-22, nobody has been asked to approve it", "score 82 of 100"]
    assert matter.url == f"/nominations/{nominated.pk}/"
    assert [reminded(user) for user in (company.head, company.lead, company.outsider)] == [[], [], []]


def test_once_asked_it_waits_with_whoever_approves_and_is_gone_when_decided(
    company: Company, nominated: Nomination
) -> None:
    ask(nominated, company.manager)
    assert reminded(company.manager) == []
    [matter] = reminded(company.head)
    assert matter.why == ["waits for your approval", "score 82 of 100"]
    grant(record=Approval.objects.get(), by=company.head)
    assert [reminded(user) for user in (company.manager, company.head)] == [[], []]


def test_declined_it_is_gone(company: Company, nominated: Nomination) -> None:
    actions.decline(record=nominated, reason="too small", by=company.manager, on=ON)
    assert reminded(company.manager) == []


def test_a_key_account_is_due_on_the_day_of_its_check_until_it_was_checked(
    company: Company, nominated: Nomination
) -> None:
    actions.accept(record=nominated, by=None, on=ON)
    assert reminded(company.manager, date(2027, 11, 21)) == []
    [matter] = reminded(company.manager, date(2027, 11, 22))
    assert matter.title == "Check again as a key account: 客户A"
    assert matter.why == ["check was due on 2027-11-22", "score 82 of 100"]
    actions.confirm(record=nominated, by=company.manager, on=date(2027, 11, 22))
    assert reminded(company.manager, date(2027, 11, 23)) == []


def test_seen_to_it_comes_back_for_the_check_of_the_year(company: Company, nominated: Nomination) -> None:
    topic = f"nomination:{nominated.pk}"
    desk.finish(record=nominated.account, topic=topic, word="called the head", by=company.manager, on=ON)
    assert reminded(company.manager) == []
    actions.accept(record=nominated, by=None, on=ON)
    assert [matter.topic for matter in reminded(company.manager, ON + timedelta(days=400))] == [topic]


def test_handed_over_a_colleague_sees_to_it(company: Company, nominated: Nomination) -> None:
    topic, account = f"nomination:{nominated.pk}", nominated.account
    desk.hand_over(record=account, topic=topic, to=company.lead, word="请看", by=company.manager, on=ON)
    assert reminded(company.manager) == []
    [matter] = reminded(company.lead)
    assert matter.handed is not None
    ask(nominated, company.lead)
    assert reminded(company.lead)[0].why[0] == "waits for the approval of others"
    grant(record=Approval.objects.get(), by=company.head)
    assert reminded(company.lead) == []


def test_an_account_without_a_manager_falls_to_whoever_assigns(company: Company) -> None:
    nomination = nominate(company.account("B", None))
    assert [matter.topic for matter in reminded(company.head)] == [f"nomination:{nomination.pk}"]
    assert reminded(company.manager) == []


@pytest.mark.slow  # the whole page is drawn, in both languages
@pytest.mark.parametrize(
    ("language", "said"), [("en", "nobody has been asked to approve it"), ("zh-hans", "还没有提请审批")]
)
def test_the_home_page_leads_to_it(company: Company, nominated: Nomination, language: str, said: str) -> None:
    company.manager.language = language
    company.manager.save()
    page = Inside(company.manager).get("/").content.decode()
    assert said in page
    assert f'href="/nominations/{nominated.pk}/"' in page
