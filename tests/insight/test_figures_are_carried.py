"""Parts of the figures are carried from a refresh to the next; what comes out is what a refresh from nothing gives."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from guke.accounts.actions import merge
from guke.insight import actions, carrying, limits
from guke.kit import options
from guke.ledger.actions import correct, mark_changed, mark_dirty
from guke.ledger.models import Product, ProductLine, Rate, SalesLine
from tests.insight.ledgers import ON, Company, line, renew, shown, unlike

pytestmark = pytest.mark.slow(reason="refreshes several times")
NEXT = date(2026, 11, 23)


def from_nothing(on: date, root: Path) -> dict[str, Any]:
    (root / "carried.json").unlink()
    actions.refresh(on=on)
    return shown()


def buy(company: Company, account: int, on: date) -> None:
    made = line(company.account(f"N{account}"), company.products[1], on, "340", document="N")
    made.account_id = account
    made.save()
    mark_changed([(on, account)])


@pytest.mark.parametrize("on", [NEXT, date(2026, 11, 15)])
def test_the_next_day_and_an_earlier_one_say_what_a_refresh_from_nothing_says(
    yesterday: Company, mirror_root: Path, on: date
) -> None:
    first, second, third = SalesLine.objects.order_by("account", "sold_on")[:300:100]
    buy(yesterday, first.account_id, date(2026, 11, 14))
    correct(record=second, reason="price", by=None, on=NEXT)
    merge(record=first.account, other=third.account, by=yesterday.head)
    steps: list[str] = []
    actions.refresh(on=on, progress=lambda *told: steps.append(told[-1]))
    assert "touched" in steps, "what was kept is carried"
    assert json.loads((mirror_root / "carried.json").read_text())["on"] == on.isoformat()
    carried_on = shown()
    assert unlike(carried_on, from_nothing(on, mirror_root)) == set()


@pytest.mark.parametrize("on", [date(2026, 12, 1), date(2026, 10, 31)])
def test_nothing_is_carried_to_another_month(yesterday: Company, on: date) -> None:
    del yesterday
    assert carried(on) is None


def test_to_a_small_ledger_nothing_is_carried(yesterday: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    del yesterday
    monkeypatch.setattr(carrying, "FEW", 1_000)
    assert carried(NEXT) is None
    monkeypatch.setattr(carrying, "FEW", 0)
    assert carried(NEXT) is None, "what was kept is of another mirror by now"


def carried(on: date) -> carrying.Carried | None:
    """Bring the mirror up to date and return what can be carried to a day."""
    root = Path(settings.MIRROR)
    return carrying.found(root, renew(root), on, limits.chosen())


def test_only_accounts_that_changed_are_named(yesterday: Company) -> None:
    del yesterday
    wrong = SalesLine.objects.order_by("pk")[0]
    correct(record=wrong, reason="price", by=None, on=NEXT)
    found = carried(NEXT)
    assert found is not None
    assert found.on == ON
    assert found.sources["changed"].to_pydict() == {
        "account_id": [wrong.account_id],
        "month": [wrong.sold_on.replace(day=1)],
    }


def _other_rate() -> None:
    Rate.objects.create(currency="USD", from_on=date(2020, 1, 1), rate=7)


def _moved_product() -> None:
    Product.objects.filter(pk=SalesLine.objects.order_by("pk")[0].product_id).update(line=ProductLine.objects.create())


def _other_limit() -> None:
    options.choose({"slipping.drop_from": Decimal(12)})


def _damage() -> None:
    (file, *_rest) = Path(settings.MIRROR, carrying.FOLDER).glob("*.parquet")
    file.write_bytes(file.read_bytes()[:-9] + b"something")


def _no_account_noted() -> None:
    mark_dirty([date(2026, 3, 1)])


def _a_refresh_that_was_killed_after_the_mirror() -> None:
    carried(NEXT)


@pytest.mark.parametrize(
    "change",
    [
        _other_rate,
        _moved_product,
        _other_limit,
        _damage,
        _no_account_noted,
        _a_refresh_that_was_killed_after_the_mirror,
    ],
)
def test_where_it_is_not_known_what_changed_everything_is_made_again(
    yesterday: Company, change: Callable[[], None]
) -> None:
    del yesterday
    change()
    assert carried(NEXT) is None
