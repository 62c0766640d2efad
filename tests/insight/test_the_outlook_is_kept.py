"""The outlook of every account is kept at the refresh, shown with its record to whom may see it, and learnt once a month."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from django.test import Client

from guke.analysis.outlook import foresight, grounding
from guke.analysis.outlook.grounding import Ground
from guke.insight import actions, outlook
from guke.insight.foreseen import TrackRecord
from guke.insight.models import PastStanding, Standing
from guke.ledger.actions import mark_dirty
from guke.ledger.models import SalesLine
from guke.people.models import User
from tests.cast import whole
from tests.insight.ledgers import ON, Company, line

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # two years of orders and their figures


@pytest.fixture
def book(scene: Callable[[Callable[[], Company]], Company]) -> Company:
    """Let thirty accounts order every two to four weeks; the first has stopped, the last has ordered once."""
    return scene(_book)


def _book() -> Company:
    company, lines = Company(), []
    for number in range(30):
        account = company.account(f"A{number:02}", company.manager)
        until = ON - dt.timedelta(days=75 if number == 0 else number % 9)
        every = 14 + number // 2
        days = [until - dt.timedelta(days=every * back) for back in range(730 // every)]
        lines += [line(account, company.products[0], day, "1000") for day in days]
    lines.append(line(company.account("B1", company.manager), company.products[0], ON, "500"))
    SalesLine.objects.bulk_create(lines)
    mark_dirty([made.sold_on for made in lines])
    actions.refresh(on=ON)
    return company


def page(user: User, account: Any) -> str:
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return whole(client, f"/accounts/{account.pk}/")


def standing(code: str) -> Standing:
    return Standing.objects.select_related("account").get(account__code=code)


def test_every_account_has_its_outlook_and_its_page_shows_it(book: Company) -> None:
    assert TrackRecord.objects.get().until == dt.date(2026, 10, 31)
    silent, steady, new = standing("A00"), standing("A10"), standing("B1")
    assert silent.loss_percent > 90
    assert (silent.outlook["expected_note"], silent.expected_low) == ("alarm", 0)
    assert PastStanding.objects.get(account=silent.account, as_of=ON).loss_percent == silent.loss_percent
    assert sum(silent.outlook["loss_parts"]) == round(silent.loss_percent)
    assert silent.outlook["loss_parts"][4] > 50
    assert steady.loss_percent < 5
    assert (steady.outlook["lifetime_note"], steady.outlook["margin_of"]) == ("even", "none")
    assert steady.expected_12m == sum(map(Decimal, steady.months[11:23]))
    assert (new.loss_percent, new.expected_12m, new.lifetime) == (None, None, None)
    assert (new.outlook["loss_note"], "loss_parts" in new.outlook) == ("one_order", False)

    shown = page(book.head, silent.account)
    assert [
        words
        for words in (
            "Chance that orders stop",
            "very high",
            "silent for longer than usual",
            "past day",
            "Lifetime value",
        )
        if words not in shown
    ] == []
    account = steady.account
    account.owner = book.service
    account.save()
    assert not book.service.may("margin.view")
    assert "Lifetime value" not in page(book.service, account)
    client = Client()
    client.force_login(book.service)
    assert "standing__lifetime" not in client.get(f"/api/accounts/{account.pk}").json()


def ground(orders: int, on: dt.date) -> Ground:
    """Lay out orders of three accounts, one a day up to the end of October."""
    days = [dt.date(2026, 10, 31) - dt.timedelta(days=back) for back in range(orders)]
    accounts = pa.array([number % 3 for number in range(orders)], pa.int64())
    table = {"account_id": accounts, "amount": pa.array([10_000] * orders, pa.int64())}
    months = pa.table({**table, "month": pa.array([day.replace(day=1) for day in days], pa.date32())})
    return grounding.ground(pa.table({**table, "sold_on": pa.array(days, pa.date32())}), months, np.arange(3), on)


def test_it_is_learnt_once_a_month_unless_the_past_has_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    until, horizon = dt.date(2026, 10, 31), 90
    learnt: list[dt.date] = []
    plain = foresight.learn
    monkeypatch.setattr(foresight, "learn", lambda given, *rest: learnt.append(given.on) or plain(given, *rest))
    asked = [(200, 22), (200, 23), (202, 23), (203, 24), (203, 25)]
    for orders, day in asked:
        outlook.learned(ground(orders, dt.date(2026, 11, day)), horizon)
    assert [day.day for day in learnt] == [22, 24]
    assert TrackRecord.objects.get(until=until, horizon=horizon).orders == 203
    outlook.learned(ground(203, dt.date(2026, 12, 1)), horizon)
    assert TrackRecord.objects.filter(until=dt.date(2026, 11, 30)).count() == 1


def test_an_empty_ledger_has_no_outlook_and_says_why(bare: Company) -> None:
    account = standing("A1").account
    assert (standing("A1").loss_percent, standing("A1").outlook["loss_note"]) == (None, "never")
    assert "It has never ordered." in page(bare.head, account)
