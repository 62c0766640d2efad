"""Analyses that share a database share nothing else."""

import duckdb
import pytest

from guke.analysis import engine
from tests.analysis.ledgers import MARTS, given, line

MONTHS = MARTS["account_months"]


@pytest.mark.slow(reason="opens two databases")
def test_runs_of_a_block_share_a_database_but_not_their_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    opened, connect = [], duckdb.connect
    monkeypatch.setattr(duckdb, "connect", lambda **config: opened.append(config) or connect(**config))
    with engine.one_database():
        amounts = [
            engine.run(MONTHS, given({"sales": [line(1, "2026-05-02", amount)]}))["amount"].to_pylist()
            for amount in (100, 250)
        ]
        assert (amounts, len(opened)) == ([[1_000_000], [2_500_000]], 1)
        with pytest.raises(engine.MissingSourceError):
            engine.run(MONTHS, {})
    engine.run(MONTHS, given({"sales": [line(1, "2026-05-02", 1)]}))
    assert len(opened) == 2, "outside the block each run opens its own"
