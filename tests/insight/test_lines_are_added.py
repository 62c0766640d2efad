"""Lines that only came to those there were are taken by their numbers; the mirror as a whole is the ledger all the same."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pyarrow.parquet as pq
import pytest

from guke.insight import additions, facts, mirror, renewal
from guke.ledger.actions import correct, mark_changed, record_sale
from guke.ledger.models import SalesLine
from tests.insight.ledgers import Company, line, renew
from tests.insight.test_accounts_are_patched import a_line, anew, held, patch

pytestmark = pytest.mark.slow(reason="writes and reads several files")
APRIL, DAY = date(2026, 4, 9), date(2026, 11, 22)


def add(company: Company, like: SalesLine, on: date, **values: Any) -> SalesLine:
    """Write one line of an account as an import does."""
    made = line(like.account, company.products[1], on, "12.5", **values)
    made.save()
    mark_changed([(on, like.account_id)], added=True)
    return made


def patched(root: Path, table: str = "sales") -> list[dict[str, Any]]:
    return pq.read_table(root / patch(root).files[table].path).to_pylist()


def test_only_what_came_is_read(mirrored: Company, mirror_root: Path) -> None:
    old = a_line(APRIL)
    made = [add(mirrored, old, APRIL, document="N1"), add(mirrored, old, date(2026, 4, 30))]
    assert renew(mirror_root).months == 1
    assert [row["line_id"] for row in patched(mirror_root)] == [made[0].pk, made[1].pk]
    assert patched(mirror_root, "gone") == []
    assert patched(mirror_root, "remade") == [{"account_id": old.account_id, "month": date(2026, 4, 1)}]
    assert held(mirror_root) == anew(mirror_root)


def test_a_sale_recorded_by_hand_is_such_a_line(mirrored: Company, mirror_root: Path) -> None:
    old = a_line(APRIL)
    given = {"quantity": Decimal(1), "amount": Decimal("2.5"), "document": "H1"}
    record_sale(account=old.account, product=old.product, sold_on=APRIL, by=None, **given)
    renew(mirror_root)
    assert len(patched(mirror_root)) == 1
    assert held(mirror_root) == anew(mirror_root)


def test_additions_and_corrections_of_many_days_add_up(mirrored: Company, mirror_root: Path) -> None:
    chance = Random(3)  # noqa: S311 - seeded chance, not a secret
    for number in range(6):
        olds = SalesLine.objects.filter(amount__gt=0, corrects=None, corrections=None).order_by("pk")
        for _each in range(3):
            old = chance.choice(olds)
            add(mirrored, old, old.sold_on, document=chance.choice(["", old.document, f"N{number}"]))
        correct(record=chance.choice(olds), reason="wrong price", by=None, on=DAY)
        renew(mirror_root)
        assert held(mirror_root) == anew(mirror_root)
    assert patched(mirror_root, "gone")
    assert len(patched(mirror_root, "remade")) > len(patched(mirror_root, "gone"))


@pytest.mark.parametrize(("document", "new"), [("S1", "S1"), ("", "")])
def test_the_account_of_a_line_that_joins_an_order_is_read_again(
    company: Company, mirror_root: Path, document: str, new: str
) -> None:
    old = company.sell(company.account("A1"), date(2026, 3, 5), "100", document=document)
    renew(mirror_root)
    add(company, old, date(2026, 3, 5 if not new else 4), document=new)
    renew(mirror_root)
    (month,) = held(mirror_root)["account_months"]
    assert (month["documents"], month["lines"], month["amount"]) == (1, 2, 1_125_000)
    assert len(patched(mirror_root)) == 2


def test_a_line_that_joins_an_order_of_the_patch_is_read_again_too(mirrored: Company, mirror_root: Path) -> None:
    old = a_line(APRIL)
    for _twice in range(2):
        add(mirrored, old, APRIL, document="N1")
        renew(mirror_root)
    there = SalesLine.objects.filter(account=old.account, sold_on__year=2026, sold_on__month=4)
    assert len(patched(mirror_root)) == there.count()
    assert held(mirror_root) == anew(mirror_root)


def test_lines_that_came_late_with_an_early_number_are_found(mirrored: Company, mirror_root: Path) -> None:
    old = a_line(APRIL)
    early = add(mirrored, old, APRIL, document="N1")
    add(mirrored, old, APRIL, document="N2").delete()
    made = mirror.read(mirror_root)
    mirror.swap(mirror_root, replace(made, last={"sales": early.pk}))
    renew(mirror_root)
    assert early.pk in {row["line_id"] for row in patched(mirror_root)}
    assert held(mirror_root) == anew(mirror_root)


def test_an_account_that_lost_a_line_besides_is_read_again(mirrored: Company, mirror_root: Path) -> None:
    old = a_line(APRIL)
    add(mirrored, old, APRIL, document="N1")
    mark_changed([(APRIL, old.account_id)])
    SalesLine.objects.filter(pk=old.pk).delete()
    renew(mirror_root)
    assert patched(mirror_root, "gone") == [{"account_id": old.account_id, "month": date(2026, 4, 1)}]
    assert held(mirror_root) == anew(mirror_root)


def test_of_very_many_lines_the_accounts_are_read(
    mirrored: Company, mirror_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(additions, "MOST_ROWS", 0)
    add(mirrored, a_line(APRIL), APRIL, document="N1")
    renew(mirror_root)
    assert len(patched(mirror_root, "gone")) == 1
    assert held(mirror_root) == anew(mirror_root)


def test_a_line_without_a_rate_has_its_month_read_whole(mirrored: Company, mirror_root: Path) -> None:
    add(mirrored, a_line(APRIL), APRIL, currency="USD")
    made = renew(mirror_root)
    assert renewal.left_out(made.manifest) == {"USD": {"lines": 1, "sum": "12.50"}}
    assert "sales" not in made.manifest.patches
    assert held(mirror_root) == anew(mirror_root)


@pytest.mark.parametrize("harmed", ["sales", "remade", "account_days"])
def test_nothing_is_added_to_a_damaged_patch(mirrored: Company, mirror_root: Path, harmed: str) -> None:
    old = a_line(APRIL)
    add(mirrored, old, APRIL, document="N1")
    renew(mirror_root)
    (mirror_root / patch(mirror_root).files[harmed].path).write_bytes(b"PAR1")
    add(mirrored, old, APRIL, document="N2")
    assert renew(mirror_root).months == 1
    assert "sales" not in mirror.read(mirror_root).patches
    assert held(mirror_root) == anew(mirror_root)


def test_nothing_is_added_to_a_damaged_month(mirrored: Company, mirror_root: Path) -> None:
    old = a_line(APRIL)
    (mirror_root / mirror.read(mirror_root).months["2026-04"].files["sales"].path).write_bytes(b"PAR1")
    add(mirrored, old, APRIL, document="N1")
    assert renew(mirror_root).months == 1
    assert "sales" not in mirror.read(mirror_root).patches
    assert held(mirror_root) == anew(mirror_root)


def test_what_came_must_be_what_the_database_adds_up(
    mirrored: Company, mirror_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(mirrored, a_line(APRIL), APRIL, document="N1")
    monkeypatch.setattr(facts, "added_up", lambda *_given: {"CNY": (3, 0, 0, 0)})
    with pytest.raises(facts.LedgerChanged, match="added"):
        renew(mirror_root)
