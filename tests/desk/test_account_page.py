"""The account page tells what is bought, who faces whom, and what happened, each figure opening its lines."""

import datetime as dt
from decimal import Decimal

import pytest
from django.test import Client

from guke.accounts.models import Account, Seat
from guke.collab.models import Comment
from guke.desk import panels, queries
from guke.insight.models import Standing
from guke.kit import clock
from guke.kit.actions import save
from guke.kit.kinds import registry
from guke.ledger.models import Product
from guke.planning import actions as planning
from guke.planning.models import Opening, Step
from tests.insight.ledgers import ON, Company


def test_what_it_buys_is_added_up_by_line_and_by_product(company: Company, account: Account) -> None:
    Standing.objects.filter(account=account).update(as_of=ON)
    first, second = company.products[0], company.products[2]
    Product.objects.filter(pk=second.pk).update(specification="50kg/袋")
    for product, amount in ((first, "100"), (second, "250"), (company.products[1], "50"), (second, "-10")):
        company.sell(account, ON - dt.timedelta(days=30), amount, product=product)
    company.sell(account, ON - dt.timedelta(days=400), "9999", product=first)
    shown = panels.mix(account, company.manager)
    assert [(part["label"], part["exact"]) for part in shown["parts"]] == [
        ("品类1", Decimal(340)),
        ("品类2", Decimal(50)),
    ]
    assert [(part["label"], part["exact"]) for part in shown["products"]] == [
        ("产品2 50kg/袋", Decimal(240)),
        ("产品0", Decimal(100)),
        ("产品1", Decimal(50)),
    ]
    assert f"product={second.pk}" in shown["products"][0]["url"]


def test_our_team_stands_beside_theirs_the_owner_first(company: Company, account: Account) -> None:
    Seat.objects.create(account=account, user=company.service, duty="tech")
    Seat.objects.create(account=account, user=company.manager, duty="lead")
    Seat.objects.create(account=account, user=company.colleague, duty="tech", to_on=ON - dt.timedelta(days=1))
    assert [seat.user for seat in queries.team(account, ON)] == [company.manager, company.service]


@pytest.mark.slow  # writes a dozen orders
def test_orders_leave_room_on_the_time_line_for_what_people_said(company: Company, account: Account) -> None:
    Comment.objects.create(kind="accounts", object_id=account.pk, by=company.manager, text="年底改包装")
    for day in range(12):
        company.sell(account, ON + dt.timedelta(days=day), "100", document=f"D{day}")
    told = [event.text for event in queries.timeline(account, company.head)]
    assert len(told) == 8
    assert "年底改包装" in told


@pytest.mark.slow  # a whole page
def test_who_never_bought_has_no_empty_chart(company: Company, account: Account) -> None:
    client = Client(headers={"accept-language": "en"})
    client.force_login(company.head)
    page = client.get(f"/accounts/{account.pk}/").content.decode()
    assert '<div class="card-body"><ol class="timeline">' in page
    assert 'id="panel-months"' not in page
    assert 'id="panel-mix"' not in page
    buyer = company.account("B", company.manager)
    company.sell(buyer, clock.today(), "100")
    assert 'id="panel-mix"' in client.get(f"/accounts/{buyer.pk}/").content.decode()


def test_steps_and_openings_stand_on_the_time_line_those_of_the_family_with_its_name(
    company: Company, account: Account
) -> None:
    child, grandchild = company.account("K", company.manager), company.account("L", company.manager)
    for lower, upper in ((child, account), (grandchild, child)):
        lower.parent = upper
        save(registry["accounts"], by=company.head, record=lower)
    Opening.objects.create(account=grandchild, trigger="cost", says="降本5%", seen_on=ON)
    step = Step.objects.create(account=account, text="请老板来看试验田", owner=company.manager, taken_on=ON)
    planning.finish_step(record=step, word="来了三个人", by=company.manager, on=ON)
    account.refresh_from_db()
    told = {str(event.title): event.text for event in queries.timeline(account, company.head)}
    assert told["Step done"] == "请老板来看试验田 · 来了三个人"
    assert told[f"{grandchild}: Opening: Pressure on cost"].startswith("降本5%")
