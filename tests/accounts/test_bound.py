"""What hangs on an account is seen with it, however far the person sees."""

import datetime as dt

import pytest

from guke.accounts.models import Contact, Habit
from tests.insight.ledgers import Company

pytestmark = pytest.mark.django_db


@pytest.fixture
def company(db: None) -> Company:
    """A contact with a habit at the manager's account, another at the outsider's, a third at one merged away."""
    company = Company()
    kept = company.account("A1", company.manager)
    gone = company.account("A3", company.manager, merged_into=kept)
    for name, account in (("王", kept), ("李", company.account("A2", company.outsider)), ("赵", gone)):
        contact = Contact.objects.create(account=account, name=name)
        Habit.objects.create(contact=contact, note="茶", noted_on=dt.date(2026, 6, 1))
    return company


@pytest.mark.parametrize(
    ("who", "seen"), [("head", {"王", "李"}), ("lead", {"王"}), ("manager", {"王"}), ("outsider", {"李"})]
)
def test_those_of_an_account_merged_away_are_seen_by_nobody(company: Company, who: str, seen: set[str]) -> None:
    person = getattr(company, who)
    assert {contact.name for contact in Contact.objects.visible_to(person)} == seen
    assert {habit.contact.name for habit in Habit.objects.visible_to(person)} == seen
