"""Only what changed is read again; what is damaged is found; a crash leaves the mirror of before."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from django.conf import settings

from guke.insight import facts, mirror, renewal
from guke.ledger.actions import mark_dirty
from guke.ledger.models import DirtyMonth, Rate, SalesLine
from tests.insight.ledgers import Company


def silent(*_told: object) -> None:
    pass


def renew(root: Path) -> renewal.Renewed:
    return renewal.renew(root, "CNY", silent)


@pytest.fixture
def mirrored(scene: Callable[[Callable[[], Company]], Company]) -> Company:
    return scene(_mirrored)


def _mirrored() -> Company:
    company = Company()
    account = company.account("A1")
    for month in (2, 3, 5):
        company.sell(account, date(2026, month, 5), "100.25", cost=Decimal("60.5"))
    renew(Path(settings.MIRROR))
    return company


def amounts(root: Path) -> int:
    return mirror.read(root).amount


@pytest.mark.slow  # writes and reads several files
def test_accounts_are_looked_up_in_a_dictionary_and_amounts_stand_as_they_are(
    mirrored: Company, mirror_root: Path
) -> None:
    del mirrored
    group = pq.read_metadata(mirror_root / mirror.read(mirror_root).months["2026-03"].files["sales"].path).row_group(0)
    columns = [group.column(place) for place in range(group.num_columns)]
    listed = {column.path_in_schema: column.has_dictionary_page for column in columns}
    assert (listed["account_id"], listed["product_id"]) == (True, True)
    assert (listed["line_id"], listed["amount"], listed["cost"]) == (False, False, False)


@pytest.mark.slow  # writes and reads several files
def test_the_mirror_holds_the_ledger(mirrored: Company, mirror_root: Path) -> None:
    del mirrored
    assert amounts(mirror_root) == 3 * 1002500
    assert not DirtyMonth.objects.exists()
    assert renew(mirror_root).months == 0


@pytest.mark.slow  # writes and reads several files
def test_a_note_of_a_whole_month_reads_only_that_month(mirrored: Company, mirror_root: Path) -> None:
    before = mirror.read(mirror_root).months
    mirrored.sell(mirrored.account("A2"), date(2026, 2, 9), "-100.25")
    assert renew(mirror_root).months == 1
    after = mirror.read(mirror_root).months
    assert [name for name in after if after[name] != before[name]] == ["2026-02"]
    assert (after["2026-02"].rows, after["2026-02"].amount) == (2, 0)


@pytest.mark.slow  # writes and reads several files
@pytest.mark.parametrize("harm", ["gone", "short", "flipped"])
def test_a_damaged_file_is_found_and_made_again(mirrored: Company, mirror_root: Path, harm: str) -> None:
    del mirrored
    path = mirror_root / mirror.read(mirror_root).months["2026-03"].files["account_months"].path
    data = path.read_bytes()
    if harm == "gone":
        path.unlink()
    else:
        path.write_bytes(data[:-9] if harm == "short" else data[:40] + bytes([data[40] ^ 1]) + data[41:])
    assert renew(mirror_root).months == 1
    assert renew(mirror_root).months == 0


@pytest.mark.slow  # writes and reads several files
def test_a_manifest_nobody_understands_means_reading_all_again(mirrored: Company, mirror_root: Path) -> None:
    del mirrored
    (mirror_root / "manifest.json").write_text("{torn")
    assert renew(mirror_root).months == 3
    assert amounts(mirror_root) == 3 * 1002500


@pytest.mark.slow  # writes and reads several files
def test_a_crash_before_the_swap_leaves_the_mirror_of_before(
    mirrored: Company, mirror_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mirrored.sell(mirrored.account("A2"), date(2026, 2, 9), "50")
    before = mirror.read(mirror_root)

    def crash(*_given: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(mirror, "swap", crash)
        with pytest.raises(KeyboardInterrupt):
            renew(mirror_root)
    assert mirror.read(mirror_root) == before
    assert DirtyMonth.objects.count() == 1
    assert all(mirror.intact(mirror_root, month) for month in before.months.values())
    assert renew(mirror_root).months == 1
    assert amounts(mirror_root) == 3 * 1002500 + 500000


@pytest.mark.slow  # writes and reads several files
def test_a_note_written_meanwhile_is_kept(
    mirrored: Company, mirror_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mirrored.sell(mirrored.account("A2"), date(2026, 2, 9), "50")
    swap = mirror.swap

    def swap_while_somebody_writes(root: Path, manifest: mirror.Manifest) -> None:
        swap(root, manifest)
        mark_dirty([date(2026, 2, 9)])

    with monkeypatch.context() as patched:
        patched.setattr(mirror, "swap", swap_while_somebody_writes)
        renew(mirror_root)
    assert [note.month for note in DirtyMonth.objects.all()] == [date(2026, 2, 1)]


@pytest.mark.slow  # writes and reads several files
def test_files_nobody_names_are_swept(mirrored: Company, mirror_root: Path) -> None:
    mirrored.sell(mirrored.account("A2"), date(2026, 2, 9), "50")
    renew(mirror_root)
    renew(mirror_root)
    named = {file.path for month in mirror.read(mirror_root).months.values() for file in month.files.values()}
    there = {str(path.relative_to(mirror_root)) for path in mirror_root.rglob("*.parquet")}
    assert {path for path in there if not path.startswith("products")} == named


@pytest.mark.slow  # writes and reads several files
def test_a_product_that_changes_its_line_has_its_months_read_again(mirrored: Company, mirror_root: Path) -> None:
    mirrored.sell(mirrored.account("A2"), date(2026, 3, 9), "50", product=mirrored.products[1])
    renew(mirror_root)
    mirrored.products[1].line = mirrored.products[0].line
    mirrored.products[1].save()
    assert renew(mirror_root).months == 1
    file = mirror.read(mirror_root).months["2026-03"].files["sales"]
    lines = pq.read_table(mirror_root / file.path)["product_line_id"].to_pylist()
    assert set(lines) == {mirrored.products[0].line_id}


@pytest.mark.slow  # writes and reads several files
def test_lines_without_a_rate_are_left_out_and_counted(mirrored: Company, mirror_root: Path) -> None:
    account = mirrored.account("A2")
    mirrored.sell(account, date(2026, 5, 9), "10.00", currency="USD", cost=Decimal("5.0001"))
    mirrored.sell(account, date(2026, 5, 20), "20.00", currency="USD")
    mirrored.sell(account, date(2026, 5, 20), "7.00", currency="EUR")
    Rate.objects.create(currency="USD", from_on=date(2026, 5, 15), rate=Decimal("7.1234"))
    made = renew(mirror_root)
    assert renewal.left_out(made.manifest) == {
        "EUR": {"lines": 1, "sum": "7.00"},
        "USD": {"lines": 1, "sum": "10.00"},
    }
    assert amounts(mirror_root) == 3 * 1002500 + 1424680


@pytest.mark.slow  # writes and reads several files
def test_a_new_rate_converts_the_months_that_need_it(mirrored: Company, mirror_root: Path) -> None:
    mirrored.sell(mirrored.account("A2"), date(2026, 5, 9), "10.00", currency="USD")
    renew(mirror_root)
    Rate.objects.create(currency="USD", from_on=date(2026, 1, 1), rate=Decimal(7))
    assert renew(mirror_root).months == 1
    assert amounts(mirror_root) == 3 * 1002500 + 700000


@pytest.mark.slow  # writes and reads several files
def test_another_company_currency_means_reading_all_again(mirrored: Company, mirror_root: Path) -> None:
    del mirrored
    made = renewal.renew(mirror_root, "USD", silent)
    assert made.months == 3
    assert renewal.left_out(made.manifest) == {"CNY": {"lines": 3, "sum": "300.75"}}


@pytest.mark.slow  # writes and reads several files
def test_what_is_read_must_be_what_the_database_adds_up(
    mirrored: Company, mirror_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mirrored.sell(mirrored.account("A2"), date(2026, 2, 9), "50")
    monkeypatch.setattr(facts, "added_up", lambda *_given: {"CNY": (3, 0, 0, 0)})
    with pytest.raises(facts.LedgerChanged, match="2026-02"):
        renew(mirror_root)


@pytest.mark.slow  # writes and reads several files
def test_a_month_whose_lines_are_all_gone_leaves_the_mirror(mirrored: Company, mirror_root: Path) -> None:
    del mirrored
    SalesLine.objects.filter(sold_on__month=5).delete()
    mark_dirty([date(2026, 5, 1)])
    renew(mirror_root)
    assert "2026-05" not in mirror.read(mirror_root).months
    assert amounts(mirror_root) == 2 * 1002500
    assert not DirtyMonth.objects.exists()


def test_two_refreshes_at_once_are_refused(mirror_root: Path) -> None:
    with mirror.locked(mirror_root), pytest.raises(mirror.RefreshRunning), mirror.locked(mirror_root):
        pass
    with mirror.locked(mirror_root):
        pass
