"""The demo company is of the promised size, the same for the same seed and day, believable and nobody's real data."""

from datetime import date, timedelta

import pytest
from django.db.models import Sum
from django.db.models.functions import ExtractMonth

from guke.accounts.models import Account, Contact
from guke.accounts.rules.uscc import fault
from guke.demo import company, parts
from guke.demo.actions import Summary, build
from guke.demo.company import Company
from guke.demo.credit_codes import spoiled
from guke.demo.sales import numbered
from guke.kit.actions import Refused
from guke.kit.models import SearchEntry
from guke.ledger.models import DirtyMonth, SalesLine
from guke.people.models import Unit, User
from guke.people.roles import ROLES
from tests.demo.conftest import ON

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("demo_company", "db")]  # makes a company of 64 accounts


_CHARS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


def valid(code: str) -> bool:
    """Say whether the code's last character fits, by the weights as GB 32100 prints them."""
    total = sum(_CHARS.index(char) * weight for char, weight in zip(code[:17], _WEIGHTS, strict=True))
    return len(code) == 18 and _CHARS[(31 - total % 31) % 31] == code[17]


@pytest.fixture(scope="module")
def once() -> Company:
    """Return the company of one seed."""
    return company.invent(7, ON, 0.02, "x")


def test_the_same_seed_and_day_give_the_same_ledger(once: Company) -> None:
    again = company.invent(7, ON, 0.02, "x")
    assert once.sales == again.sales
    assert [(a.code, a.name, a.uscc, a.address) for a in once.accounts] == [
        (a.code, a.name, a.uscc, a.address) for a in again.accounts
    ]
    assert [(c.name, c.mobile) for c in once.faces.contacts] == [(c.name, c.mobile) for c in again.faces.contacts]


def test_another_seed_gives_another_ledger_but_the_same_cast(once: Company) -> None:
    other = company.invent(8, ON, 0.02, "x")
    assert once.sales != other.sales
    assert once.customers[3].account.name == other.customers[3].account.name


def test_forty_people_fill_every_role(demo_company: Summary) -> None:
    assert len(demo_company.people) == 40
    assert {person.role for person in demo_company.people} == set(ROLES)


def test_the_password_given_opens_the_door(demo_company: Summary) -> None:
    assert User.objects.get(username=demo_company.people[0].username).check_password("demo-company")


def test_everybody_but_the_head_of_the_company_has_a_superior() -> None:
    assert User.objects.filter(reports_to=None).count() == 1


def test_a_units_path_leads_through_its_parents() -> None:
    for unit in Unit.objects.exclude(parent=None):
        assert unit.path == f"{unit.parent.path}{unit.pk}/"


def test_a_second_company_is_refused() -> None:
    with pytest.raises(Refused):
        build(on=ON, scale=0.02)


def test_every_credit_code_has_its_check_digit() -> None:
    found = Account.objects.exclude(uscc=None).values_list("uscc", flat=True)
    assert len(found) > 40
    assert [code for code in found if not valid(code) or fault(code)] == []


def test_a_spoiled_code_is_wrong() -> None:
    for code in Account.objects.exclude(uscc=None).values_list("uscc", flat=True):
        assert not valid(spoiled(code))


def test_dealers_buy_in_spring_and_autumn_and_plants_all_year() -> None:
    full_years = (date(2024, 1, 1), date(2025, 12, 31))

    def by_month(sort: str) -> dict[int, float]:
        lines = SalesLine.objects.filter(sold_on__range=full_years, account__sort=sort, account__pk__gt=100)
        rows = lines.annotate(month=ExtractMonth("sold_on")).values("month").annotate(total=Sum("amount"))
        return {row["month"]: float(row["total"]) for row in rows}

    dealers, plants = by_month("dealer"), by_month("plant")
    assert dealers[3] + dealers[4] > 3 * (dealers[11] + dealers[12])
    assert dealers[9] + dealers[10] > 2 * (dealers[6] + dealers[12])
    assert max(plants.values()) < 2 * min(plants.values())


def test_three_years_are_marked_for_the_mirror() -> None:
    first = SalesLine.objects.order_by("sold_on").values_list("sold_on", flat=True)[0]
    assert ON - timedelta(days=1100) < first < ON - timedelta(days=1080)
    assert set(SalesLine.objects.dates("sold_on", "month")) == set(DirtyMonth.objects.values_list("month", flat=True))
    assert SalesLine.objects.order_by("sold_on").values_list("sold_on", flat=True).last() <= ON


def test_a_return_takes_back_no_more_than_was_sold() -> None:
    for line in SalesLine.objects.exclude(corrects=None).select_related("corrects"):
        assert line.corrects.account_id == line.account_id
        assert line.corrects.product_id == line.product_id
        assert 0 < -line.quantity <= line.corrects.quantity
        assert 0 < -line.amount <= line.corrects.amount
        assert line.sold_on >= line.corrects.sold_on


def test_amounts_are_whole_cents() -> None:
    made = company.invent(7, ON, 0.02, "x")
    assert all(line.amount % 100 == 0 and (line.cost or 0) % 100 == 0 for line in made.sales)
    assert [entry.pk for entry in numbered(made.sales)] == list(range(1, len(made.sales) + 1))


def test_families_end_at_their_root() -> None:
    for account in Account.objects.exclude(family=None).select_related("family"):
        top = account
        while top.parent:
            top = top.parent
        assert account.family == top
    assert not Account.objects.filter(family=None).exclude(parent=None).exists()


def test_telephones_and_addresses_are_plainly_invented() -> None:
    mobiles = set(Contact.objects.values_list("mobile", flat=True))
    assert all(mobile.startswith("138000") and len(mobile) == 11 for mobile in mobiles)
    assert all(
        mail.endswith(".example.com") for mail in Contact.objects.exclude(email="").values_list("email", flat=True)
    )
    assert all("-8000" in phone for phone in Account.objects.exclude(phone="").values_list("phone", flat=True))


def test_accounts_and_contacts_can_be_searched() -> None:
    assert SearchEntry.objects.filter(kind="accounts").count() == Account.objects.filter(merged_into=None).count()
    assert SearchEntry.objects.filter(kind="contacts").count() == Contact.objects.count()


def test_foreign_money_has_its_rates(demo_company: Summary) -> None:
    assert SalesLine.objects.filter(currency="USD").exists()
    assert demo_company.lines == SalesLine.objects.count()
    assert parts.patterns(ON)[44].currency == "USD"
