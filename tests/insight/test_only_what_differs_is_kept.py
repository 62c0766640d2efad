"""Of the carried parts only what differs is kept, beside those kept whole, until half of it does."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from guke.analysis import carry
from guke.insight import actions, carrying
from guke.insight.models import Standing
from guke.ledger.actions import mark_changed
from guke.ledger.models import SalesLine
from tests.insight.ledgers import Company, line

pytestmark = [pytest.mark.slow(reason="refreshes several times"), pytest.mark.usefixtures("small_ledgers_too")]
DAY = date(2026, 11, 10)


@pytest.fixture
def refreshed(scene: Callable[[Callable[[], Company]], Company]) -> Company:
    return scene(_refreshed)


def _refreshed() -> Company:
    company = Company()
    company.random_ledger([company.account(f"A{number}") for number in range(8)], 400, days=range(1150))
    actions.refresh(on=DAY)
    return company


def files(root: Path) -> dict[str, str]:
    return {name: file["path"] for name, file in json.loads((root / "carried.json").read_text())["files"].items()}


def sell(company: Company, on: date) -> None:
    first = SalesLine.objects.order_by("pk")[0]
    line(first.account, company.products[1], on, "340", document=f"N{on}").save()
    mark_changed([(on, first.account_id)], added=True)


def test_the_whole_parts_stay_and_what_differs_is_written(
    refreshed: Company, mirror_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrying, "_LARGEST_PART", 0)
    whole = files(mirror_root)
    assert set(whole) == set(carry.PARTS)
    for days in (1, 2):
        on = DAY + timedelta(days=days)
        sell(refreshed, on)
        actions.refresh(on=on)
        kept = files(mirror_root)
        assert set(kept) == {*carry.PARTS, *carry.NEWS}
        assert {name: kept[name] for name in carry.PARTS} == whole
    assert {path.name for path in (mirror_root / carrying.FOLDER).iterdir()} == {
        Path(path).name for path in kept.values()
    }
    said = list(Standing.objects.order_by("account").values())
    (mirror_root / "carried.json").unlink()
    actions.refresh(on=on)
    assert list(Standing.objects.order_by("account").values()) == said


def test_where_half_differs_the_parts_are_kept_whole_again(
    refreshed: Company, mirror_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrying, "_LARGEST_PART", 10**9)
    for days, kept in ((1, {*carry.PARTS, *carry.NEWS}), (2, set(carry.PARTS))):
        on = DAY + timedelta(days=days)
        sell(refreshed, on)
        actions.refresh(on=on)
        assert set(files(mirror_root)) == kept


def test_at_the_end_of_a_month_what_hangs_on_complete_months_is_made_anew(
    refreshed: Company, mirror_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrying, "_LARGEST_PART", 0)
    whole, end = files(mirror_root), date(2026, 11, 30)
    sell(refreshed, end)
    actions.refresh(on=end)
    kept, settled = files(mirror_root), set(carry.GROUPS["settled"].parts)
    assert {name for name in carry.PARTS if kept[name] != whole[name]} == settled
    assert {f"new_{name}" for name in settled}.isdisjoint(kept)
    said = list(Standing.objects.order_by("account").values())
    (mirror_root / "carried.json").unlink()
    actions.refresh(on=end)
    assert list(Standing.objects.order_by("account").values()) == said
