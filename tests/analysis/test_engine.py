"""Analyses that share a database share nothing else."""

from contextvars import Context
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from guke.analysis import duck, engine
from tests.analysis.ledgers import MARTS, given, line

DAYS = MARTS["account_days"]


@pytest.mark.slow(reason="opens two databases")
def test_runs_of_a_block_share_a_database_but_not_their_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    opened, connect = [], duckdb.connect
    monkeypatch.setattr(duckdb, "connect", lambda **config: opened.append(config) or connect(**config))

    def block() -> None:
        with engine.one_database(), engine.one_database():
            amounts = [
                engine.run(DAYS, given({"sales": [line(1, "2026-05-02", amount)]}))["amount"].to_pylist()
                for amount in (100, 250)
            ]
            assert (amounts, len(opened)) == ([[1_000_000], [2_500_000]], 1)
            with pytest.raises(engine.MissingSourceError):
                engine.run(DAYS, {})
        engine.run(DAYS, given({"sales": [line(1, "2026-05-02", 1)]}))
        assert len(opened) == 2, "outside the block each run opens its own"

    Context().run(block)


@pytest.mark.slow(reason="opens a database")
def test_a_session_over_large_files_may_use_more_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lines.parquet"
    pq.write_table(pa.table({"account_id": [1]}), path)
    sources = [[path], path, pa.table({"account_id": [1]}), []]
    found = []
    with duckdb.connect(config={"memory_limit": f"{duck.LEAST_MB}MB"}) as connection:
        for wanted in (100_000_000, 2_000_000_000):
            monkeypatch.setattr(duck, "TIMES_THE_FILES", wanted / 2 / path.stat().st_size)
            duck._widen(connection, sources)  # noqa: SLF001 - without files of a gigabyte it is not seen from outside
            found += connection.execute("SELECT current_setting('memory_limit')").fetchall()
    assert found == [("976.5 MiB",), ("1.8 GiB",)]


def test_a_small_ledger_is_read_by_one_thread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lines.parquet"
    pq.write_table(pa.table({"account_id": [1]}), path)
    found = []
    with duckdb.connect(config={"threads": 1}) as connection:
        for least in (duck.ONE_THREAD_MB, path.stat().st_size / 2_000_000):
            monkeypatch.setattr(duck, "ONE_THREAD_MB", least)
            duck._widen(connection, [str(tmp_path / "*.parquet")])  # noqa: SLF001 - without files of megabytes it is not seen from outside
            found += connection.execute("SELECT current_setting('threads')").fetchall()
    assert found == [(1,), (2,)]
