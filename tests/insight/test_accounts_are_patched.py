"""What changed of a few accounts is read by itself and stands in place of their rows; the mirror as a whole is the ledger."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from guke.accounts.actions import merge
from guke.analysis import engine
from guke.analysis.tables import MARTS, SALES
from guke.insight import mirror, patches, renewal
from guke.insight.declared import SALES as DECLARED
from guke.ledger.actions import correct, mark_changed
from guke.ledger.models import DirtyMonth, Rate, SalesLine
from tests.insight.ledgers import Company, line, renew

pytestmark = pytest.mark.slow(reason="writes and reads several files")
DAY = date(2026, 7, 1)


def held(root: Path) -> dict[str, list[dict[str, Any]]]:
    """Return all rows of the mirror, lines and marts, in one order."""
    with engine.session(mirror.sources(root, mirror.read(root), date(2030, 1, 1))) as session:
        return {table.get_name(): sorted(session.rows(table).to_pylist(), key=str) for table in (SALES, *MARTS)}


def anew(root: Path) -> dict[str, list[dict[str, Any]]]:
    """Return what a mirror made from nothing holds."""
    fresh = root.parent / "anew"
    renew(fresh)
    return held(fresh)


def patch(root: Path) -> mirror.Patch:
    return mirror.read(root).patches["sales"]


def a_line(month: date) -> SalesLine:
    found = SalesLine.objects.filter(sold_on__year=month.year, sold_on__month=month.month, amount__gt=0).first()
    assert found is not None
    return found


def test_a_correction_leaves_the_files_of_its_month_as_they_are(mirrored: Company, mirror_root: Path) -> None:
    del mirrored
    before = mirror.read(mirror_root)
    wrong = a_line(date(2026, 4, 1))
    correct(record=wrong, reason="wrong price", by=None, on=DAY)
    assert renew(mirror_root).months == 1
    after = mirror.read(mirror_root)
    assert (after.months, list(patch(mirror_root).months)) == (before.months, ["2026-04"])
    assert (after.lines, after.amount) == (before.lines + 1, before.amount - int(wrong.amount * 10_000))
    assert not DirtyMonth.objects.exists()
    assert held(mirror_root) == anew(mirror_root)


def test_changes_of_many_days_add_up_in_one_patch(mirrored: Company, mirror_root: Path) -> None:
    accounts = list(SalesLine.objects.values_list("account", flat=True).distinct().order_by("account"))
    for number, month in enumerate((date(2026, 4, 1), date(2026, 6, 1), date(2026, 4, 1))):
        correct(record=a_line(month), reason="wrong price", by=None, on=DAY)
        made = line(mirrored.account(f"B{number}"), mirrored.products[1], month, "12.5", document=f"D{number}")
        made.account_id = accounts[number]
        made.save()
        mark_changed([(month, accounts[number])])
        renew(mirror_root)
    assert held(mirror_root) == anew(mirror_root)
    assert list(patch(mirror_root).months) == ["2026-04", "2026-06"]
    files = {path.name for path in (mirror_root / "patch").glob("*.parquet")}
    current = {Path(file.path).name for file in patch(mirror_root).files.values()}
    assert current <= files
    renew(mirror_root)
    assert {path.name for path in (mirror_root / "patch").glob("*.parquet")} == current


def test_a_line_that_joins_an_order_does_not_open_another(company: Company, mirror_root: Path) -> None:
    account = company.account("A1")
    company.sell(account, date(2026, 3, 5), "100", document="S1")
    renew(mirror_root)
    made = line(account, company.products[0], date(2026, 3, 4), "50", document="S1")
    made.save()
    mark_changed([(date(2026, 3, 4), account.pk)])
    renew(mirror_root)
    (month,) = held(mirror_root)["account_months"]
    assert (month["documents"], month["lines"], month["amount"]) == (1, 2, 1_500_000)
    assert mirror.read(mirror_root).patches["sales"].rows == 2


def test_merged_accounts_change_hands_without_reading_whole_months(mirrored: Company, mirror_root: Path) -> None:
    lines = SalesLine.objects.order_by("account")
    kept, gone = lines[0].account, lines.last().account  # type: ignore[union-attr]  # there are lines
    before = mirror.read(mirror_root).months
    merge(record=kept, other=gone, by=mirrored.head)
    renew(mirror_root)
    assert mirror.read(mirror_root).months == before
    assert gone.pk not in {row["account_id"] for row in held(mirror_root)["account_months"]}
    assert held(mirror_root) == anew(mirror_root)


def test_lines_taken_back_are_gone(mirrored: Company, mirror_root: Path) -> None:
    taken = a_line(date(2026, 4, 1))
    there = SalesLine.objects.filter(account=taken.account, sold_on__year=2026, sold_on__month=4)
    there.delete()
    mark_changed([(taken.sold_on, taken.account_id)])
    renew(mirror_root)
    assert patch(mirror_root).months == {"2026-04": 0}
    assert held(mirror_root) == anew(mirror_root)
    del mirrored


def test_a_whole_month_read_again_leaves_nothing_of_it_in_the_patch(mirrored: Company, mirror_root: Path) -> None:
    for month in (date(2026, 4, 1), date(2026, 6, 1)):
        correct(record=a_line(month), reason="wrong price", by=None, on=DAY)
    renew(mirror_root)
    mirrored.sell(mirrored.account("B1"), date(2026, 4, 3), "7")
    assert renew(mirror_root).months == 1
    assert list(patch(mirror_root).months) == ["2026-06"]
    mirrored.sell(mirrored.account("B2"), date(2026, 6, 3), "7")
    renew(mirror_root)
    assert "sales" not in mirror.read(mirror_root).patches
    assert held(mirror_root) == anew(mirror_root)


@pytest.mark.parametrize("harmed", ["sales", "gone", "account_days"])
def test_a_damaged_patch_has_its_months_read_whole(mirrored: Company, mirror_root: Path, harmed: str) -> None:
    del mirrored
    correct(record=a_line(date(2026, 4, 1)), reason="wrong price", by=None, on=DAY)
    renew(mirror_root)
    (mirror_root / patch(mirror_root).files[harmed].path).write_bytes(b"PAR1")
    assert renew(mirror_root).months == 1
    assert "sales" not in mirror.read(mirror_root).patches
    assert held(mirror_root) == anew(mirror_root)


def test_an_overgrown_patch_is_let_go(mirrored: Company, mirror_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    del mirrored
    correct(record=a_line(date(2026, 4, 1)), reason="wrong price", by=None, on=DAY)
    renew(mirror_root)
    monkeypatch.setattr(patches, "overgrown", lambda *_given: True)
    assert renew(mirror_root).months == 1
    assert "sales" not in mirror.read(mirror_root).patches


def test_a_patch_is_overgrown_beyond_a_sixteenth() -> None:
    sizes = [(1000, 1000), (1001, 16_015), (1001, 16_016), (20_000, 300_000)]
    found = [patches.overgrown(mirror.Patch({"2026-01": rows}, [], {}), of) for rows, of in sizes]
    assert found == [False, True, False, True]


def test_more_than_half_of_a_month_is_read_with_all_of_it() -> None:
    assert [patches.small(rows, 3000) for rows in (1000, 1500, 1501)] == [True, True, False]
    assert patches.small(1000, 1)


@pytest.mark.parametrize(("limit", "value"), [("MOST_ACCOUNTS", 1), ("FEW_ROWS", -1)])
def test_where_much_changed_the_month_is_read_whole(
    mirrored: Company, mirror_root: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    del mirrored
    monkeypatch.setattr(patches, limit, value)
    accounts = SalesLine.objects.filter(sold_on__year=2026, sold_on__month=4).values_list("account_id", flat=True)
    mark_changed((date(2026, 4, 1), account) for account in accounts)
    assert renew(mirror_root).months == 1
    assert "sales" not in mirror.read(mirror_root).patches


def test_a_patch_that_became_most_of_its_month_is_read_with_it(
    mirrored: Company, mirror_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    much = a_line(date(2026, 4, 1))
    for number in range(30):
        line(much.account, mirrored.products[0], much.sold_on, "1", document=f"M{number}").save()
    mark_changed([(much.sold_on, much.account_id)])
    correct(record=a_line(date(2026, 6, 1)), reason="wrong price", by=None, on=DAY)
    renew(mirror_root)
    assert list(patch(mirror_root).months) == ["2026-04", "2026-06"]
    monkeypatch.setattr(patches, "FEW_ROWS", 20)
    monkeypatch.setattr(patches, "overgrown", lambda *_given: False)
    assert renew(mirror_root).months == 1
    assert list(patch(mirror_root).months) == ["2026-06"]
    assert held(mirror_root) == anew(mirror_root)


def test_rows_without_a_rate_are_counted_by_the_whole_month(mirrored: Company, mirror_root: Path) -> None:
    sold = a_line(date(2026, 4, 1))
    foreign = line(sold.account, mirrored.products[0], sold.sold_on, "10", currency="USD")
    foreign.save()
    mark_changed([(sold.sold_on, sold.account_id)])
    made = renew(mirror_root)
    assert renewal.left_out(made.manifest) == {"USD": {"lines": 1, "sum": "10.00"}}
    assert made.manifest.patches == {}
    others = SalesLine.objects.filter(sold_on__year=2026, sold_on__month=4, amount__gt=0).exclude(account=sold.account)
    correct(record=others[0], reason="wrong price", by=None, on=DAY)
    assert renew(mirror_root).manifest.patches == {}
    Rate.objects.create(currency="USD", from_on=date(2026, 1, 1), rate=Decimal(7))
    assert renew(mirror_root).manifest.amount == sum(
        int(each.amount * (70_000 if each.currency == "USD" else 10_000)) for each in SalesLine.objects.all()
    )


def test_a_rate_of_a_patched_currency_has_its_months_read_again(mirrored: Company, mirror_root: Path) -> None:
    Rate.objects.create(currency="USD", from_on=date(2026, 1, 1), rate=Decimal(7))
    renew(mirror_root)
    sold = a_line(date(2026, 4, 1))
    line(sold.account, mirrored.products[0], sold.sold_on, "10", currency="USD").save()
    mark_changed([(sold.sold_on, sold.account_id)])
    assert renew(mirror_root).manifest.patches["sales"].currencies == ["CNY", "USD"]
    Rate.objects.update(rate=Decimal(8))
    assert renew(mirror_root).months == 1
    assert held(mirror_root) == anew(mirror_root)


def test_a_patched_product_that_changes_its_line_has_its_months_read_again(
    mirrored: Company, mirror_root: Path
) -> None:
    sold = a_line(date(2026, 4, 1))
    fresh = type(mirrored.products[0]).objects.create(code="P9", name="新品", line=mirrored.products[0].line)
    line(sold.account, fresh, sold.sold_on, "10").save()
    mark_changed([(sold.sold_on, sold.account_id)])
    renew(mirror_root)
    fresh.line = mirrored.products[1].line
    fresh.save()
    assert renew(mirror_root).months == 1
    assert held(mirror_root) == anew(mirror_root)


def test_rows_that_came_or_went_without_a_note_are_found(mirrored: Company, mirror_root: Path) -> None:
    line(mirrored.account("B1"), mirrored.products[0], date(2026, 4, 3), "10").save()
    renew(mirror_root)
    assert held(mirror_root) == anew(mirror_root)
    SalesLine.objects.filter(pk=a_line(date(2026, 6, 1)).pk).delete()
    renew(mirror_root)
    assert mirror.read(mirror_root).lines == SalesLine.objects.count()


@pytest.mark.parametrize("place", ["write", "swap"])
def test_a_crash_while_patching_leaves_the_mirror_of_before(
    mirrored: Company, mirror_root: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    del mirrored
    correct(record=a_line(date(2026, 4, 1)), reason="wrong price", by=None, on=DAY)
    renew(mirror_root)
    before, rows = mirror.read(mirror_root), held(mirror_root)
    correct(record=a_line(date(2026, 6, 1)), reason="wrong price", by=None, on=DAY)

    def crash(*_given: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(mirror, place, crash)
        with pytest.raises(KeyboardInterrupt):
            renew(mirror_root)
    assert (mirror.read(mirror_root), held(mirror_root)) == (before, rows)
    assert DirtyMonth.objects.count() == 1
    renew(mirror_root)
    assert held(mirror_root) == anew(mirror_root)


def test_rows_after_the_day_asked_for_do_not_count(mirrored: Company, mirror_root: Path) -> None:
    sold = a_line(date(2026, 6, 1))
    line(sold.account, mirrored.products[0], sold.sold_on, "10").save()
    mark_changed([(sold.sold_on, sold.account_id)])
    renew(mirror_root)
    sources = mirror.sources(mirror_root, mirror.read(mirror_root), date(2026, 5, 31))
    days = engine.run(SALES, sources)["sold_on"].to_pylist()
    assert max(days) < date(2026, 6, 1)
    assert DECLARED.name in sources
    assert isinstance(engine.run(SALES, sources), pa.Table)
