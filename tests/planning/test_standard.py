"""What the customer weighs: weights that add up, scores against rivals, proofs, concessions, expectations, budget."""

import datetime as dt
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from guke.accounts.models import Account
from guke.care.models import Concession
from guke.kit.actions import Refused
from guke.people.models import User
from guke.planning import actions, drawing, valuing
from guke.planning.models import BudgetPlace, Criterion, Expectation, Score
from guke.relations.models import Touch
from tests.cast import whole
from tests.inside import Inside
from tests.planning.conftest import ON

EARLIER = dt.date(2026, 1, 10)
NOON = dt.datetime(2026, 6, 1, 4, tzinfo=dt.UTC)


def criterion(account: Account, name: str, weight: int, **values: object) -> Criterion:
    return Criterion(account=account, name=name, weight=Decimal(weight), seen_on=EARLIER, **values)


def scored(account: Account) -> list[Criterion]:
    made = [criterion(account, name, weight) for name, weight in (("质量", 50), ("交期", 30), ("价格", 20))]
    for each, ours, theirs in zip(made, (8, 6, 5), (7, 8, 9), strict=True):
        each.save()
        Score.objects.create(criterion=each, points=ours, evidence="样品", seen_on=EARLIER)
        Score.objects.create(criterion=each, rival="对手甲", points=theirs, evidence="客户说", seen_on=EARLIER)
    return made


def test_the_criteria_in_force_weigh_at_most_the_whole(account: Account) -> None:
    criterion(account, "质量", 70).save()
    with pytest.raises(ValidationError, match=r"weigh 100% at most together: 30% is left. Lower this one or another."):
        criterion(account, "价格", 31).full_clean()
    criterion(account, "价格", 30).full_clean()
    criterion(account, "全程成本", 60, adopted=False).full_clean()


@pytest.mark.parametrize("weight", [0, -1, 101])
def test_a_weight_is_a_part(account: Account, weight: int) -> None:
    with pytest.raises(ValidationError):
        criterion(account, "质量", weight).full_clean()


def test_the_totals_go_by_weight_and_the_newest_score(account: Account) -> None:
    made = scored(account)
    assert valuing.yardstick(account, ON).totals == [("对手甲", Decimal("7.70")), ("", Decimal("6.80"))]
    Score.objects.create(criterion=made[1], points=10, evidence="新仓", seen_on=dt.date(2026, 6, 1))
    assert valuing.yardstick(account, ON).totals[0] == ("", Decimal("8.00"))
    assert valuing.yardstick(account, dt.date(2026, 5, 31)).totals[0] == ("对手甲", Decimal("7.70"))


def test_it_says_where_a_rival_is_better(account: Account) -> None:
    scored(account)
    assert [row.behind for row in valuing.yardstick(account, ON).rows] == [False, True, True]


def test_the_web_is_drawn_from_three_criteria_on(account: Account) -> None:
    made = scored(account)
    web = drawing.radar(valuing.yardstick(account, ON))
    assert web is not None
    assert web["ours"].split()[0] == "50,16.4"
    assert web["rival"] == "对手甲"
    made[2].delete()
    assert drawing.radar(valuing.yardstick(account, ON)) is None


def test_a_proof_is_a_touch_of_the_account_that_happened(account: Account, manager: User) -> None:
    made = scored(account)[0]
    planned = Touch.objects.create(account=account, subject="演示", owner=manager, planned_for=NOON)
    with pytest.raises(Refused, match="has happened"):
        actions.prove(record=made, touch=planned.pk, by=manager)
    other = Account.objects.create(code="A2", name="另一家", owner=manager, unit=account.unit)
    there = Touch.objects.create(account=other, subject="参观", owner=manager, happened_at=NOON)
    with pytest.raises(Refused, match="of this account"):
        actions.prove(record=made, touch=there.pk, by=manager)
    here = Touch.objects.create(account=account, subject="现场演示", owner=manager, happened_at=NOON)
    actions.prove(record=made, touch=here.pk, by=manager)
    assert list(made.proofs.all()) == [here]


@pytest.mark.parametrize("points", [11, 400])
def test_a_score_is_of_ten(account: Account, points: int) -> None:
    made = criterion(account, "质量", 50)
    made.save()
    with pytest.raises(ValidationError, match="between 0 and 10"):
        Score(criterion=made, points=points, evidence="x", seen_on=ON).full_clean()


def test_concessions_in_force_are_summed_by_currency(account: Account) -> None:
    def grant(cost: str, currency: str, until: dt.date | None = None) -> None:
        Concession.objects.create(account=account, lever="price", says="x", cost=cost, currency=currency, seen_on=EARLIER, until_on=until)  # fmt: skip

    grant("100.50", "CNY")
    grant("20", "CNY", ON)
    grant("7", "USD")
    grant("999", "CNY", dt.date(2026, 6, 29))
    Concession.objects.create(account=account, side="received", says="预付", cost=50, seen_on=EARLIER)
    assert valuing.granted(account, ON).costs == {"CNY": Decimal("120.50"), "USD": Decimal(7)}


def test_what_cannot_be_is_refused_beside_the_field(account: Account) -> None:
    with pytest.raises(ValidationError) as cost:
        Concession(account=account, lever="price", says="x", cost=Decimal(-1), currency="CNY", seen_on=ON).full_clean()
    assert set(cost.value.message_dict) == {"cost"}
    with pytest.raises(ValidationError) as part:
        BudgetPlace(account=account, line="助剂", year=2026, total=Decimal(5), ours=Decimal(6), currency="CNY", seen_on=ON).full_clean()  # fmt: skip
    assert set(part.value.message_dict) == {"ours"}
    with pytest.raises(ValidationError) as points:
        Expectation(account=account, root="past", says="x", expected=11, ours=3, seen_on=ON).full_clean()
    assert set(points.value.message_dict) == {"expected"}


def test_the_widest_gap_leads(account: Account) -> None:
    for says, ours in (("少差", 7), ("未知", None), ("多差", 2)):
        Expectation.objects.create(account=account, root="past", says=says, expected=8, ours=ours, seen_on=EARLIER)
    assert [row.says for row in valuing.expectations(account, ON)] == ["多差", "少差", "未知"]


def test_the_newest_word_on_a_budget_line_counts(account: Account) -> None:
    for seen, ours in ((EARLIER, 10), (ON, 25)):
        BudgetPlace.objects.create(account=account, line="助剂", year=2026, total=100, ours=ours, currency="CNY", seen_on=seen)  # fmt: skip
    assert [each["percent"] for each in valuing.budget(account, ON)] == [25]
    assert [each["percent"] for each in valuing.budget(account, EARLIER)] == [10]


def test_without_the_right_nothing_of_it_is_on_the_page(account: Account, service: User) -> None:
    scored(account)
    assert "对手甲" not in whole(Inside(service), f"/accounts/{account.pk}/")
    assert Inside(service).get("/criteria/").status_code == 403


@pytest.fixture
def service(south: object) -> User:
    """Somebody of the unit who answers customers."""
    return User.objects.create(username="service", name="Service", role="service", unit=south)
