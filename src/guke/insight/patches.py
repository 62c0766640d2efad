"""Patches: what changed of a few accounts in mirrored months is read by itself and stands in place of their rows there."""

from collections import Counter
from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from guke.analysis import engine
from guke.insight import mirror
from guke.insight.declared import Facts
from guke.insight.mirror import GONE, Patch

MOST_ACCOUNTS = 20_000
FEW_ROWS = 1000
_LARGEST_PART_OF_A_MONTH = 2
_LARGEST_PART_OF_ALL = 16
_KEYS = pa.schema([("account_id", pa.int64()), ("month", pa.date32())])


class Change(NamedTuple):
    """What was read of accounts that changed in some months: every row they have there, and in which currencies."""

    accounts: dict[date, list[int]]
    rows: list[pa.Table]
    currencies: set[str]


def small(rows: int, month: int) -> bool:
    """Return whether so many rows of a month are better read by themselves than with all of it: up to half."""
    return rows <= FEW_ROWS or rows * _LARGEST_PART_OF_A_MONTH <= month


def overgrown(patch: Patch, rows: int) -> bool:
    """Return whether a patch, which each refresh writes anew, has become too large beside all rows."""
    return patch.rows > FEW_ROWS and patch.rows * _LARGEST_PART_OF_ALL > rows


def made(root: Path, declared: Facts, old: Patch | None, change: Change, read_whole: Collection[str]) -> Patch | None:
    """Put a change over the patch of before; of months that were read whole nothing is left in it."""
    if old is not None and not change.accounts and set(old.months).isdisjoint(read_whole):
        return old
    if old is not None and set(old.months) <= set(read_whole):
        old = None
    keys = _keys(change.accounts)
    rows, gone, currencies = list(change.rows), [keys], set(change.currencies)
    if old is not None:
        kept = _without(_read(root, old, GONE), "month", keys, read_whole)
        gone.append(kept)
        rows.append(_without(_read(root, old, declared.name), declared.day, keys, read_whole))
        currencies |= set(old.currencies)
    void = pa.concat_tables(gone)
    return _written(root, declared, pa.concat_tables(rows), void, currencies) if void.num_rows else None


def _written(root: Path, declared: Facts, rows: pa.Table, gone: pa.Table, currencies: set[str]) -> Patch:
    tables = {declared.name: rows, GONE: gone, **engine.run_all(declared.marts, {declared.name: rows})}
    files = {name: mirror.write(root, "patch", name, table) for name, table in tables.items()}
    counted = Counter(pc.strftime(rows[declared.day], format="%Y-%m").to_pylist())
    months = sorted({f"{month:%Y-%m}" for month in pc.unique(gone["month"]).to_pylist()})
    return Patch({month: counted[month] for month in months}, sorted(currencies), files)


def _read(root: Path, patch: Patch, name: str) -> pa.Table:
    return pq.read_table(root / patch.files[name].path)


def _keys(accounts: dict[date, list[int]]) -> pa.Table:
    pairs = [(account, month) for month, some in accounts.items() for account in some]
    columns = [[pair[place] for pair in pairs] for place in range(len(_KEYS))]
    return pa.table(columns, schema=_KEYS)


def _without(rows: pa.Table, day: str, keys: pa.Table, months: Collection[str]) -> pa.Table:
    """Leave out the rows of these accounts and months, and of these months."""
    whole = pa.array([date.fromisoformat(f"{name}-01") for name in months], pa.date32())
    month = pc.floor_temporal(rows[day], unit="month").cast(pa.date32())
    numbered = pa.table(
        {"account_id": rows["account_id"], "month": month, "place": pa.array(range(rows.num_rows), pa.int64())}
    )
    others = numbered.filter(pc.invert(pc.is_in(month, whole)))
    kept = others.join(keys, ["account_id", "month"], join_type="left anti")
    return rows.take(kept["place"].sort())
