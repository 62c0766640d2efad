"""The value of an account opens to its parts: the ledger's, and those people judge with their evidence."""

import re
from datetime import date
from decimal import Decimal

import pytest

from guke.accounts.models import Account
from guke.insight.models import Standing
from guke.kit import options
from guke.people.models import User
from guke.worth import panels, queries, rules
from guke.worth.models import BuyerType, Judgement, Perception
from tests.analysis import pages
from tests.inside import Inside

ON = date(2026, 11, 22)


def test_the_worked_numbers_of_the_value_are_what_the_rule_gives() -> None:
    page = pages.read(pages.FOLDER / "account-value.md")
    rows = page.inputs["parts"]
    found = rules.whole(
        {row["part"]: Decimal(row["reached"]) if row["reached"] else None for row in rows},
        {row["part"]: Decimal(row["weight"]) for row in rows},
    )
    expected = page.results["value"][0]
    assert found.score is not None
    assert (round(found.score, 2), round(found.known, 2)) == (Decimal(expected["score"]), Decimal(expected["known"]))


def test_the_worked_numbers_of_a_nomination_are_what_the_rule_gives() -> None:
    page = pages.read(pages.FOLDER / "nomination.md")
    for given, expected in zip(page.inputs["points"], page.results["score"], strict=True):
        points = {name: int(given[name]) for name in rules.CRITERIA}
        assert rules.scorecard(points, {"business": 40, "tenure": 30, "potential": 30}) == Decimal(expected["score"])


def test_the_worked_numbers_of_what_it_sees_in_us_are_what_the_rule_gives() -> None:
    page = pages.read(pages.FOLDER / "delivered-value.md")
    items = [
        (row["side"] == "benefit", Decimal(row["worth"]) if row["worth"] else None, int(row["score"]))
        for row in page.inputs["items"]
    ]
    found, expected = rules.delivered(items), page.results["delivered"][0]
    assert {name: str(getattr(found, name)) for name in expected} == expected


def test_the_worked_numbers_of_value_to_both_are_what_the_rule_gives() -> None:
    page, said = pages.read(pages.FOLDER / "value-to-both.md"), {True: "yes", False: "no", None: ""}
    for row, expected in zip(page.inputs["accounts"], page.results["steps"], strict=True):
        benefits, costs = Decimal(row["benefits"]), Decimal(row["costs"])
        sums = rules.Delivered(benefits, costs, benefits - costs, Decimal(row["liked"]), None)
        found = rules.mutual(sums, Decimal(row["profit"]) if row["profit"] else None, row["stage"], row["buyer"])
        assert {"step": found.step} | {name: said[held] for name, held in found.holds.items()} == {
            name: value for name, value in expected.items() if name != "account"
        }


def test_costs_alone_do_not_tell_whether_it_gains() -> None:
    found = rules.mutual(rules.delivered([(False, Decimal(30), 2)]), Decimal(12), "strategic", "strategic")
    assert (found.step, found.holds["it_gains"]) == ("relationship", None)


@pytest.mark.django_db
def test_the_page_says_how_far_both_gain_and_what_is_missing(account: Account, manager: User) -> None:
    Standing.objects.filter(account=account).update(profit_12m=Decimal(777), stage="strategic")
    Perception.objects.create(account=account, item="寄售", side="benefit", worth=90, points=4, seen_on=ON)
    there = f"/accounts/{account.pk}/?tab=worth"
    page = Inside(manager).get(there).content.decode()
    assert re.search(r"双方价值 <[^>]*>(<[^>]*>)*\s*伙伴", page)
    assert f"/buyer-types/?account={account.pk}" in page
    BuyerType.objects.create(account=account, buyer="strategic", evidence="共建库存", seen_on=ON)
    assert re.search(r"双方价值 <[^>]*>(<[^>]*>)*\s*联盟", Inside(manager).get(there).content.decode())


@pytest.mark.django_db
@pytest.mark.parametrize("right", ["margin.view", "insight.view", "buyer-types.view"])
def test_who_may_not_see_a_part_of_it_sees_no_step(
    account: Account, manager: User, monkeypatch: pytest.MonkeyPatch, right: str
) -> None:
    Perception.objects.create(account=account, item="寄售", side="benefit", worth=90, points=4, seen_on=ON)
    assert panels.perceived(account, manager)["both"] is not None
    monkeypatch.setattr(manager, "may", lambda asked: asked != right)
    assert panels.perceived(account, manager)["both"] is None


@pytest.mark.django_db
def test_the_newest_judgement_counts_and_what_is_unknown_is_not_nothing(account: Account, manager: User) -> None:
    Standing.objects.filter(account=account).update(
        value_points=60, value_parts={"current": 40, "future": 10, "behaviour": 10}
    )
    for day, points in ((date(2025, 1, 1), 1), (ON, 5)):
        Judgement.objects.create(
            account=account, aspect="credit", points=points, evidence="银行资信", judged_on=day, noted_by=manager
        )
    whole = queries.value_of(Standing.objects.get(account=account), queries.judged(account))
    assert (round(whole.score or 0, 2), whole.known) == (Decimal("70.00"), Decimal("0.6"))
    page = Inside(manager).get(f"/accounts/{account.pk}/?tab=worth").content.decode()
    assert "银行资信" in page
    assert f"/judgements/new/?account={account.pk}&amp;aspect=brand" in page


@pytest.mark.django_db
def test_a_weight_of_nothing_leaves_a_part_out(account: Account) -> None:
    options.choose({"worth.brand": 0})
    whole = queries.value_of(None, queries.judged(account))
    assert "brand" not in {line.name for line in whole.lines}
    assert (whole.score, whole.known) == (None, Decimal(0))


@pytest.mark.django_db
def test_the_page_says_how_it_buys_and_how_to_sell(account: Account, manager: User) -> None:
    BuyerType.objects.create(account=account, buyer="intrinsic", evidence="三轮比价", seen_on=ON)
    page = Inside(manager).get(f"/accounts/{account.pk}/?tab=worth").content.decode()
    assert "让购买便宜又方便" in page
    assert "三轮比价" in page


@pytest.mark.django_db
def test_what_it_sees_in_us_stands_beside_what_it_is_to_us(account: Account, manager: User) -> None:
    Standing.objects.filter(account=account).update(profit_12m=Decimal(777), revenue_12m=Decimal(7000))
    Perception.objects.create(account=account, item="寄售", side="benefit", worth=90, points=4, seen_on=ON)
    Perception.objects.create(account=account, item="价差", side="cost", worth=30, points=2, seen_on=ON)
    Perception.objects.create(
        account=account, item="寄售", side="benefit", worth=50, points=1, seen_on=date(2025, 1, 1)
    )
    page = Inside(manager).get(f"/accounts/{account.pk}/?tab=worth").content.decode()
    shown = re.findall(r'<data class="money" value="([\d.]+)"', page)
    assert [Decimal(value) for value in shown if Decimal(value) in {60, 777}] == [60, 777]
