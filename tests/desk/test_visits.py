"""Today's visits stand on the home page, and what one has to know is one tap from wherever a visit is planned."""

import datetime as dt

import pytest

from guke.accounts.models import Account
from guke.desk import visits
from guke.kit import clock
from guke.people.models import User
from guke.relations.models import Touch
from tests.inside import Inside
from tests.insight.ledgers import Company

pytestmark = pytest.mark.slow(reason="draws whole pages")
NOON = dt.datetime(2026, 12, 1, 4, 0, tzinfo=dt.UTC)


@pytest.fixture
def plan(account: Account, company: Company, monkeypatch: pytest.MonkeyPatch) -> Touch:
    """A visit planned for this afternoon."""
    monkeypatch.setattr(clock, "now", lambda: NOON)
    later = NOON + dt.timedelta(hours=2)
    return Touch.objects.create(account=account, subject="送样品", planned_for=later, owner=company.manager)


def _visits(user: User) -> str:
    page = Inside(user).get("/").content.decode()
    return page.split('id="visits"')[1].split("</section>")[0] if 'id="visits"' in page else ""


def test_home_names_todays_visits_of_ones_own(plan: Touch, company: Company) -> None:
    shown = _visits(company.manager)
    assert "14:00" in shown
    assert f"/accounts/{plan.account_id}/brief/" in shown
    assert f"/log/?account={plan.account_id}&amp;plan={plan.pk}" in shown


def test_home_leaves_out_what_was_had_is_called_off_or_is_tomorrow(plan: Touch, company: Company) -> None:
    for field, value in (
        ("happened_at", NOON),
        ("called_off_on", NOON.date()),
        ("planned_for", NOON + dt.timedelta(days=1)),
    ):
        Touch.objects.filter(pk=plan.pk).update(happened_at=None, called_off_on=None, planned_for=NOON)
        assert visits.planned(company.manager)
        Touch.objects.filter(pk=plan.pk).update(**{field: value})
        assert not visits.planned(company.manager), field
    assert _visits(company.manager) == ""


def test_the_brief_is_linked_from_the_plan_the_calendar_and_the_log(plan: Touch, company: Company) -> None:
    client, brief = Inside(company.manager), f'href="/accounts/{plan.account_id}/brief/"'
    for address in (f"/touches/{plan.pk}/", "/calendar/", f"/log/?account={plan.account_id}"):
        assert brief in client.get(address).content.decode(), address
    Touch.objects.filter(pk=plan.pk).update(happened_at=NOON)
    assert brief not in client.get(f"/touches/{plan.pk}/").content.decode()


def test_the_time_line_tells_the_visit_not_that_the_file_changed(
    plan: Touch, account: Account, company: Company
) -> None:
    client = Inside(company.manager)
    client.post("/log/", {"account": account.pk, "plan": "", "said": "要两车复合肥"})
    page = client.get(f"/accounts/{account.pk}/", headers={"accept-language": "en"}).content.decode()
    assert "要两车复合肥" in page
    assert "File changed" not in page


def test_home_asks_what_became_of_a_plan_that_passed_without_a_word(plan: Touch, company: Company) -> None:
    yesterday, long_ago = NOON - dt.timedelta(days=1), NOON - dt.timedelta(days=15)
    passed, _old = (
        Touch.objects.create(account=plan.account, subject="对账", planned_for=at, owner=company.manager)
        for at in (yesterday, long_ago)
    )
    shown = _visits(company.manager)
    assert shown.count("What became of it?") == 1
    assert "11-30 12:00" in shown
    assert f"/touches/{passed.pk}/do/call_off/" in shown
    log = Inside(company.manager).get(f"/log/?account={plan.account_id}&plan={passed.pk}").content.decode()
    assert 'value="2026-11-30T12:00"' in log
    Touch.objects.filter(pk=passed.pk).update(called_off_on=NOON.date())
    assert visits.planned(company.manager).passed == []
