"""Whatever ends a refresh, the snapshot, standings and books in force are those of the last that ended well."""

import errno
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from guke.accounts.actions import merge, unmerge
from guke.accounts.models import Account, Merge
from guke.analysis.duck import DuckSession
from guke.insight import actions, books, facts, findings, mirror, renewal, store
from guke.insight.declared import Facts
from guke.insight.models import Book, Finding, Snapshot, Standing
from guke.kit import audit
from guke.site.commands.refreshing import refresh as refreshing
from tests.insight.ledgers import ON, Company


def test_a_snapshot_left_by_a_killed_process_is_marked(company: Company) -> None:
    del company
    left = Snapshot.objects.create(as_of=ON, currency="CNY")
    actions._bury_unfinished()  # noqa: SLF001 - the first step of a refresh, without the rest
    left.refresh_from_db()
    assert (left.state, left.current) == ("failed", False)


def test_a_second_refresh_is_refused_while_one_runs(company: Company, mirror_root: object) -> None:
    del company
    with mirror.locked(mirror_root), pytest.raises(mirror.RefreshRunning):
        actions.refresh(on=ON)
    assert not Snapshot.objects.exists()


INSTANTS = (
    (facts, "rows"),
    (mirror, "write"),
    (mirror, "with_marts"),
    (mirror, "swap"),
    (mirror, "sweep"),
    (renewal, "_clear"),
    (DuckSession, "keep"),
    (DuckSession, "rows"),
    (books, "make"),
    (findings, "make"),
    (store, "put"),
    (audit, "write"),
)


@pytest.mark.slow  # runs all analyses
def test_killed_at_any_instant_or_on_a_full_disk_which_is_named(
    sold: Company, mirror_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    account, good = Account.objects.get(), Snapshot.objects.get()
    for place, name in INSTANTS:
        sold.sell(account, ON, "1")
        with monkeypatch.context() as patched:
            patched.setattr(place, name, _killed)
            with pytest.raises(KeyboardInterrupt):
                actions.refresh(on=ON + timedelta(days=1))
        assert Snapshot.objects.get(current=True) == good, name
        assert Book.objects.get(scope="all").figures["revenue"] == "100.00", name
        assert Standing.objects.get(account=account).revenue_12m == 100, name
        assert (Book.objects.count(), Finding.objects.exclude(snapshot=good).count()) == (good.books.count(), 0), name
        months = mirror.read(mirror_root).months.values()
        assert all(mirror.intact(mirror_root, month) for month in months), name
    with monkeypatch.context() as patched:
        patched.setattr(pq, "write_table", _full)
        answer = CliRunner().invoke(refreshing, ["--as-of", f"{ON:%Y-%m-%d}"])
    assert answer.exit_code == 1
    assert "No space left on device. The figures of before stay. Remedy: a disk with room" in answer.output
    assert Snapshot.objects.get(current=True) == good
    assert actions.refresh(on=ON).ledger_sum == 100 + len(INSTANTS)
    assert Snapshot.objects.filter(state="failed").count() == len(INSTANTS) + 1
    assert Standing.objects.get(account=account).revenue_12m == 100 + len(INSTANTS)


def _killed(*_given: object, **_named: object) -> None:
    raise KeyboardInterrupt


def _full(*_given: object, **_named: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.slow  # runs all analyses
def test_lines_after_the_day_and_a_month_rewritten_meanwhile_wait_for_the_next(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = company.account("A1", company.manager)
    company.sell(account, ON, "100")
    company.sell(account, ON + timedelta(days=1), "30")
    company.sell(account, ON + timedelta(days=400), "7000")
    read = facts.rows

    def read_while_somebody_sells(cursor: object, declared: Facts, part: facts.Part) -> object:
        found = read(cursor, declared, part)
        if part.month == ON.replace(day=1):
            company.sell(account, ON, "7")
        return found

    with monkeypatch.context() as patched:
        patched.setattr(facts, "rows", read_while_somebody_sells)
        assert actions.refresh(on=ON).ledger_sum == 7130
    standing = Standing.objects.get(account=account)
    assert (standing.revenue_12m, standing.revenue_lifetime, standing.last_on) == (100, 100, ON)
    assert actions.refresh(on=ON + timedelta(days=1)).ledger_sum == 7137
    assert Standing.objects.get(account=account).revenue_lifetime == 137


@pytest.mark.slow  # runs all analyses
def test_merged_accounts_are_one_in_every_month_and_two_again_once_split(sold: Company, mirror_root: Path) -> None:
    kept, double = Account.objects.get(), sold.account("A2", sold.manager)
    sold.sell(double, ON - timedelta(days=300), "11")
    renewal.renew(mirror_root, "CNY", lambda *_told: None)
    merge(record=kept, other=double, by=sold.head)
    assert actions.refresh(on=ON).ledger_sum == 111
    assert Standing.objects.get(account=kept).revenue_12m == 111
    unmerge(record=Merge.objects.get(), by=sold.head, now=datetime(2026, 12, 1, tzinfo=UTC))
    assert actions.refresh(on=ON).ledger_sum == 111
    assert {each.account.code: each.revenue_12m for each in Standing.objects.all()} == {"A1": 100, "A2": 11}
