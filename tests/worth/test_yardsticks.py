"""Accounts are measured by the yardsticks of their industry: the ledger's figures, and those people record."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from guke.accounts.models import Account, Industry
from guke.insight.models import Standing
from guke.people.models import User
from guke.worth import queries
from guke.worth.models import Yardstick, YardstickFigure
from tests.inside import Inside

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 22)


@pytest.fixture
def farms(account: Account) -> Industry:
    """The industry of the account."""
    made = Industry.objects.create(code="A", name="种植")
    Account.objects.filter(pk=account.pk).update(industry=made)
    account.refresh_from_db()
    return made


def test_a_figure_of_the_ledger_stands_beside_the_target_and_the_middle_of_its_peers(
    farms: Industry, account: Account, manager: User, head: User
) -> None:
    for code, lines in (("B", 1), ("C", 5)):
        other = Account.objects.create(code=code, name=f"农场{code}", industry=farms)
        Standing.objects.filter(account=other).update(lines_12m=lines)
    Standing.objects.filter(account=account).update(lines_12m=3)
    row = Yardstick.objects.create(industry=farms, name="品类数", measure="lines_12m", target=4)
    standing = Standing.objects.get(account=account)
    assert queries.measured(account, standing, head) == [(row, Decimal(3), None, Decimal(3))]
    assert queries.measured(account, standing, manager) == [(row, Decimal(3), None, Decimal(3))]
    Standing.objects.filter(account__code="B").update(lines_12m=9)
    assert queries.measured(account, standing, manager)[0][3] == Decimal(3)
    page = Inside(manager).get(f"/accounts/{account.pk}/?tab=worth").content.decode()
    assert "未达到" in page


def test_a_recorded_figure_is_the_newest_word(farms: Industry, account: Account, manager: User) -> None:
    row = Yardstick.objects.create(industry=farms, name="面积", unit="亩", way="more", target=100)
    for day, value in ((ON, 120), (date(2025, 1, 1), 80)):
        YardstickFigure.objects.create(account=account, yardstick=row, value=value, seen_on=day)
    [(_row, value, figure, peers)] = queries.measured(account, None, manager)
    assert (value, peers) == (Decimal(120), Decimal(120))
    assert figure is not None
    assert figure.seen_on == ON


def test_who_may_not_see_margins_sees_no_yardstick_of_them(farms: Industry, account: Account, outsider: User) -> None:
    Yardstick.objects.create(industry=farms, name="毛利率", measure="margin")
    assert queries.measured(account, None, outsider) == []


def test_a_figure_for_the_wrong_yardstick_is_refused(farms: Industry, account: Account) -> None:
    other = Yardstick.objects.create(industry=Industry.objects.create(code="B", name="化工"), name="开工率")
    read = Yardstick.objects.create(industry=farms, name="品类数", measure="lines_12m")
    for yardstick, says in ((other, "不属于这个客户的行业"), (read, "取自台账")):
        with pytest.raises(ValidationError, match=says):
            YardstickFigure(account=account, yardstick=yardstick, value=1, seen_on=ON).clean()
