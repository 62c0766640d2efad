"""Whatever ends a refresh, the snapshot, standings and books in force are those of the last that ended well."""

from datetime import timedelta

import pytest

from guke.insight import actions, books, mirror
from guke.insight.models import Book, Snapshot, Standing
from guke.kit import audit
from tests.insight.ledgers import ON, Company


@pytest.mark.slow  # runs all analyses
def test_killed_between_standings_and_books(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    account = company.account("A1", company.manager)
    company.sell(account, ON, "100")
    good = actions.refresh(on=ON)
    company.sell(account, ON, "900")

    def killed(*_given: object, **_named: object) -> None:
        raise KeyboardInterrupt

    for place, name in ((books, "make"), (audit, "write")):
        with monkeypatch.context() as patched:
            patched.setattr(place, name, killed)
            with pytest.raises(KeyboardInterrupt):
                actions.refresh(on=ON + timedelta(days=1))
        assert Snapshot.objects.get(current=True) == good
        assert Standing.objects.get(account=account).revenue_12m == 100
        assert Book.objects.get(scope="all").figures["revenue"] == "100.00"
    assert Snapshot.objects.filter(state="failed").count() == 2


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
