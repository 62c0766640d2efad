"""Of the carried parts only what differs is kept, beside those kept whole, until half of it does."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from guke.analysis import carry
from guke.insight import actions, carrying
from guke.ledger.actions import mark_changed
from guke.ledger.models import SalesLine
from tests.insight.ledgers import ON, Company, line, shown, unlike

END = date(2026, 11, 30)


def files(root: Path) -> dict[str, str]:
    return {name: file["path"] for name, file in json.loads((root / "carried.json").read_text())["files"].items()}


def sell(company: Company, on: date) -> None:
    first = SalesLine.objects.order_by("pk")[0]
    line(first.account, company.products[1], on, "340", document=f"N{on}").save()
    mark_changed([(on, first.account_id)], added=True)


@pytest.mark.slow(reason="refreshes several times")
def test_the_whole_parts_stay_until_half_differs_and_what_hangs_on_complete_months_until_these_are_others(
    yesterday: Company, mirror_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrying, "_LARGEST_PART", 0)
    whole = files(mirror_root)
    assert set(whole) == set(carry.PARTS)
    for days in (1, 2):
        on = ON + timedelta(days=days)
        sell(yesterday, on)
        actions.refresh(on=on)
        kept = files(mirror_root)
        assert set(kept) == {*carry.PARTS, *carry.NEWS}
        assert {name: kept[name] for name in carry.PARTS} == whole
    assert {path.name for path in (mirror_root / carrying.FOLDER).iterdir()} == {
        Path(path).name for path in kept.values()
    }
    carried = shown()
    (mirror_root / "carried.json").unlink()
    actions.refresh(on=on)
    assert unlike(carried, shown()) == set()

    whole = files(mirror_root)
    sell(yesterday, END)
    actions.refresh(on=END)
    kept, settled = files(mirror_root), set(carry.GROUPS["settled"].parts)
    assert {name for name in carry.PARTS if kept[name] != whole[name]} == settled
    assert {f"new_{name}" for name in settled}.isdisjoint(kept)

    monkeypatch.setattr(carrying, "_LARGEST_PART", 10**9)
    sell(yesterday, END)
    actions.refresh(on=END)
    assert set(files(mirror_root)) == set(carry.PARTS)
    carried = shown()
    (mirror_root / "carried.json").unlink()
    actions.refresh(on=END)
    assert unlike(carried, shown()) == set()
